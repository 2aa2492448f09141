import fc from 'fast-check';
import { botUser } from './generated-people.ts';
import { reader } from '../updates.ts';
import { hostileText } from './hostile-text.ts';

type Fields = Record<string, unknown>;

const entityTypes =
  'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time of_next_year'.split(
    ' ',
  );

const media =
  'photo sticker voice audio video video_note animation document paid_media story contact dice game poll venue location checklist'.split(
    ' ',
  );

const services: readonly Fields[] = [
  { new_chat_members: [reader, botUser] },
  { left_chat_member: botUser },
  { new_chat_title: '\u202Etitle' },
  { group_chat_created: true },
  { migrate_to_chat_id: -1009 },
  { migrate_from_chat_id: -7 },
  { migrate_to_chat_id: 'x' },
  { pinned_message: { message_id: 1, date: 0, chat: { id: -7, type: 'group' } } },
  { forum_topic_created: { name: 'T', icon_color: 0 } },
  { successful_payment: {} },
  { web_app_data: { data: '{', button_text: '' } },
  { gift_of_next_year: {} },
];

/** What a message holds: words with any entities, something with a caption, a service message, or nothing. */
export function content(): fc.Arbitrary<Fields> {
  const words = (text: string, entities: string) =>
    hostileText().chain((said) =>
      marks(said).map((found) => ({ [text]: said, ...(found.length > 0 && { [entities]: found }) })),
    );
  const shown = fc.tuple(fc.constantFrom(...media), fc.option(words('caption', 'caption_entities'), { nil: {} }));
  return fc.oneof(
    { weight: 8, arbitrary: words('text', 'entities') },
    { weight: 2, arbitrary: shown.map(([kind, caption]) => ({ [kind]: kind === 'photo' ? [] : {}, ...caption })) },
    { weight: 1, arbitrary: fc.constantFrom(...services) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
}

/** Those that Telegram would find, and others, which may reach beyond the text. */
function marks(text: string): fc.Arbitrary<Fields[]> {
  const found: Fields[] = [];
  const [command] = /^\/\w+(?:@\w+)?/.exec(text) ?? [];
  if (command !== undefined) found.push({ type: 'bot_command', offset: 0, length: command.length });
  for (const { 0: name, index } of text.matchAll(/@\w+/g)) {
    if (command === undefined || index >= command.length)
      found.push({ type: 'mention', offset: index, length: name.length });
  }
  const odd = fc.record({
    type: fc.constantFrom(...entityTypes),
    offset: fc.integer({ min: -2, max: text.length + 5 }),
    length: fc.integer({ min: -2, max: text.length + 5 }),
    user: fc.constantFrom(botUser, reader),
    url: fc.constantFrom('https://example.org', 'javascript:alert(1)'),
  });
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(found) },
    { weight: 1, arbitrary: fc.array(odd, { maxLength: 8 }).map((some) => [...found, ...some]) },
  );
}
