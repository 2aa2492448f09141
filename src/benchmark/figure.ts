/** One figure of the benchmark. */
export interface BenchFigure {
  readonly name: string;
  /** What it was measured on. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly value: number;
  readonly unit: string;
  /** How the value stands to the baseline's; `baseline` says which is divided by which. Null without a baseline. */
  readonly ratio: number | null;
  /** What was measured beside it in the same run, with its own value. */
  readonly baseline: string | null;
}

/** What a figure is compared with. */
export interface Baseline {
  readonly name: string;
  readonly value: number;
  /** Which way round the ratio is: how much faster than the baseline, or how many times as much. */
  readonly as: 'its value / ours' | 'ours / its value';
}

/** A figure, its numbers cut to four digits. */
export function toFigure(
  name: string,
  measured: Pick<BenchFigure, 'parameters' | 'value' | 'unit'>,
  baseline?: Baseline,
): BenchFigure {
  const { parameters, value, unit } = measured;
  const rounded = { name, parameters, value: toFourDigits(value), unit };
  if (!baseline) return { ...rounded, ratio: null, baseline: null };
  const ratio = baseline.as === 'its value / ours' ? baseline.value / value : value / baseline.value;
  const told = `${baseline.name}: ${toFourDigits(baseline.value)} ${unit}; ratio = ${baseline.as}`;
  return { ...rounded, ratio: toFourDigits(ratio), baseline: told };
}

function toFourDigits(value: number): number {
  return Number(value.toPrecision(4));
}
