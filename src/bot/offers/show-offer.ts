import type { Intake, Offer, OfferOutcome, OfferPreview } from '../../domain/intake.ts';
import { toHeadLines } from '../articles/head-lines.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import { toLines } from '../render/words.ts';
import type { ButtonRows, Turn } from '../turn.ts';
import type { FoundOffer } from './find-offer.ts';
import { tellDetail, toRejectionBlocks } from './to-rejection-blocks.ts';

/** Shows an administrator what would be added, with a button that adds it; or why it is not read. */
export async function showOffer(turn: Turn, intake: Intake, found: FoundOffer): Promise<void> {
  turn.showTyping();
  if (found.kind === 'too-large') return turn.say([turn.toBlock('offer-too-large')]);
  const offer = await toOffer(turn, found);
  if (offer === undefined) return turn.say([turn.toBlock('offer-not-fetched')]);
  const outcome = await intake.preview(offer);
  if (outcome.kind === 'rejected') return turn.say(toRejection(turn, outcome, offer));
  turn.say(toBlocks(turn, outcome), { buttons: toButtons(turn, outcome.key) });
}

async function toOffer(turn: Turn, found: Exclude<FoundOffer, { kind: 'too-large' }>): Promise<Offer | undefined> {
  if (found.kind !== 'document') return found;
  const bytes = await turn.fetchFile(found.fileId);
  return bytes && { kind: 'file', name: found.name, identity: found.identity, bytes };
}

function toRejection(turn: Turn, { code, detail }: Extract<OfferOutcome, { kind: 'rejected' }>, offer: Offer): Block[] {
  const blocks = toRejectionBlocks(turn, code, detail);
  return code === 'unsupported' && offer.kind === 'address' ? [...blocks, turn.toBlock('offer-feed')] : blocks;
}

const maxBeginningChars = 500;

function toBlocks(turn: Turn, { draft, articles, rejected, replaces }: OfferPreview): Block[] {
  const {
    title = draft.identity,
    language = turn.language,
    text,
    publishedAt = null,
    source = null,
    url = null,
  } = draft;
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  const beginning = text.length <= maxBeginningChars ? text : `${text.slice(0, maxBeginningChars)} …`;
  return [
    { kind: 'text', lines: toHeadLines({ title, language, url, source, publishedAt }, turn.language) },
    turn.toBlock(`offer-facts-${language}`, { words }),
    ...(publishedAt === null ? [turn.toBlock('offer-undated')] : []),
    { kind: 'expandable', lines: toLines(beginning, language) },
    ...(articles > 1 ? [turn.toBlock('offer-several', { others: articles - 1 })] : []),
    ...toRejectedLines(turn, rejected),
    ...(replaces === null ? [] : [turn.toBlock('offer-replaces', { title: replaces })]),
  ];
}

function toRejectedLines(turn: Turn, rejected: OfferPreview['rejected']): Block[] {
  const [first] = rejected;
  if (first === undefined) return [];
  const detail = `${first.origin}: ${tellDetail(turn, first.detail)}`;
  return [turn.toBlock('offer-rejected-lines', { rejected: rejected.length, detail })];
}

function toButtons(turn: Turn, key: string): ButtonRows {
  return [
    [
      { text: turn.format('button-add'), callbackData: toButtonData('offer', 'add', key) },
      { text: turn.format('button-drop'), callbackData: toButtonData('offer', 'drop', key) },
    ],
  ];
}
