import type { ReaderSettings } from '../../domain/readers.ts';
import { showSettings } from '../settings/show-settings.ts';
import type { BotButton } from './button.ts';

const changes: Readonly<Record<string, Partial<ReaderSettings>>> = {
  'language:ar': { language: 'ar' },
  'language:en': { language: 'en' },
  'language:auto': { language: null },
  'suggestions:on': { hasSuggestions: true },
  'suggestions:off': { hasSuggestions: false },
};

/** Changes a setting of the reader who pressed it. Its values are the setting and what it is to be. */
export const setButton: BotButton = {
  prefix: 'set',
  async run(turn, values) {
    const name = values.join(':');
    const change = Object.hasOwn(changes, name) ? changes[name] : undefined;
    const { personId, botId, parts } = turn;
    if (change === undefined || personId === undefined) return false;
    const settings = { ...turn.settings, ...change };
    await parts.store.readers.saveSettings({ botId, personId }, settings);
    const changed = turn.withSettings(settings);
    const { blocks, buttons } = showSettings(changed);
    turn.notify(changed.format('settings-saved'));
    changed.edit(blocks, { buttons });
    return true;
  },
};
