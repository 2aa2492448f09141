/**
 * Whether a line says who wrote an article: "By" and people, each of two to four names, what is known to be an outlet, or somebody without a
 * name ("our correspondent"), all maybe with a place. Headlines may begin with "By" too: "By Land Or By Sea".
 */
export function isEnglishAuthor(line: string, isOutlet: (name: string) => boolean): boolean {
  const who = /^(?:By|BY)\s+(\S.*)$/u.exec(line.trim())?.[1];
  if (who === undefined) return false;
  const isShouted = who === who.toUpperCase();
  const [first = '', ...others] = who
    .split(isShouted ? /\s*,\s*(?:AND\s+)?|\s+(?:AND|&)\s+/u : separator)
    .map(cutPlace);
  const isWriter = (name: string) => isPerson(name) || isStaff(name) || isOutlet(name);
  // After a comma stands who, for whom, as what, or where
  return isWriter(first) && others.every((part) => isWriter(part) || isName(part, 1));
}

const separator = /\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/u;

/** "Sara Haddad in Beirut" without the place. */
function cutPlace(part: string): string {
  return part.replace(/\s+(?:in|IN)(?:\s+\p{Lu}[\p{L}'\u2019.-]*){1,3}$/u, '');
}

function isPerson(part: string): boolean {
  return isName(part, 2);
}

/** Words with capitals, at most four, and between them what names may hold in small letters. */
function isName(part: string, leastWords: number): boolean {
  const words = part.split(/\s+/u).filter((word) => !nameParticles.has(word));
  if (words.length < leastWords || words.length > mostNameWords) return false;
  return words.every(
    (word) => /^(?:\p{Ll}{1,3}-)?\p{Lu}[\p{L}'\u2019.-]*$/u.test(word) && !smallWords.has(word.toLowerCase()),
  );
}

const mostNameWords = 4;
const nameParticles: ReadonlySet<string> = new Set(
  'al el bin ibn bint abu van von der den de del di da du la le'.split(' '),
);
const smallWords: ReadonlySet<string> = new Set(
  (
    'a an the and or nor but by of for in on at to from with without no not all any every each some its it is are their his her my ' +
    'our your this that these those than as if up out into over more most less what how why who when where we you they'
  ).split(' '),
);

/** "A Reporter", "our own correspondent", "Staff Writers". */
function isStaff(part: string): boolean {
  const before = staff.exec(part)?.[1];
  return before !== undefined && before.split(/\s+/u).every((word) => !smallWords.has(word.toLowerCase()));
}

const staff =
  /^(?:(?:a|an|the|our)\s+)?((?:[\p{L}-]+\s+){0,2})(?:reporters?|correspondents?|staff|writers?|editors?|journalists?|contributors?|desk|bureau|newsroom|board|team|press|agencies)$/iu;
