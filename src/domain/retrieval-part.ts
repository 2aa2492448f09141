/** What finds and orders passages that can be left out, to see what each is worth: the legs, ways that words are found by, and translations of articles. */
export const retrievalParts = [
  'stems',
  'grams',
  'embeddings',
  'lexicon',
  'synonym',
  'sound',
  'letters',
  'parallels',
] as const;

export type RetrievalPart = (typeof retrievalParts)[number];
