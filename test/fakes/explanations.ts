import type { ArticleId } from '../../src/domain/article.ts';
import type { AnswerExplanation } from '../../src/domain/explanation.ts';

const place = { articleId: 'astana-22-en' as ArticleId, start: 0, end: 40 };

/** How an answer of a language model came about, with all that the shape has. */
export const explanation: AnswerExplanation = {
  searched: {
    text: 'who attended Astana?',
    language: 'en',
    type: 'person',
    timeWindow: { from: '2024-11-11', to: '2024-11-12', kind: 'absolute' },
    translation: { text: 'من حضر أستانا؟', language: 'ar' },
  },
  confidence: 0.93,
  support: 0.5,
  terms: [
    { text: 'attended', language: 'ar', role: 'word', alternatives: [{ stems: 'حضر', weight: 0.8, via: 'lexicon' }] },
    { text: 'Zzz', language: 'en', role: 'word', alternatives: [] },
  ],
  candidates: [{ articleId: place.articleId, span: place, score: 1.5, features: { stems: 1, grams: 0.25 } }],
  evidence: [place],
  rewrites: [
    { use: 'condense', model: 'openai:small', text: 'who attended Astana?', failure: null, elapsedMs: 310.4 },
    { use: 'translate', model: 'openai:small', text: null, failure: 'It is down.', elapsedMs: 3000 },
  ],
  writing: {
    model: 'openai:small',
    sentences: [
      { text: 'Jordan attended.', fate: 'kept', findings: [] },
      { text: 'Mars attended.\u202E', fate: 'dropped', findings: [{ rule: 'name', words: 'Mars' }] },
      { text: 'All came.', fate: 'replaced', findings: [{ rule: 'citation-missing', words: '' }] },
    ],
    failure: null,
    firstShownMs: 120.4,
    elapsedMs: 800.2,
    checkMs: 4.2,
  },
};
