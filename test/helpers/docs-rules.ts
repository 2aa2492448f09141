/** The names in the first column of the table under a heading, as written in `code`: `ask` for `` `ask [QUESTION]` ``. */
export function listTableNames(markdown: string, heading: string): readonly string[] {
  return findSection(markdown, heading)
    .split('\n')
    .filter((line) => /^\|\s*`/.test(line))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`\s]+)[^`]*`/g)])
    .map(([, name]) => name ?? '');
}

/** Names of settings in a file of `NAME=value` lines, those that are commented out too. */
export function listEnvNames(envFile: string): readonly string[] {
  return [...envFile.matchAll(/^(?:# ?)?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name ?? '');
}

/** Scripts that a text tells people to run: `npm run NAME`, `npm test`, `npm start`. */
export function listMentionedScripts(markdown: string): readonly string[] {
  const mentions = markdown.matchAll(/\bnpm (?:run (?:--?[\w-]+ )*([\w:.-]+)|(test|start)\b)/g);
  return [...new Set([...mentions].map(([, run, short]) => run ?? short ?? ''))];
}

/** The members of a union of texts: `'a' | 'b'` after `export type NAME =`. */
export function listUnionMembers(source: string, name: string): readonly string[] {
  const [, union = ''] = new RegExp(`export type ${name} =([^;]*);`).exec(source) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, member]) => member ?? '');
}

/** What one list has and the other has not, a sentence each; and what a list has twice. */
export function compareNames(
  what: string,
  real: readonly string[],
  documented: readonly string[],
  place: string,
): readonly string[] {
  return [
    ...real.filter((name) => !documented.includes(name)).map((name) => `${what} ${name} is not in ${place}`),
    ...documented.filter((name) => !real.includes(name)).map((name) => `${place} names ${what} ${name}, which is not`),
    ...documented
      .filter((name, position) => documented.indexOf(name) !== position)
      .map((name) => `${place} names ${what} ${name} twice`),
  ];
}

function findSection(markdown: string, heading: string): string {
  const [, rest = ''] = `\n${markdown}`.split(`\n${heading}\n`);
  return rest.split(/\n#{1,2} /)[0] ?? '';
}
