/**
 * Where an answer becomes an abstention; chosen on the project's own questions over the shipped articles and over one raw
 * report. Confidence and support were chosen so that questions on what no article tells at all are declined more often, and as many
 * others answered: on 1,428 that articles answer, 1,052 near-misses, and 1,196 put to articles on other things, in both languages.
 */
export const answerThresholds = {
  /** Confidence from which a question is answered, by direction of languages. */
  confidence: { same: 0.35, across: 0.4 },
  /** Support from which its best sentence is taken for an answer, by the same. */
  support: { same: 0.12, across: 0.12 },
  /** Support below which the answer is said to be unsure: of 490 such 46 in a hundred are right, near-misses among them, of 1,407 others 75. */
  unsure: 0.5,
  /** Share of the question's worth, and strength of the kind asked for, from which a sentence holds all that was asked. */
  wholeCoverage: 0.95,
  wholeKind: 0.5,
  /** Share of the question's worth from which a sentence without a word of reason only says again what is asked why; chosen on `test/questions/fitting` as well. */
  restatedCoverage: 0.6,
  /** Confidence and support from which a language model that finds no answer is overruled; chosen by hand, without a model at hand to measure it. */
  sure: 0.75,
  /** Share of the question's terms, in articles of its language, from which it is about something else. */
  absentTerms: 0.5,
  /** Share of the worth of the question's names from which too many are missing. */
  missingNames: 0.45,
  /** Share of the worth of the question's other words from which nothing that is asked is said, and support below which it is not said in other words either. */
  missingWords: 0.95,
  nothingSaid: 0.3,
  /** Support from which names that seem to be missing are rather misspelt, or no names; chosen on the same questions as confidence. */
  namesMisread: 0.5,
} as const;
