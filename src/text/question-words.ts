import type { QuestionType } from '../domain/question.ts';
import type { Language } from '../domain/language.ts';

/**
 * Beginnings or parts of questions that tell what kind of thing would answer; the first that is found decides. Words are
 * normalised and separated by one space; `*` stands for any ending of a word, `^` for the beginning of the question.
 */
export const questionCues: Readonly<Record<Language, readonly (readonly [QuestionType, readonly string[]])[]>> = {
  en: [
    ['quotation', ['what did * say', 'what has * said', 'what does * say', 'what did * tell', 'what did * announce', 'what did * state', 'what did * comment', 'what did * call', 'quote', 'quotation']],
    ['duration', ['how long', 'for how many years', 'for how many days', 'how many years', 'how many months', 'how many days', 'how many hours', 'how old', 'what duration']],
    ['number', ['how many', 'how much', 'how far', 'how tall', 'how high', 'how large', 'how big', 'how fast', 'how often', 'what percentage', 'what percent', 'what proportion', 'what fraction', 'what number', 'what was the number', 'what is the number', 'what was the population', 'what is the population', 'what was the score', 'what share']],
    ['date', ['when', 'what year', 'which year', 'what month', 'which month', 'what day', 'which day', 'what date', 'which date', 'what century', 'which century', 'what decade', 'what time', 'on what date', 'since what']],
    ['place', ['where', 'what city', 'which city', 'what country', 'which country', 'what place', 'which place', 'what town', 'what state', 'what region', 'what location', 'what venue', 'in which capital', 'what capital', 'what continent', 'what area']],
    ['reason', ['why', 'what reason', 'what was the reason', 'what is the reason', 'what cause*', 'for what purpose', 'what was the purpose', 'what is the purpose', 'how come']],
    ['list', ['list', 'which countries', 'which states', 'which parties', 'which groups', 'which delegations', 'which sides', 'which cities', 'which organisations', 'which organizations', 'who were the', 'who are the', 'what are the', 'what were the', 'who attended', 'who took part', 'who participated', 'who was at', 'who were at']],
    ['person', ['who', 'whom', 'whose', 'which person', 'what person', 'which president', 'which minister', 'which player', 'which team', 'what team', 'what company', 'which company', 'what organi*', 'which organi*', 'what group', 'name of the person']],
    ['manner', ['how']],
    ['definition', ['^what is', '^what are', '^what was', '^what does * mean', 'define', 'definition', 'what is meant']],
    ['yes-no', ['^is', '^are', '^was', '^were', '^do', '^does', '^did', '^has', '^have', '^had', '^can', '^could', '^will', '^would', '^should', '^may']],
  ],
  ar: [
    ['quotation', ['ماذا قال*', 'ماذا صرح*', 'ماذا ذكر*', 'ماذا اعلن*', 'ماذا يقول', 'ماذا تقول', 'ما الذي قال*', 'شو قال*', 'ايش قال*', 'وش قال*', 'شنو قال*', 'قال ايه', 'بماذا صرح*', 'بماذا رد*', 'ما تصريح*', 'ما هو تصريح*', 'كيف علق*', 'ما قاله', 'وصف']],
    ['duration', ['كم من الوقت', 'كم مده', 'كم استمر*', 'كم دام*', 'كم استغرق*', 'كم سنه', 'كم عام*', 'كم شهر*', 'كم يوم*', 'كم ساعه', 'ما المده', 'ما مده', 'قديش استمر*', 'كم عمر*', 'كم يبلغ عمر', 'منذ كم']],
    ['number', ['كم', 'بكم', 'ما عدد', 'ما هو عدد', 'ما هي نسبه', 'ما نسبه', 'ما النسبه', 'ما هي النسبه', 'كم عدد', 'ما مقدار', 'ما هو مقدار', 'ما قيمه', 'ما ارتفاع', 'ما طول', 'ما مساحه', 'ما سعر', 'ما تعداد', 'قديش', 'اديش', 'كام', 'ما الرقم', 'ما العدد']],
    ['date', ['متي', 'امتي', 'ايمتي', 'شوكت', 'وقتاش', 'اي عام', 'اي سنه', 'اي تاريخ', 'اي يوم', 'اي شهر', 'اي قرن', 'اي عقد', 'ما تاريخ', 'ما هو تاريخ', 'ما التاريخ', 'ما السنه', 'ما العام', 'ما هو العام', 'ما هي السنه', 'اي وقت', 'في اي فتره', 'ما موعد', 'ما هو موعد']],
    ['place', ['اين', 'وين', 'فين', 'اي مدينه', 'اي بلد', 'اي دوله', 'اي مكان', 'اي منطقه', 'اي قاره', 'اي ولايه', 'ما المدينه', 'ما هي المدينه', 'ما البلد', 'ما مكان', 'ما هو مكان', 'ما الدوله', 'ما هي الدوله', 'ما عاصمه', 'ما هي عاصمه', 'ما المكان', 'ما موقع']],
    ['reason', ['لماذا', 'ليش', 'ليه', 'علاش', 'ما سبب', 'ما هو سبب', 'ما السبب', 'ما هو السبب', 'ما هي اسباب', 'ما اسباب', 'ما الغرض', 'ما هو الغرض', 'ما الهدف', 'ما هو الهدف', 'لاي سبب', '^لم']],
    ['list', ['من هم', 'اذكر', 'عدد', 'ما الدول', 'ما هي الدول', 'اي الدول', 'ما الاطراف', 'ما هي الاطراف', 'ما هي', 'من الذين', 'من حضر', 'مين حضر', 'من شارك', 'مين شارك', 'ما هم']],
    ['manner', ['كيف', 'ازاي', 'كيفاش', 'شلون', 'بايه طريقه', 'باي طريقه', 'ما الطريقه', 'ما هي الطريقه']],
    ['person', ['^من', '^مين', '^ومن', 'مين', 'من هو', 'من هي', 'من الذي', 'من التي', 'علي يد من', 'من قبل من', 'اي رئيس', 'اي وزير', 'اي شخص', 'اي فريق', 'اي لاعب', 'اي شركه', 'اي منظمه', 'ما الفريق', 'ما اسم', 'ما هو اسم', 'لمن', 'منو', 'شكون']],
    ['definition', ['^ما هو', '^ما معني', '^ما المقصود', '^ما تعريف', '^ما هي', '^شو هو', '^شو هي', '^شو يعني']],
    ['yes-no', ['^هل', '^وهل', '^ا لم', '^اليس']],
  ],
};
