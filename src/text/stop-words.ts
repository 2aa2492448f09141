import type { Language } from '../domain/language.ts';
import { normaliseText } from './normalise.ts';

/** Whether a normalised word carries grammar rather than content, question words included. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Words that carry grammar, normalised, by language. */
const stopWordsOf: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: toSet(`a an the and or but nor so yet if then else than that this these those there here it its he she they them their theirs his
her hers him i me my mine we us our ours you your yours who whom whose which what when where why how is are was were be been being am do does
did done doing have has had having will would shall should can could may might must ought of in on at by for from to into onto upon with
without within about above after again against all also any as because before below between both during each few further just more most much many
no not now off once only other others out over own same some such through too under until up very while whether s t d ll re ve don doesn didn isn aren
wasn weren hasn haven won't cannot ever either neither per via tell please know let say give find mention named called
dont wont cant didnt doesnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt whats whens wheres whos hows thats theres theyre
theyve youre ive im hes shes weve`),
  ar: toSet(`في من إلى على عن مع هذا هذه هذان هاتان هؤلاء ذلك تلك أولئك الذي التي الذين اللذان اللتان اللواتي اللاتي هو هي هم هن هما أنت أنا نحن
أنتم كان كانت كانوا يكون تكون يكونوا كنت كنا ليس ليست لم لن لا ما ماذا من متى أين كيف لماذا لم كم هل أي أية أيهما أن إن أنه أنها إنه إنها أنهم إنهم لأن
لأنه لأنها كأن لكن لكنه لكنها لكنهم و أو أم ثم حتى إذا إذ لو لولا كل كلا بعض غير سوى بين بينما عند عندما عندها حين حيث قد لقد سوف كما مثل منذ خلال
حول دون ضد نحو لدى لدي له لها لهم لهن لنا لك لي به بها بهم بهما فيه فيها فيهم فيما منه منها منهم منهما عنه عنها عنهم عليه عليها عليهم إليه إليها إليهم
معه معها معهم مما عما ممن بما لما كلما ريثما أيضا فقط جدا ال وال بال وهو وهي وهم وكان وكانت وقد وقام ولم ولا ولن وما ومن وفي وعلى وإلى وعن ومع وأن
وإن وأنه وأنها وهذا وهذه وذلك فإن فقد فهو فهي فلا فلم كي لكي بأن بأنه بأنها هنا هناك هنالك الآن تم يتم قام قامت يقوم تقوم مين وين إيش ايش شو ليش ليه
إمتى امتى ايمتى فين ازاي إزاي كيفاش علاش شنو شكون ذا ذو ذات أما إما عدا خلا بل أحد إحدى كذلك هكذا يا أيها نفس ضمن اللي رح راح لما عم شي هيك هاد هادا هاي هدول هنن هنه بس يلي شلون شلونه منو منين وش وشو عشو بشو تاع بتاع يعني هادي هاذي هالشي مشان بأي لأي فأي بأية لازم بدو بدها بده عبر أثناء لدن أخبرني قل لي اذكر`),
};

function toSet(words: string): ReadonlySet<string> {
  return new Set(normaliseText(words).split(/\s+/u).filter(Boolean));
}

const stopWords: ReadonlySet<string> = new Set([...stopWordsOf.en, ...stopWordsOf.ar]);
