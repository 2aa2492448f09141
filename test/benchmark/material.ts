import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMaterial, type LanguageText, type Material } from '../../src/benchmark/material.ts';
import { projectFolder } from '../helpers/project-files.ts';

/** The shipped articles without their front matter. */
export function readShippedTexts(): readonly LanguageText[] {
  const folder = join(projectFolder, 'corpus');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      language: name.endsWith('.ar.md') ? 'ar' : 'en',
      text: readFileSync(join(folder, name), 'utf8').split('\n---\n').slice(1).join('\n'),
    }));
}

export function readShippedMaterial(): Promise<Material> {
  return readMaterial(readShippedTexts());
}
