import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { locateSpan } from './locate-span.ts';
import {
  answerableFile,
  heldOutFile,
  heldOutUnanswerableFile,
  readRows,
  readShippedTexts,
  unanswerableFile,
} from './question-rows.ts';

const texts = await readShippedTexts();
const answerable = [answerableFile, heldOutFile].flatMap(readRows);
const unanswerable = [unanswerableFile, heldOutUnanswerableFile].flatMap(readRows);
const all = [...answerable, ...unanswerable];
const sentenceEnd = /[.!?\u061F]\s|\n/u; // U+061F is the Arabic question mark

describe('the questions over the shipped corpus', () => {
  it('are at least 40 with an answer and 20 without, each in both languages', () => {
    expect(answerable.length).toBeGreaterThanOrEqual(40);
    expect(unanswerable.length).toBeGreaterThanOrEqual(20);
    for (const { id, question } of all) {
      expect(question.ar, id).toMatch(/\p{Script=Arabic}/u);
      expect(question.en, id).toMatch(/\p{Script=Latin}/u);
      expect(question.en, id).not.toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('are no longer than 200 characters and have no blank ends', () => {
    for (const { id, question } of all) {
      for (const language of languages) {
        expect(question[language].length, id).toBeLessThanOrEqual(200);
        expect(question[language].trim(), id).toBe(question[language]);
      }
    }
  });

  it('have ids of their own, and no text is asked twice', () => {
    expect(new Set(all.map((row) => row.id)).size).toBe(all.length);
    for (const language of languages) {
      const standalone = all.filter((row) => row.after === undefined).map((row) => row.question[language]);
      expect(new Set(standalone).size).toBe(standalone.length);
    }
  });

  it('follow a question that stands before them, where they follow one, at least six times', () => {
    const followUps = all.filter((row) => row.after !== undefined);
    expect(followUps.length).toBeGreaterThanOrEqual(6);
    for (const row of followUps) {
      const before = all.slice(0, all.indexOf(row)).map(({ id }) => id);
      expect(before, row.id).toContain(row.after);
    }
  });

  it('ask about every article of the corpus', () => {
    const asked = answerable.flatMap((row) => languages.flatMap((language) => row.answers?.[language] ?? []));
    expect([...new Set(asked.map((span) => span.articleId))].sort()).toEqual([...texts.keys()].sort());
  });
});

describe.each(languages)('the gold answers in articles of language "%s"', (language) => {
  it('are given for every question with an answer and for no other, each once', () => {
    for (const { id, answers } of answerable) {
      const places = (answers?.[language] ?? []).map((span) => `${span.articleId} ${span.start} ${span.end}`);
      expect(places.length, id).toBeGreaterThan(0);
      expect(new Set(places).size, id).toBe(places.length);
    }
    expect(unanswerable.filter((row) => row.answers !== undefined)).toEqual([]);
  });

  it('are the words of the articles at their place', () => {
    for (const { id, answers } of answerable) {
      for (const span of answers?.[language] ?? []) {
        expect(span.articleId, id).toMatch(new RegExp(`-${language}$`));
        expect(span.text, id).not.toBe('');
        expect(texts.get(span.articleId)?.slice(span.start, span.end), id).toBe(span.text);
      }
    }
  });

  it('stay within one sentence, since a sentence is what is shown', () => {
    for (const { id, answers } of answerable) {
      for (const span of answers?.[language] ?? []) expect(span.text, id).not.toMatch(sentenceEnd);
    }
  });

  it('are as many alternatives as in the other language', () => {
    for (const { id, answers } of answerable) {
      expect(answers?.[language].length, id).toBe(answers?.[language === 'ar' ? 'en' : 'ar'].length);
    }
  });
});

describe('locating a span after its article changed', () => {
  const cases = [
    { language: 'en', text: 'two rounds', before: 'There were two rounds.', after: 'In 2024 there were two rounds.' },
    { language: 'ar', text: 'جولتان', before: 'عُقدت جولتان.', after: 'وفي 2024 عُقدت جولتان.' },
  ];

  it.each(cases)('moves it to where its words stand now ($language)', ({ text, before, after }) => {
    const start = before.indexOf(text);
    const located = locateSpan({ articleId: 'a', start, end: start + text.length, text }, after);
    const moved = after.indexOf(text);
    const span = { articleId: 'a', start: moved, end: moved + text.length, text };
    expect(located).toEqual({ kind: 'found', span, isSure: true });
  });

  it.each(cases)('takes the nearest place, and says that it guessed, where there are several ($language)', (sample) => {
    const { text, after } = sample;
    const second = after.length + 1 + after.indexOf(text);
    const span = { articleId: 'a', start: second - 2, end: second - 2 + text.length, text };
    expect(locateSpan(span, `${after} ${after}`)).toMatchObject({ span: { start: second }, isSure: false });
  });

  it.each(cases)('says that it is lost where its words are gone ($language)', ({ text, before }) => {
    const span = { articleId: 'a', start: 0, end: text.length, text };
    expect(locateSpan(span, before.replace(text, ''))).toEqual({ kind: 'lost' });
    expect(locateSpan(span, undefined)).toEqual({ kind: 'lost' });
  });
});
