import { toPhraseLines } from '../render/words.ts';
import type { BotCommand } from './command.ts';

/** Says how to ask and how to read an answer, and lists the commands. */
export const helpCommand: BotCommand = {
  name: 'help',
  answer({ language, phrasebook, commands }) {
    const list = commands.map(({ name }) => `/${name} – ${phrasebook.format(language, `command-${name}`)}`);
    const text = [phrasebook.format(language, 'help'), '', phrasebook.format(language, 'help-commands'), ...list];
    return [{ kind: 'text', lines: toPhraseLines(text.join('\n'), language) }];
  },
};
