import { element, icon } from './elements.js';
import { nameColour, toName } from './names.js';

/** @param {any} person */
export function drawAvatar(person) {
  const letter = [...toName(person)][0] ?? '?';
  return element('span', { class: `avatar colour-${nameColour(person.id)}`, 'aria-hidden': 'true' }, letter);
}

/** What stands for a topic, a group or a channel. @param {any} chat */
export function drawPlace({ type, is_forum: isForum }) {
  const shape = isForum ? 'topic' : type === 'channel' ? 'channel' : 'group';
  return element('span', { class: 'avatar topic', 'aria-hidden': 'true' }, icon(shape));
}
