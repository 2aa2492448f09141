import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createBuiltinEmbeddings,
  createBuiltinModel,
  type BuiltinConcepts,
} from '../../../src/models/embedding/builtin.ts';
import { describeEmbeddingModel } from '../../contracts/embedding-contract.ts';

const shared: Readonly<Record<string, string>> = {
  russia: '#russia',
  وروسيا: '#russia',
  iran: '#iran',
  وإيران: '#iran',
  astana: '#astana',
  أستانا: '#astana',
};

const concepts: BuiltinConcepts = {
  version: 'words-1',
  toConcepts: (text) =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => ({ feature: shared[word] ?? word, weight: 1 })),
};

describeEmbeddingModel('builtin', async () => createBuiltinModel(concepts));

describe('the built-in embeddings', () => {
  it('put an Arabic and an English text near each other when they share concepts', async () => {
    const model = createBuiltinModel(concepts);
    const question = await model.embedQuestion('Russia and Iran in Astana');
    const [same, other] = await model.embedPassages(['روسيا وإيران وروسيا في أستانا', 'نفد الوقود من المستشفيات']);
    expect(cosine(question, same)).toBeGreaterThan(0.4);
    expect(Math.abs(cosine(question, other))).toBeLessThan(0.2);
  });

  it('do the same the other way round', async () => {
    const model = createBuiltinModel(concepts);
    const question = await model.embedQuestion('وروسيا وإيران في أستانا');
    const [same, other] = await model.embedPassages(['Astana: Russia, Iran', 'The hospitals have no fuel']);
    expect(cosine(question, same)).toBeGreaterThan(0.4);
    expect(Math.abs(cosine(question, other))).toBeLessThan(0.2);
  });

  it('come near to the cosine of the features themselves', async () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(words, async (features) => {
        const model = createBuiltinModel({ version: 'x', toConcepts: splitByLine }, 4096);
        const half = Math.ceil(features.length / 2);
        const whole = await model.embedQuestion(features.map((word) => word.replaceAll('\n', ' ')).join('\n'));
        const part = await model.embedQuestion(
          features
            .slice(0, half)
            .map((word) => word.replaceAll('\n', ' '))
            .join('\n'),
        );
        expect(Math.abs(cosine(whole, part) - Math.sqrt(half / features.length))).toBeLessThan(0.2);
      }),
      { seed: 1 },
    );
  });

  it('let a repeated feature count less than as often as it stands there', async () => {
    const model = createBuiltinModel(concepts, 4096);
    const question = await model.embedQuestion('russia');
    const once = cosine(question, await model.embedQuestion('russia fuel'));
    const often = cosine(question, await model.embedQuestion(`${'russia '.repeat(20)} fuel`));
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(20 / Math.hypot(20, 1));
  });

  it('give a text without features a vector that is near to no other', async () => {
    const model = createBuiltinModel(concepts);
    const nothing = await model.embedQuestion('');
    for (const text of ['russia', 'أستانا', 'the hospitals have no fuel']) {
      expect(Math.abs(cosine(nothing, await model.embedQuestion(text)))).toBeLessThan(0.15);
    }
  });

  it('give weights that are no numbers the vector of a text without features', async () => {
    const toConcepts = () => [{ feature: 'x', weight: Number.NaN }];
    const broken = await createBuiltinEmbeddings({ toConcepts }, { dimensions: 8 }).embedQuery('x');
    expect(broken).toEqual(await createBuiltinEmbeddings(concepts, { dimensions: 8 }).embedQuery(''));
  });

  it('stay the same from release to release', async () => {
    const embedding = await createBuiltinEmbeddings(concepts, { dimensions: 16 }).embedQuery('Russia أستانا');
    expect(embedding.map((value) => Math.round(value * 2))).toMatchInlineSnapshot(`
      [
        0,
        1,
        0,
        0,
        0,
        0,
        -1,
        0,
        0,
        0,
        0,
        0,
        1,
        0,
        0,
        1,
      ]
    `);
  });

  it('name the version of the concepts in their id', () => {
    expect(createBuiltinModel(concepts, 512).id).toBe('builtin:words-1:512');
  });
});

function splitByLine(text: string) {
  return text.split('\n').map((feature) => ({ feature, weight: 1 }));
}

function cosine(left: Float32Array, right: Float32Array | undefined): number {
  return left.reduce((total, value, index) => total + value * (right?.[index] ?? 0), 0);
}
