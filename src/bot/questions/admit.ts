import type { Turn } from '../turn.ts';

/** Whether a question may be asked now; who may not is told once, kindly. */
export function admit(turn: Turn): boolean {
  const { conversation, to, isPrivate, personId } = turn;
  const person = personId === undefined ? conversation : String(personId);
  const admission = turn.parts.limits.admit({ person, ...(!isPrivate && { group: String(to.chatId) }) });
  if (admission.kind === 'admitted') return true;
  const { limit, waitSeconds, isFirst } = admission;
  if (isFirst)
    turn.say([turn.toBlock(`limit-${limit}`, { seconds: waitSeconds, minutes: Math.ceil(waitSeconds / 60) })]);
  return false;
}
