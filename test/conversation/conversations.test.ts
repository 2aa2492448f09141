import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConversations, type ConversationsOptions } from '../../src/conversation/conversations.ts';
import type { Answer, AskRequest } from '../../src/domain/answer.ts';
import type { Understood } from '../../src/domain/conversation.ts';
import { abstained, answered } from '../fakes/answers.ts';
import { openWordSources } from '../retrieval/word-sources.ts';

const { knowledge } = await openWordSources();
// A Wednesday
const clock = { now: () => new Date('2024-11-20T12:00:00Z'), monotonicMs: () => 0 };

const open = (options?: ConversationsOptions) => createConversations({ clock, knowledge }, options);
const understand = (question: string, request: Partial<AskRequest> = {}) => open().understand({ question, ...request });

/** What is searched for after each message of one conversation. */
function talk(messages: readonly string[], answer: Answer = abstained, conversations = open()): Understood[] {
  return messages.map((question) => {
    const request = { question, conversation: 'a' };
    const understood = conversations.understand(request);
    conversations.remember(request, understood, answer);
    return understood;
  });
}

const searched = (understood: Understood | undefined) =>
  understood?.kind === 'question' ? understood.question : expect.fail(`no question but ${understood?.kind}`);

describe('understand', () => {
  it.each([
    ['Who attended Astana 22?', { questionLanguage: 'en', language: 'en' }, { language: 'en', type: 'list' }],
    ['من حضر أستانا 22؟', { questionLanguage: 'ar', language: 'ar' }, { language: 'ar', type: 'list' }],
    ['When did Lavrentyev speak?', { questionLanguage: 'en', language: 'en' }, { language: 'en', type: 'date' }],
    ['متى تكلم لافرينتيف؟', { questionLanguage: 'ar', language: 'ar' }, { language: 'ar', type: 'date' }],
  ])('takes "%s" for a question of its language and type', (question, languages, expected) => {
    expect(understand(question)).toEqual({
      kind: 'question',
      ...languages,
      question: { text: question, timeWindow: null, preferredArticleIds: [], ...expected },
    });
  });

  it('answers in the language asked for, and searches in the one written in', () => {
    expect(understand('Who attended?', { language: 'ar' })).toMatchObject({
      questionLanguage: 'en',
      language: 'ar',
      question: { language: 'en' },
    });
    expect(understand('من حضر؟', { language: 'en' })).toMatchObject({
      questionLanguage: 'ar',
      language: 'en',
      question: { language: 'ar' },
    });
  });

  it.each([
    ['hello', 'greeting', 'en', 'en'],
    ['مرحبا', 'greeting', 'ar', 'ar'],
    ['thanks', 'thanks', 'en', 'en'],
    ['شكرا', 'thanks', 'ar', 'ar'],
    ['what can you do?', 'help', 'en', 'en'],
    ['ماذا تفعل؟', 'help', 'ar', 'ar'],
    ['', 'empty', 'other', 'en'],
    ['👍', 'empty', 'other', 'en'],
    ['؟', 'empty', 'other', 'en'],
    ['Où est la tour Eiffel ?', 'unsupported-language', 'other', 'en'],
    ['Bu toplantıya kim katıldı?', 'unsupported-language', 'other', 'en'],
    ['Кто участвовал?', 'unsupported-language', 'other', 'en'],
    ['谁参加了', 'unsupported-language', 'other', 'en'],
    ['چه کسی در آستانه شرکت کرد؟', 'unsupported-language', 'other', 'en'],
  ])('replies to "%s" with %s', (question, reason, questionLanguage, language) => {
    expect(understand(question)).toEqual({ kind: 'reply', reason, questionLanguage, language });
  });

  it('replies in the language asked for', () => {
    expect(understand('hello', { language: 'ar' })).toMatchObject({ reason: 'greeting', language: 'ar' });
    expect(understand('👍', { readerLanguage: 'ar' })).toMatchObject({ reason: 'empty', language: 'ar' });
    expect(understand(`${'who '.repeat(300)}?`, { readerLanguage: 'ar' })).toMatchObject({
      reason: 'too-long',
      language: 'ar',
    });
    expect(understand(`${'من '.repeat(400)}؟`, { readerLanguage: 'en' })).toMatchObject({
      reason: 'too-long',
      language: 'en',
    });
    expect(understand('hello', { readerLanguage: 'ar' })).toMatchObject({ reason: 'greeting', language: 'en' });
    expect(understand('👍', { language: 'ar' })).toMatchObject({ reason: 'empty', language: 'ar' });
  });

  it('does not search for more than a thousand characters, blanks around them left out', () => {
    const ofLength = (unit: string, length: number) => unit.repeat(length / unit.length);
    expect(understand(`  ${ofLength('who attended. ', 994)}  `)).toMatchObject({ kind: 'question' });
    expect(understand(ofLength('من ', 999))).toMatchObject({ kind: 'question' });
    expect(understand(ofLength('who ', 1004))).toEqual({
      kind: 'reply',
      reason: 'too-long',
      questionLanguage: 'en',
      language: 'en',
    });
    expect(understand(ofLength('من ', 1005))).toMatchObject({ reason: 'too-long', language: 'ar' });
    expect(open({ maxQuestionChars: 10 }).understand({ question: 'who attended?' })).toMatchObject({
      reason: 'too-long',
    });
  });

  it('asks for what is new, of a time', () => {
    expect(understand("what's new?")).toMatchObject({ kind: 'newest', timeWindow: null });
    expect(understand('أحدث الأخبار')).toMatchObject({ kind: 'newest', timeWindow: null });
    const yesterday = { kind: 'newest', timeWindow: { from: '2024-11-19', to: '2024-11-19', kind: 'relative' } };
    expect(understand('what happened yesterday?')).toMatchObject(yesterday);
    expect(understand('ماذا حدث أمس؟')).toMatchObject(yesterday);
    const october = { kind: 'newest', timeWindow: { from: '2024-10-01', to: '2024-10-31', kind: 'absolute' } };
    expect(understand('latest news in October')).toMatchObject(october);
    expect(understand('آخر الأخبار في أكتوبر')).toMatchObject(october);
  });

  it('takes the time from a question', () => {
    const lastWeek = { timeWindow: { from: '2024-11-11', to: '2024-11-17', kind: 'relative' } };
    expect(searched(understand('Who met in Astana last week?'))).toMatchObject(lastWeek);
    expect(searched(understand('من اجتمع في أستانا الأسبوع الماضي؟'))).toMatchObject(lastWeek);
  });

  it.each([
    ['Who met in Astana in November 2018?', '2018-11-01', '2018-11-30'],
    ['Who met in early May, 2017?', '2017-05-01', '2017-05-31'],
    ['Who has met since November 2018?', '2018-11-01', '2024-11-20'],
    ['من اجتمع في أستانا في شهر نوفمبر 2018؟', '2018-11-01', '2018-11-30'],
    ['من اجتمع في أيار من عام 2017؟', '2017-05-01', '2017-05-31'],
    ['من اجتمع منذ نوفمبر 2018؟', '2018-11-01', '2024-11-20'],
    ['متى بدأت الهدنة آخر سنة 2016؟', '2016-01-01', '2016-12-31'],
  ])('takes the year with the month from "%s"', (question, from, to) => {
    expect(searched(understand(question)).timeWindow).toEqual({ from, to, kind: 'absolute' });
  });

  it('hides direction controls from what is searched', () => {
    expect(searched(understand('\u202EWho attended?\u202C')).text).toBe('Who attended?');
    expect(searched(understand('\u200Fمن حضر؟\u2069')).text).toBe('من حضر؟');
  });

  it('never throws, whatever the conversation', () => {
    const message = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'and when?',
        'ومتى؟',
        'Who attended Astana 22?',
        'من حضر أستانا 22؟',
        'و22؟',
        'and the Iraqi one?',
      ),
      fc.constantFrom(
        '(((',
        '\\',
        '*',
        '"',
        "'; DROP TABLE articles;--",
        'a AND NOT b NEAR/2 c',
        '\uD800',
        '\u202E',
        '[x](',
      ),
      fc.constantFrom('x'.repeat(1000), 'س'.repeat(1000), '9'.repeat(1000), 'ونون '.repeat(200), 'it '.repeat(333)),
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 5 }), (messages) => {
        expect(talk(messages, answered.en)).toHaveLength(messages.length);
      }),
    );
  });
});

/** A question, a follow-up, and words that the follow-up is searched with and without, by stems or beginnings. */
const followUps: readonly (readonly [
  earlier: string,
  message: string,
  has: string[],
  lacks: string[],
  type: string,
])[] = [
  ['Who attended the 22nd round in Astana?', 'and when?', ['22', 'round', 'Astana'], [], 'date'],
  ['من حضر الجولة 22 في أستانا؟', 'ومتى؟', ['22', 'الجولة', 'أستانا'], [], 'date'],
  ['Who attended the 22nd round in Astana?', 'when?', ['22', 'round', 'Astana'], [], 'date'],
  ['من حضر الجولة 22 في أستانا؟', 'متى؟', ['22', 'الجولة', 'أستانا'], [], 'date'],
  ['Who attended the 22nd round in Astana?', 'and where was it held?', ['22', 'round', 'held'], [], 'place'],
  ['من حضر الجولة 22 في أستانا؟', 'وأين عقدت؟', ['22', 'الجولة', 'عقدت'], [], 'place'],
  [
    'Who headed the Iranian delegation?',
    'and the Iraqi one?',
    ['headed', 'delegation', 'Iraqi'],
    ['Iranian'],
    'person',
  ],
  ['من ترأس الوفد الروسي؟', 'والعراقي؟', ['ترأس', 'الوفد', 'العراقي'], ['الروسي'], 'person'],
  [
    'Who headed the Russian delegation in Astana?',
    'and the Turkish?',
    ['headed', 'Astana', 'Turkish'],
    ['Russian'],
    'person',
  ],
  ['من ترأس الوفد الروسي في أستانا؟', 'وماذا عن التركي؟', ['ترأس', 'أستانا', 'التركي'], ['الروسي'], 'person'],
  [
    'Who attended the 22nd round in Astana?',
    'what about the 21st round?',
    ['21', 'round', 'attended', 'Astana'],
    ['22'],
    'list',
  ],
  ['من حضر الجولة 22 في أستانا؟', 'وماذا عن الجولة 21؟', ['21', 'الجولة', 'حضر', 'أستانا'], ['22'], 'list'],
  ['Who attended round 22?', 'and 21?', ['21', 'round'], ['22'], 'list'],
  ['من حضر الجولة 22؟', 'و21؟', ['21', 'الجولة'], ['22'], 'list'],
  ['When did round 21 take place?', 'and in 2023?', ['21', '2023'], [], 'date'],
  ['متى عقدت الجولة 21؟', 'وفي 2023؟', ['21', '2023'], [], 'date'],
  ['Did Jordan attend?', 'and Lebanon?', ['attend', 'Lebanon'], ['Jordan'], 'yes-no'],
  ['هل حضر الأردن؟', 'ولبنان؟', ['حضر', 'لبنان'], ['الأردن'], 'yes-no'],
  ['Who is Lavrentyev?', 'What did he say?', ['Lavrentyev'], [], 'quotation'],
  ['من هو لافرينتيف؟', 'ماذا قال؟', ['لافرينتيف'], [], 'quotation'],
  ['Who is Lavrentyev?', 'what did he say about Turkey?', ['Lavrentyev', 'Turkey'], [], 'quotation'],
  ['من هو لافرينتيف؟', 'وماذا قال عن تركيا؟', ['لافرينتيف', 'تركيا'], [], 'quotation'],
  ['What did Lavrov say about Iran?', 'and about Syria?', ['Lavrov', 'Syria'], ['Iran'], 'quotation'],
  ['ماذا قال لافروف عن إيران؟', 'وعن سوريا؟', ['لافروف', 'سوريا'], ['إيران'], 'quotation'],
  ['Who issued the statement?', 'and was Damascus a party to it?', ['statement', 'Damascus'], [], 'yes-no'],
  ['من أصدر البيان؟', 'وهل كانت دمشق طرفا فيه؟', ['البيان', 'دمشق'], [], 'yes-no'],
  ['Did the Americans come?', 'and at what level did they take part?', ['Americans', 'level'], [], 'other'],
  ['هل روسيا مستعدة للحوار؟', 'وماذا سيكون الجواب؟', ['روسيا', 'الجواب'], [], 'other'],
  ['Who led the Turkish team?', 'and the Iraqi one?', ['led', 'team', 'Iraqi'], ['Turkish'], 'person'],
  ['مين كان على رأس الفريق التركي؟', 'وما وظيفته؟', ['الفريق', 'التركي'], [], 'other'],
  ['Who represented Iran?', 'and who represented Iraq?', ['represented', 'Iraq'], ['Iran'], 'person'],
  ['من مثل إيران؟', 'ومن مثل العراق؟', ['مثل', 'العراق'], ['إيران'], 'person'],
  ['How did Lavrov describe Turkey?', 'and what did he say of Erdoğan?', ['Lavrov', 'Erdoğan'], [], 'quotation'],
  ['بماذا وصف لافروف تركيا؟', 'وماذا قال عن أردوغان؟', ['لافروف', 'أردوغان'], [], 'quotation'],
  ['Where did the talks take place?', 'why?', ['talks'], [], 'reason'],
  ['أين عقدت المحادثات؟', 'ليش؟', ['المحادثات'], [], 'reason'],
  ['Where did the talks take place?', 'How long did they last?', ['talks', 'last'], [], 'duration'],
  ['أين عقدت المحادثات؟', 'كم استمرت؟', ['المحادثات', 'استمرت'], [], 'duration'],
  ['Where did the talks take place?', 'till when?', ['talks'], [], 'date'],
  ['أين عقدت المحادثات؟', 'وإمتى؟', ['المحادثات'], [], 'date'],
  ['Who got a red card?', 'what for?', ['card'], [], 'reason'],
  ['من نال البطاقة الحمراء؟', 'على شو؟', ['البطاقة'], [], 'reason'],
  ['What did the minister say about bread?', 'ok but will it get dearer?', ['bread', 'dearer'], [], 'yes-no'],
  ['ماذا قال الوزير عن الخبز؟', 'طيب ورح يغلى سعره؟', ['الخبز', 'يغلى'], [], 'other'],
  ['How much did importers lose?', 'Did food get dearer too?', ['importers', 'food'], [], 'yes-no'],
  ['كم خسر المستوردون؟', 'والأكل غلي كمان؟', ['المستوردون', 'الأكل'], [], 'other'],
  ['How many people left their homes?', 'Where did they go?', ['homes'], [], 'place'],
  ['كم شخصا ترك بيته؟', 'وين راحوا؟', ['بيته', 'راحوا'], [], 'place'],
  ['Was the mechanic jailed?', 'Why did they let him off?', ['mechanic'], [], 'reason'],
  ['هل سجن الميكانيكي؟', 'سابوه ليه؟', ['الميكانيكي', 'سابوه'], [], 'reason'],
  ['Who runs the port company?', 'and how much does it owe them?', ['port', 'owe'], [], 'number'],
  ['من يدير شركة المرفأ؟', 'وقديش صار إلن عندها؟', ['المرفأ', 'صار'], [], 'number'],
  ['من أين جاء القمح؟', 'وهيدفعوا تمنه ازاي', ['القمح', 'هيدفعوا'], [], 'manner'],
];

/** Questions that stand alone although another came before them. */
const independent: readonly (readonly [earlier: string, message: string])[] = [
  ['Who attended the 22nd round in Astana?', 'How many refugees returned to Syria?'],
  ['من حضر الجولة 22 في أستانا؟', 'كم لاجئا عاد إلى سوريا؟'],
  ['Who attended the 22nd round in Astana?', 'Is Russia ready for dialogue with Washington?'],
  ['من حضر الجولة 22 في أستانا؟', 'هل روسيا مستعدة للحوار مع واشنطن؟'],
  ['Who is the Russian envoy?', 'What is inflation?'],
  ['من هو المبعوث الروسي؟', 'ما هو التضخم؟'],
  ['Who is the Russian envoy?', 'What was the result of the election?'],
  ['من هو المبعوث الروسي؟', 'ما هي نتيجة الانتخابات؟'],
  ['Who is the Russian envoy?', 'Where was the ceasefire signed?'],
  ['من هو المبعوث الروسي؟', 'أين وقعت الهدنة؟'],
  ['Who is Lavrentyev?', 'Who is Lavrov?'],
  ['من هو لافرينتيف؟', 'من هو لافروف؟'],
  ['من هو لافرينتيف؟', 'من هي أمل؟'],
  ['Who is Lavrentyev?', 'When did Lavrov say that he would leave?'],
  ['من هو لافرينتيف؟', 'ما المدينة التي عقدت فيها المحادثات؟'],
  ['Who attended the 22nd round in Astana?', 'And when was resolution 2254 adopted in New York?'],
  ['من حضر الجولة 22 في أستانا؟', 'ومتى صدر القرار 2254 في مجلس الأمن بنيويورك؟'],
  ['Who attended the 22nd round?', 'elections in Iraq'],
  ['من حضر الجولة 22؟', 'وليد المعلم متى توفي؟'],
  ['من حضر الجولة 22؟', 'وزارة الخارجية الأردنية'],
  ['Who attended the 22nd round?', 'Which countries sent rescue teams?'],
  ['من حضر الجولة 22؟', 'أي دول أرسلت فرق إنقاذ؟'],
  ['Who attended the 22nd round?', 'What does Damascus want from Ankara in return?'],
  ['من حضر الجولة 22؟', 'شو بدها دمشق من أنقرة بالأساس؟'],
  ['Who attended the 22nd round?', 'Which crimes are covered by the pardon?'],
  ['من حضر الجولة 22؟', 'ما الجرائم التي يشملها العفو؟'],
];

describe('a follow-up', () => {
  it.each([
    [
      ['Why is the Marsa bridge closed?', 'who pays for it?', 'how old is it?', 'when will it reopen?'],
      /Marsa bridge closed/,
      /pays|how old/,
    ],
    [
      ['لماذا أغلق جسر مرسى؟', 'ومن دفع الثمن؟', 'وكم عمره؟', 'ومتى افتتح؟'],
      /\u062C\u0633\u0631 \u0645\u0631\u0633\u0649/u,
      /\u062F\u0641\u0639/u,
    ],
  ])(
    'goes on from what the conversation began with and the question before, not from those between: %s',
    (messages, kept, dropped) => {
      const last = searched(talk(messages, answered.en).at(-1));
      expect(last.text).toMatch(kept);
      expect(last.text).not.toMatch(dropped);
    },
  );

  it('goes on as before from what was kept of a conversation', () => {
    const messages = ['Why is the Marsa bridge closed?', 'who pays for it?'];
    const [first, second] = [open(), open()];
    talk(messages, answered.en, first);
    second.restore('a', first.write('a') ?? '');
    const go = (conversations: typeof first) =>
      talk(['how long is it?', 'when will it reopen?'], answered.en, conversations);
    expect(go(second).map((each) => searched(each).text)).toEqual(go(first).map((each) => searched(each).text));
  });

  it.each(followUps)('to "%s", "%s", is searched with %j and without %j', (...[earlier, message, has, lacks, type]) => {
    const question = searched(talk([earlier, message]).at(-1));
    expect(
      has.filter((word) => !question.text.includes(word)),
      question.text,
    ).toEqual([]);
    expect(
      lacks.filter((word) => question.text.includes(word)),
      question.text,
    ).toEqual([]);
    expect(question.type).toBe(type);
  });

  it.each(independent)('is not seen after "%s" in "%s"', (earlier, message) => {
    expect(searched(talk([earlier, message]).at(-1)).text).toBe(message);
  });

  it.each([
    ['round', ['Who attended round 22?', 'and 21?', 'and when was that?', 'and 20?']],
    ['الجولة', ['من حضر الجولة 22؟', 'و21؟', 'ومتى كان ذلك؟', 'و20؟']],
  ])('goes on from follow-ups on a %s', (subject, messages) => {
    const { type, text } = searched(talk(messages).at(-1));
    expect([type, text.includes(subject), text.match(/\d+/g)?.join(' ')]).toEqual(['date', true, '20']);
  });

  it('in the other language keeps what it is about, searched in the language it was asked in first', () => {
    const inArabic = talk(['Who attended Astana 22?', 'ومتى؟']).at(-1);
    expect(inArabic).toMatchObject({ language: 'ar', questionLanguage: 'ar' });
    expect(searched(inArabic)).toMatchObject({ type: 'date', language: 'en', text: 'attended Astana 22' });
    const inEnglish = talk(['من حضر أستانا 22؟', 'and when?']).at(-1);
    expect(inEnglish).toMatchObject({ language: 'en', questionLanguage: 'en' });
    expect(searched(inEnglish)).toMatchObject({ type: 'date', language: 'ar', text: 'حضر أستانا 22' });
  });

  it('keeps the time that the question before named, unless it names its own', () => {
    const english = talk(['Who met in Astana last week?', 'and why?', 'and in Geneva yesterday?']).map(searched);
    const arabic = talk(['من اجتمع في أستانا الأسبوع الماضي؟', 'ولماذا؟', 'وفي جنيف أمس؟']).map(searched);
    for (const windows of [english, arabic].map((each) => each.map(({ timeWindow }) => timeWindow?.from))) {
      expect(windows).toEqual(['2024-11-11', '2024-11-11', '2024-11-19']);
    }
  });

  it('prefers the articles that the answer before cited, and a new question does not', () => {
    for (const messages of [
      ['Who attended Astana 22?', 'and when?', 'How many refugees returned to Syria?'],
      ['من حضر أستانا 22؟', 'ومتى؟', 'كم لاجئا عاد إلى سوريا؟'],
    ]) {
      const preferred = talk(messages, answered.en).map((each) => searched(each).preferredArticleIds);
      expect(preferred).toEqual([[], ['astana-22-en'], []]);
    }
  });

  it.each([
    ['Who attended Astana 22?', 'summarize', 'summarise cholera'],
    ['من حضر أستانا 22؟', 'لخصلي', 'لخص الكوليرا'],
  ])('after "%s" that is only "%s" asks for a summary of the article cited, "%s" does not', (earlier, bare, topic) => {
    const asked = (understood: Understood | undefined) =>
      understood?.kind === 'summary' ? understood.request.subject.kind : understood?.kind;
    expect(asked(talk([earlier, bare], answered.en).at(-1))).toBe('articles');
    expect(asked(talk([earlier, topic], answered.en).at(-1))).toBe('topic');
  });

  it.each([
    ['Who attended Astana 22?', ['tell me more', 'What else?', 'more details please'], 'and when?', 'Astana'],
    ['من حضر أستانا 22؟', ['احكيلي أكثر', 'وماذا أيضا؟', 'تفاصيل أكثر لو سمحت'], 'ومتى؟', 'أستانا'],
  ])('after "%s" that wishes for more is a summary of the article cited: %j', (earlier, wishes, next, subject) => {
    for (const wish of wishes) {
      const [, more, later] = talk([earlier, wish, next], answered.en);
      expect(more).toMatchObject({ kind: 'summary', request: { subject: { articleIds: ['astana-22-en'] } } });
      expect(searched(later).text).toContain(subject);
      expect(talk([wish]).at(-1)).not.toMatchObject({ request: { subject: { kind: 'articles' } } });
    }
  });

  it('is still understood after talk about the bot', () => {
    expect(searched(talk(['Who attended Astana 22?', 'thanks', 'and when?']).at(-1)).text).toContain('Astana');
    expect(searched(talk(['من حضر أستانا 22؟', 'شكرا', 'ومتى؟']).at(-1)).text).toContain('أستانا');
  });

  it('is understood within one conversation only', () => {
    const conversations = open();
    talk(['Who attended Astana 22?', 'من حضر أستانا 22؟'], abstained, conversations);
    for (const question of ['and when?', 'ومتى؟']) {
      expect(searched(conversations.understand({ question, conversation: 'b' })).text).toBe(question);
      expect(searched(conversations.understand({ question })).text).toBe(question);
    }
  });

  it('is no longer understood once the conversation is forgotten, or dropped for others', () => {
    const forgotten = open();
    talk(['Who attended Astana 22?'], abstained, forgotten);
    forgotten.forget('a');
    expect(searched(forgotten.understand({ question: 'and when?', conversation: 'a' })).text).toBe('and when?');

    const crowded = open({ maxConversations: 2 });
    talk(['من حضر أستانا 22؟'], abstained, crowded);
    for (const conversation of ['b', 'c']) {
      const request = { question: 'من حضر؟', conversation };
      crowded.remember(request, crowded.understand(request), abstained);
    }
    expect(searched(crowded.understand({ question: 'ومتى؟', conversation: 'a' })).text).toBe('ومتى؟');
    expect(searched(crowded.understand({ question: 'ومتى؟', conversation: 'b' })).text).toContain('حضر');
  });
});
