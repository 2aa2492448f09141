import fc from 'fast-check';
import { fakeBotInfo } from '../../fakes/telegram-api.ts';
import { arabicReader, group, privateChat, reader } from '../updates.ts';
import { hostileText } from './hostile-text.ts';

export const botUser = { id: fakeBotInfo.id, is_bot: true, first_name: 'Sanad', username: fakeBotInfo.username };

/** Readers in either language, another bot, the account that stands for unnamed administrators, and who has an odd name or language. */
export function user(): fc.Arbitrary<object> {
  const odd = fc.record(
    {
      id: fc.constantFrom(1, 7, 2 ** 51),
      is_bot: fc.boolean(),
      first_name: hostileText(),
      language_code: fc.constantFrom('ar-EG', 'AR', 'arz', 'en-GB', 'fa', '', 'x'.repeat(200)),
    },
    { requiredKeys: ['id', 'is_bot', 'first_name'] },
  );
  const unnamed = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<object>(reader, arabicReader) },
    { weight: 1, arbitrary: fc.constantFrom<object>(unnamed, botUser) },
    { weight: 1, arbitrary: odd },
  );
}

export function chat(): fc.Arbitrary<object> {
  const plainGroup = { id: -7, type: 'group', title: 'G' };
  const channel = { id: -1001, type: 'channel', title: 'C' };
  const odd = fc.record({
    id: fc.constantFrom(0, -(2 ** 51), 5),
    type: fc.constantFrom('private', 'group', 'planet'),
    title: hostileText(),
  });
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<object>(privateChat, { ...privateChat, id: 8 }) },
    { weight: 3, arbitrary: fc.constantFrom<object>(group, plainGroup, channel) },
    { weight: 1, arbitrary: odd },
  );
}
