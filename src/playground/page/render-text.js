import { element, icon } from './elements.js';
import { findAddress, toTextBlocks } from './text-blocks.js';

/**
 * @typedef {import('./text-blocks.js').Entity} Entity
 * @typedef {object} TextScene
 * @property {import('./locales/en.js')['en']} words
 * @property {string} botUsername
 * @property {(command: string) => void} sendCommand what a tap on a command does.
 * @property {(payload: string) => void} offerStart what a tap on a link that starts the bot does.
 */

/**
 * A message's text as elements, each line with its own direction. No part of it is read as HTML.
 * @param {string} text
 * @param {readonly Entity[] | undefined} entities
 * @param {TextScene} scene
 * @returns {HTMLElement[]}
 */
export function renderText(text, entities, scene) {
  return toTextBlocks(text, entities).map(({ kind, lines }) => {
    const drawn = lines.map(({ direction, children }) =>
      element(
        'div',
        { class: 'line', dir: direction },
        ...(children.length > 0 ? renderInline(children, scene) : [element('br')]),
      ),
    );
    if (kind === 'text') return element('div', { class: 'text' }, ...drawn);
    if (kind === 'pre') return element('pre', { class: 'text code-block', dir: 'ltr' }, ...drawn);
    return renderQuote(drawn, lines[0]?.direction ?? 'ltr', kind === 'expandable' ? scene : undefined);
  });
}

/**
 * @param {readonly import('./text-blocks.js').Inline[]} nodes
 * @param {TextScene} scene
 * @returns {(Node | string)[]}
 */
function renderInline(nodes, scene) {
  return nodes.map((node) => {
    if (!('entity' in node)) return node.text;
    const children = renderInline(node.children, scene);
    return renderEntity(node.entity, node.text, children, scene);
  });
}

/** @type {Readonly<Record<string, string>>} */
const plainElements = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' };

/**
 * @param {Entity} entity
 * @param {string} text
 * @param {(Node | string)[]} children
 * @param {TextScene} scene
 */
function renderEntity(entity, text, children, scene) {
  const plain = Object.hasOwn(plainElements, entity.type) ? plainElements[entity.type] : undefined;
  if (plain !== undefined) return element(plain, {}, ...children);
  if (entity.type === 'spoiler') return renderSpoiler(children, scene);
  if (entity.type === 'bot_command') {
    const press = element('span', { class: 'link', role: 'button', tabIndex: 0 }, ...children);
    return onPress(press, () => scene.sendCommand(text));
  }
  const address = findAddress(entity, text);
  if (address !== undefined) return renderLink(address, children, scene);
  return element(
    'span',
    { class: ['mention', 'hashtag', 'text_mention'].includes(entity.type) ? 'mention' : undefined },
    ...children,
  );
}

/**
 * @param {string} address
 * @param {(Node | string)[]} children
 * @param {TextScene} scene
 */
export function renderLink(address, children, { botUsername, offerStart }) {
  const { hostname, pathname, searchParams } = new URL(address);
  const isStart =
    hostname === 't.me' && pathname.toLowerCase() === `/${botUsername.toLowerCase()}` && searchParams.has('start');
  const onclick = (/** @type {Event} */ event) => {
    if (!isStart) return;
    event.preventDefault();
    offerStart(searchParams.get('start') ?? '');
  };
  return element(
    'a',
    { href: address, target: '_blank', rel: 'noopener noreferrer', title: address, onclick },
    ...children,
  );
}

/**
 * Words that are covered until somebody wants to read them.
 * @param {(Node | string)[]} children
 * @param {TextScene} scene
 */
function renderSpoiler(children, { words }) {
  const shown = { class: 'spoiler', role: 'button', tabIndex: 0, 'aria-label': words.spoiler };
  const spoiler = element('span', shown, element('span', {}, ...children));
  return onPress(spoiler, (event) => {
    if (spoiler.classList.contains('shown')) return;
    event.preventDefault();
    event.stopPropagation();
    showSpoiler(spoiler);
  });
}

/**
 * Makes words do something by a click or a key. They are no button, which would be a box: they go on over lines, and are ordered
 * among words of the other direction, as the words around them.
 * @param {HTMLElement} node
 * @param {(event: Event) => void} press
 */
function onPress(node, press) {
  node.addEventListener('click', press, { capture: true });
  node.addEventListener('keydown', (event) => {
    if (event.target !== node || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    press(event);
  });
  return node;
}

/** @param {Element} spoiler */
function showSpoiler(spoiler) {
  spoiler.classList.add('shown');
  for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
}

/**
 * Opens and uncovers in a message that was drawn anew what had been opened before; covered words only if they are the same.
 * @param {Element} before
 * @param {Element} after
 * @param {TextScene['words']} words
 */
export function carryOver(before, after, words) {
  const [quotes, spoilers] = [after.querySelectorAll('.expandable'), after.querySelectorAll('.spoiler')];
  before.querySelectorAll('.expandable').forEach((quote, index) => {
    const same = quotes[index];
    if (same && /** @type {HTMLElement} */ (quote).dataset.open === 'true') openQuote(same, true, words);
  });
  before.querySelectorAll('.spoiler').forEach((spoiler, index) => {
    const same = spoilers[index];
    const isRead = spoiler.classList.contains('shown') && spoiler.textContent === same?.textContent;
    if (same && isRead) showSpoiler(same);
  });
}

/**
 * @param {any} quote
 * @param {boolean} isOpen
 * @param {TextScene['words']} words
 */
function openQuote(quote, isOpen, words) {
  const toggle = quote.querySelector('.quote-toggle');
  quote.dataset.open = String(isOpen);
  toggle.setAttribute('aria-expanded', String(isOpen));
  toggle.setAttribute('aria-label', isOpen ? words.quoteShut : words.quoteOpen);
}

/**
 * A quotation; with a scene one of which three lines are shown until it is opened, by a click anywhere or by its button.
 * @param {HTMLElement[]} lines
 * @param {'rtl' | 'ltr'} direction
 * @param {TextScene | undefined} scene
 */
function renderQuote(lines, direction, scene) {
  const body = element('div', { class: 'quote-body' }, ...lines);
  const quote = element('blockquote', { class: 'quote', dir: direction }, body);
  if (!scene) return quote;
  const toggle = element('button', { type: 'button', class: 'quote-toggle' }, icon('chevron'));
  quote.classList.add('expandable');
  quote.append(toggle);
  quote.addEventListener('click', (/** @type {MouseEvent} */ event) => {
    const target = /** @type {Element} */ (event.target);
    const isBusy = target.closest('a, .link') || getSelection()?.toString();
    if (isBusy || quote.classList.contains('fits')) return;
    openQuote(quote, quote.dataset.open !== 'true', scene.words);
    quote.scrollIntoView({ block: 'nearest' });
  });
  // What has the focus must be seen.
  body.addEventListener('focusin', () => openQuote(quote, true, scene.words));
  openQuote(quote, false, scene.words);
  new ResizeObserver(() => {
    if (quote.dataset.open === 'true') return;
    quote.classList.toggle('fits', body.scrollHeight <= body.clientHeight + 2);
  }).observe(body);
  return quote;
}
