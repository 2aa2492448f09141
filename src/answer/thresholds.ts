/**
 * Where an answer becomes an abstention; chosen on the project's own questions over the shipped articles and over one raw
 * report.
 */
export const answerThresholds = {
  /** Confidence from which a question is answered, by direction of languages. */
  confidence: { same: 0.15, across: 0.3 },
  /** Support from which its best sentence is taken for an answer, by the same. */
  support: { same: 0.2, across: 0.2 },
  /** Share of the question's worth, and strength of the kind asked for, from which a sentence holds all that was asked. */
  wholeCoverage: 0.95,
  wholeKind: 0.5,
  /** Share of the question's worth from which a sentence without a word of reason only says again what is asked why; chosen on `test/questions/fitting` as well. */
  restatedCoverage: 0.8,
  /** Confidence and support from which a language model that finds no answer is overruled; chosen by hand, without a model at hand to measure it. */
  sure: 0.75,
  /** Share of the question's terms, in articles of its language, from which it is about something else. */
  absentTerms: 0.5,
  /** Share of the worth of the question's names from which too many are missing. */
  missingNames: 0.45,
} as const;
