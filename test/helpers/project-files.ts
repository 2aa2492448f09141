import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProjectFile } from './house-rules.ts';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** What is no part of the project though it may lie in its folder: installed, made, or left by an editor or an operator. */
const foreign = new Set(['node_modules', '.git', 'data', 'coverage', '.env', '.vscode', '.idea', '.DS_Store']);

/** All files of the project below `folder`, in a stable order. Only sources are read; of others the text is empty. */
export function listProjectFiles(folder = ''): readonly ProjectFile[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true })
    .filter(({ name }) => !foreign.has(name) && !name.endsWith('.log'))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listProjectFiles(path) : [{ path, text: readText(path) }];
    });
}

function readText(path: string): string {
  return /\.(?:m?[jt]s|json|md|ftl|tsv|txt)$/.test(path) && !path.includes('fixtures/')
    ? readFileSync(join(projectFolder, path), 'utf8')
    : '';
}
