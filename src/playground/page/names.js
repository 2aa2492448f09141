/**
 * @param {any} user
 * @returns {string}
 */
export function toName({ first_name: first, last_name: last }) {
  return last === undefined ? first : `${first} ${last}`;
}

/**
 * Who a message is shown to be by: a person, or the group or channel in whose name it was written.
 * @param {any} message
 */
export function toAuthor({ from, sender_chat: chat }) {
  return chat ? { id: chat.id, first_name: chat.title } : (from ?? { id: 0, first_name: '?' });
}

/**
 * One of six colours, the same for the same person.
 * @param {number} id
 */
export function nameColour(id) {
  return Math.abs(id) % 6;
}
