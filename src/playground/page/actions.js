import { element } from './elements.js';
import { toName } from './names.js';
import { openMenu, showToast } from './popups.js';
import { isWrittenBy } from './world.js';

const quickReactions = ['👍', '👎', '❤', '🔥', '🤔', '🙏'];
const answerMs = 20_000;
const maxQuoteUnits = 1024;

/**
 * What one may do with a message.
 * @param {import('./session.js').Session} session
 * @param {HTMLElement} anchor
 * @param {{ entry: any, composer: import('./composer.js').Composer }} subject
 */
export function openActions(session, anchor, { entry, composer }) {
  const { words, personId } = session;
  const { message, reactions } = entry;
  const isOwn = isWrittenBy(entry, personId);
  const text = message.text ?? message.caption;
  const messageId = message.message_id;
  const own = (reactions[personId] ?? []).map((/** @type {any} */ { emoji }) => emoji);
  const quote = findSelection(anchor, text);
  const react = (/** @type {string} */ emoji) => () =>
    session.act('react', { messageId, emoji: own.includes(emoji) ? [] : [emoji] });
  openMenu(
    anchor,
    [
      { label: quote === undefined ? words.reply : words.replyQuote, act: () => composer.replyTo(message, quote) },
      ...(text === undefined ? [] : [{ label: words.copy, act: () => copy(text, words.copied) }]),
      { label: words.forward, act: () => openForward(session, anchor, message) },
      ...(isOwn && message.text !== undefined && !message.via_bot
        ? [{ label: words.edit, act: () => composer.edit(message) }]
        : []),
      ...(isOwn ? [{ label: words.remove, isDanger: true, act: () => session.act('remove', { messageId }) }] : []),
    ],
    {
      label: words.actions,
      reactions: quickReactions.map((emoji) => ({ emoji, label: words.react(emoji), act: react(emoji) })),
    },
  );
}

/**
 * What is selected in the message that an element belongs to, where that stands word for word in its text.
 * @param {HTMLElement} anchor
 * @param {string | undefined} text
 */
function findSelection(anchor, text) {
  const selection = getSelection();
  const bubble = anchor.closest('.message')?.querySelector('.bubble');
  if (!selection || !bubble?.contains(selection.anchorNode) || !bubble.contains(selection.focusNode)) return undefined;
  const quote = selection.toString().trim();
  return quote !== '' && quote.length <= maxQuoteUnits && text?.includes(quote) ? quote : undefined;
}

/**
 * @param {import('./session.js').Session} session
 * @param {HTMLElement} anchor
 * @param {any} message
 */
function openForward(session, anchor, message) {
  const { words, world, personId } = session;
  const source = { sourceChatId: message.chat.id, messageId: message.message_id };
  const groups = [...world.chats.values()].filter(
    ({ chat, memberIds, movedTo }) => chat.type !== 'private' && movedTo === undefined && memberIds.includes(personId),
  );
  const places = groups.flatMap(({ chat, topics }) => [
    { name: chat.is_forum ? words.general : chat.title, place: { chatId: chat.id, threadId: undefined } },
    ...topics.map((/** @type {any} */ { threadId, name }) => ({ name, place: { chatId: chat.id, threadId } })),
  ]);
  const all = [
    { name: world.profiles[personId].name || 'Sanad', place: { chatId: personId, threadId: undefined } },
    ...places,
  ];
  const items = all.map(({ name, place }) => ({
    label: name,
    node: element('bdi', {}, name),
    act: () => session.act('forward', { ...place, ...source }),
  }));
  openMenu(anchor, items, { label: `${words.forwardTo} · ${toName(session.person)}` });
}

/**
 * @param {string} text
 * @param {string} done
 */
async function copy(text, done) {
  await navigator.clipboard?.writeText(text);
  showToast(done);
}

/**
 * What a button under a message does when it is tapped.
 * @param {import('./session.js').Session} session
 * @param {HTMLButtonElement} button
 * @param {{ entry: any, choice: any, composer: import('./composer.js').Composer }} subject
 */
export async function pressButton(session, button, { entry, choice, composer }) {
  const { words, world } = session;
  if (choice.copy_text) return copy(choice.copy_text.text, words.copied);
  const query = choice.switch_inline_query_current_chat ?? choice.switch_inline_query;
  if (query !== undefined) return composer.write(`@${world.bot.username} ${query}`);
  if (choice.callback_data === undefined || button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  const end = awaitAnswer(session, button);
  const queryId = await session.act('tap', { messageId: entry.message.message_id, button: choice.callback_data });
  end(queryId);
}

/**
 * Shows that a button waits until the query that it sent is answered, which may be before the server has said which query that is.
 * @param {import('./session.js').Session} session
 * @param {HTMLButtonElement} button
 * @returns {(queryId: string | undefined) => void} to be told the query; undefined where none was sent.
 */
function awaitAnswer(session, button) {
  /** @type {Set<string>} */
  const answered = new Set();
  /** @type {string | undefined} */
  let own;
  const end = () => {
    clearTimeout(timer);
    unsubscribe();
    button.ariaBusy = 'false';
  };
  const timer = setTimeout(() => {
    showToast(session.words.noAnswer);
    end();
  }, answerMs);
  const unsubscribe = session.on('answered', (id) => {
    answered.add(id);
    if (id === own) end();
  });
  return (queryId) => {
    own = queryId;
    if (queryId === undefined || answered.has(queryId)) end();
  };
}
