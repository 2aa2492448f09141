import { toPhraseLines } from '../render/words.ts';
import type { BotCommand } from './command.ts';

/** Says how to ask and how to read an answer, and lists the commands. */
export const helpCommand: BotCommand = {
  name: 'help',
  audience: 'everywhere',
  run(turn) {
    const list = turn.commands.map((name) => `/${name} – ${turn.format(`command-${name}`)}`);
    const text = [turn.format('help'), '', turn.format('help-commands'), ...list].join('\n');
    turn.say([{ kind: 'text', lines: toPhraseLines(text, turn.language) }]);
  },
};
