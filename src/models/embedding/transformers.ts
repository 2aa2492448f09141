import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { ConfigError, ProviderError, toReason } from '../../domain/errors.ts';

export interface TransformersSettings {
  /** Such as `Xenova/multilingual-e5-small`, or a folder's name below `folder`. */
  readonly model: string;
  /** Where models are looked for, and kept when they are downloaded. */
  readonly folder: string;
}

/** What of the package is used; it is installed by those only who want it. */
interface Transformers {
  readonly env: { localModelPath: string; cacheDir: string; allowRemoteModels: boolean };
}

/**
 * A model that runs in this process. Models of the E5 family are told which text is a question and which a passage, as they were trained.
 * @throws ConfigError `config-invalid` when the package is not installed, ProviderError when the model cannot be loaded.
 */
export async function createTransformersEmbeddings({
  model,
  folder,
}: TransformersSettings): Promise<EmbeddingsInterface> {
  const { env } = await importTransformers();
  Object.assign(env, { localModelPath: folder, cacheDir: folder, allowRemoteModels: true });
  const { HuggingFaceTransformersEmbeddings } =
    await import('@langchain/community/embeddings/huggingface_transformers');
  const embeddings = new HuggingFaceTransformersEmbeddings({
    model,
    batchSize: 16,
    maxRetries: 0,
    pretrainedOptions: { dtype: findPrecision(join(folder, model)) },
    stripNewLines: false,
  });
  const [forQuestion, forPassage] = /(?:^|[/-])e5-/i.test(model) ? ['query: ', 'passage: '] : ['', ''];
  return {
    embedDocuments: (texts) =>
      run(model, folder, () => embeddings.embedDocuments(texts.map((text) => forPassage + text))),
    embedQuery: (text) => run(model, folder, () => embeddings.embedQuery(forQuestion + text)),
  };
}

/** The most exact one whose weights are in the folder; the one that is downloaded where none are. */
function findPrecision(folder: string) {
  const held = weights.find(([, file]) => existsSync(join(folder, file)));
  return held?.[0] ?? 'fp32';
}

/** As Transformers.js names the files, the most exact first. */
const weights = [
  ['fp32', 'onnx/model.onnx'],
  ['fp16', 'onnx/model_fp16.onnx'],
  ['q8', 'onnx/model_quantized.onnx'],
] as const;

async function importTransformers(): Promise<Transformers> {
  const name = '@huggingface/transformers';
  try {
    return (await import(name)) as Transformers;
  } catch (error) {
    const message = `EMBEDDING_PROVIDER is transformers, but its package is not installed. Run: ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --no-save ${name}@3.8.1`;
    throw new ConfigError(message, { code: 'config-invalid', cause: error });
  }
}

async function run<Result>(model: string, folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const message = `The embedding model transformers:${model} cannot be run: ${toReason(error)}. Check EMBEDDING_MODEL; it is looked for in ${folder} and downloaded where it is not there.`;
    throw new ProviderError(message, { code: 'provider-failed', cause: error });
  }
}
