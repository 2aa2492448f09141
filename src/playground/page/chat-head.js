import { drawAvatar, drawPlace } from './avatar.js';
import { element, icon, iconButton } from './elements.js';
import { toName } from './names.js';
import { openMenu, showToast } from './popups.js';

/**
 * The head of a chat: where one is, as whom, and whether the bot is writing.
 * @param {import('./session.js').Session} session
 */
export function createChatHead(session) {
  const node = element('header', { class: 'chat-header' });
  const subtitle = element('p', { class: 'subtitle', role: 'status' });
  const say = (/** @type {string} */ text, /** @type {boolean} */ isBusy) => {
    subtitle.classList.toggle('busy', isBusy);
    subtitle.textContent = text;
  };
  const head = {
    node,
    /** For another place or person. */
    draw() {
      const { words, isPrivate, person } = session;
      const back = { href: '#/', class: 'icon-button back', 'aria-label': words.back, title: words.back };
      node.replaceChildren(
        element('a', back, icon('back')),
        isPrivate ? element('img', { src: '/mark.svg', alt: '', class: 'avatar' }) : drawPlace(session.chat.chat),
        element('div', { class: 'chat-title' }, element('h2', {}, element('bdi', {}, findTitle(session))), subtitle),
        isPrivate ? drawAvatar(person) : renderWriteAs(session),
        renderMenuButton(session),
      );
      head.showIdle();
    },
    showIdle() {
      const { words, isPrivate, person } = session;
      say(isPrivate ? `${words.bot} · ${words.youAre(toName(person))}` : describePlace(session), false);
    },
    showTyping: () => say(session.words.typing, true),
  };
  return head;
}

/** @param {import('./session.js').Session} session */
function findTitle({ words, chat, isPrivate, threadId, world, personId }) {
  if (isPrivate) return world.profiles[personId].name || 'Sanad';
  if (!chat.chat.is_forum) return chat.chat.title;
  return chat.topics.find((/** @type {any} */ one) => one.threadId === threadId)?.name ?? words.general;
}

/** @param {import('./session.js').Session} session */
function describePlace({ words, chat, personId }) {
  if (chat.chat.type === 'channel') return words.channel;
  return chat.anonymousIds.includes(personId) ? words.asGroup : words.members(chat.memberIds.length);
}

/** @param {import('./session.js').Session} session */
function renderWriteAs({ words, world, chat, personId }) {
  const options = world.people
    .filter((/** @type {any} */ { id }) => chat.memberIds.includes(id))
    .map((/** @type {any} */ person) =>
      element('option', { value: String(person.id), selected: person.id === personId }, toName(person)),
    );
  const select = element('select', { 'aria-label': words.writeAs }, ...options);
  select.addEventListener('change', () => {
    location.hash = location.hash.replace(/^#\/\d+/, `#/${select.value}`);
  });
  return element('label', { class: 'write-as' }, element('span', {}, words.writeAs), select);
}

/** @param {import('./session.js').Session} session */
function renderMenuButton(session) {
  const { words } = session;
  const button = iconButton('more', words.chatMenu, { 'aria-haspopup': 'menu' });
  button.addEventListener('click', () => {
    openMenu(button, listActions(session), { label: words.chatMenu });
  });
  return button;
}

/**
 * @param {import('./session.js').Session} session
 * @returns {import('./popups.js').MenuItem[]}
 */
function listActions(session) {
  const { words, chat, isPrivate } = session;
  const refuse = async () => {
    if ((await session.act('refuse-formatting')) !== undefined) showToast(words.formattingRefused);
  };
  const test = { label: words.refuseFormatting, act: refuse };
  if (!isPrivate) return [...listLeading(session), test];
  return [
    test,
    chat.isBlocked
      ? { label: words.unblock, act: () => session.act('unblock') }
      : { label: words.block, isDanger: true, act: () => session.act('block') },
  ];
}

/**
 * What those may do who lead a group.
 * @param {import('./session.js').Session} session
 * @returns {import('./popups.js').MenuItem[]}
 */
function listLeading(session) {
  const { words, chat, personId } = session;
  const { type } = chat.chat;
  if (type === 'channel' || !chat.administratorIds.includes(personId)) return [];
  if (type === 'group') return [{ label: words.upgrade, act: () => session.act('upgrade') }];
  const isUnnamed = !chat.anonymousIds.includes(personId);
  const label = isUnnamed ? words.writeUnnamed : words.writeNamed;
  return [{ label, act: () => session.act('write-unnamed', { isUnnamed }) }];
}
