/** A language that articles are held in and answers are given in. */
export type Language = 'ar' | 'en';

/** What a reader's text is written in; `other` is any language but the two. */
export type DetectedLanguage = Language | 'other';

/** Both languages, Arabic first. */
export const languages: readonly Language[] = ['ar', 'en'];

/** The language that is not this one. */
export function otherLanguage(language: Language): Language {
  return language === 'ar' ? 'en' : 'ar';
}
