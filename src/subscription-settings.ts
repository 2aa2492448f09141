import { define } from './setting.ts';
import { parseWhole } from './setting-parsers.ts';

/** What subscribers are told, when and how fast. */
export const subscriptionSettings = {
  correctionDays: define<number>({
    name: 'CORRECTION_DAYS',
    default: '7',
    unit: 'days, 0-3650',
    help: 'How long after an answer its reader hears when the article no longer says what it quoted; never beyond RETENTION_DAYS.',
    parse: (value) => parseWhole(value, 0, 3650),
  }),
  broadcastRate: define<number>({
    name: 'BROADCAST_RATE',
    default: '25',
    unit: '1-1000 messages a second',
    help: 'How many messages to subscribers are sent in a second; answers do not count and go first.',
    parse: (value) => parseWhole(value, 1, 1000),
  }),
  deliveryExpiresHours: define<number>({
    name: 'DELIVERY_EXPIRES_HOURS',
    default: '24',
    unit: '1-720 hours',
    help: 'After how long news that could not be sent is not sent any more.',
    parse: (value) => parseWhole(value, 1, 720),
  }),
};
