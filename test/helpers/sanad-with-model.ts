import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Environment } from '../../src/config.ts';
import { createSanad, type Sanad } from '../../src/main.ts';
import type { ProviderReply, ProviderRequest } from '../fakes/provider-server.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { chatDialects } from '../models/chat/dialects.ts';
import { readPassages } from '../fakes/chat-model.ts';

export interface TestArticle {
  readonly id: string;
  readonly title: string;
  readonly language: 'ar' | 'en';
  readonly text: string;
}

/** The whole program over these articles, in a folder of its own; closed by the function that comes with it. */
export async function openSanadWith(
  articles: readonly TestArticle[],
  environment: Environment,
): Promise<{ readonly sanad: Sanad; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-model-'));
  const { config, problems } = readConfig({ environment: { DATA_DIR: folder, ...environment }, envFile: '/dev/null' });
  if (config === undefined) throw new Error(problems.join('\n'));
  const sanad = await createSanad(config, { logger: createRecordingLogger(), leaveOutCorpus: true });
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  for await (const { status, reason } of sanad.ingest([file])) if (status === 'rejected') throw new Error(reason ?? '');
  const close = async () => {
    await sanad.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { sanad, close };
}

/** How the settings name a provider on this machine that speaks as OpenAI does. */
export const toChatSettings = (url: string): Environment => ({
  CHAT_PROVIDER: 'openai',
  CHAT_MODEL: 'small',
  CHAT_BASE_URL: url,
});

/** Passages that a request to a provider holds. */
export interface AskedOfModel {
  readonly passages: readonly { readonly name: string; readonly text: string }[];
  readonly user: string;
}

const [openAi] = chatDialects;

/** What a provider streams that answers the request with these pieces. */
export function streaming(
  say: (asked: AskedOfModel) => readonly string[],
  then?: ProviderReply['then'],
): (request: ProviderRequest) => ProviderReply {
  return ({ body }) => {
    const { messages } = body as { readonly messages: readonly { readonly content: string }[] };
    const user = messages.at(-1)?.content ?? '';
    if (openAi === undefined) throw new Error('There is no dialect.');
    const reply = openAi.toStream(...say({ user, passages: readPassages({ user }) }));
    return then === undefined ? reply : { ...reply, chunks: reply.chunks.slice(0, -1), then };
  };
}
