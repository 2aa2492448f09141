import type { BotCommand } from './command.ts';

/** Sends what is kept of the reader, as a file. */
export const exportCommand: BotCommand = {
  name: 'export',
  audience: 'private',
  async run(turn) {
    const { personId, botId, parts } = turn;
    if (personId === undefined) return;
    const data = await parts.store.readers.exportReader({ botId, personId });
    const text = `${JSON.stringify({ exportedAt: parts.clock.now().toISOString(), personId, ...data }, null, 2)}\n`;
    turn.sendFile({ name: 'sanad-export.json', text }, turn.toBlock('export'));
  },
};
