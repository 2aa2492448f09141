import { describe, expect, it } from 'vitest';
import { readAskedContents } from '../../src/conversation/asked-contents.ts';

describe('a message that asks what something is about', () => {
  it.each([
    ['what is the film about?', 'the film'],
    ["What's the Salt Road about?", 'the Salt Road'],
    ['What was the strike all about?', 'the strike'],
    ['what does the book talk about?', 'the book'],
    ['عن شو الفيلم؟', 'الفيلم'],
    ['الفيلم عن شو؟', 'الفيلم'],
    ['عن ماذا يتحدث الفيلم؟', 'الفيلم'],
    ['بشو بيحكي فيلم ريما نصار؟', 'فيلم ريما نصار'],
    ['الرواية بتحكي عن شو؟', 'الرواية'],
    ['ما موضوع الفيلم الجديد؟', 'الفيلم الجديد'],
  ])('names its subject: %s', (message, subject) => {
    expect(readAskedContents(message)).toEqual({ kind: 'thing', subject });
  });

  it.each([
    "what's this article about?",
    'what is the article about',
    'What does this article say?',
    'what is that story about?',
    'عن شو هالمقال؟',
    'عن ماذا هذا المقال؟',
    'المقال عن شو؟',
    'عن شو بيحكي هالخبر؟',
    'ما موضوع هذه المقالة؟',
  ])('may ask it of the article: %s', (message) => {
    expect(readAskedContents(message)).toEqual({ kind: 'article' });
  });

  it.each([
    'what is it about?',
    'what is the minister worried about?',
    'what are the farmers complaining about?',
    'what did the minister talk about?',
    'What is the capital of Peru?',
    'what about the film?',
    'عن شو سأل القاضي؟',
    'عن ماذا يتحدث الوزير؟',
    'ما عاصمة البيرو؟',
    'ماذا عن الفيلم؟',
    'عن شو؟',
    'شو الفيلم؟',
  ])('is no other one: %s', (message) => {
    expect(readAskedContents(message)).toBeUndefined();
  });
});
