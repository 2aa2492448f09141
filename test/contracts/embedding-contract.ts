import { describe, expect, it } from 'vitest';
import type { EmbeddingModel } from '../../src/domain/embedding.ts';

const texts = [
  'Türkiye, Russia and Iran met in Astana.',
  'اجتمعت تركيا وروسيا وإيران في أستانا.',
  'Hospitals in the north have run out of fuel.',
  'نفد الوقود من مستشفيات الشمال.',
];

const oddTexts: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['blank', ' \n\t'],
  ['without words', '… — !؟ 🙂'],
  ['half a surrogate pair', 'a\ud83d'],
  ['huge, in English', 'The talks went on in the capital. '.repeat(10_000)],
  ['huge, in Arabic', 'استمرت المحادثات في العاصمة. '.repeat(10_000)],
];

/** What each embedding model must do, whoever provides it. */
export function describeEmbeddingModel(name: string, open: () => Promise<EmbeddingModel>): void {
  describe(`${name} as an embedding model`, () => {
    it('gives unit vectors of the dimensions it names, in both languages', async () => {
      const model = await open();
      for (const embedding of await model.embedPassages(texts)) expectUnit(embedding, model);
      for (const text of texts) expectUnit(await model.embedQuestion(text), model);
    });

    it.each(oddTexts)('gives a unit vector for a text that is %s', async (_kind, text) => {
      const model = await open();
      expectUnit(await model.embedQuestion(text), model);
      for (const embedding of await model.embedPassages([text, text])) expectUnit(embedding, model);
    });

    it('gives the same vectors each time, also when opened again', async () => {
      const first = await (await open()).embedPassages(texts);
      expect(await (await open()).embedPassages(texts)).toEqual(first);
    });

    it('gives the same vector to a passage alone and among others', async () => {
      const model = await open();
      const together = await model.embedPassages(texts);
      for (const [index, text] of texts.entries()) expect(await model.embedPassages([text])).toEqual([together[index]]);
    });

    it('gives nothing for no passages', async () => {
      expect(await (await open()).embedPassages([])).toEqual([]);
    });

    it('puts a text nearer to itself than to another, in both languages', async () => {
      const model = await open();
      const embeddings = await model.embedPassages(texts);
      for (const [index, text] of texts.entries()) {
        const question = await model.embedQuestion(text);
        const cosines = embeddings.map((embedding) => cosine(question, embedding));
        expect(Math.max(...cosines)).toBe(cosines[index]);
      }
    });

    it('names itself with its dimensions', async () => {
      const model = await open();
      expect(model.id).toMatch(/^[\w-]+:.+$/);
      expect(model.id).toContain(String(model.dimensions));
    });
  });
}

function expectUnit(embedding: Float32Array, model: EmbeddingModel): void {
  expect(embedding).toBeInstanceOf(Float32Array);
  expect(embedding).toHaveLength(model.dimensions);
  expect(cosine(embedding, embedding)).toBeCloseTo(1, 5);
}

function cosine(left: Float32Array, right: Float32Array): number {
  return left.reduce((total, value, index) => total + value * (right[index] ?? 0), 0);
}
