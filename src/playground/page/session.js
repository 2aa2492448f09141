import { fetchState, follow, post, postFile } from './connection.js';
import { ar } from './locales/ar.js';
import { en } from './locales/en.js';
import { showToast } from './popups.js';
import { createUnread } from './unread.js';
import { applyEvent, isWrittenBy, toWorld } from './world.js';

/**
 * Who one is, which place is open, and what happens there.
 * @typedef {ReturnType<typeof createSession>} Session
 */

/**
 * @param {any} state as the server gives it.
 * @param {string | undefined} payload of the link that opened the page.
 */
export function createSession(state, payload) {
  /** @type {Map<string, ((event: any) => void)[]>} */
  const listeners = new Map();
  const emit = (/** @type {string} */ kind, /** @type {any} */ event) => {
    for (const listener of listeners.get(kind) ?? []) listener(event);
  };
  const session = {
    world: toWorld(state),
    personId: findFirstPerson(state),
    /** @type {number | undefined} */
    chatId: undefined,
    /** @type {number | undefined} */
    threadId: undefined,
    payload,
    unread: createUnread(),
    get person() {
      return session.world.people.find((/** @type {any} */ { id }) => id === session.personId);
    },
    get language() {
      return toLanguage(session.person);
    },
    get words() {
      return session.language === 'ar' ? ar : en;
    },
    get chat() {
      return session.chatId === undefined ? undefined : session.world.chats.get(session.chatId);
    },
    get isPrivate() {
      return session.chatId === session.personId;
    },
    get commands() {
      const { commands } = session.world.profiles[session.personId];
      if (session.isPrivate) return commands.private;
      return session.chat?.chat.type === 'channel' ? [] : commands.group;
    },
    get place() {
      const { personId, chatId, threadId } = session;
      return { personId, chatId, ...(threadId !== undefined && { threadId }) };
    },
    /**
     * @param {string} kind
     * @param {(event: any) => void} listener
     * @returns {() => void} ends it.
     */
    on(kind, listener) {
      listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
      return () => void listeners.set(kind, listeners.get(kind)?.filter((one) => one !== listener) ?? []);
    },
    /** @param {{ personId: number, chatId?: number, threadId?: number }} place */
    open({ personId, chatId, threadId }) {
      if (personId === session.personId && chatId === session.chatId && threadId === session.threadId) return;
      Object.assign(session, { personId, chatId, threadId });
      session.unread.read(chatId, threadId);
      remember(personId);
      emit('opened', { isElsewhere: true });
    },
    /**
     * Does something here as the person that one is; what goes wrong is told.
     * @param {string} action
     * @param {Record<string, unknown>} [fields]
     * @returns {Promise<any>} undefined when it went wrong.
     */
    async act(action, fields = {}) {
      return tell(session, () => post(action, { ...session.place, ...fields }));
    },
    /** @param {Record<string, unknown>} fields @param {Blob} file */
    async attach(fields, file) {
      return tell(session, () => postFile({ ...session.place, ...fields }, file));
    },
    /** @param {string} [given] */
    async start(given = '') {
      session.payload = undefined;
      await session.act('start', { payload: given });
      emit('opened', {});
    },
    emit,
  };
  listen(session);
  return session;
}

/**
 * @param {Session} session
 * @param {() => Promise<any>} act
 */
async function tell(session, act) {
  try {
    return await act();
  } catch (error) {
    showToast(`${session.words.failed} ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** @param {Session} session */
function listen(session) {
  let wasOpen = true;
  const retryMs = 1500;
  const start = () => {
    follow(session.world.lastEventId, {
      onEvent(event) {
        countUnread(session, event);
        applyEvent(session.world, event);
        session.emit('event', event);
      },
      onReset: reload,
      onConnection(isOpen) {
        if (isOpen !== wasOpen) showToast(isOpen ? session.words.online : session.words.offline);
        wasOpen = isOpen;
      },
    });
  };
  const reload = async () => {
    try {
      session.world = toWorld(await fetchState());
    } catch {
      setTimeout(reload, retryMs);
      return;
    }
    session.emit('opened', {});
    start();
  };
  start();
}

/** @param {Session} session @param {any} event */
function countUnread({ unread, world, personId, chatId, threadId }, event) {
  if (event.kind !== 'message') return;
  const { message } = event.message;
  const isOwn = isWrittenBy(event.message, personId);
  const isForum = world.chats.get(event.chatId)?.chat.is_forum === true;
  const place = isForum ? message.message_thread_id : undefined;
  const isOpen = event.chatId === chatId && place === threadId;
  if (!isOpen && !isOwn) unread.add(event.chatId, place);
}

/** @param {any} person */
export function toLanguage(person) {
  return /^ar\b/i.test(person?.language_code ?? '') ? 'ar' : 'en';
}

/** Whom one was last, else somebody who reads the browser's language. @param {any} state */
function findFirstPerson({ people }) {
  const last = Number(localStorage.getItem('person'));
  const wished = toLanguage({ language_code: navigator.language });
  const found =
    people.find((/** @type {any} */ { id }) => id === last) ??
    people.find((/** @type {any} */ person) => toLanguage(person) === wished) ??
    people[0];
  return found.id;
}

/** @param {number} personId */
function remember(personId) {
  localStorage.setItem('person', String(personId));
}
