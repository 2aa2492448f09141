import { normaliseText } from '../../text/normalise.ts';

/** Arabic words after which a name stands: titles, and kinds of places and organisations. */
export const arabicNameCues: ReadonlySet<string> = new Set(
  toWords(
    'السيد السيدة الرئيس الوزير الوزيرة الدكتور الدكتورة المهندس الأستاذ الشيخ الأمير الأميرة الملك الجنرال العقيد العميد اللواء المبعوث السفير ' +
      'النائب القاضي الصحفي الكاتب اللاعب المدرب الخبير المحلل المتحدث الناطق مدينة بلدة قرية محافظة ولاية منطقة جزيرة نهر جبل شركة مؤسسة منظمة وكالة صحيفة قناة ' +
      'بيت كفر دير وادي خربة جامعة حزب حركة جماعة بنك مصرف نادي فريق فندق شارع حي مطار ميناء دولة جمهورية مملكة إذاعة موقع مجلة جمعية معهد مستشفى متحف',
  ),
);

/** Given names of people, of which an Arabic text does not show by a capital that they are names. */
export const arabicGivenNames: ReadonlySet<string> = new Set(
  toWords(
    'محمد أحمد محمود علي حسن حسين عمر عثمان خالد وليد سعيد كريم يوسف إبراهيم إسماعيل عبدالله عبد مصطفى طارق زياد سامي سمير نبيل جميل فادي هادي رامي ماجد راشد ناصر ' +
      'فيصل سلطان فهد بدر سالم سليم حمد حامد حميد جابر جاسم قاسم بلال عادل عماد أيمن بسام ياسر ياسين غسان مروان عدنان رضا مهدي جواد عباس حيدر كمال جمال جلال ' +
      'طلال بشار ماهر هيثم أنور أمين صلاح منير منصور نزار نادر وائل يحيى زكريا عيسى موسى داود سليمان هشام عصام حسام فؤاد فريد رشيد رياض سعد سعود تركي مازن لؤي معاذ ' +
      'فاطمة عائشة خديجة مريم زينب سارة ليلى منى هدى نور رانيا ريم لينا دينا سلمى أمل هند سعاد نادية سميرة كريمة جميلة عبير غادة هالة ياسمين رنا لمى دانا ' +
      'جون بيتر بول ديفيد مايكل روبرت وليام توماس جورج جيمس ريتشارد مارك ستيفن أندرو كارل هانز بيير جان ماري آنا ماريا إيفان سيرغي فلاديمير دميتري ألكسندر نيكولاي ' +
      'ميخائيل بوريس أوليغ إيغور أنطون مارتن سيمون دانيال ماركو أنطونيو خوسيه كارلوس لويس فرانك هنري إدوارد تشارلز جاك إميلي إليزابيث سوزان كاثرين هيلين لورا',
  ),
);

/** Arabic words that the lexicon does not hold since they say little by themselves. */
export const arabicFunctionLike: ReadonlySet<string> = new Set(
  toWords(
    'عقب إثر أثر إزاء ضمن أنفسهم نفسه نفسها ذاته ذاتها بينهم بينها بينهما بدلا حاليا سابقا لاحقا مؤخرا فورا اتجاه باتجاه كهذه كهذا كتلك حالما بمجرد جميعا معا كذلك أيضا أولا ثانيا ثالثا عبر نحو تجاه حيال خلال لدى بمن لمن مما عما اسما اسمي ' +
      'جاءت جاء تفيد يفيد ذكر ذكرت صرح تتألف يتألف أعاد تفرق لذلك منتصف جديدا جديدة بموجب وفق وفقا بحسب خلافا نظرا رغم برغم حتى مدى بصفة بصفته بوصفه بوصفها طبقا استنادا لكونه بينما حيث إذ ' +
      'يشأ تشأ متن حتفه حتفها حتفهم مصرعه مصرعها مصرعهم يكن تكن نكن أصل ألف ألفا آلاف مليون ملايين ينص تنص يحق تحق يعد تعد يقع تقع يضم تضم يصل تصل يجد تجد يقف تقف ' +
      'آنذاك حينها حينئذ عندئذ وقتها تلقاء حيز فيكون صار فصار وإلا إلا يتم تتم سيتم ستتم تم تمت يكون تكون سيكون ستكون دعنا دعونا فلنا ' +
      'وتم وتمت كانا كانتا كانوا وكانا بواسطة بحيث بشكل بصورة أنحاء سبيل سواء لطالما مثلما هذين هاتين كذا وكذا لذا لهذا لهذه فلهذا أنهما لكنهما ولكنهما بالرغم الرغم ماعدا طالما حيثما أينما كيفما لئلا حينما كأنه كأنها لعل ولذلك نحوها بعضهما ببعضها ببعض بعضهم فتئ فتئت زال زالت زالوا نهاية بداية مطلع أواخر أوائل الطرفان الطرفين الجانبان الجانبين البلدان البلدين الدولتان الدولتين عام عامي سنة ' +
      'لديهم لديه لديها لديهما لدينا لتكون ليكون لتصبح ليصبح بنحو بحوالي بقرابة بزهاء نعم كلا إنما وإنما باسم المنظمة المؤسسة الوكالة بعدما قبلما بعد قبل بعدها قبلها بعده قبله خلاله خلالها عنده عندها وذي وذو وذات البالغ البالغة بمحض يتطرق تتطرق حينذاك يومها عندما فيما ريثما كلما ينبغي يجب لكل فلكل كل تماما مرة مرتين مرات المرة الرامي الرامية الهادف الهادفة المتعلق المتعلقة الخاص الخاصة المعني المعنية المذكور المذكورة المقبل المقبلة التالي التالية السابق السابقة ' +
      'شهد شهدت يشهد تشهد تلا تلاه تلاها تلته تلتها تليه تليها يليه يليها يلي تلي سبق سبقه سبقها سبقت سبقته سبقتها سبقا فترة الفترة غضون حين طوال طيلة فور غداة عشية قبيل بعيد بدءا ابتداء انطلاقا اعتبارا انتهاء ' +
      'إطار الإطار صعيد الصعيد صدد الصدد شأن بشأن سياق السياق مجددا تباعا بالتساوي بالفعل بالتحديد بالضبط تحديدا خصوصا خاصة لاسيما عموما عادة غالب معظم أغلب مختلف عدد عددا وجود الموجود الموجودة الموجودين الموكل الموكلة المكلف المكلفة القائم القائمة ' +
      'واحد واحدة اثنان اثنين اثنتان اثنتين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين المنتهية المنتهي ذلك تلك بذلك كذلك لذلك وبذلك فبذلك فوق عمن ممن فمن كلتاهما قوامه قوامها هؤلاء أولئك الذين اللذان اللذين اللتان اللتين اللواتي حدث حدثت يحدث جرى جرت يجري تجري سيجري ستجري كونه كونها لكونها بعينه بعينها أحدها أحدهم إحداها إحداهما أحدهما كليهما كلتيهما كلاهما',
  ),
);

/** English words that the lexicon does not hold since they say little by themselves. */
export const englishFunctionLike: ReadonlySet<string> = new Set(
  toWords(
    'since around toward towards nevertheless nonetheless away none another other others mid longer however moreover meanwhile otherwise therefore thus hence instead eventually directly still yes whereas etc ' +
      'though although unless till amid amidst despite whilst versus besides beyond never rather merely across along behind beside down every except indeed itself maybe mere nothing perhaps plus ' +
      'somewhat themselves thereby whatever whenever wherever whichever whoever himself herself ourselves myself somebody someone something anybody anyone anything everybody everyone everything ' +
      'nobody elsewhere somewhere anywhere everywhere thereafter altogether simply fully briefly jointly already ago aside forth furthermore accordingly including following person people side sides end beginning start timing ' +
      'someday due instead agency organisation organization institution among amongst even back just also again soon later earlier next last now then once twice thrice alike together apart overall respectively thereof whereby namely gone went goes go going come came got get gets keep kept keeps let lets put puts ' +
      'happen happens happened take takes took taken make makes made give gives given gave both each either neither same such own way ways place matter regard regarding concerning terms case cases kind part parts number several various certain ' +
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
);

/** English words with a capital that are titles or belong to every name of their kind, or only open a sentence. */
export const englishTitles: ReadonlySet<string> = new Set(
  toWords(
    'mr mrs ms dr sir lord lady president minister prime foreign deputy envoy special general secretary ambassador king queen prince princess ' +
      'chairman director professor judge senator representative colonel captain since although though despite meanwhile however among amid following the a an in on at of for and to from by with as it its he she they we i this that these those',
  ),
);

/** Words of an office, with what may join it to a country. */
export const officeWords: ReadonlySet<string> = new Set(
  toWords(
    'of for the president minister prime foreign interior defence defense deputy vice envoy special general secretary ambassador king queen prince chairman director leader head counterpart government chief adviser senior commissioner high spokesman spokeswoman ' +
      'رئيس الرئيس وزير الوزير وزراء الوزراء خارجية الخارجية داخلية الداخلية دفاع الدفاع نائب النائب مبعوث المبعوث الخاص سفير السفير أمين الأمين العام ملك الملك أمير الأمير مدير المدير زعيم الزعيم قائد القائد مستشار المستشار كبير مفوض المفوض متحدث المتحدث باسم لدى',
  ),
);

/** Small words within names, such as an article in other letters. */
export const nameParticles: ReadonlySet<string> = new Set(
  toWords('al el bin ibn von van de la le da du abu al- آل أبو بن ابن ذا ذي'),
);

function toWords(list: string): string[] {
  return list.split(/\s+/u).map(normaliseText);
}
