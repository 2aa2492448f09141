/**
 * Where an answer becomes an abstention; chosen on the project's own questions over the shipped articles and over one raw
 * report.
 */
export const answerThresholds = {
  /** Confidence from which a question is answered, by direction of languages. */
  confidence: { same: 0.2, across: 0.4 },
  /** Share of the question's terms, in articles of its language, from which it is about something else. */
  absentTerms: 0.5,
  /** Share of the worth of the question's names from which too many are missing. */
  missingNames: 0.45,
  /** Share of the worth of its other words above which too many are missing, by the question's language. */
  missingWords: { ar: 0.8, en: 1 },
} as const;
