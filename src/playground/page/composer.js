import { describeContent } from './describe-content.js';
import { findDirection } from './direction.js';
import { element, icon, iconButton } from './elements.js';
import { listFittingCommands } from './fitting-commands.js';
import { toAuthor, toName } from './names.js';
import { createOffers } from './offers.js';
import { openMenu } from './popups.js';
import { findInlineQuery, isWrittenBy, listMessages } from './world.js';

/** @typedef {ReturnType<typeof createComposer>} Composer */

const inlinePauseMs = 350;
const maxUnits = 4096;

/**
 * Where one writes: Enter sends, Shift+Enter breaks the line, arrows move through what is offered, an arrow up edits
 * the last message, Escape gives up.
 * @param {import('./session.js').Session} session
 */
export function createComposer(session) {
  const area = element('textarea', { rows: 1, maxLength: maxUnits, enterKeyHint: 'send', autocapitalize: 'sentences' });
  const context = element('div', { class: 'context', hidden: true });
  const offers = createOffers(area);
  const [attach, commands, mention, send] = [
    iconButton('attach', '', { 'aria-haspopup': 'menu' }),
    iconButton('menu', '', { 'aria-haspopup': 'menu' }),
    iconButton('mention', ''),
    iconButton('send', '', { class: 'send', type: 'submit' }),
  ];
  const form = element('form', { class: 'composer' }, attach, area, mention, commands, send);
  const node = element('div', { class: 'writing' }, offers.node, context, form);
  /** @type {{ kind: 'reply' | 'edit', message: any, quote?: string } | undefined} */
  let subject;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let inlineTimer;
  let inlineQueryId = '';
  /** @type {any} */
  let lastResults;

  const setSubject = (/** @type {typeof subject} */ next) => {
    subject = next;
    context.hidden = next === undefined;
    if (!next) return context.replaceChildren();
    const { words } = session;
    const isEdit = next.kind === 'edit';
    const title = isEdit ? words.editing : words.replyingTo(toName(toAuthor(next.message)));
    context.replaceChildren(
      icon(isEdit ? 'edit' : 'reply'),
      element(
        'div',
        { class: 'context-text' },
        element('strong', {}, title),
        element('span', { dir: 'auto' }, next.quote ?? describeContent(next.message, words)),
      ),
      iconButton('close', words.cancel, { onclick: giveUp }),
    );
    area.focus();
  };
  const giveUp = () => {
    if (subject?.kind === 'edit') put('');
    setSubject(undefined);
    area.focus();
  };
  const fit = () => {
    area.dir = findDirection(area.value) ?? (session.language === 'ar' ? 'rtl' : 'ltr');
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
    send.disabled = area.value.trim() === '';
  };
  const put = (/** @type {string} */ text) => {
    area.value = text;
    fit();
    offer();
  };
  const submit = async () => {
    const text = area.value;
    if (text.trim() === '') return;
    const given = subject;
    put('');
    setSubject(undefined);
    const done =
      given?.kind === 'edit'
        ? await session.act('edit', { messageId: given.message.message_id, text })
        : await session.act('send', { text, ...toReply(given) });
    if (done === undefined && area.value === '') put(text);
  };

  /** Sends a file with what is written as its caption, in reply to what one was about to reply to. */
  const withCaption = async (/** @type {Record<string, unknown>} */ fields, /** @type {Blob} */ file) => {
    if (subject?.kind === 'edit') return void session.attach(fields, file);
    const [caption, reply] = [area.value, toReply(subject)];
    put('');
    setSubject(undefined);
    const done = await session.attach({ ...fields, caption, ...reply }, file);
    if (done === undefined && area.value === '') put(caption);
  };

  const offer = () => {
    clearTimeout(inlineTimer);
    if (subject?.kind === 'edit') return offers.hide();
    const query = findInlineQuery(area.value, session.world.bot.username);
    if (query !== undefined && session.isPrivate) {
      inlineTimer = setTimeout(() => void askInline(query), inlinePauseMs);
      return;
    }
    const fitting = listFittingCommands(session.commands, area.value);
    // Enter takes the first one only where it is what has been typed so far.
    const isFirstChosen = fitting[0]?.command.startsWith(area.value.slice(1).toLowerCase()) ?? false;
    offers.show(fitting.map(toCommandOffer), { label: session.words.menu, isFirstChosen });
  };
  const toCommandOffer = (/** @type {any} */ { command, description }) => ({
    title: `/${command}`,
    note: description,
    act: () => {
      put(`/${command}`);
      area.focus();
      void submit();
    },
  });
  const askInline = async (/** @type {string} */ query) => {
    inlineQueryId = '';
    offers.say(session.words.searching);
    inlineQueryId = (await session.act('ask-inline', { query })) ?? '';
    if (lastResults?.queryId === inlineQueryId) showResults(lastResults);
    else inlineTimer = setTimeout(() => offers.say(session.words.inlineNothing), 8000);
  };
  const toLinkOffer = (/** @type {any} */ { text, start_parameter: payload }) => ({
    title: text,
    note: '',
    isLink: true,
    act: () => {
      put('');
      session.payload = payload;
      session.emit('opened', {});
    },
  });
  const showResults = (/** @type {any} */ { results, button }) => {
    clearTimeout(inlineTimer);
    if (results.length === 0 && !button) return offers.say(session.words.inlineNothing);
    const choose = (/** @type {string} */ resultId) => () => {
      put('');
      void session.act('choose-inline', { resultId });
    };
    const list = results.map((/** @type {any} */ { id, title, description = '' }) => ({
      title,
      note: description,
      act: choose(id),
    }));
    if (button) list.unshift(toLinkOffer(button));
    offers.show(list, { label: session.words.inlineResults, isFirstChosen: false });
  };

  form.addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    void submit();
  });
  area.addEventListener('input', () => {
    fit();
    offer();
  });
  area.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (offers.takeKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'ArrowUp' && area.value === '' && !subject) {
      const last = findLastOwn(session);
      if (!last) return;
      event.preventDefault();
      composer.edit(last);
    }
  });
  node.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || (!offers.isOpen && !subject)) return;
    event.preventDefault();
    if (offers.isOpen) offers.hide();
    else giveUp();
    area.focus();
  });
  attach.addEventListener('click', () => openAttachMenu(session, attach, withCaption));
  commands.addEventListener('click', () => openCommands(session, commands));
  mention.addEventListener('click', () => {
    const name = `@${session.world.bot.username} `;
    put(area.value.startsWith(name) ? area.value : `${name}${area.value}`);
    area.focus();
  });

  const composer = {
    node,
    focus: () => area.focus(),
    /** For another place, person or set of commands. */
    refresh() {
      const { words, isPrivate, world } = session;
      const isChannel = session.chat?.chat.type === 'channel';
      const inGroup = isChannel ? words.writePost : words.writeInGroup(world.bot.username);
      const place = isPrivate ? words.writeMessage : inGroup;
      area.placeholder = place;
      area.setAttribute('aria-label', words.message);
      const named = /** @type {const} */ ([
        [attach, words.attach],
        [commands, words.menu],
        [mention, words.mention],
        [send, words.send],
      ]);
      for (const [button, label] of named) {
        button.title = label;
        button.setAttribute('aria-label', label);
      }
      commands.hidden = session.commands.length === 0;
      mention.hidden = isPrivate;
      fit();
    },
    /** Empties what was meant for another place. */
    clear() {
      put('');
      setSubject(undefined);
    },
    /** @param {string} text */
    write(text) {
      put(text);
      area.focus();
    },
    /** @param {any} message @param {string} [quote] what of it one replies to, word for word. */
    replyTo: (message, quote) => setSubject({ kind: 'reply', message, quote }),
    /** @param {any} message */
    edit(message) {
      setSubject({ kind: 'edit', message });
      put(message.text);
      area.setSelectionRange(area.value.length, area.value.length);
    },
    /** @param {any} answer */
    takeResults(answer) {
      lastResults = answer;
      if (answer.queryId === inlineQueryId) showResults(answer);
    },
  };
  return composer;
}

/** @param {{ kind: 'reply' | 'edit', message: any, quote?: string } | undefined} subject */
function toReply(subject) {
  return subject && { replyTo: subject.message.message_id, quote: subject.quote };
}

/** @param {import('./session.js').Session} session */
function findLastOwn({ chat, threadId, personId }) {
  const messages = listMessages(chat, threadId);
  return messages.findLast((entry) => isWrittenBy(entry, personId) && entry.message.text !== undefined)?.message;
}

/**
 * @param {import('./session.js').Session} session
 * @param {HTMLElement} anchor
 */
function openCommands(session, anchor) {
  const items = session.commands.map((/** @type {any} */ { command, description }) => ({
    label: command,
    node: element(
      'span',
      { class: 'command' },
      element('b', { dir: 'ltr' }, `/${command}`),
      element('small', { dir: 'auto' }, description),
    ),
    act: () => session.act('send', { text: `/${command}` }),
  }));
  openMenu(anchor, items, { label: session.words.menu });
}

/**
 * @param {import('./session.js').Session} session
 * @param {HTMLElement} anchor
 * @param {(fields: Record<string, unknown>, file: Blob) => Promise<void>} withCaption
 */
function openAttachMenu(session, anchor, withCaption) {
  const { words } = session;
  const pick = (/** @type {string} */ kind, /** @type {string} */ accept) => () => {
    const input = element('input', { type: 'file', accept });
    input.addEventListener('change', () => {
      const file = /** @type {File | undefined} */ (input.files?.[0]);
      if (file) void withCaption({ kind, name: file.name, contentType: file.type }, file);
    });
    input.click();
  };
  const standIn = (/** @type {string} */ kind) => () =>
    void session.attach({ kind, name: kind }, new Blob([new Uint8Array(16)]));
  openMenu(
    anchor,
    [
      { label: words.attachPhoto, act: pick('photo', 'image/*') },
      { label: words.attachDocument, act: pick('document', '') },
      { label: words.attachVoice, act: standIn('voice') },
      { label: words.attachSticker, act: standIn('sticker') },
      { label: words.location, act: standIn('location') },
    ],
    { label: words.attach },
  );
}
