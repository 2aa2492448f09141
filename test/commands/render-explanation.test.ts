import { describe, expect, it } from 'vitest';
import { renderExplanation } from '../../src/commands/render-explanation.ts';
import { abstained, answered, replied } from '../fakes/answers.ts';
import { explanation } from '../fakes/explanations.ts';

describe('an explanation', () => {
  it('tells the confidence and the best sentences', () => {
    expect(renderExplanation(answered.en, { explanation: undefined })).toBe(
      'kind: answered, writer: extractive; languages: en → en; confidence: 0.930; elapsed: 7 ms\nsentences:\n' +
        '1. 3.200  astana-22-en [0, 16)\n   Jordan attended.',
    );
    expect(renderExplanation(abstained, { explanation: undefined })).toContain('reason: not-in-articles');
    expect(renderExplanation(replied, { explanation: undefined })).toContain('nothing was searched');
  });

  it('tells terms with what else was searched for them, candidates by leg, evidence, and every sentence of a model', () => {
    expect(renderExplanation(answered.en, { explanation }).split('\n').slice(1, -3)).toEqual([
      'searched: who attended Astana? (person, 2024-11-11 to 2024-11-12); support: 0.500',
      'translated: من حضر أستانا؟',
      'condense by openai:small in 310 ms: who attended Astana?',
      'translate by openai:small in 3000 ms: failed: It is down.',
      'term: attended → ar: حضر 0.80 lexicon',
      'term: Zzz → en: nothing',
      'candidate: 1.500  astana-22-en [0, 40): stems 1.00, grams 0.25',
      'evidence: astana-22-en [0, 40)',
      'model: openai:small; kept 1, repaired 0, replaced 1, dropped 1; first sentence after 120 ms; all 800 ms, of them 4 ms for checks',
      '  kept: Jordan attended.',
      '  dropped (name “Mars”): Mars attended.',
      '  replaced (citation-missing): All came.',
    ]);
  });

  it('tells why the articles are quoted instead', () => {
    const writing = { ...explanation.writing, model: 'm', sentences: [], failure: 'It is down.', firstShownMs: null };
    const lines = renderExplanation(answered.ar, {
      explanation: { ...explanation, writing: { ...writing, elapsedMs: 1, checkMs: 0 } },
    });
    expect(lines).toContain('nothing to show');
    expect(lines).toContain('quoted instead: It is down.');
  });
});
