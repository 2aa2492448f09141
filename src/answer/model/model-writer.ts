import type { ChatModel } from '../../domain/chat.ts';
import { ProviderError } from '../../domain/errors.ts';
import type { JudgedSentence, SentenceFate, WritingReport } from '../../domain/explanation.ts';
import type { Language } from '../../domain/language.ts';
import type { Clock } from '../../domain/runtime.ts';
import type { Quoted, QuotingSentence, Writing } from '../../domain/writing.ts';
import type { FencedText, Prompt } from '../../text/prompt.ts';
import type { Evidence } from '../name-passages.ts';
import type { Finding } from '../grounding/finding.ts';
import type { GroundingKnowledge } from '../grounding/read-text.ts';
import { groundSentence, type Grounded } from './ground-sentence.ts';
import { readSentences, saysNone, type WrittenSentence } from './read-sentences.ts';
import { repairSentences, tokensPerSentence } from './repair-sentences.ts';

export interface ModelWriterDependencies {
  readonly chat: ChatModel;
  readonly prompts: Readonly<Record<WritingTask['use'] | 'repair', Readonly<Record<Language, Prompt>>>>;
  readonly knowledge: GroundingKnowledge;
  readonly clock: Clock;
  /** How long an answer may take, its repair included. */
  readonly timeoutMs: number;
  /** Told of each answer, once it is written. */
  readonly note?: (report: WritingReport) => Promise<void>;
}

/** What is to be written from the evidence: the answer to a question, or a summary of what is said on a topic. */
export type WritingTask =
  { readonly use: 'answer'; readonly question: string } | { readonly use: 'summary'; readonly topic: string };

export interface WritingJob {
  readonly task: WritingTask;
  /** How many sentences at most. */
  readonly limit: number;
  /** Of the reader. */
  readonly language: Language;
  readonly evidence: readonly Evidence[];
  /** What the extractive writer would quote: stands in for sentences that cannot be repaired. */
  readonly extracts: readonly Quoted[];
  readonly person?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told all sentences that may be shown so far, whenever there is one more. */
  readonly onSentence: (sentences: readonly QuotingSentence[]) => void;
}

/** Has a language model write sentences, and lets none pass that its citations do not support. */
export interface ModelWriter {
  /** A provider that fails is told in the report. @throws the signal's reason when that aborts. */
  write(job: WritingJob): Promise<Writing>;
}

interface Slot {
  readonly written: WrittenSentence;
  fate: SentenceFate | undefined;
  findings: readonly Finding[];
  shown: QuotingSentence | undefined;
}

export function createModelWriter(dependencies: ModelWriterDependencies): ModelWriter {
  return {
    async write(job) {
      const writing = await writeOrFail(dependencies, job);
      await dependencies.note?.(writing.report);
      return writing;
    },
  };
}

async function writeOrFail(dependencies: ModelWriterDependencies, job: WritingJob): Promise<Writing> {
  const draft = startDraft(dependencies, job);
  try {
    await draft.stream();
    await draft.repair();
    return draft.end(null);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return draft.end(error.message);
  }
}

function startDraft({ chat, prompts, knowledge, clock, timeoutMs }: ModelWriterDependencies, job: WritingJob) {
  const { task, limit, language, evidence, extracts, person, signal, onSentence } = job;
  const startedMs = clock.monotonicMs();
  const passages = evidence.map(toFenced);
  const slots: Slot[] = [];
  let [checkMs, firstShownMs, hasSaidNone] = [0, null as number | null, false];
  const since = (ms: number) => Math.round((clock.monotonicMs() - ms) * 10) / 10;
  const listShown = () => slots.flatMap(({ shown }) => (shown === undefined ? [] : [shown]));
  const ground = (written: WrittenSentence): Grounded => {
    const checkedMs = clock.monotonicMs();
    const grounded = groundSentence(written, { evidence, language, knowledge });
    checkMs += clock.monotonicMs() - checkedMs;
    return grounded;
  };
  const show = (slot: Slot, fate: SentenceFate, sentence: QuotingSentence) => {
    if (listShown().some(({ text }) => text === sentence.text)) return;
    Object.assign(slot, { fate, shown: sentence });
    firstShownMs ??= since(startedMs);
    onSentence(listShown());
  };

  async function stream(): Promise<void> {
    const today = clock.now().toISOString().slice(0, 10);
    const { use, ...asked } = task;
    const prompt = prompts[use][language].render({ ...asked, today, limit, passages });
    const maxOutputTokens = limit * tokensPerSentence;
    const request = { ...prompt, maxOutputTokens, timeoutMs, ...(person !== undefined && { person }) };
    for await (const written of readSentences(chat.stream(request, signal), language)) {
      if (saysNone(written)) hasSaidNone = true;
      else judge(written);
      // One that does not end is not listened to for ever.
      if (slots.length >= limit * 2 + 2 || listShown().length >= limit) break;
    }
  }

  function judge(written: WrittenSentence): void {
    if (slots.some((slot) => slot.written.text === written.text)) return;
    const slot: Slot = { written, fate: undefined, findings: [], shown: undefined };
    slots.push(slot);
    const grounded = ground(written);
    if (grounded.kind === 'refused') slot.findings = grounded.findings;
    else show(slot, 'kept', { text: written.text, quotes: grounded.quotes });
  }

  /** Refused sentences get one more try, all together; then the articles speak for themselves. */
  async function repair(): Promise<void> {
    const refused = slots.filter(({ findings }) => findings.length > 0);
    const leftMs = timeoutMs - since(startedMs);
    if (refused.length > 0 && leftMs > leastRepairMs) {
      const asked = refused.map(({ written, findings }) => ({ text: written.text, findings }));
      const repairing = { refused: asked, passages, language, timeoutMs: leftMs, person };
      const repaired = await repairSentences({ chat, prompt: prompts.repair[language] }, repairing, signal).catch(
        (error: unknown) => {
          if (error instanceof ProviderError) return [];
          throw error;
        },
      );
      refused.forEach((slot, at) => {
        const sentence = repaired[at];
        const grounded = sentence && ground(sentence);
        if (sentence && grounded?.kind === 'supported')
          show(slot, 'repaired', { text: sentence.text, quotes: grounded.quotes });
      });
    }
    for (const slot of refused) if (slot.shown === undefined) replace(slot);
  }

  /** What the extractive writer would quote from a passage that the sentence names. */
  function replace(slot: Slot): void {
    const named = evidence.filter(({ name }) => slot.written.names.includes(name));
    const isQuoted = ({ quote }: Quoted) =>
      listShown().some(({ quotes }) => quotes.some((each) => each.quote.includes(quote)));
    const extract = extracts.find((each) => named.some(({ passage }) => isWithin(each, passage)) && !isQuoted(each));
    if (extract !== undefined) show(slot, 'replaced', { text: extract.quote, quotes: [extract] });
  }

  function end(failure: string | null): Writing {
    const hasOwn = slots.some(({ fate }) => fate === 'kept' || fate === 'repaired');
    const sentences = failure === null && hasOwn ? listShown() : [];
    const judged = slots.map(({ written, fate = 'dropped', findings }): JudgedSentence => {
      return { text: written.text, fate, findings };
    });
    const times = { firstShownMs, elapsedMs: since(startedMs), checkMs: Math.round(checkMs * 10) / 10 };
    return {
      sentences,
      saysNone: hasSaidNone && slots.length === 0,
      report: { model: chat.id, sentences: judged, failure: failure ?? toLack(sentences), ...times },
    };
  }

  return { stream, repair, end };
}

/** What a repair takes at least. */
const leastRepairMs = 1500;

function toLack(sentences: readonly QuotingSentence[]): string | null {
  return sentences.length > 0 ? null : 'It wrote nothing that the articles support.';
}

function toFenced({ name, passage, publishedAt }: Evidence): FencedText {
  const date = publishedAt === null ? '' : `, ${publishedAt.slice(0, 10)}`;
  return { id: name, about: `${passage.title}${date}`, text: passage.text };
}

function isWithin(quoted: Quoted, { articleId, start, end }: Evidence['passage']): boolean {
  return quoted.articleId === articleId && quoted.start >= start && quoted.end <= end;
}
