import type { SmallTalk } from '../domain/conversation.ts';
import type { Language } from '../domain/language.ts';

/** Phrases, separated by bars. */
type PhraseLists = Readonly<Record<Language, string>>;

/** Whole messages that are small talk. */
export const smallTalkWords: Readonly<Record<SmallTalk, PhraseLists>> = {
  'good-night': {
    en: 'good night|goodnight|have a good night|sleep well|sweet dreams|night night|gn',
    ar: 'تصبح على خير|تصبحي على خير|تصبحون على خير|تصبحوا على خير|تصبح ع خير|ليلة سعيدة|ليلتك سعيدة|طابت ليلتك|أحلام سعيدة|نوم العوافي|وأنت من أهل الخير|وأنت من أهله',
  },
  farewell: {
    en: `bye|bye bye|goodbye|good bye|farewell|see you|see you later|see you soon|see you tomorrow|see ya|talk to you later|take care|have a nice day|have a good day`,
    ar: `مع السلامة|وداعا|إلى اللقاء|باي|يلا باي|أراك لاحقا|أراك غدا|أشوفك بعدين|بشوفك|في أمان الله|بأمان الله|الله معك|دمت بخير|يومك سعيد`,
  },
  affection: {
    en: `i love you|love you|i love u|i love you too|i like you|i adore you|i miss you|miss you|you are the best|you're the best|you are great|you're great|you are amazing|you're amazing|you are awesome
|you're awesome|you are wonderful|you are smart|you are so smart|you're smart|you are so kind|i love this bot`,
    ar: `أحبك|بحبك|أنا أحبك|أنا بحبك|أعشقك|بعشقك|بموت فيك|أموت فيك|اشتقت لك|اشتقتلك|وحشتني|حبيبي|يا حبيبي|حبيبتي|أنت رائع|أنت رائعة|أنت ذكي|أنت ذكية|أنت الأفضل|أنت ممتاز|أنت لطيف`,
  },
  apology: {
    en: `sorry|i am sorry|i'm sorry|so sorry|i am so sorry|i'm so sorry|very sorry|my apologies|apologies|i apologise|i apologize|excuse me|pardon|pardon me|forgive me|my bad|my mistake`,
    ar: `آسف|آسفة|أنا آسف|أنا آسفة|متأسف|متأسفة|أعتذر|أعتذر منك|بعتذر|بعتذر منك|عفوا|العفو|معذرة|المعذرة|عذرا|اعذرني|سامحني`,
  },
  maker: {
    en: `${combine('who', 'made|created|built|programmed|developed|designed|wrote|runs|owns', 'you|this bot')}|who made this|who is behind you|who is behind this bot|${combine("who is|who's", 'your', 'maker|creator|developer|owner|programmer')}`,
    ar: `${combine('من|مين|منو|مين اللي', 'عملك|صنعك|برمجك|طورك|صممك|خلقك|أنشأك|كتبك|سواك')}|${combine('من|مين|منو', 'صاحبك|مبرمجك|مطورك|صانعك')}
|من يقف وراءك|مين وراك|${combine('من|مين', 'صنع|عمل|برمج|يدير|صاحب', 'هذا البوت|هالبوت|البوت')}`,
  },
  program: {
    en: `${combine('are you|you are|so you are', 'a robot|robot|a bot|bot|human|a human|a human being|a person|a real person|real|an ai|ai|chatgpt|a machine|a program|a computer|alive')}
|${combine('are you', 'a human|human|a person', 'or', 'a robot|a bot|a machine|robot|bot')}|${combine('are you', 'a robot|a bot|a machine|robot|bot', 'or', 'a human|human|a person')}
|${combine('is this|am i talking to|am i speaking to', 'a robot|a bot|a human|a person|a real person|an ai|ai|chatgpt|a machine')}`,
    ar: `${combine('هل أنت|أنت|إنتي', 'روبوت|روبوتا|ربوت|بوت|بوتا|إنسان|إنسانا|بشر|بشري|شخص|شخص حقيقي|حقيقي|آلي|آلة|برنامج|ذكاء اصطناعي|الذكاء الاصطناعي|chatgpt')}
|${combine('هل أنت|أنت|إنتي', 'إنسان|بشر|شخص', 'أم|أو|ولا', 'روبوت|بوت|آلة|برنامج')}|${combine('هل أنت|أنت|إنتي', 'روبوت|بوت|آلة|برنامج', 'أم|أو|ولا', 'إنسان|بشر|شخص')}
|${combine('هل هذا|هل أكلم|هل أتحدث مع|هل أتكلم مع|عم احكي مع', 'روبوت|روبوتا|بوت|بوتا|إنسان|إنسانا|شخص حقيقي|آلة|ذكاء اصطناعي')}`,
  },
  assent: {
    en: `ok|okay|k|kk|alright|all right|fine|good|very good|great|nice|cool|perfect|excellent|awesome|amazing|wonderful|wow|interesting|i see|got it|understood|sure|of course|exactly|yes|yeah|yep|no|nope|never mind|well done|good job|good bot|oh|aha|hmm`,
    ar: `تمام|حسنا|طيب|أوكي|اوك|أوكيه|ماشي|فهمت|مفهوم|جيد|جيد جدا|ممتاز|رائع|عظيم|جميل|حلو|منيح|مليح|كويس|زين|برافو|أحسنت|نعم|أجل|ايوه|أيوا|لا|بالضبط|لا بأس|عادي|واو|أها|خلاص|خلص|يلا`,
  },
  laughter: { en: 'ha ha|ha ha ha|he he|lol|lmao|rofl|haha lol', ar: 'ها ها|ها ها ها|لول' },
};

/** A word of laughter, however long: ha, he; heh, ha alef, khah. */
export const laughter =
  /^(?:a?(?:ha){2,}h*|(?:he){2,}h*|h{3,}|lo{2,}l|\u0647{2,}|(?:\u0647\u0627){2,}\u0647?|\u062E{3,})$/u;

/** What may stand beside courtesies: whom they are said to, and how much. */
export const besideCourtesies: PhraseLists = {
  en: 'so much|very much|a lot|too|sanad|bot|my friend|friend|dear|bro|brother|sir|man|mate|everyone|again|then',
  ar: 'كثيرا|كتير|جدا|يا سند|سند|يا بوت|يا صديقي|صديقي|يا غالي|عزيزي|أيضا|كمان|يا معلم|معلم|اخوي|يا اخوي|أخي|يا أخي|خوي|يا خوي|حبيبي|يا حبيبي|يا باشا|باشا|يا استاذ|أستاذ|يا طيب|يا ريس',
};

/** Every choice of one of each, separated by bars. */
function combine(...lists: readonly string[]): string {
  return lists
    .map((list) => list.split('|'))
    .reduce((begun, next) => begun.flatMap((first) => next.map((then) => `${first} ${then}`)))
    .join('|');
}
