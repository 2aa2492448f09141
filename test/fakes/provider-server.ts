import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';

export interface ProviderRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** What was sent, parsed where it is JSON. */
  readonly body: unknown;
}

export interface ProviderReply {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly chunks: readonly string[];
  /** After the chunks: the answer ends (default), the connection breaks, or nothing comes any more. */
  readonly then?: 'end' | 'break' | 'hang';
}

export interface ProviderServer {
  readonly url: string;
  readonly requests: ProviderRequest[];
  /** What is answered to the next requests, one each; the last one is repeated. */
  answer(...replies: readonly (ProviderReply | ((request: ProviderRequest) => ProviderReply))[]): void;
}

/** A model provider on this machine, for each test anew, that says what the test tells it to. */
export function useProviderServer(): ProviderServer {
  const requests: ProviderRequest[] = [];
  let replies: readonly (ProviderReply | ((request: ProviderRequest) => ProviderReply))[] = [];
  const server = createServer((incoming, response) => void handle(incoming, response));
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(incoming);
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    requests.push(request);
    if (reply === undefined) throw new Error('The test expected no request.');
    await send(response, typeof reply === 'function' ? reply(request) : reply);
  };
  const state = { url: '' };
  beforeEach(async () => {
    requests.length = 0;
    replies = [];
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    get url() {
      return state.url;
    },
    requests,
    answer: (...given) => void (replies = given),
  };
}

/** A whole answer in JSON. */
export function toJsonReply(value: unknown, more: Omit<ProviderReply, 'chunks'> = {}): ProviderReply {
  return { ...more, headers: { 'content-type': 'application/json', ...more.headers }, chunks: [JSON.stringify(value)] };
}

async function readRequest(incoming: IncomingMessage): Promise<ProviderRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  const isJson = incoming.headers['content-type']?.includes('json') ?? false;
  return { path: incoming.url ?? '', headers: incoming.headers, body: isJson ? JSON.parse(text) : text };
}

async function send(response: ServerResponse, { status = 200, headers = {}, chunks, then = 'end' }: ProviderReply) {
  if (chunks.length > 0 || then === 'end') response.writeHead(status, headers);
  for (const chunk of chunks) await new Promise((resolve) => response.write(chunk, resolve));
  if (then === 'end') response.end();
  if (then === 'break') setImmediate(() => response.destroy());
}
