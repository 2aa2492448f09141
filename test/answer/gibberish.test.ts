import { describe, expect, it } from 'vitest';
import { openAsker, phrasebook } from './world.ts';

const articles = [
  { id: 'bridge-en', title: 'The bridge', language: 'en', text: 'The bridge was opened by the mayor, Rami Haddad.' },
  { id: 'bridge-ar', title: 'الجسر', language: 'ar', text: 'افتتح رئيس البلدية رامي حداد الجسر.' },
] as const;

describe('ask, of nothing that the articles know', () => {
  it.each([
    ['en', 'asdf qwer', 'asdf, qwer'],
    ['ar', 'من هو خربشلاط؟', 'خربشلاط'],
  ] as const)('says what was looked for, and calls nothing near: %s', async (language, question, terms) => {
    const given = await openAsker({ articles }).ask({ question });
    expect(given).toMatchObject({ kind: 'abstained', nearest: [] });
    expect(given.text).toBe(phrasebook.format(language, 'abstain-looked-for', { terms }));
    expect(given.kind === 'abstained' && given.ranked.length).toBeGreaterThan(0);
  });
});
