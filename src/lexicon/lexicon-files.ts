/** The lexicon's data files beside this module, in the order in which they are read; the first entries are the commonest. */
export const lexiconFiles: readonly string[] = [
  'general.tsv',
  'general-more.tsv',
  'nouns.tsv',
  'verbs.tsv',
  'news.tsv',
  'names.tsv',
  'people.tsv',
];
