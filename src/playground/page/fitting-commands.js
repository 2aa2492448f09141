/** @typedef {{ command: string, description: string }} Command */

/**
 * The commands that what is typed may become: those that begin with it, then those with a word in their description that does, so
 * that they are found in Arabic too. None when what is typed is no command, or goes on after one.
 * @param {readonly Command[]} commands
 * @param {string} typed
 * @returns {readonly Command[]}
 */
export function listFittingCommands(commands, typed) {
  const wanted = /^\/([\p{L}\p{M}\p{N}_]*)$/u.exec(typed)?.[1]?.toLowerCase();
  if (wanted === undefined) return [];
  const named = commands.filter(({ command }) => command.startsWith(wanted));
  const described = commands.filter((one) => !named.includes(one) && hasWord(one.description, wanted));
  return [...named, ...described];
}

/** @param {string} description @param {string} start */
function hasWord(description, start) {
  const words = description.toLowerCase().split(/[^\p{L}\p{M}\p{N}_]+/u);
  // Arabic words carry "and" (waw) and the article (alef, lam) in front.
  return words.some(
    (word) => word.startsWith(start) || word.replace(/^\u0648?(?:\u0627\u0644)?/, '').startsWith(start),
  );
}
