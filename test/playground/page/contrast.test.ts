import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../helpers/project-files.ts';

const styles = readFileSync(join(projectFolder, 'src/playground/page/style/base.css'), 'utf8');
const colours = new Map(
  [...styles.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

interface Pair {
  readonly text: string;
  readonly ground: string;
  readonly mixed?: { readonly name: string; readonly share: number };
}

/** What is written in which colour on which ground; a share of another colour is mixed into the ground. */
const pairs: readonly Pair[] = [
  { text: 'ink', ground: 'paper' },
  { text: 'ink', ground: 'raised' },
  { text: 'ink', ground: 'own' },
  { text: 'ink', ground: 'gold-wash' },
  { text: 'soft', ground: 'paper' },
  { text: 'soft', ground: 'surface' },
  { text: 'soft', ground: 'raised' },
  { text: 'soft', ground: 'surface', mixed: { name: 'accent', share: 0.15 } },
  { text: 'accent', ground: 'raised' },
  { text: 'accent', ground: 'own' },
  { text: 'accent', ground: 'own', mixed: { name: 'accent', share: 0.11 } },
  { text: 'accent', ground: 'raised', mixed: { name: 'accent', share: 0.13 } },
  { text: 'accent', ground: 'gold-wash' },
  { text: 'gold', ground: 'surface' },
  { text: 'gold', ground: 'gold-wash' },
  { text: 'danger', ground: 'raised' },
  { text: 'on-accent', ground: 'accent' },
];

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  it.each(pairs)('set $text on $ground apart as WCAG AA asks for text', ({ text, ground, mixed }) => {
    const under = mixed ? mix(read(mixed.name), read(ground), mixed.share) : read(ground);
    expect(contrast(read(text), under)).toBeGreaterThanOrEqual(4.5);
  });

  const read = (name: string) => toChannels(colours.get(name)?.[theme] ?? '');
});

type Channels = readonly number[];

function toChannels(colour: string): Channels {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function mix(one: Channels, other: Channels, share: number): Channels {
  return one.map((channel, index) => channel * share + (other[index] ?? 0) * (1 - share));
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: Channels, other: Channels): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Channels): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
