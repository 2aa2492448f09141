/** Confidence from which a question is answered outright, by direction of languages. */
export const answerThresholds: Readonly<Record<'same' | 'across', number>> = { same: 0.5, across: 0.5 };
