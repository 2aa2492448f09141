import type { MemoryArticle } from '../fakes/memory-store.ts';

/** Invented news: one story in both languages, the others in one. */
export const news: readonly MemoryArticle[] = [
  {
    id: 'bridge-en',
    title: 'Bridge over the Selma river opens',
    language: 'en',
    publishedAt: '2024-03-04',
    url: 'https://example.org/bridge',
    source: 'Example Post',
    text: `The Minister of Transport, Karim Haddad, opened the bridge over the Selma river on Sunday. Delegations from Jordan, Lebanon and Iraq attended the ceremony. The bridge is 840 metres long and cost 35 million dollars.

Work on the bridge began in 2019 and was held up twice because the river flooded. “We promised this bridge to the villages, and today they can cross,” Haddad said. The twenty-second round of checks ended a week before the opening.`,
  },
  {
    id: 'bridge-ar',
    title: 'افتتاح جسر على نهر سلمى',
    language: 'ar',
    publishedAt: '2024-03-04',
    translationOf: 'bridge-en',
    text: `افتتح وزير النقل كريم حداد الجسر على نهر سلمى يوم الأحد. وحضرت الحفل وفود من الأردن ولبنان والعراق. ويبلغ طول الجسر 840 مترًا وبلغت كلفته 35 مليون دولار.

وبدأ العمل في الجسر عام 2019 وتوقف مرتين بسبب فيضان النهر. وقال حداد: «وعدنا القرى بهذا الجسر، واليوم يستطيع أهلها العبور». وانتهت الجولة الثانية والعشرون من الفحوص قبل الافتتاح بأسبوع.`,
  },
  {
    id: 'lavrov-en',
    title: 'Lavrov speaks on grain exports',
    language: 'en',
    publishedAt: '2024-02-10',
    text: `Foreign Minister Sergey Lavrov said on Saturday that grain exports would continue. Lavrov met the ambassador of Egypt in Moscow and praised the port workers.`,
  },
  {
    id: 'lavrentyev-ar',
    title: 'لافرينتيف يزور الميناء',
    language: 'ar',
    publishedAt: '2024-02-12',
    text: `زار المبعوث ألكسندر لافرينتيف الميناء يوم الاثنين واطلع على مخازن الحبوب. وقال لافرينتيف إن السفن ستبحر في نيسان المقبل.`,
  },
  {
    id: 'museum-en',
    title: 'Museum of glass reopens in Tripoli',
    language: 'en',
    publishedAt: '2023-11-20',
    text: `The museum of glass in Tripoli reopened after eleven years. It holds 4,500 pieces, most of them lamps. Admission is free on Fridays, said the director, Salwa Mansour.`,
  },
  {
    id: 'vaccine-ar',
    title: 'حملة تطعيم في المحافظات الشمالية',
    language: 'ar',
    publishedAt: '2024-01-15',
    text: `بدأت وزارة الصحة حملة لتطعيم الأطفال ضد الحصبة في المحافظات الشمالية. وتشمل الحملة 12 ألف طفل وتستمر ثلاثة أسابيع. وقالت الطبيبة هالة النجار إن اللقاح متوافر في كل مركز صحي.`,
  },
  {
    id: 'strike-en',
    title: 'Teachers end strike',
    language: 'en',
    text: `Teachers ended their strike on Thursday after the government raised salaries by nine per cent. The union, led by Omar Shaheen, had asked for twelve per cent. Schools open again next week.`,
  },
  {
    id: 'drought-ar',
    title: 'الجفاف يهدد محصول القمح',
    language: 'ar',
    text: `حذر اتحاد المزارعين من أن الجفاف سيخفض محصول القمح إلى النصف. ولم يهطل المطر منذ شهرين في سهل البقاع. وطلب الاتحاد من الحكومة شراء البذور.`,
  },
];
