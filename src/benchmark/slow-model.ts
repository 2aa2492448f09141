import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { splitSentences } from '../text/sentences.ts';

export interface SlowModelTimes {
  /** Until it begins to write. */
  readonly firstMs: number;
  /** Between two of its sentences. */
  readonly betweenMs: number;
}

export interface SlowModel {
  readonly url: string;
  /** How many sentences it wrote for the last question. */
  sentences(): number;
  stop(): Promise<void>;
}

/** A server that speaks as OpenAI does and takes its time: it writes the first sentence of each of the first passages that it is given. */
export async function startSlowModel(times: SlowModelTimes): Promise<SlowModel> {
  let sentences = 0;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const lines = toLines(await readBody(request));
    sentences = lines.length;
    await pause(times.firstMs);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const [at, line] of lines.entries()) {
      if (at > 0) await pause(times.betweenMs);
      response.write(toEvent({ content: line }, null));
    }
    response.end(`${toEvent({}, 'stop')}data: [DONE]\n\n`);
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sentences: () => sentences,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const mostSentences = 3;

function toLines(body: string): readonly string[] {
  const { messages } = JSON.parse(body) as { readonly messages: readonly { readonly content: string }[] };
  const passages = [...(messages.at(-1)?.content ?? '').matchAll(/⟦(\w+)⟧[^\n]*\n([^⟧]*)\n⟦\/\1⟧/gu)];
  return passages.slice(0, mostSentences).map(([, name = '', text = '']) => {
    const [first] = splitSentences(text, /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');
    return `${text.slice(first?.start, first?.end).replaceAll('\n', ' ')} [${name}]\n`;
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function toEvent(delta: object, finish: string | null): string {
  const choices = [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'slow', object: 'chat.completion.chunk', created: 1, model: 'slow', choices })}\n\n`;
}
