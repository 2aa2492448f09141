import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEmbeddingModel } from '../../../src/models/embedding/embedding-model.ts';
import { createTransformersEmbeddings } from '../../../src/models/embedding/transformers.ts';
import { useFolder } from '../../helpers/data-folder.ts';
import { writeToyModel } from './toy-onnx-model.ts';

const folder = useFolder();
const isInstalled = canResolve('@huggingface/transformers');
if (!isInstalled)
  process.stderr.write(
    'SKIPPED: a model in this process. Its package is installed by the command in the README; .ci/run does so.\n',
  );

function canResolve(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

describe.runIf(isInstalled)('a model that runs in this process', () => {
  const open = async (model: string, weights?: string) => {
    writeToyModel(folder.path, model, weights);
    const embeddings = await createTransformersEmbeddings({ model, folder: folder.path });
    return createEmbeddingModel(embeddings, { id: `transformers:${model}:4`, dimensions: 4 });
  };

  it('puts texts of one meaning near each other, in both languages', async () => {
    const model = await open('toy');
    const question = await model.embedQuestion('delegations');
    const [same, other] = await model.embedPassages(['الوفود', 'الوقود']);
    expect(cosine(question, same)).toBeGreaterThan(0.99);
    expect(cosine(question, other)).toBeLessThan(0.1);
  });

  it('is told which text is a question and which a passage when it is of the E5 family', async () => {
    const [plain, e5] = [await open('toy'), await open('toy-e5-small')];
    expect(await e5.embedQuestion('fuel')).toEqual(await plain.embedQuestion('query: fuel'));
    expect(await e5.embedPassages(['الوقود'])).toEqual(await plain.embedPassages(['passage: الوقود']));
    expect(await e5.embedQuestion('fuel')).not.toEqual(await plain.embedQuestion('fuel'));
  });

  it.each(['model_quantized.onnx', 'model_fp16.onnx'])(
    'takes the weights that are in its folder: %s',
    async (weights) => {
      const [plain, small] = [await open('toy'), await open('toy-small', weights)];
      expect(await small.embedQuestion('fuel')).toEqual(await plain.embedQuestion('fuel'));
      expect(await small.embedPassages(['الوقود'])).toEqual(await plain.embedPassages(['الوقود']));
    },
  );

  it('says why it cannot be run', async () => {
    const model = await open('toy-cut');
    writeFileSync(join(folder.path, 'toy-cut', 'config.json'), '{"model_type": ');
    await expect(model.embedQuestion('fuel')).rejects.toThrow(/toy-cut cannot be run: .*JSON.*Check EMBEDDING_MODEL/s);
  });
});

describe.runIf(!isInstalled)('a model in this process, without its package', () => {
  it('is refused with the command that installs it', async () => {
    const opened = createTransformersEmbeddings({ model: 'toy', folder: folder.path });
    await expect(opened).rejects.toMatchObject({ code: 'config-invalid' });
    await expect(opened).rejects.toThrow(/ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --no-save/);
  });
});

function cosine(left: Float32Array, right: Float32Array | undefined): number {
  return left.reduce((total, value, index) => total + value * (right?.[index] ?? 0), 0);
}
