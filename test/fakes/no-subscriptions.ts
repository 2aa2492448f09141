import type { SubscriptionStore } from '../../src/domain/subscription.ts';

const notImplemented = () => Promise.reject(new Error('not implemented'));

/** Takes every subscription, and holds none. */
export const noSubscriptions: SubscriptionStore = {
  subscribe: async () => 'added',
  findSubscriber: async () => undefined,
  listSubscriptions: async () => [],
  setTiming: async () => false,
  setSchedule: async () => false,
  unsubscribe: async () => 0,
  listAfter: notImplemented,
  findRecipients: notImplemented,
  findQuestions: notImplemented,
  findQuestionsCiting: notImplemented,
  findCursor: notImplemented,
  noteNews: notImplemented,
  listDue: notImplemented,
  postpone: notImplemented,
  tell: notImplemented,
};
