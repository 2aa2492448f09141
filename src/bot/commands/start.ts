import { toPhraseLines } from '../render/words.ts';
import type { BotCommand, CommandScene } from './command.ts';

/** Says what the bot is and how its answers look, with questions to try. */
export const startCommand: BotCommand = {
  name: 'start',
  answer(scene) {
    const { language, phrasebook, hasExamples } = scene;
    const text = [phrasebook.format(language, 'welcome'), ...(hasExamples ? ['', ...listExamples(scene)] : [])];
    return [{ kind: 'text', lines: toPhraseLines(text.join('\n'), language) }];
  },
};

const examples = ['example-1', 'example-2', 'example-3'];

function listExamples({ language, phrasebook }: CommandScene): string[] {
  const questions = examples.map((key) => `• ${phrasebook.format(language, key)}`);
  return [phrasebook.format(language, 'welcome-examples'), ...questions];
}
