import { readFile, writeFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';
import type { NameAligner, TransliterationCosts } from '../text/name-alignment.ts';
import { createNameAligner, maxArabicUnit, maxLatinUnit, nameEnd, nameStart } from '../text/name-alignment.ts';
import { hasArticle, toArabicLetters, toLatinLetters } from '../text/name-letters.ts';

/**
 * Fits the costs of `src/text/transliteration-costs.ts` on the even lines of a file of `{"arabic", "latin"}` pairs, reports
 * ranking on the odd lines, and with `--write` stores the costs:
 * `npx tsx src/evaluation/fit-transliteration.ts PAIRS.jsonl [--write]`.
 * Expectation-maximisation over units of letters, as in Jiampojamarn, Kondrak and Sherif (2007), "Applying many-to-many
 * alignments and hidden Markov models to letter-to-phoneme conversion".
 */
async function main(path: string, isWriting: boolean): Promise<void> {
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  const pairs = lines.map((line) => JSON.parse(line) as NamePair);
  const trained = pairs.filter((_, index) => index % 2 === 1);
  const held = pairs.filter((_, index) => index % 2 === 0);
  const counts = countUnits(trained.map(toLetters));
  const costs = toCosts(counts);
  const align = createNameAligner(costs);
  const scale = fitScale(align, trained);
  say(`units ${counts.size}, midpoint ${scale.midpoint.toFixed(2)}, slope ${scale.slope.toFixed(1)}`);
  say(`Arabic name ranked first for the Latin one, odd lines: ${rank(align, held, pairs, 'arabic').toFixed(3)}`);
  say(`Latin name ranked first for the Arabic one, odd lines: ${rank(align, held, pairs, 'latin').toFixed(3)}`);
  if (isWriting) await writeFile('src/text/transliteration-costs.ts', formatCosts(costs, scale));
}

interface NamePair {
  readonly arabic: string;
  readonly latin: string;
}

/** Letters with the marks of beginning and end; the article goes where the Latin spelling lacks it. */
function toLetters({ arabic, latin }: NamePair): NamePair {
  const letters = toArabicLetters(arabic);
  const latinLetters = toLatinLetters(latin);
  const isBare = hasArticle(letters) && !/^[ae]?l/.test(latinLetters);
  return { arabic: mark(isBare ? letters.slice(2) : letters), latin: mark(latinLetters) };
}

function mark(letters: string): string {
  return `${nameStart}${letters}${nameEnd}`;
}

const iterations = 12;
/** Weight of what spelling conventions say, in pairs, against what was counted. */
const seedWeight = 0.3;
/** Taken off the count of a unit by its letters on both sides, so that long units must earn their place. */
const discounts: readonly number[] = [0, 0, 0, 0.4, 0.7, 0.9, 0.9];
const leastCount = 0.02;

type Counts = ReadonlyMap<string, number>;

function countUnits(pairs: readonly NamePair[]): Counts {
  let counts: Counts = seedUnits();
  for (let iteration = 0; iteration < iterations; iteration++) counts = improve(counts, pairs);
  return counts;
}

function improve(counts: Counts, pairs: readonly NamePair[]): Counts {
  const total = sum(counts.values());
  const expected = new Map<string, number>();
  for (const pair of pairs) addExpected(expected, pair, (unit, size) => (counts.get(unit) ?? unseen(size)) / total);
  for (const [unit, weight] of seedUnits()) add(expected, unit, weight * seedWeight);
  const kept = [...expected].map(([unit, count]): [string, number] => [
    unit,
    count - (discounts[unit.length - 1] ?? 0.9),
  ]);
  return new Map(kept.filter(([, count]) => count > leastCount));
}

/** A pair that no known units spell can still be spelt. */
function unseen(size: number): number {
  return size <= 2 ? 1e-2 : size === 3 ? 2e-3 : 3e-4;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

function add(counts: Map<string, number>, unit: string, count: number): void {
  counts.set(unit, (counts.get(unit) ?? 0) + count);
}

interface Step {
  readonly unit: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly probability: number;
}

/** How often each unit is expected in a pair: the forward-backward algorithm over all ways to spell it. */
function addExpected(
  expected: Map<string, number>,
  pair: NamePair,
  probabilityOf: (unit: string, size: number) => number,
): void {
  const steps = listSteps(pair, probabilityOf);
  const forward = createGrid(pair);
  const backward = createGrid(pair);
  at(forward, [0, 0])[0] = 1;
  at(backward, [pair.arabic.length, pair.latin.length])[pair.latin.length] = 1;
  for (const { from, to, probability } of steps) {
    at(forward, to)[to[1]] = (at(forward, to)[to[1]] ?? 0) + (at(forward, from)[from[1]] ?? 0) * probability;
  }
  for (const { from, to, probability } of steps.toReversed()) {
    at(backward, from)[from[1]] = (at(backward, from)[from[1]] ?? 0) + (at(backward, to)[to[1]] ?? 0) * probability;
  }
  const whole = at(backward, [0, 0])[0] ?? 0;
  for (const { unit, from, to, probability } of steps) {
    const share = ((at(forward, from)[from[1]] ?? 0) * probability * (at(backward, to)[to[1]] ?? 0)) / whole;
    if (share > 1e-6) add(expected, unit, share);
  }
}

function createGrid({ arabic, latin }: NamePair): Float64Array[] {
  return Array.from({ length: arabic.length + 1 }, () => new Float64Array(latin.length + 1));
}

function at(grid: readonly Float64Array[], [row]: readonly [number, number]): Float64Array {
  const found = grid[row];
  if (!found) throw new RangeError(`There is no row ${row}.`);
  return found;
}

function listSteps(pair: NamePair, probabilityOf: (unit: string, size: number) => number): Step[] {
  const steps: Step[] = [];
  for (let row = 0; row <= pair.arabic.length; row++) {
    for (let column = 0; column <= pair.latin.length; column++) {
      steps.push(...listStepsFrom(pair, [row, column], probabilityOf));
    }
  }
  return steps;
}

function listStepsFrom(
  { arabic, latin }: NamePair,
  from: readonly [number, number],
  probabilityOf: (unit: string, size: number) => number,
): Step[] {
  const [row, column] = from;
  return shapes
    .filter(([rows, columns]) => row + rows <= arabic.length && column + columns <= latin.length)
    .map(([rows, columns]) => {
      const unit = `${arabic.slice(row, row + rows)}|${latin.slice(column, column + columns)}`;
      return { unit, from, to: [row + rows, column + columns], probability: probabilityOf(unit, rows + columns) };
    });
}

/** How many Arabic and Latin letters a unit may have. */
const shapes: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 0],
  [1, 1],
  [1, 2],
  [1, 3],
  [1, maxLatinUnit],
  [maxArabicUnit, 1],
  [maxArabicUnit, 2],
  [maxArabicUnit, 3],
];

/** Arabic leaves out short vowels, which names from elsewhere, the greater part of the pairs, show too little. */
const shortVowels = 60;

/** What the conventions of transliteration say, most usual first; also what keeps rare letters from having no cost. */
const conventions = `\u0627 a e i o u|\u0628 b p|\u062A t th d|\u062B th s t|\u062C j g dj gi ge zh ch c|\u062D h|\u062E kh h ch j x|
\u062F d dh|\u0630 dh th z d|\u0631 r|\u0632 z s ts|\u0633 s c z sc|\u0634 sh ch s sch|\u0635 s|\u0636 d dh|\u0637 t|\u0638 z dh|
\u0639 a e i u o _|\u063A gh g|\u0641 f v ph w|\u0642 q k g gh c|\u0643 k c ck ch q|\u0644 l|\u0645 m|\u0646 n|\u0647 h _|
\u0648 w u o v ou oo|\u064A y i e ee ie ei|\u0629 a h e ah eh|\u0621 _|\u0624 o u ou|\u0626 i e y ie|\u0622 a aa|
\u062A\u0634 ch tch tsch c|\u0643\u0633 x cs ks|\u064A\u0648 u eu iu yu|\u062A\u0632 tz z`;

function seedUnits(): Map<string, number> {
  const seeds = new Map([...'aeiou'].map((vowel) => [`|${vowel}`, shortVowels]));
  for (const line of conventions.replaceAll('\n', '').split('|')) {
    const [arabic, ...spellings] = line.split(' ');
    for (const [index, latin] of spellings.entries()) {
      seeds.set(`${arabic}|${latin === '_' ? '' : latin}`, 1 / (1 + index / 2));
    }
  }
  return seeds;
}

/** How much of a letter's rarity is taken off the cost of a unit, per side; 0 would be plain joint probability. */
const rarityWeight = 0.5;
const loneLetterCost = 600;

function toCosts(counts: Counts): TransliterationCosts {
  const total = sum(counts.values());
  const rarity = [measureRarity(counts, 0), measureRarity(counts, 1)];
  const units = new Map<string, string>();
  for (const [unit, count] of [...counts].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const sides = unit.split('|');
    const rare = sum(sides.flatMap((side, index) => [...side].map((letter) => rarity[index]?.get(letter) ?? 0)));
    const cost = Math.round(100 * (-Math.log(count / total) - rarityWeight * rare));
    const [arabic = '', latin] = sides.map((side) => side || '_');
    units.set(arabic, `${units.get(arabic) ?? arabic} ${latin} ${cost}`);
  }
  return { units: [...units.values()], loneLetter: loneLetterCost };
}

/** Of each letter of one side, minus the logarithm of its share. */
function measureRarity(counts: Counts, side: 0 | 1): Map<string, number> {
  const letters = new Map<string, number>();
  for (const [unit, count] of counts) for (const letter of unit.split('|')[side] ?? '') add(letters, letter, count);
  const total = sum(letters.values());
  return new Map([...letters].map(([letter, count]) => [letter, -Math.log(count / total)]));
}

interface Scale {
  readonly midpoint: number;
  readonly slope: number;
}

/** Puts the score 0.5 where a pair and the nearest wrong pair are equally far, and the medians of both at 0.9 and 0.1. */
function fitScale(align: NameAligner, pairs: readonly NamePair[]): Scale {
  const right = pairs.map(({ arabic, latin }) => compare(align, arabic, latin));
  const wrong = pairs.map((pair) =>
    Math.min(
      ...pairs.filter((other) => other.arabic !== pair.arabic).map(({ arabic }) => compare(align, arabic, pair.latin)),
    ),
  );
  const [near, far] = [median(right), median(wrong)];
  return { midpoint: (near + far) / 2, slope: (2 * Math.log(9)) / (far - near) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? NaN;
}

function compare(align: NameAligner, arabic: string, latin: string): number {
  const letters = toArabicLetters(arabic);
  const latinLetters = toLatinLetters(latin);
  const whole = align(letters, latinLetters);
  return hasArticle(letters) ? Math.min(whole, align(letters.slice(2), latinLetters)) : whole;
}

function rank(
  align: NameAligner,
  held: readonly NamePair[],
  all: readonly NamePair[],
  side: 'arabic' | 'latin',
): number {
  const names = [...new Set(all.map((pair) => pair[side]))];
  const isFirst = (pair: NamePair): boolean => {
    const costs = names.map((name) =>
      compare(align, side === 'arabic' ? name : pair.arabic, side === 'latin' ? name : pair.latin),
    );
    return names[costs.indexOf(Math.min(...costs))] === pair[side];
  };
  return held.filter(isFirst).length / held.length;
}

function formatCosts({ units, loneLetter }: TransliterationCosts, { midpoint, slope }: Scale): string {
  const lines = units.map((line) => `    '${line}',`);
  return `import type { TransliterationCosts } from './name-alignment.ts';

/**
 * Fitted by \`src/evaluation/fit-transliteration.ts\` on half of the name pairs of google/transliteration (Arabic to English,
 * from Wikipedia, Apache-2.0): numbers only, by expectation-maximisation; not to be edited by hand.
 */
export const transliterationCosts: TransliterationCosts = {
  loneLetter: ${loneLetter},
  units: [
${lines.join('\n')}
  ],
};

/** The score is 0.5 at \`midpoint\` nats per letter, and falls with \`slope\`. */
export const scoreScale = { midpoint: ${Number(midpoint.toFixed(3))}, slope: ${Number(slope.toFixed(2))} };
`;
}

function say(line: string): void {
  stdout.write(`${line}\n`);
}

const [path, option] = argv.slice(2);
if (path === undefined) say('Usage: npx tsx src/evaluation/fit-transliteration.ts PAIRS.jsonl [--write]');
else await main(path, option === '--write');
