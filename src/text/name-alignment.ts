import { memoise } from './memoise.ts';

/** Costs of writing Arabic letters with Latin ones. */
export interface TransliterationCosts {
  /**
   * For each unit of 0-2 Arabic letters a line: the unit, then `letters cost` for each way to write it. `_` is no letter,
   * `<` and `>` are the beginning and the end of a name; costs are hundredths of a nat, and may be negative.
   */
  readonly units: readonly string[];
  /** For a letter that stands on its own and has no cost in the table. */
  readonly loneLetter: number;
}

export const maxArabicUnit = 2;
export const maxLatinUnit = 4;

/** Beginning and end of a name, so that silent letters there have costs of their own. */
export const nameStart = '<';
export const nameEnd = '>';

/** The least cost, in nats per letter of both names, over all ways to pair up the letters of two names. */
export type NameAligner = (arabicLetters: string, latinLetters: string) => number;

/** An aligner by dynamic programming over units of letters. Fast for repeated names: it keeps what it has encoded. */
export function createNameAligner(costs: TransliterationCosts): NameAligner {
  const table = createTable(costs);
  const encodeArabic = memoise((letters) => encode(letters, table.arabicIds, maxArabicUnit));
  const encodeLatin = memoise((letters) => encode(letters, table.latinIds, maxLatinUnit));
  return (arabicLetters, latinLetters) => {
    if (arabicLetters === '' || latinLetters === '') return Infinity;
    const cost = align(encodeArabic(arabicLetters), encodeLatin(latinLetters), table);
    return cost / (arabicLetters.length + latinLetters.length);
  };
}

interface CostTable {
  readonly arabicIds: ReadonlyMap<string, number>;
  readonly latinIds: ReadonlyMap<string, number>;
  /** By Arabic id times `width` plus Latin id; infinite where two units never meet. */
  readonly costs: Float64Array;
  readonly width: number;
  readonly loneLetter: number;
}

function createTable({ units, loneLetter }: TransliterationCosts): CostTable {
  const entries = units.flatMap(readUnits);
  const arabicIds = new Map([...new Set(['', ...entries.map(({ arabic }) => arabic)])].map((unit, id) => [unit, id]));
  const latinIds = new Map([...new Set(['', ...entries.map(({ latin }) => latin)])].map((unit, id) => [unit, id]));
  const costs = new Float64Array(arabicIds.size * latinIds.size).fill(Infinity);
  for (const { arabic, latin, cost } of entries) {
    costs[(arabicIds.get(arabic) ?? 0) * latinIds.size + (latinIds.get(latin) ?? 0)] = cost / 100;
  }
  return { arabicIds, latinIds, costs, width: latinIds.size, loneLetter: loneLetter / 100 };
}

function readUnits(line: string): { arabic: string; latin: string; cost: number }[] {
  const [arabic = '', ...ways] = line.split(' ').map((field) => (field === '_' ? '' : field));
  const units = [];
  for (let at = 0; at + 1 < ways.length; at += 2) {
    units.push({ arabic, latin: ways[at] ?? '', cost: Number(ways[at + 1]) });
  }
  return units;
}

interface EncodedName {
  readonly length: number;
  readonly maxUnit: number;
  /** At `position * (maxUnit + 1) + size`: the id of the unit that begins there, or -1. */
  readonly ids: Int16Array;
}

function encode(letters: string, unitIds: ReadonlyMap<string, number>, maxUnit: number): EncodedName {
  const name = `${nameStart}${letters}${nameEnd}`;
  const ids = new Int16Array((name.length + 1) * (maxUnit + 1)).fill(-1);
  for (let at = 0; at <= name.length; at++) {
    for (let size = 0; size <= maxUnit && at + size <= name.length; size++) {
      ids[at * (maxUnit + 1) + size] = unitIds.get(name.slice(at, at + size)) ?? -1;
    }
  }
  return { length: name.length, maxUnit, ids };
}

function align(arabic: EncodedName, latin: EncodedName, table: CostTable): number {
  const columns = latin.length + 1;
  const least = new Float64Array((arabic.length + 1) * columns).fill(Infinity);
  least[0] = 0;
  for (let row = 0; row <= arabic.length; row++) {
    for (let rows = 0; rows <= arabic.maxUnit && row + rows <= arabic.length; rows++) {
      const arabicId = arabic.ids[row * (arabic.maxUnit + 1) + rows] ?? -1;
      if (arabicId >= 0 || rows === 1) carry(least, { row, rows, arabicId, latin, table });
    }
  }
  return least[least.length - 1] ?? Infinity;
}

interface Stretch {
  readonly row: number;
  readonly rows: number;
  readonly arabicId: number;
  readonly latin: EncodedName;
  readonly table: CostTable;
}

/** Carries the costs of a row's cells on to those that one more unit, with this many Arabic letters, reaches. */
function carry(least: Float64Array, { row, rows, arabicId, latin, table }: Stretch): void {
  const { costs, width, loneLetter } = table;
  const { ids, maxUnit, length } = latin;
  const ownStart = row * (length + 1);
  const targetStart = (row + rows) * (length + 1);
  for (let column = 0; column <= length; column++) {
    const soFar = least[ownStart + column] ?? Infinity;
    const longest = Math.min(maxUnit, length - column);
    for (let steps = rows === 0 ? 1 : 0; steps <= longest; steps++) {
      const latinId = ids[column * (maxUnit + 1) + steps] ?? -1;
      const isKnown = latinId >= 0 && arabicId >= 0;
      const known = (isKnown ? costs[arabicId * width + latinId] : undefined) ?? Infinity;
      const cost = known === Infinity && rows + steps === 1 ? loneLetter : known;
      const target = targetStart + column + steps;
      least[target] = Math.min(least[target] ?? Infinity, soFar + cost);
    }
  }
}
