import fc from 'fast-check';

const questions = [
  'who attended Astana 22?',
  'What did Lavrentyev say about contacts with the Americans?',
  'من حضر أستانا 22؟',
  'متى اعتُمد القرار 2254؟',
  'وماذا قال NATO عن Türkiye؟',
  'and when?',
  'شكرًا',
  'hello',
  "what's new?",
  'لخص آخر الأخبار',
];

const commandNames =
  'start help ask articles sources language settings stop privacy export forget status why summary feeds remove x'.split(
    ' ',
  );

/** What breaks things: direction controls, halves of surrogate pairs, mark-up, letters that grow, lines without end. */
const pieces = [
  ...[
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u2069\u2069',
    '\u200E',
    '\u200F',
    '\u061C',
    '\u200B',
    '\uFEFF',
  ],
  ...[
    '\uD83D',
    '\uDE00',
    '\uD83D\uDE00',
    '\u{1F1F8}\u{1F1FE}',
    'e\u0301\u0301\u0301',
    '\u0640'.repeat(40),
    '\u0000',
    '\u0007',
  ],
  ...['<b>', '</b>', '<a href="', '&amp;', '&', '"', '<blockquote expandable>', '](', '*_`['],
  ...['\n', '\r\n', '\u2028', '\t', '    ', '-', '.', '؟', '٢٢٥٤', '2254', '[1]', '«', '»', '$', '{ $x }'],
  ...['@SanadTestBot', '@OtherBot', 'https://example.org/a?b=c&d=e', 'javascript:alert(1)', '#هاشتاغ', '/help'],
];

/** Words that people and machines might send: questions, commands, garbage and all of it mixed; up to Telegram's 4,096 units and beyond. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(...questions),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const mixed = fc.array(piece, { maxLength: 12 }).map((some) => some.join(' '));
  const huge = fc
    .tuple(piece, fc.integer({ min: 200, max: 5_000 }))
    .map(([text, times]) => text.repeat(times).slice(0, 9_000));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...questions) },
    { weight: 4, arbitrary: mixed },
    { weight: 3, arbitrary: command() },
    { weight: 1, arbitrary: huge },
    { weight: 1, arbitrary: fc.constant('') },
  );
}

function command(): fc.Arbitrary<string> {
  const name = fc.constantFrom(...commandNames);
  const suffix = fc.constantFrom('', '', '', '@SanadTestBot', '@sanadtestbot', '@OtherBot');
  const rest = fc.oneof(
    fc.constantFrom('', ' 1', ' 999999999999999999999', ' -1', ' latest', ' week', ' ar', ' en'),
    fc.constantFrom(...questions).map((question) => ` ${question}`),
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((some) => ` ${some.join('')}`),
    fc.string({ unit: fc.constantFrom(...'azAZ09_-'), minLength: 60, maxLength: 68 }).map((payload) => ` ${payload}`),
  );
  return fc.tuple(name, suffix, rest).map((parts) => `/${parts.join('')}`);
}

/** What buttons for administrators say, with what is held in these tests. */
const acts = [':add:k1', ':drop:k1', ':ask:1', ':yes:1', ':no:1', ':page::0', ':page::9999'];

/** Callback data: of every length about the limit of 64 bytes, in letters of one byte, two and four, and what looks like ours. */
export function callbackData(prefixes: readonly string[]): fc.Arbitrary<string> {
  const filling = fc.tuple(fc.constantFrom('a', 'ش', '\u{1F600}', ':', '0'), fc.integer({ min: 0, max: 64 }));
  const filled = filling.map(([letter, bytes]) => letter.repeat(Math.floor(bytes / Buffer.byteLength(letter))));
  const ours = fc.tuple(
    fc.constantFrom('', ...prefixes),
    fc.constantFrom(...['', ':', ':1', ':1:2', ':-1', ':9e99', ':ar', ':x:y:z'], ...acts),
    filled,
  );
  return fc.oneof(
    filled,
    ours.map((parts) => cutTo64Bytes(parts.join(''))),
    hostileText().map(cutTo64Bytes),
  );
}

function cutTo64Bytes(text: string): string {
  let cut = text.slice(0, 64);
  while (Buffer.byteLength(cut) > 64) cut = cut.slice(0, -1);
  return cut;
}
