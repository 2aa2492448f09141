import { languages, type Language } from '../domain/language.ts';
import { dayMs } from '../domain/milliseconds.ts';
import { createFrames, fillFrame, type Frame } from './frames.ts';
import { inventNames } from './invented-names.ts';
import type { Material } from './material.ts';
import { createRandom, createZipfRanks, type Random } from './random.ts';

/** An article as a line of JSON Lines has it. */
export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly publishedAt: string;
  readonly text: string;
}

/**
 * Articles without end, Arabic and English in turn, the same for the same seed and material. They read like nonsense and
 * count like news: the shape of their sentences is that of real ones, the frequency of their words follows Zipf's law, each
 * article keeps coming back to words and names of its own, and half of all distinct words are rare names.
 */
export function* generateArticles(material: Material, seed: number): Generator<GeneratedArticle, never> {
  const random = createRandom(seed);
  const writers = languages.map((language) => createWriter(material, language, random));
  for (let number = 1; ; number += 1) {
    for (const write of writers) yield write(number);
  }
}

function createWriter(material: Material, language: Language, random: Random): (number: number) => GeneratedArticle {
  const frames = createFrames(material.texts, language);
  const headlines = frames.filter(({ slots }) => slots >= 3 && slots <= 9);
  const chooseTopic = createTopics(material.words[language], random);
  return (number) => {
    const chooseWord = chooseTopic();
    const write = (from: readonly Frame[]) => fillFrame(random.pick(from), chooseWord, random);
    return {
      id: `generated-${number}-${language}`,
      title: write(headlines.length > 0 ? headlines : frames).replace(/[.!?\u061F:]+$/u, ''), // Arabic question mark
      language,
      publishedAt: toDay(random.below(daysBack)),
      text: writeParagraphs(random, () => write(frames)),
    };
  };
}

const namesPerWord = 1;
const topicWords = 30;
const topicShare = 0.35;

/** Each call gives the words of another article: some of its own again and again, the others from all there are. */
function createTopics(words: readonly string[], random: Random): () => () => string {
  const names = inventNames(words, Math.round(words.length * namesPerWord), random);
  const all = [...words, ...names];
  const rank = createZipfRanks(all.length, random);
  return () => {
    const own = Array.from({ length: topicWords }, () => random.pick(random.next() < 0.5 ? names : words));
    return () => (random.next() < topicShare ? random.pick(own) : (all[rank()] ?? ''));
  };
}

function writeParagraphs(random: Random, writeSentence: () => string): string {
  const paragraphs = Array.from({ length: 5 + random.below(6) }, () =>
    Array.from({ length: 2 + random.below(4) }, writeSentence).join(' '),
  );
  return paragraphs.join('\n\n');
}

const daysBack = 1500;

/** Counted back from a fixed day, so that the articles do not depend on when they are made. */
function toDay(daysAgo: number): string {
  return new Date(Date.UTC(2024, 11, 31) - daysAgo * dayMs).toISOString().slice(0, 10);
}
