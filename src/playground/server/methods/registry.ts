import { Refusal } from '../refusal.ts';
import { answerMethods } from './answer-methods.ts';
import { chatMethods } from './chat-methods.ts';
import { documentMethods } from './document-methods.ts';
import { editMethods } from './edit-methods.ts';
import type { Call, Methods } from './method.ts';
import { profileMethods } from './profile-methods.ts';
import { sendMethods } from './send-methods.ts';
import { updateMethods } from './update-methods.ts';

const methods: Methods = {
  ...updateMethods,
  ...sendMethods,
  ...editMethods,
  ...answerMethods,
  ...documentMethods,
  ...profileMethods,
  ...chatMethods,
};

const byLowerCase = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), { name, method }]));

/**
 * Calls a method by its name in any case.
 * @throws Refusal; 404 `method not found` for one that is not emulated, which is logged, so that it is noticed.
 */
export async function callMethod(name: string, call: Call): Promise<unknown> {
  const { logger } = call.world;
  const entry = byLowerCase.get(name.toLowerCase());
  if (!entry) {
    logger.error({ method: name }, 'the local Bot API server does not know this method');
    throw new Refusal(404, 'Not Found: method not found');
  }
  const ignored = Object.keys(call.parameters.fields).filter((field) => !entry.method.parameters.includes(field));
  if (ignored.length > 0) {
    logger.warn({ method: entry.name, ignored }, 'the local Bot API server ignores these parameters');
  }
  return entry.method.run(call);
}
