import { element } from './elements.js';

/**
 * @typedef {{ label: string, act: () => void, isDanger?: boolean, node?: Node }} MenuItem
 */

/**
 * A menu beside an element: arrows move, Escape or a click elsewhere closes it and gives the focus back.
 * @param {HTMLElement} anchor
 * @param {readonly MenuItem[]} items
 * @param {{ reactions?: readonly { label: string, emoji: string, act: () => void }[], label: string }} options
 */
export function openMenu(anchor, items, { reactions = [], label }) {
  closeMenu();
  const choose = (/** @type {() => void} */ act) => () => {
    close();
    act();
  };
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
  if (reactions.length > 0) {
    const row = reactions.map((one) =>
      element(
        'button',
        { type: 'button', role: 'menuitem', tabIndex: -1, 'aria-label': one.label, onclick: choose(one.act) },
        one.emoji,
      ),
    );
    menu.append(element('div', { class: 'menu-reactions', role: 'none' }, ...row));
  }
  for (const { label: text, act, isDanger, node } of items) {
    const shown = {
      type: 'button',
      role: 'menuitem',
      tabIndex: -1,
      class: isDanger ? 'danger' : undefined,
      onclick: choose(act),
    };
    menu.append(element('button', shown, node ?? text));
  }
  const close = () => {
    if (openedMenu !== own) return;
    openedMenu = undefined;
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    removeEventListener('pointerdown', leave, true);
    anchor.focus();
  };
  const leave = (/** @type {Event} */ event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) close();
  };
  const own = { close };
  menu.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => moveInMenu(menu, event, close));
  addEventListener('pointerdown', leave, true);
  document.body.append(menu);
  openedMenu = own;
  anchor.setAttribute('aria-expanded', 'true');
  place(menu, anchor);
  menu.querySelector('button')?.focus({ preventScroll: true });
}

/** @returns {boolean} whether there was one. */
export function closeMenu() {
  const wasOpen = openedMenu !== undefined;
  openedMenu?.close();
  return wasOpen;
}

/** @type {{ close: () => void } | undefined} */
let openedMenu;

/**
 * @param {HTMLElement} menu
 * @param {KeyboardEvent} event
 * @param {() => void} close
 */
function moveInMenu(menu, event, close) {
  const buttons = [...menu.querySelectorAll('button')];
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  const isRtl = getComputedStyle(menu).direction === 'rtl';
  /** @type {Record<string, number>} */
  const steps = { ArrowDown: 1, ArrowUp: -1, ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 };
  const step = steps[event.key];
  if (step !== undefined) buttons.at((at + step) % buttons.length)?.focus();
  else if (event.key === 'Home') buttons[0]?.focus();
  else if (event.key === 'End') buttons.at(-1)?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Below the anchor or above it, and always within the window.
 * @param {HTMLElement} menu
 * @param {HTMLElement} anchor
 */
function place(menu, anchor) {
  const { top, bottom, left, right } = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const wishedLeft = getComputedStyle(document.documentElement).direction === 'rtl' ? left : right - width;
  const wishedTop = bottom + height + 8 < innerHeight ? bottom + 4 : top - height - 4;
  menu.style.left = `${Math.max(8, Math.min(wishedLeft, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(wishedTop, innerHeight - height - 8))}px`;
}

/**
 * A few words that go away by themselves, and that screen readers tell.
 * @param {string} text
 */
export function showToast(text) {
  const toast = element('div', { class: 'toast', dir: 'auto' }, text);
  document.getElementById('toasts')?.append(toast);
  setTimeout(() => toast.remove(), 4000);
}

/**
 * What has to be read before one goes on.
 * @param {string} text
 * @param {string} closeLabel
 */
export function showAlert(text, closeLabel) {
  const button = element(
    'button',
    { type: 'button', class: 'primary', autofocus: true, onclick: () => dialog.close() },
    closeLabel,
  );
  const words = element('p', { id: 'alert-text', dir: 'auto' }, text);
  const dialog = element(
    'dialog',
    { class: 'alert', role: 'alertdialog', 'aria-describedby': 'alert-text' },
    words,
    button,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
