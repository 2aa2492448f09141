import { element } from './elements.js';

/**
 * @typedef {{ title: string, note: string, act: () => void, isLink?: boolean }} Offer
 * @typedef {ReturnType<typeof createOffers>} Offers
 */

/**
 * What may be chosen while one writes, above the text: arrows move through it and Enter takes it while the focus stays in the text.
 * @param {HTMLTextAreaElement} area
 */
export function createOffers(area) {
  const node = element('div', { class: 'offers', id: 'offers', hidden: true });
  /** @type {readonly Offer[]} */
  let list = [];
  let chosen = -1;
  const choose = (/** @type {number} */ index) => {
    chosen = index;
    [...node.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (index === -1) return area.removeAttribute('aria-activedescendant');
    area.setAttribute('aria-activedescendant', `offer-${index}`);
    node.children[index].scrollIntoView({ block: 'nearest' });
  };
  const offers = {
    node,
    get isOpen() {
      return !node.hidden;
    },
    /** @param {readonly Offer[]} given @param {{ label: string, isFirstChosen: boolean }} options */
    show(given, { label, isFirstChosen }) {
      list = given;
      node.hidden = given.length === 0;
      node.setAttribute('role', 'listbox');
      node.setAttribute('aria-label', label);
      node.replaceChildren(...given.map(renderOffer));
      area.setAttribute('aria-controls', node.id);
      choose(isFirstChosen && given.length > 0 ? 0 : -1);
    },
    /** @param {string} words */
    say(words) {
      offers.hide();
      node.hidden = false;
      node.removeAttribute('role');
      node.replaceChildren(element('p', { role: 'status' }, words));
    },
    hide() {
      list = [];
      choose(-1);
      node.hidden = true;
    },
    /** @param {KeyboardEvent} event @returns {boolean} whether it was meant for the offers. */
    takeKey(event) {
      if (list.length === 0 || event.isComposing) return false;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) choose(move(chosen, step, list.length));
      else if (event.key === 'Enter' && !event.shiftKey && chosen !== -1) list[chosen]?.act();
      else return false;
      event.preventDefault();
      return true;
    },
  };
  return offers;
}

/** @param {Offer} offer @param {number} index */
function renderOffer({ title, note, act, isLink }, index) {
  const option = element(
    'button',
    {
      type: 'button',
      role: 'option',
      id: `offer-${index}`,
      tabIndex: -1,
      class: isLink ? 'offer-link' : undefined,
      onclick: act,
    },
    element('strong', { dir: 'auto' }, title),
    note !== '' && element('span', { dir: 'auto' }, note),
  );
  // The focus stays where one writes.
  option.addEventListener('pointerdown', (/** @type {Event} */ event) => event.preventDefault());
  return option;
}

/**
 * The next choice of a list that goes round; -1 is none.
 * @param {number} at
 * @param {number} step
 * @param {number} count
 */
export function move(at, step, count) {
  if (at === -1) return step > 0 ? 0 : count - 1;
  return (at + step + count) % count;
}
