import type { PhraseVariables } from '../turn.ts';

export interface ExplainedDetail {
  readonly key: string;
  readonly variables: PhraseVariables;
}

/**
 * The phrase that says in both languages what a reader of sources says in English of why it did not read something; undefined
 * for what is told as it is, such as a fault of somebody's front matter, line by line.
 */
export function explainDetail(detail: string): ExplainedDetail | undefined {
  for (const [pattern, key] of phrases) {
    const match = pattern.exec(detail);
    if (match !== null) return { key, variables: { ...match.groups } };
  }
  return undefined;
}

/** The first that fits. */
const phrases: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/the server answers (?:404|410)\b/u, 'detail-missing'],
  [/the server answers (?:401|403)\b/u, 'detail-forbidden'],
  [/the server answers (?<status>\d{3})\b/u, 'detail-status'],
  [/the server takes too long/u, 'detail-slow'],
  [/there is no host of that name/u, 'detail-no-host'],
  [/its certificate is not valid/u, 'detail-certificate'],
  [/nothing answers there/u, 'detail-silent'],
  [/the connection (?:broke off|failed)/u, 'detail-broken-off'],
  [/the robots\.txt of (?<host>\S+) asks/u, 'detail-robots'],
  [/it leads on to other addresses/u, 'detail-redirects'],
  [/its address leads to the front page/u, 'detail-missing'],
  [/is not an address|does not begin with http|addresses are not read/u, 'detail-no-address'],
  [/addresses that hold a name or a password/u, 'detail-address-password'],
  [/is not a public address|is not one that web pages are served on/u, 'detail-private'],
  [/no feed in RSS|neither is it a feed|it is no feed/u, 'detail-no-feed'],
  [/it is of the kind (?<kind>\S+), which is not read/u, 'detail-kind'],
  [/(?<kind>\S+) files are not read/u, 'detail-kind'],
  [/ has (?:more than )?(?<megabytes>[\d.]+) MB/u, 'detail-megabytes'],
  [/its language is neither/u, 'detail-language'],
  [/the list is empty/u, 'detail-empty-list'],
  [/holds no text|text is missing or empty|nothing is there/u, 'detail-empty'],
  [/the page is a list of articles.* its feed (?<feed>\S+)$/u, 'detail-list-feed'],
  [/the page is a list of articles/u, 'detail-list'],
  [/the page is no article/u, 'detail-no-article'],
  [/its pages hold pictures/u, 'detail-scan'],
  [/fonts do not say|stands back to front/u, 'detail-letters'],
  [/protected by a password/u, 'detail-password'],
  [/character encoding cannot be told|is not valid UTF-8/u, 'detail-encoding'],
  [/it holds more than (?<articles>\d+) articles/u, 'detail-many'],
  [/taking it apart takes|to take the feed apart|deep in each other|elements|characters is not read|pages; at most|pieces of text/u, 'detail-complex'],
  [/cannot be taken apart|damaged|is broken|ended the program|packed in a way|no Word document/u, 'detail-damaged'],
  [/binary data|^it is (?:an?|the) /u, 'detail-binary'],
]; // prettier-ignore
