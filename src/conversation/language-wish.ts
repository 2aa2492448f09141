import { languages, type Language } from '../domain/language.ts';
import { skipAll, skipAllBack, splitWords, toPhrases, toPlain } from '../text/message-phrases.ts';

/** The language, where a message asks for nothing but what was said before in another one: "in English?", "say it in Arabic". */
export function readLanguageWish(message: string): Language | undefined {
  const words = splitWords(message);
  const joined = skipAll(words, 0, joints);
  const start = skipAll(words, joined, opening);
  const asked = toPlain(words.slice(start, skipAllBack(words, ending)));
  // "And Arabic?" goes on to another subject.
  return languages.find((each) => into[each].has(asked) || (joined === 0 && names[each].has(asked)));
}

/** In normalised words. */
const joints = toPhrases('and|but|so|ok|okay|what about|how about|و|طيب|حسنا|ماذا عن|شو عن');

const opening =
  toPhrases(`please|pls|can you|could you|would you|will you|can i have|could i have|can i get|i want|i need|i would like|id like|now|you
|say|say it|say that|say this|repeat|repeat it|repeat that|tell me|tell me that|tell it|translate|translate it|translate that|translate this|give me|give it|give it to me|write|write it|write that|put it|show me|show it|explain|explain it|explain that
|answer|answer me|answer that|reply|respond|speak|talk|again|it|that|this|the same|the answer|your answer|the answer again|me|to me|to
|من فضلك|لو سمحت|رجاء|ممكن|هل يمكن|هل يمكنك|يمكنك|تقدر|بتقدر|فيك|اريد|بدي|عايز|ابغي|ان
|تقول|تقوله|تقولها|تقول لي|تعيد|تعيدها|تترجم|تترجمها|تترجمه|تحكي|تجيب|تكتب|تشرح|قل|قله|قلها|قل ذلك|قل لي|قوله|قولها|قول|قلي|قوللي|قوللي ياها|اعد|اعده|اعدها|عيد|عيدها|عيده|كرر|كررها|كرره|ترجم|ترجمه|ترجمها|ترجم هذا|ترجم ذلك|ترجم لي|ترجملي|ترجملي ياها|ترجم لي هذا|اعطني|اعطني اياه|عطيني|عطيني ياه|هات|هاته|هاتها
|اكتب|اكتبه|اكتبها|اشرح|اشرحها|اشرحه|اشرح لي|اجب|اجبني|جاوب|جاوبني|رد|رد علي|تكلم|تكلم معي|تحدث|احكي|احكي معي|احكيها|خليها|الجواب|الاجابه|جوابك|نفس الجواب|نفس الشي|نفسه|مره ثانيه|مره اخري|هذا|ذلك|هيدا|الي|ل`);

const ending = toPhrases(
  `please|pls|thanks|instead|now|again|too|for me|this time|الان|هلق|من فضلك|لو سمحت|رجاء|بليز|هذه المره|مره اخري|مره ثانيه|ايضا|كمان|بدل ذلك`,
);

const into: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: toPhrases(`in english|into english|to english|in the english language
|بالانجليزيه|بالانجليزي|بالانكليزيه|بالانكليزي|وبالانجليزيه|وبالانكليزيه|وبالانجليزي|وبالانكليزي|باللغه الانجليزيه|باللغه الانكليزيه|للانجليزيه|للانكليزيه|للانجليزي|للانكليزي|الي الانجليزيه|الي الانكليزيه|الي اللغه الانجليزيه|الي اللغه الانكليزيه`),
  ar: toPhrases(`in arabic|into arabic|to arabic|in the arabic language
|بالعربيه|بالعربي|وبالعربيه|وبالعربي|باللغه العربيه|للعربيه|للعربي|الي العربيه|الي اللغه العربيه|بالعربيه الفصحي|بالفصحي`),
};

const names: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: toPhrases('english|the english version|an english version|انجليزي|انكليزي|الانجليزيه|الانكليزيه'),
  ar: toPhrases('arabic|the arabic version|an arabic version|عربي|العربيه'),
};
