import { describe, expect, it } from 'vitest';
import { createChoice, fitChoices, scoreChoice, type Choice } from '../../src/evaluation/softmax.ts';
import { createRandom } from './random.ts';

const pause = async () => undefined;
const planted = [3, -2, 0, 1];

function combine(features: readonly number[]): number {
  return features.reduce((sum, value, at) => sum + value * (planted[at] ?? 0), 0);
}

/** Choices of which one alternative is drawn with the chance that the planted weights give it. */
function drawChoices(count: number, random: () => number): Choice[] {
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 8 }, () => planted.map(() => random()));
    const shares = rows.map((row) => Math.exp(combine(row)));
    let left = random() * shares.reduce((sum, share) => sum + share, 0);
    const drawn = shares.findIndex((share) => (left -= share) < 0);
    return createChoice(
      rows,
      rows.map((_, row) => row === drawn),
    );
  });
}

describe('fitting choices', () => {
  it('recovers the weights that choices were made by', async () => {
    const weights = await fitChoices(drawChoices(2000, createRandom()), planted.length, pause);
    for (const [at, weight] of weights.entries()) expect(Math.abs(weight - (planted[at] ?? 0))).toBeLessThan(0.35);
  });

  it('gives the same weights each time', async () => {
    const choices = drawChoices(50, createRandom());
    expect(await fitChoices(choices, 4, pause)).toEqual(await fitChoices(choices, 4, pause));
  });

  it('learns nothing from choices in which all or none are right', async () => {
    const choices = [true, false].map((isGold) => createChoice([[1], [0]], [isGold, isGold]));
    expect(await fitChoices(choices, 1, pause)).toEqual([0]);
    expect(await fitChoices([], 2, pause)).toEqual([0, 0]);
  });

  it('is content with one of several right alternatives', async () => {
    const choice = createChoice([[1, 0], [0, 0], [0, 1]], [true, true, false]); // prettier-ignore
    const weights = await fitChoices([choice], 2, pause);
    const [first = 0, second = 0, wrong = 0] = scoreChoice(choice, weights);
    expect(Math.min(first, second)).toBeGreaterThan(wrong);
  });

  it('stops when the pause throws', async () => {
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(fitChoices(drawChoices(2, createRandom()), 4, stop)).rejects.toThrow('stopped');
  });
});
