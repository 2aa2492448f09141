import type { Turn } from '../turn.ts';

/** Whether a question may be asked now; who may not is told once, kindly. */
export function admit(turn: Turn): boolean {
  const { to, isPrivate } = turn;
  const admission = turn.parts.limits.admit({
    person: toPerson(turn),
    ...(!isPrivate && { group: String(to.chatId) }),
  });
  if (admission.kind === 'admitted') return true;
  const { limit, waitSeconds, isFirst } = admission;
  if (isFirst)
    turn.say([turn.toBlock(`limit-${limit}`, { seconds: waitSeconds, minutes: Math.ceil(waitSeconds / 60) })]);
  return false;
}

/** Whose share of what there is a question takes. */
export function toPerson({ conversation, personId }: Turn): string {
  return personId === undefined ? conversation : String(personId);
}
