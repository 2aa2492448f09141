import { drawAvatar } from './avatar.js';
import { describeContent, describeService } from './describe-content.js';
import { element, icon, iconButton } from './elements.js';
import { nameColour, toAuthor, toName } from './names.js';
import { renderLink, renderText } from './render-text.js';
import { findAddress } from './text-blocks.js';
import { formatTime } from './times.js';
import { isWrittenBy } from './world.js';

/**
 * @typedef {object} MessageScene
 * @property {import('./session.js').Session} session
 * @property {import('./render-text.js').TextScene} text
 * @property {(anchor: HTMLElement, entry: any) => void} openActions
 * @property {(button: HTMLButtonElement, entry: any, choice: any) => void} press
 * @property {(messageId: number) => void} goToMessage
 */

/**
 * A message with all that hangs on it.
 * @param {any} entry
 * @param {MessageScene} scene
 * @returns {HTMLElement}
 */
export function renderMessage(entry, scene) {
  const { message } = entry;
  const { session } = scene;
  const service = describeService(message, session.words);
  const data = { id: String(message.message_id) };
  if (service !== undefined) return element('div', { class: 'service', data, dir: 'auto' }, service);
  const isOwn = isWrittenBy(entry, session.personId);
  const more = iconButton('more', session.words.actions, { class: 'more', 'aria-haspopup': 'menu' });
  // What is selected stays so: it may be what one replies to.
  more.addEventListener('mousedown', (/** @type {Event} */ event) => event.preventDefault());
  more.addEventListener('click', () => scene.openActions(more, entry));
  const bubble = element(
    'div',
    { class: `bubble ${message.sticker ? 'bare' : ''}` },
    ...renderInside(entry, scene, isOwn),
  );
  const article = element(
    'article',
    { class: `message ${isOwn ? 'own' : 'other'}`, data },
    !isOwn && renderFace(message, session),
    element('div', { class: 'column' }, bubble, renderKeyboard(entry, scene)),
    more,
  );
  bubble.addEventListener('contextmenu', (/** @type {MouseEvent} */ event) => {
    if (/** @type {Element} */ (event.target).closest('a') || getSelection()?.toString()) return;
    event.preventDefault();
    scene.openActions(more, entry);
  });
  return article;
}

/**
 * @param {any} message
 * @param {import('./session.js').Session} session
 */
function renderFace(message, { world }) {
  if (message.from?.id === world.bot.id) return element('img', { src: '/mark.svg', alt: '', class: 'avatar' });
  return drawAvatar(toAuthor(message));
}

/**
 * @param {any} entry
 * @param {MessageScene} scene
 * @param {boolean} isOwn
 */
function renderInside(entry, scene, isOwn) {
  const { message } = entry;
  const { session } = scene;
  const { words } = session;
  const author = isOwn ? words.you : toName(toAuthor(message));
  const isNamed = !isOwn && !session.isPrivate;
  const className = isNamed ? `author colour-${nameColour(toAuthor(message).id)}` : 'hidden';
  return [
    element('span', { class: className }, element('bdi', {}, author), isNamed ? '' : ': '),
    message.forward_origin &&
      element('p', { class: 'aside', dir: 'auto' }, words.forwarded(findOrigin(message.forward_origin))),
    message.via_bot && element('p', { class: 'aside' }, words.via(message.via_bot.username)),
    message.reply_to_message && !message.reply_to_message.forum_topic_created && renderReply(message, scene),
    ...renderContent(message, scene),
    renderFooter(message, session),
    renderReactions(entry, session),
  ];
}

/** @param {any} origin */
function findOrigin({ sender_user: user, sender_user_name: name, chat, sender_chat: sender }) {
  return user ? toName(user) : (name ?? chat?.title ?? sender?.title ?? '?');
}

/**
 * @param {any} message
 * @param {MessageScene} scene
 */
function renderReply({ reply_to_message: given, quote }, { session, goToMessage }) {
  // What was edited since is shown as it is now.
  const replied = session.chat?.messages.get(given.message_id)?.message ?? given;
  const text = quote?.text ?? describeContent(replied, session.words);
  const shown = { type: 'button', class: 'reply', onclick: () => goToMessage(replied.message_id) };
  const name = replied.from?.id === session.personId ? session.words.you : toName(toAuthor(replied));
  return element('button', shown, element('strong', { dir: 'auto' }, name), element('span', { dir: 'auto' }, text));
}

/**
 * @param {any} message
 * @param {MessageScene} scene
 * @returns {(Node | false)[]}
 */
function renderContent(message, { session, text }) {
  const { words } = session;
  const caption = message.caption === undefined ? [] : renderText(message.caption, message.caption_entities, text);
  if (message.text !== undefined) return renderText(message.text, message.entities, text);
  if (message.document) return [renderDocument(message.document, words), ...caption];
  if (message.photo) {
    const source = `/api/files/${message.photo.at(-1)?.file_id}`;
    return [element('img', { class: 'photo', src: source, alt: words.photo }), ...caption];
  }
  if (message.sticker)
    return [element('span', { class: 'sticker', role: 'img', 'aria-label': words.sticker }, message.sticker.emoji)];
  return [element('p', { class: 'stand-in' }, describeContent(message, words)), ...caption];
}

/**
 * @param {any} document
 * @param {import('./locales/en.js')['en']} words
 */
function renderDocument({ file_id: id, file_name: given, file_size: size = 0 }, words) {
  const name = given ?? words.file;
  return element(
    'a',
    { class: 'document', href: `/api/files/${id}`, download: name, 'aria-label': words.download(name) },
    icon('file'),
    element('bdi', {}, name),
    element('small', { dir: 'ltr' }, size < 1024 ? `${size} B` : `${Math.ceil(size / 1024)} KB`),
  );
}

/**
 * @param {any} message
 * @param {import('./session.js').Session} session
 */
function renderFooter({ date, edit_date: editDate }, { words, language }) {
  const edited = editDate !== undefined && element('span', {}, words.edited);
  return element('footer', { class: 'meta' }, edited, element('time', {}, formatTime(date, language)));
}

/**
 * @param {any} entry
 * @param {import('./session.js').Session} session
 */
function renderReactions({ message, reactions }, session) {
  /** @type {Map<string, number[]>} */
  const byEmoji = new Map();
  for (const [id, list] of Object.entries(reactions)) {
    for (const { emoji } of list) byEmoji.set(emoji, [...(byEmoji.get(emoji) ?? []), Number(id)]);
  }
  if (byEmoji.size === 0) return false;
  const buttons = [...byEmoji].map(([emoji, ids]) => {
    const isOwn = ids.includes(session.personId);
    const onclick = () => session.act('react', { messageId: message.message_id, emoji: isOwn ? [] : [emoji] });
    const label = session.words.react(emoji);
    return element(
      'button',
      { type: 'button', 'aria-pressed': String(isOwn), 'aria-label': label, onclick },
      `${emoji} ${ids.length}`,
    );
  });
  return element('div', { class: 'reactions' }, ...buttons);
}

/**
 * @param {any} entry
 * @param {MessageScene} scene
 */
function renderKeyboard(entry, { press, text }) {
  const rows = entry.message.reply_markup?.inline_keyboard;
  if (!rows) return false;
  const drawn = rows.map((/** @type {any[]} */ row) => {
    const buttons = row.map((choice) => {
      const address = findAddress({ type: 'text_link', url: choice.url, offset: 0, length: 0 }, '');
      if (address !== undefined) return renderLink(address, [element('bdi', {}, choice.text), icon('outside')], text);
      const button = element('button', { type: 'button' }, element('bdi', {}, choice.text));
      button.addEventListener('click', () => press(button, entry, choice));
      return button;
    });
    // As Telegram does, rows do not turn round with the page.
    return element('div', { class: 'keyboard-row', dir: 'ltr' }, ...buttons);
  });
  return element('div', { class: 'keyboard' }, ...drawn);
}
