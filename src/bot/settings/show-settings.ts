import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import type { ButtonRows, Turn } from '../turn.ts';

export interface ShownSettings {
  readonly blocks: readonly Block[];
  readonly buttons: ButtonRows;
}

/** A reader's settings, each with the buttons that change it. */
export function showSettings(turn: Turn): ShownSettings {
  const { settings } = turn;
  const language = toLanguageButtons(turn);
  const suggestions = {
    text: turn.format(settings.hasSuggestions ? 'button-suggestions-off' : 'button-suggestions-on'),
    callbackData: toButtonData('set', 'suggestions', settings.hasSuggestions ? 'off' : 'on'),
  };
  const state = turn.toBlock(settings.hasSuggestions ? 'settings-suggestions-on' : 'settings-suggestions-off');
  return {
    blocks: [turn.toBlock('settings'), turn.toBlock(`settings-language-${settings.language ?? 'auto'}`), state],
    buttons: [...language, [suggestions]],
  };
}

/** The languages of the interface, each in its own words; the one that holds is marked. */
export function toLanguageButtons({ settings, format }: Pick<Turn, 'settings' | 'format'>): ButtonRows {
  const button = (key: string, value: 'ar' | 'en' | 'auto') => ({
    text: `${format(key)}${(settings.language ?? 'auto') === value ? ' ✓' : ''}`,
    callbackData: toButtonData('set', 'language', value),
  });
  return [
    [button('button-language-ar', 'ar'), button('button-language-en', 'en')],
    [button('button-language-auto', 'auto')],
  ];
}
