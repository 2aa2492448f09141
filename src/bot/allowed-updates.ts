/** What the bot reads; Telegram keeps the rest to itself. */
export const allowedUpdates = ['message', 'callback_query'] as const;
