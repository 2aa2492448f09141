import { createChatView } from './chat-view.js';
import { fetchState } from './connection.js';
import { closeMenu } from './popups.js';
import { createSession } from './session.js';
import { createSidebar } from './sidebar.js';

/** Opens the page: what there is, the place that the address names, and from then on what happens. */
async function openPage() {
  const payload = new URLSearchParams(location.search).get('start') ?? undefined;
  const session = createSession(await fetchState(), payload);
  const app = /** @type {HTMLElement} */ (document.getElementById('app'));
  createSidebar(session, /** @type {HTMLElement} */ (document.getElementById('chats')));
  createChatView(session, /** @type {HTMLElement} */ (document.getElementById('chat')));
  const show = () => {
    document.documentElement.lang = session.language;
    document.documentElement.dir = session.language === 'ar' ? 'rtl' : 'ltr';
    document.title = session.words.title;
    app.dataset.view = session.chatId === undefined ? 'list' : 'chat';
  };
  session.on('opened', show);
  addEventListener('hashchange', () => goTo(session));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || closeMenu()) return;
    if (isNarrow.matches) location.hash = '#/';
  });
  if (location.hash === '' && (payload !== undefined || !isNarrow.matches)) {
    history.replaceState(null, '', `#/${session.personId}`);
  }
  goTo(session);
  session.emit('opened', {});
}

const isNarrow = matchMedia('(max-width: 760px)');

/**
 * `#/101` is somebody's chat with the bot, `#/101/-100…/2` a group (and its topic) as that person, `#/` the list.
 * @param {import('./session.js').Session} session
 */
function goTo(session) {
  const [personId, chatId, threadId] = location.hash.replace(/^#\//, '').split('/').map(Number);
  const { people, chats } = session.world;
  const isKnown = people.some((/** @type {any} */ { id }) => id === personId);
  if (personId === undefined || !isKnown) return session.open({ personId: session.personId });
  const named = chats.get(chatId ?? personId);
  const chat = named?.movedTo === undefined ? named : chats.get(named.movedTo);
  session.open({ personId, chatId: chat ? chat.chat.id : personId, threadId: chat && threadId ? threadId : undefined });
}

await openPage();
