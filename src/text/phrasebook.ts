import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '../domain/language.ts';
import type { Phrasebook } from '../domain/runtime.ts';

export interface ListedPhrasebook extends Phrasebook {
  /** In the order of the sources. */
  listKeys(language: Language): readonly string[];
}

export type PhrasebookSources = Readonly<Record<Language, readonly string[]>>;

/**
 * Phrases from sources in Fluent's syntax. Both languages show numbers in Latin digits; nothing is isolated by itself.
 * @throws Error when a source repeats a key or has an entry that cannot be read.
 */
export function createPhrasebook(sources: PhrasebookSources): ListedPhrasebook {
  const bundles = { ar: createBundle('ar', sources.ar), en: createBundle('en', sources.en) };
  return {
    format(language, key, variables = {}) {
      const pattern = bundles[language].getMessage(key)?.value;
      if (pattern === null || pattern === undefined) throw new Error(`The phrase "${key}" (${language}) is missing.`);
      const errors: Error[] = [];
      const text = bundles[language].formatPattern(pattern, { ...variables }, errors);
      const [error] = errors;
      if (error)
        throw new Error(`The phrase "${key}" (${language}) cannot be formatted: ${error.message}`, { cause: error });
      return text;
    },
    listKeys: (language) => sources[language].flatMap(findEntryKeys).filter((key) => !key.startsWith('-')),
  };
}

const locales: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en-u-nu-latn' };

function createBundle(language: Language, sources: readonly string[]): FluentBundle {
  const bundle = new FluentBundle(locales[language], { useIsolating: false });
  for (const source of sources) {
    const [error] = bundle.addResource(new FluentResource(source));
    if (error) throw new Error(`Phrases (${language}): ${error.message}`, { cause: error });
    for (const key of findEntryKeys(source)) {
      if (!key.startsWith('-') && !bundle.hasMessage(key)) {
        throw new Error(`The phrase "${key}" (${language}) cannot be read. Check its syntax.`);
      }
    }
  }
  return bundle;
}

/** Fluent's parser passes over what it cannot read, so what looks like an entry is looked for apart from it. */
function findEntryKeys(source: string): string[] {
  return [...source.matchAll(/^(-?[a-zA-Z][\w-]*)[ \t]*=/gmu)].map(([, key]) => key ?? '');
}
