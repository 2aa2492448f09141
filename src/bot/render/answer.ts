import type { Answer, Answered, AnswerSentence, GrowingAnswer, Summarized } from '../../domain/answer.ts';
import type { Language } from '../../domain/language.ts';
import { findFirstStrongDirection } from '../../text/direction.ts';
import type { Block } from './block.ts';
import { toCards, toMarkers } from './citations.ts';
import type { Line, Run } from './line.ts';
import { noBreakSpace } from './split-line.ts';
import { toLines, toPhraseLines } from './words.ts';

/**
 * An answer for a reader: what leads to it, the sentences with their numbers, and a card per cited article that opens on a
 * tap. An abstention and a reply are their text. Sentences in the other language than the answer's stand in a quotation.
 */
export function toBlocks(answer: Answer | GrowingAnswer): Block[] {
  if (answer.kind === 'answered' || answer.kind === 'summarized') return [...toDraftBlocks(answer), ...toCards(answer)];
  const lines = toPhraseLines(answer.text, answer.language);
  return [{ kind: 'text', lines: isInBoth(answer) ? lines.map(toItsLanguage) : lines }];
}

/** Whether some of its lines may be in the other language: what is quoted, and what is said to who wrote in neither. */
function isInBoth(answer: Exclude<Answer, Answered | Summarized>): boolean {
  return answer.kind === 'abstained' || answer.reason === 'unsupported-language' || answer.reason === 'empty';
}

/** An answer that is still being written: its sentences with their numbers. */
export function toDraftBlocks(answer: GrowingAnswer): Block[] {
  return [...toLead(answer), ...(answer.kind === 'answered' ? toSentences(answer) : toSections(answer))];
}

/** The closest passage is quoted in its own language, and a reply in both has lines of each. What stands in an isolate does not count. */
function toItsLanguage(line: Line): Line {
  const own = line.runs.filter(({ isIsolated }) => isIsolated !== true);
  const direction = findFirstStrongDirection(own.map(({ text }) => text).join(''));
  return direction === undefined ? line : { ...line, language: direction === 'rtl' ? 'ar' : 'en' };
}

function toLead({ lead, language }: Pick<Answered, 'lead' | 'language'>): Block[] {
  return lead === null ? [] : [{ kind: 'text', lines: toPhraseLines(lead, language) }];
}

/** The sentences of a summary, below their headings. */
function toSections(summary: Summarized): Block[] {
  return summary.sections.flatMap(({ heading, first, last }) => [
    ...toLead({ lead: heading, language: summary.language }),
    ...toSentences({ ...summary, sentences: summary.sentences.slice(first, last) }),
  ]);
}

type Said = Pick<Answered, 'language' | 'citations'> & { readonly sentences: readonly AnswerSentence[] };

function toSentences(answer: Said): Block[] {
  const blocks: { kind: Block['kind']; lines: Line[] }[] = [];
  for (const sentence of answer.sentences) {
    const language = findLanguage(answer, sentence);
    const kind = language === answer.language ? 'text' : 'quotation';
    const last = blocks.at(-1);
    const lines = toMarkedLines(sentence, language);
    if (last?.kind === kind) last.lines.push(...lines);
    else blocks.push({ kind, lines });
  }
  return blocks;
}

/** What is word for word from an article is in the article's language; the rest is in the answer's. */
function findLanguage({ citations, language }: Said, sentence: AnswerSentence): Language {
  const cited = citations.find(({ number }) => number === sentence.citations[0]);
  return cited?.quote === sentence.text ? cited.language : language;
}

function toMarkedLines(sentence: AnswerSentence, language: Language): Line[] {
  const lines = embolden(toLines(sentence.text, language), sentence);
  const last = lines.pop() ?? { language, runs: [] };
  const markers = { text: toMarkers(sentence.citations), isIsolated: endsAgainst(sentence.text, language) };
  return [...lines, { language, runs: [...last.runs, { text: noBreakSpace }, markers] }];
}

/** The words that answer, in bold, where each stands first. */
function embolden(lines: readonly Line[], { text, answerSpans = [] }: AnswerSentence): Line[] {
  const answers = answerSpans.flatMap(({ start, end }) => {
    return toLines(text.slice(start, end), 'en').flatMap(({ runs }) => runs.map((run) => run.text));
  });
  return lines.map((line) => ({ ...line, runs: line.runs.flatMap((run) => splitRun(run, answers)) }));
}

/** A run as runs in bold and others; `answers` in the order in which they stand in it. */
function splitRun(run: Run, answers: readonly string[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const answer of answers) {
    const at = run.text.indexOf(answer, from);
    if (at < 0) continue;
    runs.push({ ...run, text: run.text.slice(from, at) }, { ...run, text: answer, isBold: true });
    from = at + answer.length;
  }
  return [...runs, { ...run, text: run.text.slice(from) }].filter(({ text }) => text !== '');
}

/** After words of the other direction a number would be drawn among them, not after them. */
function endsAgainst(text: string, language: Language): boolean {
  const last = findFirstStrongDirection([...text].reverse().join(''));
  return last !== undefined && last !== (language === 'ar' ? 'rtl' : 'ltr');
}
