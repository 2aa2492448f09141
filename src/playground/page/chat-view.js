import { openActions, pressButton } from './actions.js';
import { createChatHead } from './chat-head.js';
import { createComposer } from './composer.js';
import { element } from './elements.js';
import { renderEmptyChat } from './empty-chat.js';
import { renderMessage } from './message-view.js';
import { showAlert, showToast } from './popups.js';
import { carryOver, renderText } from './render-text.js';
import { createScroller } from './scroller.js';
import { formatDay } from './times.js';
import { isWrittenBy, listMessages } from './world.js';

/**
 * The chat that is open: its head, its messages, and where one writes.
 * @param {import('./session.js').Session} session
 * @param {HTMLElement} host
 */
export function createChatView(session, host) {
  const view = new ChatView(session, host);
  session.on('opened', ({ isElsewhere }) => view.open(isElsewhere));
  session.on('event', (event) => view.take(event));
}

const typingMs = 5500;

class ChatView {
  /**
   * @param {import('./session.js').Session} session
   * @param {HTMLElement} host
   */
  constructor(session, host) {
    this.session = session;
    this.host = host;
    this.composer = createComposer(session);
    this.lastDay = '';
    this.head = createChatHead(session);
    this.log = element('div', { class: 'log' });
    this.live = element('div', { class: 'live' });
    this.scroller = createScroller(session);
    this.foot = element('div', { class: 'foot' });
    /** @type {import('./message-view.js').MessageScene} */
    this.scene = {
      session,
      text: {
        get words() {
          return session.words;
        },
        botUsername: session.world.bot.username,
        sendCommand: (command) => session.act('send', { text: command }),
        offerStart: (payload) => {
          session.payload = payload;
          location.hash = `#/${session.personId}`;
          this.drawFoot();
        },
      },
      openActions: (anchor, entry) => openActions(session, anchor, { entry, composer: this.composer }),
      press: (button, entry, choice) => pressButton(session, button, { entry, choice, composer: this.composer }),
      goToMessage: (id) => this.goToMessage(id),
    };
  }

  get messages() {
    const { chat, threadId } = this.session;
    return chat ? listMessages(chat, threadId) : [];
  }

  /** Draws the place that is open now. @param {boolean} [isElsewhere] */
  open(isElsewhere = false) {
    const { session } = this;
    clearTimeout(this.typingTimer);
    if (isElsewhere) this.composer.clear();
    if (!session.chat) return this.host.replaceChildren();
    // A log of its own for each place, so that screen readers do not read out what was said before.
    this.log = element('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': session.words.conversation,
    });
    this.live = element('div', { class: 'live' });
    this.scroller.fill(this.log, this.live);
    this.host.replaceChildren(this.head.node, this.scroller.node, this.foot);
    this.head.draw();
    this.drawAll();
    this.drawDraft();
    this.drawFoot();
    if (matchMedia('(pointer: fine)').matches) this.composer.focus();
  }

  drawAll() {
    this.lastDay = '';
    const { messages } = this;
    if (this.isEmpty) this.log.replaceChildren(renderEmptyChat(this.session, this.scene.text));
    else this.log.replaceChildren(...messages.flatMap((entry) => this.renderEntry(entry)));
    this.scroller.toEnd();
  }

  get isEmpty() {
    return this.messages.every(({ message }) => message.forum_topic_created || message.new_chat_members);
  }

  /** @param {any} entry @returns {Node[]} */
  renderEntry(entry) {
    const day = formatDay(entry.message.date, this.session);
    const drawn = renderMessage(entry, this.scene);
    if (day === this.lastDay) return [drawn];
    this.lastDay = day;
    return [element('div', { class: 'day' }, day), drawn];
  }

  drawFoot() {
    const { session } = this;
    const { words, chat, isPrivate, payload } = session;
    if (!chat) return;
    if (isPrivate && chat.isBlocked)
      return this.foot.replaceChildren(this.renderBigButton(words.unblock, () => session.act('unblock')));
    if (isPrivate && (chat.messages.size === 0 || payload !== undefined)) {
      const note = payload ? element('p', { class: 'payload' }, `${words.payload} `, element('code', {}, payload)) : '';
      return this.foot.replaceChildren(
        note,
        this.renderBigButton(words.start, () => session.start(payload)),
      );
    }
    // What is attached anew loses the focus, and what is being typed with it.
    if (this.foot.firstChild !== this.composer.node) this.foot.replaceChildren(this.composer.node);
    this.composer.refresh();
  }

  /** @param {string} label @param {() => void} act */
  renderBigButton(label, act) {
    return element('button', { type: 'button', class: 'primary big', onclick: act }, label);
  }

  drawDraft() {
    const { chat, words } = this.session;
    const draft = chat?.draft;
    if (!draft || draft.threadId !== this.session.threadId) return this.live.replaceChildren();
    const wasNearEnd = this.scroller.isNearEnd();
    const stop = element(
      'button',
      { type: 'button', class: 'stop', onclick: () => this.session.act('stop-draft') },
      words.stop,
    );
    const text = draft.text === '' ? [words.thinking] : renderText(draft.text, draft.entities, this.scene.text);
    const bubble = element('div', { class: 'bubble draft' }, ...text, draft.canStop && stop);
    const face = element('img', { src: '/mark.svg', alt: '', class: 'avatar' });
    this.live.replaceChildren(
      element('div', { class: 'message other' }, face, element('div', { class: 'column' }, bubble)),
    );
    if (wasNearEnd) this.scroller.toEnd();
  }

  showTyping() {
    const wasNearEnd = this.scroller.isNearEnd();
    this.head.showTyping();
    const dots = element(
      'div',
      { class: 'bubble dots', 'aria-hidden': 'true' },
      element('i'),
      element('i'),
      element('i'),
    );
    const face = element('img', { src: '/mark.svg', alt: '', class: 'avatar' });
    this.live.replaceChildren(element('div', { class: 'message other' }, face, dots));
    if (wasNearEnd) this.scroller.toEnd();
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.endTyping(), typingMs);
  }

  endTyping() {
    clearTimeout(this.typingTimer);
    this.head.showIdle();
    this.drawDraft();
  }

  /** @param {any} event */
  take(event) {
    const { session } = this;
    if (event.kind === 'callback-answer') return this.takeCallbackAnswer(event.answer);
    if (event.kind === 'inline-answer') return this.composer.takeResults(event.answer);
    if (event.kind === 'profile') return this.takeProfile();
    const chatId = event.chatId ?? event.draft?.chatId;
    if (session.chat && chatId === session.chatId) this.takeHere(event);
  }

  /** @param {any} event of this chat. */
  takeHere(event) {
    if (event.kind === 'message') this.addMessage(event.message);
    else if (event.kind === 'edited') this.replaceMessage(event.message);
    else if (event.kind === 'deleted') this.markDeleted(event.messageId);
    else if (event.kind === 'action') this.takeAction(event);
    else if (event.kind === 'chat') this.takeChange();
    else this.drawDraft();
  }

  /** @param {any} event */
  takeAction({ threadId }) {
    if (threadId === this.session.threadId) this.showTyping();
  }

  takeChange() {
    const { personId, chat } = this.session;
    if (chat.movedTo !== undefined) return void (location.hash = `#/${personId}/${chat.movedTo}`);
    this.head.draw();
    this.drawFoot();
  }

  takeProfile() {
    if (!this.session.chat) return;
    this.head.draw();
    if (this.isEmpty) this.drawAll();
    this.composer.refresh();
  }

  /** @param {any} answer */
  takeCallbackAnswer({ queryId, personId, text, isAlert, url }) {
    if (personId !== this.session.personId) return;
    this.session.emit('answered', queryId);
    if (url) open(url, '_blank', 'noopener');
    if (text && isAlert) showAlert(text, this.session.words.close);
    else if (text) showToast(text);
  }

  /** @param {any} entry */
  addMessage(entry) {
    const { message } = entry;
    const isHere = this.messages.some((one) => one.message.message_id === message.message_id);
    if (!isHere || this.find(message.message_id)) return;
    const isOwn = isWrittenBy(entry, this.session.personId);
    const wasNearEnd = this.scroller.isNearEnd();
    if (!isOwn) this.endTyping();
    if (this.log.querySelector('.empty')) {
      this.drawAll();
      this.drawFoot();
      if (matchMedia('(pointer: fine)').matches) this.composer.focus();
      return;
    }
    this.log.append(...this.renderEntry(entry));
    if (isOwn) this.scroller.toEnd();
    else if (wasNearEnd) this.scroller.toMessage(this.find(message.message_id));
    else this.scroller.miss();
  }

  /** @param {any} entry */
  replaceMessage(entry) {
    const old = this.find(entry.message.message_id);
    const hadFocus = old?.contains(document.activeElement);
    const drawn = renderMessage(entry, this.scene);
    if (!old) return;
    carryOver(old, drawn, this.session.words);
    old.replaceWith(drawn);
    if (hadFocus) /** @type {HTMLElement | null} */ (drawn.querySelector('.more'))?.focus();
  }

  /** A message that goes while one looks at it leaves a line where it stood. @param {number} messageId */
  markDeleted(messageId) {
    this.find(messageId)?.replaceWith(element('div', { class: 'service' }, this.session.words.deletedMessage));
  }

  /** @param {number} messageId @returns {HTMLElement | null} */
  find(messageId) {
    return this.log.querySelector(`[data-id="${messageId}"]`);
  }

  /** @param {number} messageId */
  goToMessage(messageId) {
    const found = this.find(messageId);
    if (!found) return showToast(this.session.words.deletedMessage);
    found.scrollIntoView({ block: 'center', behavior: 'smooth' });
    found.classList.remove('flash');
    requestAnimationFrame(() => found.classList.add('flash'));
  }
}
