import type { Language } from '../../domain/language.ts';
import { detectLanguage } from '../../text/detect.ts';
import type { Finding, GroundingRule } from './finding.ts';
import { instructionPatterns } from './instruction-patterns.ts';
import type { PlainText } from './read-text.ts';

/** What no sentence of ours holds, whatever it cites: another language, links and addresses, mark-up, instructions. */
export function checkSurface(sentence: PlainText): Finding[] {
  return [
    ...checkLanguage(sentence),
    ...find('link', sentence.text, links),
    ...find('mark-up', sentence.text, markUp),
    ...find('instruction', sentence.text, instructionPatterns),
  ];
}

function checkLanguage({ text, language }: PlainText): Finding[] {
  const detected = detectLanguage(text);
  const foreign = foreignRuns[language].exec(text)?.[0];
  if (detected === language && foreign === undefined) return [];
  return [{ rule: 'language', words: foreign ?? detected }];
}

/** Five words or more in the other script, or in a third one; the Arabic sign that only stretches a word is of none. */
const foreignRuns: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Arabic}+(?:[^\p{L}]+\p{Script=Arabic}+){4,}|(?![\p{Script=Latin}\p{Script=Arabic}\p{Script=Greek}\u0640])\p{L}{3,}/u,
  ar: /\p{Script=Latin}+(?:[^\p{L}]+\p{Script=Latin}+){4,}|(?![\p{Script=Latin}\p{Script=Arabic}\p{Script=Greek}\u0640])\p{L}{3,}/u,
};

function find(rule: GroundingRule, text: string, patterns: readonly RegExp[]): Finding[] {
  const found = patterns.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
  return found === undefined ? [] : [{ rule, words: found }];
}

const links: readonly RegExp[] = [
  /\b[a-z][a-z0-9+.-]*:\/\/\S*/iu,
  /\b(?:mailto|tel|tg|javascript|data|bitcoin):\S+/iu,
  /\bwww\s?\.\s?\S+/iu,
  /\bt\.me\b\S*/iu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
  /(?<![\p{L}\p{N}])@\w{3,}/u,
  // A name with a domain of letters that follow at once: "evil.example/path"
  /(?<![\p{L}\p{N}@.])(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|me|ru|cn|co|ly|gl|app|dev|xyz|top|site|online|shop|link|news|tv|uk|de|fr|tr|sy|ir|kz|sa|ae|eg|example|test|onion|zip)(?![\p{L}\p{N}])(?:\/\S*)?/iu,
  /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/u,
  // Telephone numbers: a plus and at least eight digits
  /\+\s?\d(?:[\s()-]?\d){7,}/u,
];

const markUp: readonly RegExp[] = [
  /<\/?[a-z!][^>]*>?/iu,
  /\[[^\]]*\]\s?\([^)]*\)/u,
  /\[[^\]]*\]\[[^\]]*\]/u,
  /```|~~|\*\*|__|(?<!\w)`[^`]*`/u,
  /^\s*(?:#{1,6}|[-*+]|>|\d+[.)]) \S/u,
  /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/iu,
  /\{\{|\}\}|\$\{|<\||\|>/u,
  // Control characters, and the letters for tags that cannot be seen
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|[\u{E0000}-\u{E007F}]/u,
  /[\u202A-\u202E\u2066-\u2069]/u,
];
