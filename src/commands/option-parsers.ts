import { languages, type Language } from '../domain/language.ts';
import { retrievalParts, type RetrievalPart } from '../domain/retrieval-part.ts';
import { type SummaryLength, summaryLengths } from '../domain/summary-request.ts';
import { maxSearchLimit, toLimit } from './line-request.ts';

/** Parsers of options that note what is wrong instead of throwing, so that all of it can be told at once. */
export interface OptionParsers {
  readonly problems: readonly string[];
  readonly folder: (value: string) => string;
  readonly language: (value: string) => Language | undefined;
  readonly summaryLength: (value: string) => SummaryLength | undefined;
  readonly limit: (value: string) => number | undefined;
  readonly parts: (value: string) => readonly RetrievalPart[];
  readonly list: (value: string, earlier?: readonly string[]) => readonly string[];
}

export function createOptionParsers(): OptionParsers {
  const problems: string[] = [];
  return {
    problems,
    folder(value) {
      if (value.trim() === '') problems.push('--data is empty. Give a folder, or leave it out.');
      return value;
    },
    language(value) {
      const language = languages.find((candidate) => candidate === value);
      if (!language) problems.push(`The language "${value}" is not known. Choose one of: ${languages.join(', ')}.`);
      return language;
    },
    summaryLength(value) {
      const length = summaryLengths.find((candidate) => candidate === value);
      if (!length) problems.push(`The length "${value}" is not known. Choose one of: ${summaryLengths.join(', ')}.`);
      return length;
    },
    limit(value) {
      const limit = /^\d+$/.test(value) ? toLimit(Number(value)) : undefined;
      if (limit === undefined) problems.push(`--limit is no whole number from 1 to ${maxSearchLimit} ("${value}").`);
      return limit;
    },
    parts(value) {
      const wanted = value.split(',');
      const parts = retrievalParts.filter((part) => wanted.includes(part));
      if (parts.length < wanted.length)
        problems.push(
          `--without has what is no part ("${value}"). Choose of: ${retrievalParts.join(', ')}; commas between.`,
        );
      return parts;
    },
    list(value, earlier = []) {
      if (value.trim() === '') problems.push('--article is empty. Give the id of an article.');
      return [...earlier, value];
    },
  };
}
