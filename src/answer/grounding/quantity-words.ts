import { normaliseText } from '../../text/normalise.ts';

/** How exact a number is said to be. */
export type Approximation = 'least' | 'most' | 'more' | 'less' | 'about';

/** What makes a number inexact, before it or after it. */
export const approximationWords: Readonly<Record<Approximation, readonly string[]>> = {
  least: toWords(
    'at least/no fewer than/no less than/not less than/a minimum of/minimum of/or more/على الأقل/لا يقل عن/لا تقل عن/ما لا يقل عن/بحد أدنى',
  ),
  most: toWords(
    'at most/no more than/not more than/up to/a maximum of/maximum of/or less/or fewer/على الأكثر/لا يزيد عن/لا يزيد على/لا تزيد عن/لا يتجاوز/لا تتجاوز/كحد أقصى/بحد أقصى/تصل إلى/يصل إلى/ما يصل إلى',
  ),
  more: toWords(
    'more than/over/above/in excess of/exceeding/upwards of/greater than/higher than/أكثر من/أزيد من/ما يزيد عن/ما يزيد على/يزيد على/يزيد عن/تزيد على/تزيد عن/يفوق/يتجاوز/تتجاوز/يربو على/ما يربو على/فوق/تجاوز/تجاوزت/تجاوزوا/تخطى/تخطت/تخطوا',
  ),
  less: toWords('less than/fewer than/under/below/lower than/أقل من/دون/ما دون/تحت'),
  about: toWords(
    'about/around/approximately/roughly/circa/some/nearly/almost/close to/or so/an estimated/estimated/' +
      'نحو/حوالي/حوالى/قرابة/زهاء/ما يقارب/يقارب/ما يقرب من/يقرب من/تقريبا/تقريبًا/يناهز/يُقدر بـ',
  ),
};

/** Units by name: what may stand beside a number, in both languages. */
export const unitWords: Readonly<Record<string, readonly string[]>> = {
  dollar: toWords('dollar/dollars/usd/$/دولار/دولارا/دولارات'),
  euro: toWords('euro/euros/eur/€/يورو'),
  pound: toWords('pound/pounds/gbp/£/جنيه/جنيها/جنيهات'),
  lira: toWords('lira/liras/lire/try/₺/ليرة/ليرات'),
  ruble: toWords('ruble/rubles/rouble/roubles/rub/₽/روبل/روبلا/روبلات'),
  riyal: toWords('riyal/riyals/rial/rials/sar/ريال/ريالا/ريالات'),
  dinar: toWords('dinar/dinars/دينار/دينارا/دنانير'),
  dirham: toWords('dirham/dirhams/aed/درهم/درهما/دراهم'),
  yen: toWords('yen/jpy/¥/ين'),
  yuan: toWords('yuan/renminbi/يوان'),
  franc: toWords('franc/francs/فرنك/فرنكا/فرنكات'),
  shekel: toWords('shekel/shekels/شيكل/شيقل'),
  rupee: toWords('rupee/rupees/روبية/روبيات'),
  kilometre: toWords('kilometre/kilometres/kilometer/kilometers/km/kms/كيلومتر/كيلومترا/كيلومترات/كم/كلم'),
  metre: toWords('metre/metres/meter/meters/m/متر/مترا/أمتار'),
  centimetre: toWords('centimetre/centimetres/centimeter/centimeters/cm/سنتيمتر/سنتيمترا/سنتيمترات/سم'),
  millimetre: toWords('millimetre/millimetres/millimeter/millimeters/mm/مليمتر/مليمترا/ملم'),
  mile: toWords('mile/miles/mi/ميل/ميلا/أميال'),
  yard: toWords('yard/yards/yd/ياردة/ياردات'),
  foot: toWords('foot/feet/ft/قدم/قدما/أقدام'),
  inch: toWords('inch/inches/بوصة/بوصات/إنش'),
  hectare: toWords('hectare/hectares/هكتار/هكتارا/هكتارات'),
  acre: toWords('acre/acres/فدان/فدانا/أفدنة'),
  kilogram: toWords('kilogram/kilograms/kilo/kilos/kg/كيلوغرام/كيلوغراما/كيلوجرام/كيلو/كغم/كغ'),
  gram: toWords('gram/grams/gramme/grammes/g/غرام/غراما/جرام/جراما'),
  tonne: toWords('tonne/tonnes/ton/tons/طن/طنا/أطنان'),
  litre: toWords('litre/litres/liter/liters/لتر/لترا/لترات/ليتر'),
  barrel: toWords('barrel/barrels/برميل/برميلا/براميل'),
  gallon: toWords('gallon/gallons/غالون/غالونا/جالون'),
  degree: toWords('degree/degrees/درجة/درجات'),
  watt: toWords('watt/watts/واط'),
  kilowatt: toWords('kilowatt/kilowatts/kw/كيلوواط/كيلوات'),
  megawatt: toWords('megawatt/megawatts/mw/ميغاواط/ميجاواط/ميغاوات'),
  gigawatt: toWords('gigawatt/gigawatts/gw/غيغاواط/جيجاواط'),
  second: toWords('second/seconds/sec/ثوان/ثواني/ثانيتين'),
  minute: toWords('minute/minutes/min/دقيقة/دقائق/دقيقتين/دقيقتان'),
  hour: toWords('hour/hours/hr/hrs/ساعة/ساعات/ساعتين/ساعتان'),
  day: toWords('day/days/يوم/يوما/أيام/يومين/يومان'),
  week: toWords('week/weeks/أسبوع/أسبوعا/أسابيع/أسبوعين/أسبوعان'),
  month: toWords('month/months/شهر/شهرا/أشهر/شهور/شهرين/شهران'),
  year: toWords('year/years/year-old/عام/عاما/أعوام/سنة/سنوات/عامين/عامان/سنتين/سنتان'),
  decade: toWords('decade/decades/عقد/عقدا/عقود/عقدين/عقدان'),
  century: toWords('century/centuries/قرن/قرنا/قرون/قرنين/قرنان'),
  percent: toWords('%/percent/per cent/بالمئة/بالمائة/في المئة/في المائة'),
  point: toWords('percentage point/percentage points/نقطة مئوية/نقاط مئوية'),
};

function toWords(list: string): string[] {
  return list.split('/').map(normaliseText);
}
