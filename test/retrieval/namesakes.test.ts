import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { ask, open } from './open-retriever.ts';

const articles = [
  {
    id: 'painting-en',
    title: 'A painting is found',
    language: 'en' as const,
    text: 'French police have found a painting by the artist Salwa Haddad. Haddad died in Beirut in 2009 at the age of 84. Her nephew, the lawyer Karim Haddad, said that the family wants it back. Haddad lives in Tyre.',
  },
  {
    id: 'painting-ar',
    title: 'العثور على لوحة',
    language: 'ar' as const,
    text: 'عثرت الشرطة على لوحة للفنان سمير جورج حداد. وتوفي حداد في بيروت عام 2009 عن 84 عاما. وقال ابن أخيه المحامي كريم حداد إن العائلة تريد عودتها. ويقيم حداد في صور.',
  },
];

/** Whether what the sentence tells is told of somebody else than is asked for. */
async function isOfAnother(language: Language, question: string, said: string): Promise<boolean | undefined> {
  const { sentences } = await open(articles.filter((each) => each.language === language)).retrieve(
    ask(question, language),
  );
  return sentences.find(({ quote }) => quote.includes(said))?.gaps.other;
}

describe('a family name alone is that of whoever was named with it in full last', () => {
  it.each<[Language, string, string, boolean]>([
    ['en', 'When did Karim Haddad die?', 'died', true],
    ['en', 'When did Salwa Haddad die?', 'died', false],
    ['en', 'When did Saloua Haddad die?', 'died', false],
    ['en', 'When did S. Haddad die?', 'died', false],
    ['en', 'When did Haddad die?', 'died', false],
    ['en', 'Where does Salwa Haddad live?', 'Tyre', true],
    ['en', 'Where does Karim Haddad live?', 'Tyre', false],
    ['ar', 'متى توفي كريم حداد؟', 'توفي', true],
    ['ar', 'متى توفي سمير حداد؟', 'توفي', false],
    ['ar', 'متى توفي جورج حداد؟', 'توفي', false],
    ['ar', 'متى توفي حداد؟', 'توفي', false],
    ['ar', 'أين يقيم سمير حداد؟', 'صور', true],
    ['ar', 'أين يقيم كريم حداد؟', 'صور', false],
  ])('(%s) %s: %s', async (language, question, said, expected) => {
    expect(await isOfAnother(language, question, said)).toBe(expected);
  });
});
