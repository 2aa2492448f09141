import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyMessage } from '../../src/conversation/message-kind.ts';

const kindOf = (message: string) => classifyMessage(message).kind;
const questionOf = (message: string) => {
  const kind = classifyMessage(message);
  return kind.kind === 'question' ? kind.text : kind.kind;
};

describe('classifyMessage', () => {
  it.each([
    ['greeting', ['hello', 'Hi!', 'HELLO!!!', 'Hello 👋', 'hello, good morning', 'How are you?']],
    [
      'greeting',
      ['مرحبا', 'السلام عليكم ورحمة الله وبركاته', 'السّلامُ عليكم', 'أهلاً وسهلاً!', 'هلا، صباح الخير', 'كيفك؟'],
    ],
    ['thanks', ['thanks!', 'Thank you so much', 'good morning, thanks', 'ok thanks', 'goodbye']],
    ['thanks', ['شكراً جزيلاً', 'شكرا', 'مرحبا، شكرا', 'يسلمو', 'يعطيك العافية', 'مع السلامة']],
    ['thanks', ['ok', 'OK!', 'Great, thanks', 'no, thank you', 'yes', 'got it', 'Perfect.']],
    ['thanks', ['تمام', 'أوكي', 'طيب شكرا', 'لا، شكراً', 'نعم', 'فهمت', 'ممتاز!']],
    ['help', ['are you sure?', 'Who said that?', 'how many articles do you have?', 'What languages do you speak?']],
    ['help', ['هل أنت متأكد؟', 'مين قال هيك؟', 'كم مقالة لديك؟', 'ما مصادرك؟', 'بتحكي إنجليزي؟']],
    ['help', ['What did you mean?', "that's wrong", 'tell me a joke', 'ما فهمت', 'هذا خطأ!', 'انت مين؟']],
    ['thanks', ['شكرا كتير', 'الله يعطيك العافية']],
    ['newest', ['what articles do you have?', 'ايش الأخبار']],
    ['newest', ['ما المقالات التي لديك؟', 'شنو الجديد', 'شو آخر الأخبار؟', 'ايه الأخبار', 'وش الجديد؟']],
    ['help', ['help', 'What can you do?', 'Hello! What can you do?', 'who are you?']],
    ['help', ['مساعدة', 'ماذا يمكنك أن تفعل؟', 'مرحبا! ماذا يمكنك أن تفعل؟', 'من أنت؟', 'شو بتعرف تعمل؟']],
    [
      'newest',
      ["What's new?", 'what\u2019s new', 'Latest news', 'Hello, what is new?', 'what is new this week?', 'any news?'],
    ],
    [
      'newest',
      ['ما الجديد؟', 'أحدث الأخبار', 'مرحبا، ما الجديد؟', 'ما الجديد هذا الأسبوع؟', 'شو الأخبار اليوم؟', 'آخر الأخبار'],
    ],
    ['empty', ['', '   ', '?!', '…', '👍🏽😀', '\u200F\u202E']],
    ['empty', ['؟', '،،،', '«»', '\u0640', '\u064E']],
  ])('takes for %s: %j', (kind, messages) => {
    expect(messages.filter((message) => kindOf(message) !== kind)).toEqual([]);
  });

  it.each([
    ['Hello! Who attended Astana 22?', 'Who attended Astana 22?'],
    ['hi who attended Astana 22?', 'who attended Astana 22?'],
    ['Good morning.\nWhen was it held?', 'When was it held?'],
    ['Thanks, and who attended?', 'and who attended?'],
    ['مرحبا، من حضر أستانا 22؟', 'من حضر أستانا 22؟'],
    ['السلام عليكم من حضر أستانا 22؟', 'من حضر أستانا 22؟'],
    ['صباح الخير.\nمتى عقدت؟', 'متى عقدت؟'],
    ['شكرا، ومن حضر؟', 'ومن حضر؟'],
  ])('leaves the courtesy out of %j', (message, question) => {
    expect(questionOf(message)).toBe(question);
  });

  it.each([
    'Salam Fayyad resigned when?',
    'Hello Kitty sales',
    'help for refugees in Lebanon',
    'news from Jordan',
    'any news about Syria?',
    'what happened in Astana?',
    'Thank you notes were sent by whom?',
    'who said that Moscow is ready?',
    'how many articles does the constitution have?',
    'no deal was reached by whom?',
    'the latest on Iraq',
    'who is the envoy?',
    'سلام فياض متى استقال؟',
    'مساعدة اللاجئين في لبنان',
    'أخبار الأردن',
    'ماذا حدث في أستانا؟',
    'من أنتج الفيلم؟',
    'ما الجديد في العراق؟',
    'من قال ذلك في أستانا؟',
    'كم مقالة في الدستور؟',
    'لا أحد حضر؟',
  ])('leaves a question on a subject whole: %s', (message) => {
    expect(questionOf(message)).toBe(message);
  });

  it.each([
    ['latest news in November', 'in November', 'absolute', 'newest'],
    ['what happened in the last three days?', 'in the last three days', 'relative', 'newest'],
    ['Hello! Any news since Monday?', 'since Monday', 'relative', 'newest'],
    ['what happened in 2017?', '2017', 'absolute', 'question'],
    ['who resigned last week?', 'last week', 'relative', 'question'],
    ['آخر الأخبار في نوفمبر', 'نوفمبر', 'absolute', 'newest'],
    ['ماذا حدث في آخر ثلاثة أيام؟', 'آخر ثلاثة أيام', 'relative', 'newest'],
    ['مرحبا! هل من جديد منذ الاثنين؟', 'الاثنين', 'relative', 'newest'],
    ['ماذا حدث في عام 2017؟', 'عام 2017', 'absolute', 'question'],
    ['من استقال الأسبوع الماضي؟', 'الأسبوع الماضي', 'relative', 'question'],
  ] as const)('takes %j, of the time "%s" (%s), for %s', (message, words, timeKind, kind) => {
    const start = message.indexOf(words);
    expect(classifyMessage(message, { start, end: start + words.length, kind: timeKind }).kind).toBe(kind);
  });

  it('gives a kind for any message, and a question is part of the message', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        'hello ',
        'مرحبا ',
        '! ',
        ', ',
        "what's new ",
        'ما الجديد ',
        '\n',
        'thanks',
        '(',
        '*',
        '\\',
        "' OR 1=1",
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const message = parts.join('');
        const kind = classifyMessage(message);
        if (kind.kind === 'question') expect(message).toContain(kind.text);
      }),
    );
  });

  it('decides in good time about a message of a million characters', () => {
    for (const part of ['hello ', 'hello, ', 'مرحبا ', 'x', ' ', "'", '!']) {
      expect(kindOf(part.repeat(1_000_000 / part.length))).toBeDefined();
    }
  });
});
