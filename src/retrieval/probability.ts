/** The probability, [0, 1], of what has this logarithm of odds. */
export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
