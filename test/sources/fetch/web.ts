import type { LookupAddress } from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isIP } from 'node:net';
import { createPageFetcher, type PageFetcherOptions } from '../../../src/sources/fetch/page-fetcher.ts';
import { createAddressRules } from '../../../src/sources/fetch/check-url.ts';
import type { PageFetcher } from '../../../src/domain/page-fetcher.ts';

/** An address of this machine that stands for the public internet in tests. */
export const publicAddress = '127.0.0.77';

const strict = createAddressRules(false);

export interface Web {
  /** An address on the host `news.example`, which is this server. */
  readonly at: (path: string, host?: string) => string;
  readonly port: number;
  readonly fetcher: PageFetcher;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** How long was waited, each time. */
  readonly waitsMs: number[];
  /** What a name stands for; any other name stands for this server. */
  readonly names: Map<string, string>;
  close(): Promise<void>;
}

/** A server that plays the public internet, and a fetcher with the strict rules that takes it for that. */
export async function openWeb(answer: RequestListener, options: PageFetcherOptions = {}): Promise<Web> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, publicAddress, resolve));
  const { port } = server.address() as AddressInfo;
  const names = new Map<string, string>();
  const waitsMs: number[] = [];
  const resolve = async (host: string): Promise<LookupAddress[]> => {
    const address = names.get(host) ?? publicAddress;
    return [{ address, family: isIP(address) }];
  };
  const clock = { now: () => new Date(0), monotonicMs: () => 0 };
  const sleep = async (ms: number) => void waitsMs.push(ms);
  const rules = { ...strict, isAllowed: (address: string) => address === publicAddress || strict.isAllowed(address) };
  const fetcher = createPageFetcher({ clock, sleep }, { rules, resolve, ...options });
  const close = async () => {
    await fetcher.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return {
    at: (path, host = 'news.example') => `http://${host}:${port}${path}`,
    port,
    fetcher,
    asked,
    waitsMs,
    names,
    close,
  };
}
