/**
 * @param {any} user
 * @returns {string}
 */
export function toName({ first_name: first, last_name: last }) {
  return last === undefined ? first : `${first} ${last}`;
}

/**
 * One of six colours, the same for the same person.
 * @param {number} id
 */
export function nameColour(id) {
  return Math.abs(id) % 6;
}
