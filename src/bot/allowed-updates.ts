/** What the bot reads; Telegram keeps the rest to itself. */
export const allowedUpdates = ['message', 'edited_message', 'channel_post', 'callback_query', 'inline_query'] as const;
