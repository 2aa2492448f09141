import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { arabicReader, reader } from '../updates.ts';
import { content } from './generated-content.ts';
import { callbackData, hostileText } from './hostile-text.ts';
import { botUser, chat, user } from './generated-people.ts';

/** An update as Telegram may send it, without its number. */
export type AnyUpdate = Omit<Update, 'update_id'>;

type Fields = Record<string, unknown>;

/** Any update that Telegram might send now or in years to come. `prefixes`: how the data of the bot's buttons begin. */
export function anyUpdate(prefixes: readonly string[] = []): fc.Arbitrary<AnyUpdate> {
  const update = fc.oneof(
    { weight: 12, arbitrary: message().map((value) => ({ message: value })) },
    { weight: 3, arbitrary: message().map((value) => ({ edited_message: { ...value, edit_date: 2 } })) },
    { weight: 2, arbitrary: message().map((value) => ({ channel_post: value })) },
    { weight: 1, arbitrary: message().map((value) => ({ edited_channel_post: value })) },
    { weight: 6, arbitrary: pressed(prefixes).map((value) => ({ callback_query: value })) },
    { weight: 4, arbitrary: inlineQuery().map((value) => ({ inline_query: value })) },
    { weight: 2, arbitrary: changes() },
    { weight: 1, arbitrary: fc.object({ maxDepth: 3 }).map((value) => ({ kind_of_next_year: value })) },
  );
  return update as unknown as fc.Arbitrary<AnyUpdate>;
}

/** An update of which a part is missing or is something else than it should be. */
export function malformedUpdate(prefixes: readonly string[] = []): fc.Arbitrary<AnyUpdate> {
  const damage = fc.record({ at: fc.nat(), instead: fc.constantFrom(undefined, null, 0, '', 'x', [], {}, -1, true) });
  return fc.tuple(anyUpdate(prefixes), damage).map(([update, { at, instead }]) => {
    const [kind, value] = Object.entries(update)[0] ?? ['message', {}];
    const fields = Object.keys(value);
    const field = fields[at % Math.max(1, fields.length)] ?? 'chat';
    // What makes it one that is asked and has to be answered stays.
    if (field === 'id') return update;
    return { [kind]: { ...(value as Fields), [field]: instead } };
  });
}

function message(): fc.Arbitrary<Fields> {
  const where = fc.record({ chat: chat(), from: fc.option(user(), { nil: undefined, freq: 6 }) });
  const about = fc.record(
    {
      message_thread_id: fc.constantFrom(1, 2, 77),
      is_topic_message: fc.boolean(),
      sender_chat: chat(),
      via_bot: fc.constantFrom(botUser, { ...botUser, id: 1 }),
      reply_to_message: repliedTo(),
      is_automatic_forward: fc.constant(true),
      forward_origin: fc.constantFrom(
        { type: 'user', sender_user: reader, date: 0 },
        { type: 'hidden_user', sender_user_name: 'x\u202Ey', date: 0 },
        { type: 'channel', chat: { id: -5, type: 'channel', title: 'c' }, message_id: 1, date: 0 },
      ),
      quote: fc.record({ text: hostileText(), position: fc.nat(5_000) }),
    },
    { requiredKeys: [] },
  );
  const some = fc.tuple(
    where,
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: about }),
    content(),
  );
  return some.map(([place, extra, said]) => ({ message_id: 1, date: 1, ...place, ...extra, ...said }));
}

function repliedTo(): fc.Arbitrary<Fields> {
  return fc
    .tuple(chat(), fc.oneof(fc.constant(botUser), user()), content())
    .map(([place, from, said]) => ({ message_id: 9, date: 0, chat: place, from, ...said }));
}

function pressed(prefixes: readonly string[]): fc.Arbitrary<Fields> {
  const under = fc.oneof(
    { weight: 4, arbitrary: repliedTo().map((value) => ({ message: value })) },
    { weight: 1, arbitrary: chat().map((value) => ({ message: { chat: value, message_id: 9, date: 0 } })) },
    { weight: 1, arbitrary: fc.constant({ inline_message_id: 'AAAA' }) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
  const what = fc.oneof(
    { weight: 6, arbitrary: callbackData(prefixes).map((data) => ({ data })) },
    { weight: 1, arbitrary: fc.constant({ game_short_name: 'chess' }) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
  return fc
    .tuple(user(), under, what)
    .map(([from, place, data]) => ({ id: 'to be numbered', from, chat_instance: '1', ...place, ...data }));
}

function inlineQuery(): fc.Arbitrary<Fields> {
  const query = hostileText().map((text) => text.slice(0, 256));
  const chatType = fc.constantFrom('sender', 'private', 'group', 'supergroup', 'channel', undefined, 'planet');
  return fc
    .record({ from: user(), query, offset: fc.constantFrom('', '1', '10', 'x', '\u202E'), chat_type: chatType })
    .map((fields) => ({ id: 'to be numbered', ...fields }));
}

function changes(): fc.Arbitrary<Fields> {
  const status = fc.constantFrom('member', 'left', 'kicked', 'administrator', 'restricted', 'unheard-of');
  const member = fc.tuple(chat(), user(), status, status).map(([where, from, before, after]) => ({
    chat: where,
    from,
    date: 0,
    old_chat_member: { user: botUser, status: before },
    new_chat_member: { user: botUser, status: after },
  }));
  const reaction = chat().map((where) => ({
    chat: where,
    message_id: 1,
    user: arabicReader,
    date: 0,
    old_reaction: [],
    new_reaction: [],
  }));
  return fc.oneof(
    member.map((value) => ({ my_chat_member: value })),
    member.map((value) => ({ chat_member: value })),
    reaction.map((value) => ({ message_reaction: value })),
    user().map((from) => ({ chosen_inline_result: { result_id: '1', from, query: '?' } })),
    fc.constant({ poll: { id: '1', question: '?' } }),
    fc.constant({}),
  );
}
