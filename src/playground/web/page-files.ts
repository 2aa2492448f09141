import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PageFile {
  readonly contentType: string;
  readonly bytes: Buffer;
}

const pageFolder = fileURLToPath(new URL('../page/', import.meta.url));
const fontPackage = '@fontsource/ibm-plex-sans-arabic/package.json';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file of the page or of its font by its path in the address; undefined for anything else. */
export async function readPageFile(path: string): Promise<PageFile | undefined> {
  const location = locate(path === '/' ? '/index.html' : path);
  if (location === undefined) return undefined;
  try {
    return { contentType: contentTypes[extname(location)] ?? '', bytes: await readFile(location) };
  } catch {
    return undefined;
  }
}

function locate(path: string): string | undefined {
  const font = /^\/fonts\/([a-z0-9-]+\.woff2)$/.exec(path)?.[1];
  if (font !== undefined) return join(dirname(createRequire(import.meta.url).resolve(fontPackage)), 'files', font);
  const file = /^\/((?:[a-z-]+\/)*[a-z-]+\.(?:html|css|js|svg))$/.exec(path)?.[1];
  return file === undefined ? undefined : join(pageFolder, file);
}
