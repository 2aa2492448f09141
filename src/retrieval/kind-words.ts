import type { Language } from '../domain/language.ts';
import { normaliseText } from '../text/normalise.ts';

/** Words that show that a sentence tells a place, a duration, a reason, a manner or somebody's words. */
export const kindCues: Readonly<
  Record<Language, Readonly<Record<'place' | 'duration' | 'reason' | 'manner' | 'quotation', RegExp>>>
> = {
  en: {
    place: toPattern('in at near from to capital city located across'),
    duration: toPattern('second* minute* hour* day* week* month* year* decade* centur* age* old long'),
    reason: toPattern(
      'because due since therefore reason* cause* thus result* order purpose aim* led leading owing so enable* allow* prevent*',
    ),
    manner: toPattern('by through using via means method* way* with'),
    quotation: toPattern(
      'said says say told added announced stated called described affirmed stressed according spoke hoped',
    ),
  },
  ar: {
    place: toPattern('في الى من قرب عاصمه العاصمه مدينه بمدينه شمال جنوب شرق غرب ب*'),
    duration: toPattern(
      '*ثاني* *دقيق* *دقائق *ساع* *يوم* *ايام *اسبوع* *اسابيع *شهر* *اشهر *شهور *سن* *عام* *اعوام *عقد* *قرن* *قرون عمر* مده لمده',
    ),
    reason: toPattern('لان* بسبب نتيجه اذ حيث لذلك لهذا سبب* ادي ادت بهدف لاجل كي لكي نظرا *هدف* بغيه مما ل*'),
    manner: toPattern('عبر بواسطه باستخدام طريق طريقه من خلال وسيله ب*'),
    quotation: toPattern('قال* اضاف* اكد* صرح* اعلن* ذكر* اعتبر* وصف* شدد* اشار* راي يري اوضح* وفق* حسب* امل* اعرب*'),
  },
};

function toPattern(words: string): RegExp {
  const options = normaliseText(words)
    .split(/\s+/u)
    .map((word) => word.replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}\\p{N}])\\p{Script=Arabic}?(?:${options.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
