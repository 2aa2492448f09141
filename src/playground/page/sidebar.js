import { drawAvatar, drawPlace } from './avatar.js';
import { describeContent } from './describe-content.js';
import { element, iconButton } from './elements.js';
import { toName } from './names.js';
import { toLanguage } from './session.js';
import { formatTime } from './times.js';
import { listMessages } from './world.js';

/**
 * The list of people to be and of their group's topics, with what was said last.
 * @param {import('./session.js').Session} session
 * @param {HTMLElement} host
 */
export function createSidebar(session, host) {
  const draw = () => {
    const focused = document.activeElement?.getAttribute('href');
    host.setAttribute('aria-label', session.words.chats);
    host.replaceChildren(drawHeader(session), ...drawPeople(session), ...drawGroups(session));
    if (focused && !host.contains(document.activeElement)) {
      /** @type {HTMLElement | null} */ (host.querySelector(`a[href="${CSS.escape(focused)}"]`))?.focus();
    }
  };
  session.on('opened', draw);
  session.on('event', ({ kind }) => {
    if (['message', 'edited', 'deleted', 'chat'].includes(kind)) draw();
  });
}

/** @param {import('./session.js').Session} session */
function drawHeader({ words }) {
  return element(
    'header',
    { class: 'chats-header' },
    element('img', { src: '/mark.svg', alt: '', class: 'mark', width: 40, height: 40 }),
    element('div', { class: 'brand' }, element('h1', {}, 'Sanad · سند'), element('p', {}, words.local)),
    iconButton('theme', words.theme, { onclick: turnTheme }),
  );
}

function turnTheme() {
  const root = document.documentElement;
  const isDark =
    getComputedStyle(root).colorScheme === 'dark' ||
    (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = isDark ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
}

/** @param {import('./session.js').Session} session */
function drawPeople(session) {
  const { words, world } = session;
  const rows = world.people.map((/** @type {any} */ person) => {
    const messages = listMessages(world.chats.get(person.id), undefined);
    return drawRow(session, {
      href: `#/${person.id}`,
      isCurrent: session.chatId === person.id,
      avatar: drawAvatar(person),
      name: toName(person),
      note: findRole(session, person),
      last: messages.at(-1),
      unread: session.unread.count(person.id),
    });
  });
  return [element('h2', {}, words.people), element('ul', {}, ...rows)];
}

/**
 * @param {import('./session.js').Session} session
 * @param {any} person
 */
function findRole({ words, world }, person) {
  if (person.id === world.administratorId) return words.roleAdministrator;
  return toLanguage(person) === 'ar' ? words.roleArabic : words.roleEnglish;
}

/** @param {import('./session.js').Session} session */
function drawGroups(session) {
  const { words, world, personId } = session;
  const groups = [...world.chats.values()].filter(
    ({ chat, movedTo }) => chat.type !== 'private' && movedTo === undefined,
  );
  return groups.flatMap((group) => {
    const { title, is_forum: isForum } = group.chat;
    const topics = isForum ? [{ name: words.general }, ...group.topics] : [{ name: title }];
    const rows = topics.map(({ threadId, name }) =>
      drawRow(session, {
        href: `#/${personId}/${group.chat.id}${threadId === undefined ? '' : `/${threadId}`}`,
        isCurrent: session.chatId === group.chat.id && session.threadId === threadId,
        avatar: drawPlace(group.chat),
        name,
        note: '',
        last: listMessages(group, threadId).at(-1),
        unread: session.unread.count(group.chat.id, threadId),
      }),
    );
    const heading = isForum ? [`${words.group}: `, element('bdi', {}, title)] : [findKind(group.chat, words)];
    return [element('h2', {}, ...heading), element('ul', {}, ...rows)];
  });
}

/**
 * @param {any} chat
 * @param {import('./locales/en.js')['en']} words
 */
function findKind({ type }, words) {
  if (type === 'channel') return words.channel;
  return type === 'supergroup' ? words.supergroup : words.plainGroup;
}

/**
 * @param {import('./session.js').Session} session
 * @param {{ href: string, isCurrent: boolean, avatar: Node, name: string, note: string, last: any, unread: number }} row
 */
function drawRow({ words, language }, { href, isCurrent, avatar, name, note, last, unread }) {
  const time = last && element('time', {}, formatTime(last.message.date, language));
  const preview = last ? describeContent(last.message, words) : note;
  return element(
    'li',
    {},
    element(
      'a',
      { href, class: 'row', 'aria-current': isCurrent ? 'page' : undefined },
      avatar,
      element('span', { class: 'row-name' }, element('bdi', {}, name), element('small', {}, last ? note : '')),
      time,
      element('span', { class: 'row-preview', dir: 'auto' }, preview),
      unread > 0 &&
        element('span', { class: 'badge', role: 'img', 'aria-label': words.newMessages(unread) }, `${unread}`),
    ),
  );
}
