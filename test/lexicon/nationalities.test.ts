import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { toStems } from '../../src/text/analyse.ts';
import { openWordSources } from '../retrieval/word-sources.ts';

const words = await openWordSources();
const { lexicon } = words;

/** Country, adjective, people; Arabic country, adjective, people as subject, people as object. */
const nationalities = [
  ['syria', 'syrian', 'syrians', 'سوريا', 'سوري', 'السوريون', 'السوريين'],
  ['lebanon', 'lebanese', 'lebanese', 'لبنان', 'لبناني', 'اللبنانيون', 'اللبنانيين'],
  ['jordan', 'jordanian', 'jordanians', 'الأردن', 'أردني', 'الأردنيون', 'الأردنيين'],
  ['iraq', 'iraqi', 'iraqis', 'العراق', 'عراقي', 'العراقيون', 'العراقيين'],
  ['palestine', 'palestinian', 'palestinians', 'فلسطين', 'فلسطيني', 'الفلسطينيون', 'الفلسطينيين'],
  ['israel', 'israeli', 'israelis', 'إسرائيل', 'إسرائيلي', 'الإسرائيليون', 'الإسرائيليين'],
  ['egypt', 'egyptian', 'egyptians', 'مصر', 'مصري', 'المصريون', 'المصريين'],
  ['saudi arabia', 'saudi', 'saudis', 'السعودية', 'سعودي', 'السعوديون', 'السعوديين'],
  ['united arab emirates', 'emirati', 'emiratis', 'الإمارات', 'إماراتي', 'الإماراتيون', 'الإماراتيين'],
  ['qatar', 'qatari', 'qataris', 'قطر', 'قطري', 'القطريون', 'القطريين'],
  ['kuwait', 'kuwaiti', 'kuwaitis', 'الكويت', 'كويتي', 'الكويتيون', 'الكويتيين'],
  ['bahrain', 'bahraini', 'bahrainis', 'البحرين', 'بحريني', 'البحرينيون', 'البحرينيين'],
  ['oman', 'omani', 'omanis', 'عمان', 'عماني', 'العمانيون', 'العمانيين'],
  ['yemen', 'yemeni', 'yemenis', 'اليمن', 'يمني', 'اليمنيون', 'اليمنيين'],
  ['iran', 'iranian', 'iranians', 'إيران', 'إيراني', 'الإيرانيون', 'الإيرانيين'],
  ['turkey', 'turkish', 'turks', 'تركيا', 'تركي', 'الأتراك', 'الترك'],
  ['cyprus', 'cypriot', 'cypriots', 'قبرص', 'قبرصي', 'القبرصيون', 'القبرصيين'],
  ['libya', 'libyan', 'libyans', 'ليبيا', 'ليبي', 'الليبيون', 'الليبيين'],
  ['tunisia', 'tunisian', 'tunisians', 'تونس', 'تونسي', 'التونسيون', 'التونسيين'],
  ['algeria', 'algerian', 'algerians', 'الجزائر', 'جزائري', 'الجزائريون', 'الجزائريين'],
  ['morocco', 'moroccan', 'moroccans', 'المغرب', 'مغربي', 'المغربيون', 'المغربيين'],
  ['mauritania', 'mauritanian', 'mauritanians', 'موريتانيا', 'موريتاني', 'الموريتانيون', 'الموريتانيين'],
  ['sudan', 'sudanese', 'sudanese', 'السودان', 'سوداني', 'السودانيون', 'السودانيين'],
  ['south sudan', 'south sudanese', 'south sudanese', 'جنوب السودان', 'جنوب سوداني', 'جنوب سودانيون', 'جنوب سودانيين'],
  ['somalia', 'somali', 'somalis', 'الصومال', 'صومالي', 'الصوماليون', 'الصوماليين'],
  ['djibouti', 'djiboutian', 'djiboutians', 'جيبوتي', 'جيبوتي', 'الجيبوتيون', 'الجيبوتيين'],
  ['comoros', 'comorian', 'comorians', 'جزر القمر', 'قمري', 'القمريون', 'القمريين'],
  ['eritrea', 'eritrean', 'eritreans', 'إريتريا', 'إريتري', 'الإريتريون', 'الإريتريين'],
  ['ethiopia', 'ethiopian', 'ethiopians', 'إثيوبيا', 'إثيوبي', 'الإثيوبيون', 'الإثيوبيين'],
  ['chad', 'chadian', 'chadians', 'تشاد', 'تشادي', 'التشاديون', 'التشاديين'],
  ['niger', 'nigerien', 'nigeriens', 'النيجر', 'نيجري', 'النيجريون', 'النيجريين'],
  ['nigeria', 'nigerian', 'nigerians', 'نيجيريا', 'نيجيري', 'النيجيريون', 'النيجيريين'],
  ['mali', 'malian', 'malians', 'مالي', 'مالي', 'الماليون', 'الماليين'],
  ['senegal', 'senegalese', 'senegalese', 'السنغال', 'سنغالي', 'السنغاليون', 'السنغاليين'],
  ['kenya', 'kenyan', 'kenyans', 'كينيا', 'كيني', 'الكينيون', 'الكينيين'],
  ['uganda', 'ugandan', 'ugandans', 'أوغندا', 'أوغندي', 'الأوغنديون', 'الأوغنديين'],
  ['south africa', 'south african', 'south africans', 'جنوب أفريقيا', 'جنوب أفريقي', 'جنوب أفريقيون', 'جنوب أفريقيين'],
  ['afghanistan', 'afghan', 'afghans', 'أفغانستان', 'أفغاني', 'الأفغانيون', 'الأفغانيين'],
  ['pakistan', 'pakistani', 'pakistanis', 'باكستان', 'باكستاني', 'الباكستانيون', 'الباكستانيين'],
  ['india', 'indian', 'indians', 'الهند', 'هندي', 'الهنود', 'الهنود'],
  ['bangladesh', 'bangladeshi', 'bangladeshis', 'بنغلاديش', 'بنغلاديشي', 'البنغلاديشيون', 'البنغلاديشيين'],
  ['china', 'chinese', 'chinese', 'الصين', 'صيني', 'الصينيون', 'الصينيين'],
  ['japan', 'japanese', 'japanese', 'اليابان', 'ياباني', 'اليابانيون', 'اليابانيين'],
  ['indonesia', 'indonesian', 'indonesians', 'إندونيسيا', 'إندونيسي', 'الإندونيسيون', 'الإندونيسيين'],
  ['malaysia', 'malaysian', 'malaysians', 'ماليزيا', 'ماليزي', 'الماليزيون', 'الماليزيين'],
  ['north korea', 'north korean', 'north koreans', 'كوريا الشمالية', 'كوري شمالي', 'كوريون شماليون', 'كوريين شماليين'],
  ['south korea', 'south korean', 'south koreans', 'كوريا الجنوبية', 'كوري جنوبي', 'كوريون جنوبيون', 'كوريين جنوبيين'],
  ['kazakhstan', 'kazakh', 'kazakhs', 'كازاخستان', 'كازاخي', 'الكازاخستانيون', 'الكازاخستانيين'],
  ['uzbekistan', 'uzbek', 'uzbeks', 'أوزبكستان', 'أوزبكي', 'الأوزبكيون', 'الأوزبكيين'],
  [
    'turkmenistan',
    'turkmenistani',
    'turkmenistanis',
    'تركمانستان',
    'تركمانستاني',
    'التركمانستانيون',
    'التركمانستانيين',
  ],
  ['kyrgyzstan', 'kyrgyz', 'kyrgyz', 'قرغيزستان', 'قرغيزي', 'القرغيزيون', 'القرغيزيين'],
  ['tajikistan', 'tajik', 'tajiks', 'طاجيكستان', 'طاجيكي', 'الطاجيكيون', 'الطاجيكيين'],
  ['azerbaijan', 'azerbaijani', 'azerbaijanis', 'أذربيجان', 'أذربيجاني', 'الأذربيجانيون', 'الأذريين'],
  ['armenia', 'armenian', 'armenians', 'أرمينيا', 'أرميني', 'الأرمينيون', 'الأرمينيين'],
  ['georgia', 'georgian', 'georgians', 'جورجيا', 'جورجي', 'الجورجيون', 'الجورجيين'],
  ['russia', 'russian', 'russians', 'روسيا', 'روسي', 'الروس', 'الروس'],
  ['ukraine', 'ukrainian', 'ukrainians', 'أوكرانيا', 'أوكراني', 'الأوكرانيون', 'الأوكرانيين'],
  ['belarus', 'belarusian', 'belarusians', 'بيلاروسيا', 'بيلاروسي', 'البيلاروسيون', 'البيلاروسيين'],
  ['united states', 'american', 'americans', 'الولايات المتحدة', 'أمريكي', 'الأمريكيون', 'الأميركيين'],
  ['canada', 'canadian', 'canadians', 'كندا', 'كندي', 'الكنديون', 'الكنديين'],
  ['united kingdom', 'british', 'britons', 'المملكة المتحدة', 'بريطاني', 'البريطانيون', 'البريطانيين'],
  ['france', 'french', 'frenchmen', 'فرنسا', 'فرنسي', 'الفرنسيون', 'الفرنسيين'],
  ['germany', 'german', 'germans', 'ألمانيا', 'ألماني', 'الألمان', 'الألمان'],
  ['italy', 'italian', 'italians', 'إيطاليا', 'إيطالي', 'الإيطاليون', 'الإيطاليين'],
  ['spain', 'spanish', 'spaniards', 'إسبانيا', 'إسباني', 'الإسبان', 'الأسبان'],
  ['portugal', 'portuguese', 'portuguese', 'البرتغال', 'برتغالي', 'البرتغاليون', 'البرتغاليين'],
  ['greece', 'greek', 'greeks', 'اليونان', 'يوناني', 'اليونانيون', 'اليونانيين'],
  ['netherlands', 'dutch', 'dutchmen', 'هولندا', 'هولندي', 'الهولنديون', 'الهولنديين'],
  ['belgium', 'belgian', 'belgians', 'بلجيكا', 'بلجيكي', 'البلجيكيون', 'البلجيكيين'],
  ['switzerland', 'swiss', 'swiss', 'سويسرا', 'سويسري', 'السويسريون', 'السويسريين'],
  ['austria', 'austrian', 'austrians', 'النمسا', 'نمساوي', 'النمساويون', 'النمساويين'],
  ['sweden', 'swedish', 'swedes', 'السويد', 'سويدي', 'السويديون', 'السويديين'],
  ['norway', 'norwegian', 'norwegians', 'النرويج', 'نرويجي', 'النرويجيون', 'النرويجيين'],
  ['denmark', 'danish', 'danes', 'الدنمارك', 'دنماركي', 'الدنماركيون', 'الدنماركيين'],
  ['finland', 'finnish', 'finns', 'فنلندا', 'فنلندي', 'الفنلنديون', 'الفنلنديين'],
  ['ireland', 'irish', 'irishmen', 'أيرلندا', 'أيرلندي', 'الأيرلنديون', 'الأيرلنديين'],
  ['poland', 'polish', 'poles', 'بولندا', 'بولندي', 'البولنديون', 'البولنديين'],
  ['hungary', 'hungarian', 'hungarians', 'المجر', 'مجري', 'المجريون', 'الهنغاريين'],
  ['romania', 'romanian', 'romanians', 'رومانيا', 'روماني', 'الرومانيون', 'الرومانيين'],
  ['bulgaria', 'bulgarian', 'bulgarians', 'بلغاريا', 'بلغاري', 'البلغاريون', 'البلغاريين'],
  ['serbia', 'serbian', 'serbs', 'صربيا', 'صربي', 'الصرب', 'الصرب'],
  ['brazil', 'brazilian', 'brazilians', 'البرازيل', 'برازيلي', 'البرازيليون', 'البرازيليين'],
  ['venezuela', 'venezuelan', 'venezuelans', 'فنزويلا', 'فنزويلي', 'الفنزويليون', 'الفنزويليين'],
  ['australia', 'australian', 'australians', 'أستراليا', 'أسترالي', 'الأستراليون', 'الأستراليين'],
] as const;

/** The translations of a whole text. */
function translate(text: string, from: Language, to: Language): readonly string[] {
  const stems = toStems(text, from);
  return lexicon
    .findPhrases(stems, from)
    .filter((match) => match.start === 0 && match.end === stems.length)
    .flatMap(({ concepts }) => concepts.flatMap((concept) => lexicon.translate(concept, to)))
    .map((words) => words.join(' '));
}

describe.each(nationalities)('%s, %s, %s', (country, adjective, people, ...arabic) => {
  it('are known in both languages, each as the other', () => {
    const [arabicCountry, ...arabicPeople] = arabic;
    expect(translate(country, 'en', 'ar')).toContain(toStems(arabicCountry, 'ar').join(' '));
    expect(translate(arabicCountry, 'ar', 'en')).toContain(toStems(country, 'en').join(' '));
    for (const english of [adjective, people]) {
      const translations = translate(english, 'en', 'ar');
      for (const word of arabicPeople) {
        expect(translations).toContain(toStems(word, 'ar').join(' '));
        expect(translate(word, 'ar', 'en')).toContain(toStems(english, 'en').join(' '));
      }
    }
  });
});

// "Malian" and "Comorian" are in Arabic also what is said of finance and of the moon; "polish" is what one does to shoes.
const unambiguous = nationalities.filter(([country]) => !['mali', 'comoros', 'poland'].includes(country));

it.each(unambiguous)('%s, %s and %s are taken for names', (country, adjective, people, ...arabic) => {
  for (const [text, language] of [
    ...[country, adjective, people].map((text) => [text, 'en'] as const),
    ...arabic.map((text) => [text, 'ar'] as const),
  ]) {
    const stems = toStems(text, language);
    if (stems.length === 1)
      expect([text, words.knowledge.isNamedThing(stems[0] ?? '', language)]).toEqual([text, true]);
  }
});
