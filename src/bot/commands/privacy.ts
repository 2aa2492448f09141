import type { BotCommand } from './command.ts';

/** Says what is kept, why and for how long. */
export const privacyCommand: BotCommand = {
  name: 'privacy',
  audience: 'everywhere',
  run: (turn) => turn.say([turn.toBlock('privacy', { days: turn.parts.retentionDays })]),
};
