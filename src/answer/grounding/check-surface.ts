import type { Language } from '../../domain/language.ts';
import { detectLanguage } from '../../text/detect.ts';
import type { Finding, GroundingRule } from './finding.ts';
import { instructionPatterns } from './instruction-patterns.ts';
import type { PlainText } from './read-text.ts';

/**
 * What no sentence of ours holds: another language, links and addresses, mark-up, instructions. Words in a third script may stand in it where
 * the cited texts have them, such as a name beside its transcription.
 */
export function checkSurface(sentence: PlainText, cited: readonly PlainText[] = []): Finding[] {
  return [
    ...checkLanguage(sentence, cited),
    ...find('link', sentence.text, links),
    ...find('mark-up', sentence.text, markUp),
    ...find('instruction', sentence.text, instructionPatterns),
  ];
}

function checkLanguage({ text, language }: PlainText, cited: readonly PlainText[]): Finding[] {
  const detected = detectLanguage(text);
  const isCited = (words: string) => cited.some((each) => each.language === language && each.text.includes(words));
  const foreign = [...text.matchAll(foreignRuns[language])].map(([words]) => words).find((words) => !isCited(words));
  if (detected === language && foreign === undefined) return [];
  return [{ rule: 'language', words: foreign ?? detected }];
}

/** Five words or more in the other script, or in a third one; the Arabic sign that only stretches a word is of none. */
const foreignRuns: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Arabic}+(?:[^\p{L}]+\p{Script=Arabic}+){4,}|(?![\p{Script=Latin}\p{Script=Arabic}\p{Script=Greek}\u0640])\p{L}{3,}/gu,
  ar: /\p{Script=Latin}+(?:[^\p{L}]+\p{Script=Latin}+){4,}|(?![\p{Script=Latin}\p{Script=Arabic}\p{Script=Greek}\u0640])\p{L}{3,}/gu,
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
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
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
