import { describe, expect, it } from 'vitest';
import { classifyMessage } from '../../src/conversation/message-kind.ts';

describe('small talk', () => {
  it.each([
    ['good-night', ['Good night!', 'ok, good night', 'goodnight everyone', 'Sweet dreams']],
    ['good-night', ['تصبح على خير', 'تمام، تصبحون على خير', 'ليلة سعيدة!', 'وأنت من أهل الخير']],
    ['farewell', ['bye', 'Goodbye!', 'thanks, see you', 'Have a nice day']],
    ['farewell', ['مع السلامة', 'وداعاً', 'شكرا، إلى اللقاء', 'يلا باي']],
    ['affection', ['I love you', 'I love you so much!', 'You’re the best', 'I miss you']],
    ['affection', ['أحبك', 'بحبك كتير', 'أنت رائع!', 'اشتقتلك']],
    ['apology', ['sorry', "I'm sorry!", 'oh, sorry', 'My bad']],
    ['apology', ['آسف', 'أنا آسفة', 'عفواً', 'لا، المعذرة']],
    ['maker', ['who made you?', "who's your creator?", 'Hello! Who runs this bot?']],
    ['maker', ['مين عملك؟', 'من صنعك؟', 'مرحبا، مين مبرمجك؟', 'من صاحب هذا البوت؟']],
    ['program', ['are you a robot?', 'Are you human?', 'are you a bot or a human?', 'am I talking to a person?']],
    ['program', ['إنت روبوت؟', 'هل أنت إنسان؟', 'انت بشر ولا روبوت؟', 'هل أتحدث مع شخص حقيقي؟']],
    ['assent', ['ok', 'OK!', 'yes', 'got it', 'Perfect.', 'haha, ok']],
    ['assent', ['تمام', 'أوكي', 'نعم', 'فهمت', 'ممتاز!', 'هههه تمام']],
    ['laughter', ['haha', 'Hahahah!', 'hehe', 'LOL', 'looool', 'ok haha']],
    ['laughter', ['ههههه', 'هه', 'هاهاها', 'خخخخ', 'تمام ههههـههه']],
  ])('is known as %s: %j', (talk, messages) => {
    expect(messages.filter((message) => toTalk(message) !== talk)).toEqual([]);
  });

  it.each([
    ['thanks', ['ok thanks', 'no, thanks', 'haha, thank you', 'thanks again']],
    ['thanks', ['طيب شكرا', 'لا، شكراً', 'ههههه شكرا كتير', 'شكرا يا صديقي']],
    ['greeting', ['hello again', 'ok, hi']],
    ['greeting', ['مرحبا يا صديقي', 'طيب، صباح الخير', 'ازيك يا معلم', 'هلا والله', 'شخبارك']],
    ['thanks', ['shukran', 'thanks bro', 'you helped me a lot, thank you']],
    ['greeting', ["what's up", 'hey man']],
  ])('is answered as %s where that comes last: %j', (kind, messages) => {
    expect(messages.map((message) => classifyMessage(message))).toEqual(messages.map(() => ({ kind })));
  });

  it.each([
    ['Sorry, who attended?', 'who attended?'],
    ['haha! when was it held?', 'when was it held?'],
    ['آسف، من حضر؟', 'من حضر؟'],
    ['ههههه! متى عقدت؟', 'متى عقدت؟'],
  ])('is left out before a question: %j', (message, text) => {
    expect(classifyMessage(message)).toMatchObject({ kind: 'question', text });
  });

  it.each([
    'who made the film?',
    'robots in hospitals',
    'the night of the fire',
    'who is sorry?',
    'too',
    'من صنع القارب؟',
    'روبوتات في المستشفيات',
    'ليلة الحريق',
    'من اعتذر؟',
    'جدا',
  ])('is no question on a subject: %s', (message) => {
    expect(classifyMessage(message)).toMatchObject({ kind: 'question', text: message });
  });
});

function toTalk(message: string) {
  const kind = classifyMessage(message);
  return 'talk' in kind ? kind.talk : kind.kind;
}
