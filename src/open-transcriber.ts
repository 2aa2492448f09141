import type { Config } from './config.ts';
import type { Transcriber } from './domain/speech.ts';
import { openGuard, type ModelDependencies } from './open-models.ts';

/** How long a reader waits for what was heard; the answer has its own time. */
const timeoutMs = 20_000;

/** What listens to recordings by the provider that the settings name; undefined where they name none. */
export async function openTranscriber(
  config: Config,
  dependencies: ModelDependencies,
): Promise<Transcriber | undefined> {
  const { speechProvider, speechModel: model, speechBaseUrl: baseUrl, speechApiKey: apiKey } = config;
  if (speechProvider === 'none' || model === undefined) return undefined;
  const [{ createOpenAiTranscriber, toSpeechName }, { findSpeechPrice }] = await Promise.all([
    import('./models/speech/openai.ts'),
    import('./models/care/prices.ts'),
  ]);
  const settings = { model, baseUrl, apiKey };
  const guard = await openGuard(config, dependencies, { who: toSpeechName(settings).who, timeoutMs, tries: 2 });
  const usdPerMinute = findSpeechPrice(model, { isOwnServer: baseUrl !== undefined });
  return createOpenAiTranscriber(settings, { guard, usdPerMinute });
}
