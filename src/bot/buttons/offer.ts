import type { IngestResult } from '../../domain/ingest.ts';
import type { Intake } from '../../domain/intake.ts';
import { tellDetail, toRejectionBlocks } from '../offers/to-rejection-blocks.ts';
import type { ButtonRows, PressTurn } from '../turn.ts';
import type { BotButton } from './button.ts';
import { toButtonData } from './data.ts';

/** Adds what was shown to an administrator, or forgets it. Its values are `add` or `drop`, and a key of the intake. */
export const offerButton: BotButton = {
  prefix: 'offer',
  run(turn, [act, key = '']) {
    const { intake } = turn.parts;
    if (!turn.isAdministrator || !turn.isPrivate || intake === undefined) return false;
    return act === 'drop' ? drop(turn, intake, key) : act === 'add' && add(turn, intake, key);
  },
};

function drop(turn: PressTurn, intake: Intake, key: string): boolean {
  if (!intake.drop(key)) return false;
  turn.edit([turn.toBlock('offer-dropped')]);
  return true;
}

/** What takes long shows how far it is. */
async function add(turn: PressTurn, intake: Intake, key: string): Promise<boolean> {
  const { clock } = turn.parts;
  let shownMs = clock.monotonicMs();
  let showing = Promise.resolve();
  const results = await intake.add(key, (stored) => {
    if (clock.monotonicMs() - shownMs < progressEveryMs) return;
    shownMs = clock.monotonicMs();
    showing = turn.showProgress(turn.toBlock('offer-progress', { stored }));
  });
  await showing;
  if (results === undefined) {
    turn.edit([turn.toBlock('offer-forgotten')]);
    return true;
  }
  const [only, ...others] = results;
  if (only === undefined) return false;
  if (others.length > 0) tellCounts(turn, results);
  else await tell(turn, only);
  return true;
}

const progressEveryMs = 1_500;

async function tell(turn: PressTurn, { status, articleId, title, reason }: IngestResult): Promise<void> {
  const [code = ''] = (reason ?? '').split(':');
  if (status === 'rejected' || articleId === null) return turn.edit(toRejectionBlocks(turn, code, toDetail(reason)));
  const key = (await turn.parts.store.articles.findKeys([articleId])).get(articleId);
  const buttons: ButtonRows =
    key === undefined
      ? []
      : [
          [
            { text: turn.format('button-article'), callbackData: toButtonData('article', key) },
            { text: turn.format('button-remove'), callbackData: toButtonData('remove', 'ask', key) },
          ],
        ];
  turn.edit([turn.toBlock(`offer-${status}`, { title: title ?? '' })], { buttons });
}

/** What stands behind the code. */
function toDetail(reason: string | null): string {
  return (reason ?? '').replace(/^[a-z-]+:\s*/u, '');
}

function tellCounts(turn: PressTurn, results: readonly IngestResult[]): void {
  const count = (status: IngestResult['status']) => results.filter((result) => result.status === status).length;
  const counts = { added: count('added'), updated: count('updated'), unchanged: count('unchanged') };
  const rejected = results.filter(({ status }) => status === 'rejected');
  const reasons = rejected.slice(0, 3).map(({ source, reason }) => `${source}: ${tellDetail(turn, toDetail(reason))}`);
  turn.edit([
    turn.toBlock('offer-counts', { ...counts, rejected: rejected.length }),
    ...reasons.map((reason) => turn.toBlock('offer-reason', { reason })),
  ]);
}
