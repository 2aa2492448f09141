import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { describeKinds, type AskedKind } from '../../src/retrieval/answer-kind.ts';
import { analyse, toStems } from '../../src/text/analyse.ts';
import { openWordSources } from './word-sources.ts';

const { knowledge } = await openWordSources();

type Asked = Partial<AskedKind> & Pick<AskedKind, 'type'>;

function match(asked: Asked, text: string, language: Language) {
  const tokens = analyse(text, language);
  const none = new Set<string>();
  const sets = { stems: none, counted: none, named: none, done: none, past: none, speaker: none, meant: [] };
  const whole = {
    ...sets,
    namesOrganisation: false,
    fate: undefined,
    office: undefined,
    dimension: undefined,
    one: { ordinals: new Set<number>(), countries: new Set<number>(), isNextInLine: false },
    ...asked,
  };
  return describeKinds({ text, tokens, language }, knowledge).match(whole);
}

const measure = (...given: Parameters<typeof match>) => match(...given).strength;

/** What is shown of the text as the answer. */
function show(asked: Asked, text: string, language: Language): string[] {
  return match(asked, text, language).spans.map(({ start, end }) => text.slice(start, end));
}

const stemsOf = (text: string, language: Language) => new Set(toStems(text, language));
/** Below a fifth a sentence is said to lack what was asked for. */
const lacking = 0.2;

it.each([
  ['en', 'The fair cost 40,000 dollars.', 'The fair lasts 2 days.'],
  ['en', 'The mill has a budget of 3 million.', 'The mill has 12 rooms.'],
  ['en', 'They paid €40 a night.', 'The money will pay for 2,000 nurses.'],
  ['ar', 'كلف المعرض 40 ألف دولار.', 'يدوم المعرض 12 يومًا.'],
  ['ar', 'تبلغ ميزانية المطحنة 3 ملايين.', 'في المطحنة 12 غرفة.'],
  ['ar', 'دفعوا 40 ريالًا في الليلة.', 'تكفي الميزانية لتوظيف 2000 ممرضة.'],
] as const)('an amount (%s) is told by its currency or its price: %s', (language, amount, other) => {
  expect(measure({ type: 'money' }, amount, language)).toBe(1);
  expect(measure({ type: 'money' }, other, language)).toBeLessThan(lacking);
});

describe('how many there are of something', () => {
  it.each([
    ['en', 'farmers', 'The storm hit 300 farmers in the north.'],
    ['en', 'people', 'There were 300 visitors on Sunday.'],
    ['en', 'houses', 'Of the houses, 45 were destroyed.'],
    ['en', 'days', 'The strike lasted nineteen days.'],
    ['ar', 'مزارعا', 'ضربت العاصفة 300 مزارع في الشمال.'],
    ['ar', 'شخصا', 'بلغ عدد الزوار يوم الأحد 300 زائر.'],
    ['ar', 'منزلا', 'دُمر من المنازل 45.'],
    ['ar', 'يوما', 'استمر الإضراب 19 يومًا.'],
  ] as const)('(%s) a number tells of %s: %s', (language, counted, text) => {
    expect(measure({ type: 'number', counted: stemsOf(counted, language) }, text, language)).toBe(1);
  });

  it.each([
    ['en', 'farmers', 'Farmers lost 60 per cent of their rice.'],
    ['en', 'doses', 'The doses cost four million dollars.'],
    ['en', 'heaters', 'The heaters failed when it was minus 14 degrees.'],
    ['en', 'prisoners', 'Asked about prisoners, she spoke of a list of 214 names.'],
    ['en', 'children', 'The children waited for nine hours.'],
    ['ar', 'مزارعا', 'خسر المزارعون 60 في المئة من الأرز.'],
    ['ar', 'جرعة', 'بلغت كلفة الجرعات أربعة ملايين دولار.'],
    ['ar', 'مدفأة', 'توقفت المدافئ حين بلغت الحرارة 14 درجة تحت الصفر.'],
    ['ar', 'المعتقلين', 'سُئلت عن المعتقلين فتحدثت عن قائمة من 214 اسمًا.'],
    ['ar', 'طفلا', 'انتظر الأطفال تسع ساعات.'],
  ] as const)('(%s) no share, sum, measure, time or number of others tells of %s: %s', (language, counted, text) => {
    const strength = measure({ type: 'number', counted: stemsOf(counted, language) }, text, language);
    expect(strength).toBeLessThan(lacking);
    // Where nothing is counted, any number may be the answer.
    expect(measure({ type: 'number' }, text, language)).toBe(1);
  });

  it.each([
    ['en', 'The shop employs 40 people years after the fire.'],
    ['ar', 'يعمل في المصنع 40 عاملًا.'],
    ['ar', 'في المكتب 12 مترجمًا.'],
  ] as const)('(%s) takes no other word for a unit: %s', (language, text) => {
    expect(measure({ type: 'number', counted: new Set(['person']) }, text, language)).toBe(1);
  });
});

describe('when', () => {
  it.each([
    ['en', 'The office opens in October.', 'The office opens for traders.'],
    ['en', 'The quake struck at dawn.', 'The quake struck twice.'],
    ['ar', 'سيفتح المكتب في أكتوبر.', 'سيفتح المكتب للتجار.'],
    ['ar', 'ستعود اللجنة في الخريف.', 'ستعود اللجنة مرة أخرى.'],
  ] as const)('(%s) a month, a season or a time of day tells it: %s', (language, text, other) => {
    expect(measure({ type: 'date' }, text, language)).toBeGreaterThan(lacking);
    expect(measure({ type: 'date' }, other, language)).toBeLessThan(lacking);
  });

  it.each([
    ['en', 'In October the office had opened again.', 'october'],
    ['ar', 'فُتح المكتب من جديد في أكتوبر.', 'أكتوبر'],
  ] as const)('(%s) the month of the question does not: %s', (language, text, month) => {
    expect(measure({ type: 'date', stems: stemsOf(month, language) }, text, language)).toBeLessThan(lacking);
  });
});

describe('who somebody is', () => {
  it.each([
    [
      'en',
      'Salma Derghal',
      'Salma Derghal, the governor of Marvane, opened the road.',
      'Salma Derghal opened the road.',
    ],
    ['en', 'Derghal', 'The regional governor, Salma Derghal, said so on Thursday.', 'Later Derghal said so again.'],
    ['en', 'Derghal', 'Then Derghal, who heads the region, left.', 'Then Derghal, it is said, left.'],
    ['ar', 'سلمى درغال', 'افتتحت سلمى درغال، رئيسة البلدية، الطريق.', 'افتتحت سلمى درغال الطريق.'],
    ['ar', 'درغال', 'قالت محافظ مرفان سلمى درغال ذلك يوم الخميس.', 'ثم قالت درغال ذلك مجددا.'],
    ['ar', 'سلمى درغال', 'سلمى درغال، وهي طبيبة، عادت إلى البلدة.', 'سلمى درغال عادت إلى البلدة.'],
  ] as const)('(%s) an office, or words set beside %s, tell it: %s', (language, name, told, other) => {
    const stems = stemsOf(name, language);
    expect(measure({ type: 'identity', stems }, told, language)).toBeGreaterThan(0.5);
    expect(measure({ type: 'identity', stems }, other, language)).toBe(0);
  });
});

describe('what is shown as the answer', () => {
  it.each([
    ['en', 'number', 'people', 'Cholera has infected 63 people in the town.', ['63']],
    ['en', 'number', 'people', 'Five days after a quake of magnitude 6.4 it had killed 148 people.', ['148']],
    ['en', 'date', '', 'The bridge closes on Friday, 1 July.', ['1 July']],
    ['en', 'person', '', 'The road was opened by Salma Derghal.', ['Salma Derghal']],
    ['en', 'person', '', 'The road was opened by Salim al-Kaabi.', ['Salim al-Kaabi']],
    ['en', 'person', '', 'It is led by Abdulrahman bin Harib.', ['Abdulrahman bin Harib']],
    ['ar', 'number', 'شخصا', 'أصابت الكوليرا 63 شخصًا في البلدة.', ['63']],
    ['ar', 'number', 'شخصا', 'بعد خمسة أيام من زلزال قتل 148 شخصًا.', ['148']],
    ['ar', 'date', '', 'يغلق الجسر في الأول من تموز.', ['الأول من تموز']],
    ['ar', 'person', '', 'افتتح الطريق الوزير سمير درغال.', ['سمير درغال']],
  ] as const)('(%s, %s of %s) is what alone could be it: %s', (...[language, type, counted, text, shown]) => {
    expect(show({ type, counted: stemsOf(counted, language) }, text, language)).toEqual(shown);
  });

  it.each([
    ['en', 'number', 'pieces', 'The museum lost 630 pieces and has got back 217.'],
    ['en', 'number', '', 'The price has gone up from 4,000 to 4,500.'],
    ['en', 'percentage', '', 'Of the families 54 per cent were in favour and 39 per cent against.'],
    ['en', 'date', '', 'The bridge, opened in 1934, will close on 1 July.'],
    ['en', 'person', '', 'Karim Attar scored twice before Yazan Doumit headed the winner.'],
    ['en', 'money', '', 'Pay went up from $120 to $175.'],
    ['ar', 'number', 'قطعة', 'فقد المتحف 630 قطعة واستعاد منها 217.'],
    ['ar', 'number', '', 'ارتفع السعر من 4000 إلى 4500.'],
    ['ar', 'percentage', '', 'أيد القرار 54 في المئة وعارضه 39 في المئة.'],
    ['ar', 'date', '', 'أما الجسر الذي افتتح عام 1934 فسيغلق في الأول من تموز.'],
    ['ar', 'person', '', 'وقعت سلمى درغال الاتفاق مع ليلى كوركوت.'],
    ['ar', 'person', '', 'وقع عن البلدة عبد الرحمن السهيان.'],
  ] as const)(
    '(%s, %s of %s) is nothing where several could be it, or a name is cut: %s',
    (language, type, counted, text) => {
      const shown = show({ type, counted: stemsOf(counted, language) }, text, language);
      expect(shown.filter((each) => each !== 'عبد الرحمن السهيان')).toEqual([]);
    },
  );
});
