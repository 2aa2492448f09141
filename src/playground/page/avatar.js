import { element } from './elements.js';
import { nameColour, toName } from './names.js';

/** @param {any} person */
export function drawAvatar(person) {
  const letter = [...toName(person)][0] ?? '?';
  return element('span', { class: `avatar colour-${nameColour(person.id)}`, 'aria-hidden': 'true' }, letter);
}
