# ما يقوله البوت من عنده في تيليغرام. أما ما يحيط بالأجوبة ففي answer/locales.

command-start = ما الذي أفعله، مع أسئلة للتجربة
command-help = كيف تسأل، وكيف تقرأ الجواب
command-ask = اطرح سؤالًا، في المجموعات أيضًا
command-articles = المقالات التي عندي، أو ما يوافق كلماتك منها
command-sources = ما نُقل عنه آخر جواب لك
command-stop = أوقف الجواب الذي أكتبه
command-language = اللغة التي أخاطبك بها
command-settings = ما يمكنك أن تختاره
command-privacy = ما الذي أحفظه، ولماذا، وإلى متى
command-export = كل ما أحفظه عنك في ملف
command-forget = انسَ كل ما تحفظه عني
command-status = ما المحفوظ، وما الذي ينتظر
command-why = كيف جاء آخر جواب لك

profile-description =
    أجيب عن الأسئلة في المقالات الإخبارية بكلام المقالات نفسه، بالعربية والإنجليزية. ومع كل جملة رقم يقود إلى مقالتها. وإذا لم يرد الجواب في المقالات قلت لك ذلك.
profile-short = أجوبة عن الأخبار بكلام المقالات نفسه، ومع كل جواب مصدره.

welcome =
    أهلًا بك، أنا «سند». اسألني عن المقالات الإخبارية التي عندي، بالعربية أو بالإنجليزية.

    أجيب بكلام المقالات نفسه. والرقم بعد الجملة، مثل [1]، يدل على المقالة التي أُخذت منها: اضغط على الاقتباس تحت الجواب لترى المصدر. وإذا لم يرد الجواب في المقالات قلت لك ذلك.
welcome-examples = يمكنك أن تسأل مثلًا:
# في أزرار: نحو 40 حرفًا على الأكثر.
example-1 = من حضر أستانا 22؟
example-2 = متى اعتُمد القرار 2254؟
example-3 = ماذا قال لافرينتيف عن الاتصالات مع الأمريكيين؟

help =
    اكتب سؤالك كما تسأل إنسانًا: من، ومتى، وأين، وكم، ولماذا، وماذا قال فلان. ويمكنك أن تكمل بسؤال قصير مثل «ومتى؟»، أو أن تسأل «ما الجديد؟» فأعرض أحدث المقالات.

    كل جملة في الجواب منقولة حرفيًا عن مقالة، ورقمها، مثل [1]، يقودك إلى الاقتباس تحته: العنوان والجهة الناشرة والتاريخ والكلام المنقول. وإذا لم يرد الجواب في المقالات قلت لك ذلك.

    في المجموعات، اذكرني باسمي أو رُدّ على إحدى رسائلي.
help-commands = الأوامر:

told-stories =
    { $stories ->
        [zero] 0 أخبار
        [one] خبر واحد
        [two] خبرين
        [few] { $stories } أخبار
        [many] { $stories } خبرًا
       *[other] { $stories } خبر
    }
articles-title =
    { $articles ->
        [zero] لا مقالات عندي.
        [one] عندي مقالة واحدة.
        [two] عندي مقالتان عن { told-stories }، الأحدث أولًا.
        [few] عندي { $articles } مقالات عن { told-stories }، الأحدث أولًا.
        [many] عندي { $articles } مقالة عن { told-stories }، الأحدث أولًا.
       *[other] عندي { $articles } مقالة عن { told-stories }، الأحدث أولًا.
    }
articles-none = لا مقالات عندي بعد. ومتى وصلت أمكنك أن تسألني عنها.

status =
    المقالات: { $articles } عن { told-stories }، والمقاطع: { $passages }
    رسائل تنتظر الجواب: { $waitingUpdates }، ووُضع جانبًا بعد ثلاث محاولات: { $setAside }
    رسائل تنتظر الإرسال: { $waitingMessages }، ولم يصل في اليومين الأخيرين: { $lostMessages }، ورُفض نهائيًا: { $deadMessages }

status-usage = اليوم { $model }: النداءات { $calls }، فشل منها { $failures }، والرموز { $tokens }، والكلفة { $cost } دولار
status-writing = كُلّف نموذج اللغة اليوم بأجوبة عددها { $answers }، واقتُبس بدلًا منه في { $failures }. جمله: بقيت { $kept }، أُصلحت { $repaired }، حل اقتباس محلها { $replaced }، حُذفت { $dropped }

articles-not-found = لا مقالة توافق «{ $query }». جرّب كلمة أخرى، أو أرسل /articles وحدها لتراها كلها.
articles-unlisted = قائمة الأخبار تنتهي عند { $count }، فلا رقم { $number } فيها. تراها بإرسال /articles
articles-found =
    { $count ->
        [zero] لا خبر عن «{ $query }».
        [one] خبر واحد عن «{ $query }».
        [two] خبران عن «{ $query }»، الأقرب أولًا.
        [few] { $count } أخبار عن «{ $query }»، الأقرب أولًا.
        [many] { $count } خبرًا عن «{ $query }»، الأقرب أولًا.
       *[other] { $count } خبر عن «{ $query }»، الأقرب أولًا.
    }
articles-nearest = لا مقالة عن «{ $query }». وأقرب ما عندي:
article-ask = اسألني ما شئت عنها.
article-undated = بلا تاريخ
article-gone = لم تعد هذه المقالة عندي. أرسل /articles لترى ما عندي.

ask-empty = اكتب سؤالك بعد /ask، مثل: متى اعتُمد القرار؟

sources-none = لم أقتبس شيئًا في ردي الأخير، أو لم أجبك بعد. اسألني شيئًا أولًا.
sources-title = ما نقلت عنه في جواب «{ $question }»:

passage-changed = تغيّرت المقالة بعد ذلك، وهذا هو الكلام الذي نقلته.
passage-gone = لم تعد هذه المقالة عندي، وهذا هو الكلام الذي نقلته.

searched = بحثت عن سؤالك «{ $question }» في عناوين المقالات كلها ونصوصها، بالعربية والإنجليزية، وعددها { $count }. ولم أجد جملة تجيب عنه بثقة كافية.
searched-nearest = هذا أقرب ما وجدت. خذه خيطًا تتتبعه لا جوابًا:
searched-advice = قد يفيد أن تذكر اسم شخص أو مكان أو تاريخًا، أو أن تصوغ السؤال بطريقة أخرى.

feedback-good = شكرًا لك، يسعدني أنه أفادك.
feedback-bad = شكرًا لك، هذا يساعدني على التحسّن.
feedback-why = شكرًا لك. ما الذي لم يعجبك فيه؟
reason-wrong = فيه خطأ
reason-off-topic = ليس ما سألت عنه
reason-incomplete = ينقصه شيء
reason-unclear = يصعب فهمه

suggest-said = ماذا قال { $name }؟
suggest-said-female = ماذا قالت { $name }؟
suggest-who = من هو { $name }؟
suggest-attended = من حضر { $name }؟
suggest-about = ماذا ورد عن { $name }؟

stop-done = توقفت. اسألني متى شئت.
stop-done-withdrawn =
    { $count ->
        [zero] توقفت. اسألني متى شئت.
        [one] توقفت، وتركت سؤالك الذي كان ينتظر. اسألني متى شئت.
        [two] توقفت، وتركت سؤاليك اللذين كانا ينتظران. اسألني متى شئت.
        [few] توقفت، وتركت { $count } أسئلة لك كانت تنتظر. اسألني متى شئت.
        [many] توقفت، وتركت { $count } سؤالًا لك كانت تنتظر. اسألني متى شئت.
       *[other] توقفت، وتركت { $count } سؤال لك كانت تنتظر. اسألني متى شئت.
    }
stop-withdrawn =
    { $count ->
        [zero] لا سؤال لك ينتظر.
        [one] تركت سؤالك الذي كان ينتظر. اسألني متى شئت.
        [two] تركت سؤاليك اللذين كانا ينتظران. اسألني متى شئت.
        [few] تركت { $count } أسئلة لك كانت تنتظر. اسألني متى شئت.
        [many] تركت { $count } سؤالًا لك كانت تنتظر. اسألني متى شئت.
       *[other] تركت { $count } سؤال لك كانت تنتظر. اسألني متى شئت.
    }
stop-nothing = لست أكتب لك شيئًا الآن، ولا سؤال لك ينتظر.
stop-news = لست أكتب شيئًا الآن. هل أوقف الأخبار التي اشتركت فيها؟

language = بأي لغة أخاطبك؟ أما الأجوبة فتأتي دائمًا بلغة سؤالك.
button-language-ar = العربية
button-language-en = English

settings = إعداداتك
settings-language-auto = اللغة: كما هي في تيليغرام
settings-language-ar = اللغة: العربية
settings-language-en = اللغة: الإنجليزية
settings-suggestions-on = اقتراح أسئلة تحت الأجوبة: نعم
settings-suggestions-off = اقتراح أسئلة تحت الأجوبة: لا
settings-saved = حُفظ

privacy =
    { $days ->
        [zero] لا أحفظ أسئلتك ولا أجوبتي.
        [one] أحفظ أسئلتك وأجوبتي يومًا واحدًا حتى تعمل الأزرار والأسئلة القصيرة اللاحقة، وأحفظ 👍 و👎 حتى أتحسن. ثم يُحذف ذلك.
        [two] أحفظ أسئلتك وأجوبتي يومين حتى تعمل الأزرار والأسئلة القصيرة اللاحقة، وأحفظ 👍 و👎 حتى أتحسن. ثم يُحذف ذلك.
        [few] أحفظ أسئلتك وأجوبتي { $days } أيام حتى تعمل الأزرار والأسئلة القصيرة اللاحقة، وأحفظ 👍 و👎 حتى أتحسن. ثم يُحذف ذلك.
        [many] أحفظ أسئلتك وأجوبتي { $days } يومًا حتى تعمل الأزرار والأسئلة القصيرة اللاحقة، وأحفظ 👍 و👎 حتى أتحسن. ثم يُحذف ذلك.
       *[other] أحفظ أسئلتك وأجوبتي { $days } يوم حتى تعمل الأزرار والأسئلة القصيرة اللاحقة، وأحفظ 👍 و👎 حتى أتحسن. ثم يُحذف ذلك.
    }

    وما تختاره في الإعدادات (/settings) وما تشترك فيه يبقى إلى أن تطلب نسيانه. لا أحفظ اسمك، بل رقمك في تيليغرام. ويستطيع القائمون على البوت قراءة ما هو محفوظ.

    الأمر /export يرسل إليك ذلك كله، والأمر /forget يحذفه في الحال.
export = هذا كل ما أحفظه عنك. وما في هذه المحادثة يحفظه تيليغرام لا أنا.

forget = هل أنسى كل ما أحفظه عنك: إعداداتك وأسئلتك وأجوبتها وآراءك فيها واشتراكاتك، وما سألت عنه في المجموعات أيضًا؟ لا رجوع عن ذلك.
forget-done = نسيت كل شيء. وأهلًا بأسئلتك متى شئت.
forget-kept = لم يُحذف شيء.

limit-person = وصلتني منك أسئلة كثيرة دفعة واحدة. أمهلني { $seconds ->
        [zero] لحظة
        [one] ثانية
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    }، ثم اسأل من جديد.
limit-group = سألت هذه المجموعة كثيرًا في الساعة الأخيرة. أتابع هنا بعد { $minutes ->
        [zero] لحظات
        [one] دقيقة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }، أما على الخاص فأجيب الآن.
not-allowed = عذرًا، هذا البوت لأشخاص ومجموعات بعينها. اسأل القائمين عليه من فضلك.

why =
    السؤال: { $question }
    النتيجة: { $outcome }
    اللغتان: { $from } ← { $to }
    الثقة: { $confidence }
    الزمن: { $milliseconds } ملّي ثانية
why-unsearched =
    السؤال: { $question }
    النتيجة: { $outcome }
    الزمن: { $milliseconds } ملّي ثانية
why-terms = ما بُحث عنه وما يُحسب له:
why-candidates = ما وُجد ودرجة كل طريق:
why-evidence = ما أُعطي للكاتب:
why-model =
    النموذج: { $model }
    الجمل: بقيت { $kept }، أُصلحت { $repaired }، حل اقتباس محلها { $replaced }، حُذفت { $dropped }
    أول جملة بعد { $first } مث، والكل بعد { $elapsed } مث، والفحص { $check } مث
    سبب الاقتباس بدلًا منه: { $failure }
why-sentences = ما كتبه وما آل إليه:
why-none = لا أحفظ الآن أي جواب لك. اسألني شيئًا ثم أرسل /why من جديد.

answer-broken-off = انقطع نموذج اللغة عن الكتابة. هذا ما تقوله المقالات بنصها:
only-private = هذا بيني وبينك: اكتب لي في محادثة خاصة من فضلك.

button-private = اكتب لي على الخاص
button-previous = ‹ السابق
button-next = المزيد ›
button-searched = 🔎 عمَّ بحثت؟
button-article = اعرض المقالة هنا
button-open = افتح المقالة
button-share = شارِك
button-no-reason = أفضّل ألّا أقول
button-language-auto = كما في تيليغرام
button-suggestions-on = اقترح أسئلة
button-suggestions-off = لا تقترح أسئلة
button-forget = انسَ كل شيء
button-keep = أبقِه
button-unknown = لم يعد هذا الزر يعمل. أعد السؤال من فضلك.

unknown-command = لا أعرف هذا الأمر. اكتب سؤالك فحسب، أو أرسل /help.

unreadable-photo = لا أستطيع قراءة الصور. أرجو أن تكتب سؤالك بالكلمات.
unreadable-sticker = شكرًا لك! لكنني لا أجيب إلا عن الكلام: اسألني شيئًا عن المقالات.
unreadable-voice = لا أستطيع سماع التسجيلات. أرجو أن تكتب سؤالك بالكلمات.
voice-heard = سمعتُ: «{ $text }»
voice-empty = لم أسمع كلامًا في التسجيل. أرجو أن تعيد قول سؤالك أو أن تكتبه.
voice-failed = لم أستطع سماع التسجيل الآن. أرجو أن تكتب سؤالك بالكلمات.
voice-too-long = التسجيل أطول مما أستطيع سماعه. أرجو أن يكون سؤالك في { $seconds } ثانية على الأكثر، أو أن تكتبه.
unreadable-video = لا أستطيع مشاهدة المقاطع. أرجو أن تكتب سؤالك بالكلمات.
unreadable-document = لا أستطيع فتح الملفات المرسلة هنا. أرجو أن تكتب سؤالك بالكلمات.
unreadable-other = لا أقرأ إلا النصوص. أرجو أن تكتب سؤالك بالكلمات.

failure = عذرًا، حدث خلل عندي ولم أستطع أن أجيب. أرجو أن تعيد إرسال سؤالك بعد قليل.

inline-how = اكتب سؤالك بعد اسمي، أو في محادثتنا
inline-more = المزيد في محادثتنا الخاصة
inline-none = لم يرد ذلك في المقالات، وهذه أقربها إليه
inline-nothing = لم يرد ذلك في المقالات: اسألني في محادثتنا
inline-no-articles = ليست عندي مقالات بعد
inline-late = يحتاج هذا إلى وقت: اسألني في محادثتنا الخاصة

command-summary = ملخّص لأحدث مقالة، أو لمقالة برقمها، أو لموضوع
button-short = قصير
button-medium = متوسط
button-long = طويل
button-in-ar = بالعربية
button-in-en = In English
button-summarise = لخّصها
summary-not-so = لا يتوفر هذا الملخّص بهذا الطول أو بهذه اللغة.

command-subscribe = أخبار موضوع ما فور وصولها أو في موجز
command-subscriptions = ما يصلك ومتى؛ ومع اسم مكان: منطقته الزمنية
command-unsubscribe = إنهاء كل الاشتراكات أو ما تسميه منها
command-mute = إيقاف الأخبار مدة، مثل 3h

subscribe-how = اكتب الموضوع بعد الأمر، في { $limit } حرف على الأكثر: /subscribe عودة اللاجئين، أو /subscribe كل شيء. وأطابقه مع المقالات باللغتين.
subscribe-feeds = وليصلك كل ما تأتي به خلاصة ما، اكتب اسمها بعد الأمر:
subscribe-unknown-feed = لا أقرأ خلاصة بهذا العنوان. يستطيع القائم على هذا البوت أن يضيفها.
subscribe-no-words = لا أجد في هذا ما أبحث عنه. اذكر موضوعًا أو مكانًا أو شخصًا.
subscribe-preview =
    { $count ->
        [zero] { $name }: لم يكن ليصلك شيء في الأيام السبعة الأخيرة.
        [one] { $name }: كانت ستصلك مقالة واحدة في الأيام السبعة الأخيرة.
        [two] { $name }: كانت ستصلك مقالتان في الأيام السبعة الأخيرة.
        [few] { $name }: كانت ستصلك { $count } مقالات في الأيام السبعة الأخيرة.
        [many] { $name }: كانت ستصلك { $count } مقالة في الأيام السبعة الأخيرة.
       *[other] { $name }: كانت ستصلك { $count } مقالة في الأيام السبعة الأخيرة.
    }
subscribe-when = متى أخبرك؟
subscribe-question-when = متى أخبرك إذا جاء جواب آخر؟
watch-done = تم. أخبرك إذا أجابت مقالة عن «{ $question }» بغير ذلك: /subscriptions
watch-done-unanswered = تم. أخبرك إذا أجابت مقالة عن «{ $question }»: /subscriptions
watch-not = لا أستطيع متابعة هذا: ليس سؤالًا عن المقالات يمكنني أن أعيد طرحه.
subscribe-too-many = في هذه المحادثة { $limit } اشتراكًا، وهو الحد الأقصى. احذف واحدًا أولًا: /subscriptions
subscribe-held = هذا الاشتراك موجود: { $name }. ويمكنك تغييره في /subscriptions
subscribed-at-once = تم: { $name }، فور الوصول. ويمكنك تغييره في /subscriptions
subscribed-daily = تم: { $name }، مرة كل يوم. ويمكنك تغييره في /subscriptions
subscribed-weekly = تم: { $name }، مرة كل أسبوع. ويمكنك تغييره في /subscriptions
subscription-everything = كل المقالات
subscription-topic = «{ $topic }»
subscription-question = «{ $topic }»، إذا تغيّر الجواب
subscription-feed = أخبار { $topic }
timing-at-once = فور الوصول
timing-daily = مرة كل يوم
timing-weekly = كل أحد
subscriptions-none = ليس عندك اشتراكات بعد. اكتب مثلًا: /subscribe أستانا
subscriptions-title =
    { $count ->
        [zero] لا اشتراكات.
        [one] اشتراك واحد:
        [two] اشتراكان:
        [few] { $count } اشتراكات:
        [many] { $count } اشتراكًا:
       *[other] { $count } اشتراك:
    }
subscriptions-times = الموجز الساعة { $digest }، والمنطقة الزمنية { $zone }. ولغيرها اكتب المكان: /subscriptions دمشق
subscriptions-times-quiet = الموجز الساعة { $digest }، ولا أخبار من { $quietFrom } إلى { $quietTo }، والمنطقة الزمنية { $zone }. ولغيرها اكتب المكان: /subscriptions دمشق
subscriptions-muted = الأخبار موقوفة حتى { $day } الساعة { $time }، وما يصل في هذه الأثناء يأتيك بعدها. وينهيه /mute off
unsubscribed =
    { $count ->
        [zero] لم يكن هناك اشتراك.
        [one] انتهى الاشتراك.
        [two] انتهى الاشتراكان.
        [few] انتهت { $count } اشتراكات.
        [many] انتهى { $count } اشتراكًا.
       *[other] انتهى { $count } اشتراك.
    }
unsubscribe-unknown = لا اشتراك بهذا الاسم. و /unsubscribe من غير شيء بعده ينهي الاشتراكات كلها.
time-zone-set = من الآن أخبرك بحسب ساعة { $zone }. /subscriptions
time-zone-unknown = لا أعرف هذا المكان. اذكر بلدًا أو عاصمة أو منطقة زمنية مثل Asia/Damascus.
time-zone-ambiguous = قد يعني هذا أكثر من مكان: { $zones }. اكتب واحدًا منها.
mute-how = اكتب المدة: /mute 30m أو /mute 3h أو /mute 2d أو بالكلمات مثل «ساعتين»، و /mute off لإنهائها.
mute-too-long = هذا أطول مما أوقف الأخبار: أقصاه { $days } يومًا، /mute { $days }d، و /unsubscribe ينهيها نهائيًا.
muted = أوقفت الأخبار حتى { $day } الساعة { $time }. وما يصل في هذه الأثناء يأتيك بعدها في رسالة واحدة.
unmuted = عدت أخبرك بالجديد.
only-administrators = في المجموعات يقرر المشرفون ذلك.
news-topic = جديد عن «{ $topic }»:
news-any = جديد:
news-feed = جديد { $feed }:
news-answered = مقالة تجيب عن سؤالك «{ $question }»:
news-answer-changed = جاء جواب آخر عن سؤالك «{ $question }»:
news-answer-dropped = المقالة التي أجابت عن سؤالك «{ $question }» لم تعد تقول ذلك. وأخبرك إذا جاء جواب آخر.
news-answer-before = ما قلته لك من قبل:
correction = تغيّرت مقالة نقلت لك عنها:
correction-before = ما نقلته:
correction-now = وتقول الآن:
correction-gone = ولم تعد تقول شيئًا كهذا.
corrections-off = لن أخبر هذه المحادثة بالتصحيحات.
corrections-on = عدت أخبر هذه المحادثة بالتصحيحات.
news-digest =
    { $count ->
        [zero] لا مقالات جديدة
        [one] مقالة جديدة واحدة
        [two] مقالتان جديدتان
        [few] { $count } مقالات جديدة
        [many] { $count } مقالة جديدة
       *[other] { $count } مقالة جديدة
    }
news-digest-topic = عن «{ $topic }»:
news-digest-any = مقالات أخرى:
news-digest-feed = من { $feed }:
news-omitted =
    { $count ->
        [zero] ولا غيرها.
        [one] ومقالة أخرى: /articles
        [two] ومقالتان أخريان: /articles
        [few] و{ $count } مقالات أخرى: /articles
        [many] و{ $count } مقالة أخرى: /articles
       *[other] و{ $count } مقالة أخرى: /articles
    }
button-subscriptions = اشتراكاتي
button-corrections-off = لا أريد مثل هذا الخبر
button-corrections-on = أخبرني بالتصحيحات
button-watch = 🔔 أخبرني إذا تغيّر هذا
button-watch-newest = 🔔 أخبرني كل يوم بالجديد
button-watch-unanswered = 🔔 أخبرني إذا ورد جواب
button-subscribe-at-once = فور الوصول
button-subscribe-daily = كل يوم
button-subscribe-weekly = كل أسبوع
button-at-once = { $number }: فور الوصول
button-daily = { $number }: كل يوم
button-weekly = { $number }: كل أسبوع
button-delete = { $number }: حذف
button-earlier = الموجز أبكر بساعة
button-later = بعد ذلك بساعة
button-quiet-on = لا أخبار ليلًا
button-quiet-off = أخبار ليلًا أيضًا
button-mute = إيقاف يومًا
button-unmute = إنهاء الإيقاف

offer-facts-en =
    بالإنجليزية، { $words ->
        [zero] بلا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $words } كلمات
        [many] { $words } كلمة
       *[other] { $words } كلمة
    }.
offer-facts-ar =
    بالعربية، { $words ->
        [zero] بلا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $words } كلمات
        [many] { $words } كلمة
       *[other] { $words } كلمة
    }.
offer-undated = وهي بلا تاريخ.
offer-several =
    { $others ->
        [zero] ولا شيء غيرها.
        [one] ومقالة أخرى.
        [two] ومقالتان أخريان.
        [few] و{ $others } مقالات أخرى.
        [many] و{ $others } مقالة أخرى.
       *[other] و{ $others } مقالة أخرى.
    }
offer-rejected-lines =
    { $rejected ->
        [zero] قرئت كلها.
        [one] لم يُقرأ مدخل واحد: { $detail }
        [two] لم يُقرأ مدخلان. الأول: { $detail }
        [few] لم تُقرأ { $rejected } مداخل. الأول: { $detail }
        [many] لم يُقرأ { $rejected } مدخلًا. الأول: { $detail }
       *[other] لم يُقرأ { $rejected } مدخل. الأول: { $detail }
    }
offer-replaces = هذه المقالة عندي: { $title }. وما تغيّر فيها يحل محل ما عندي.
offer-progress =
    { $stored ->
        [zero] لم تدخل أي مقالة بعد، وأتابع…
        [one] دخلت مقالة واحدة، وأتابع…
        [two] دخلت مقالتان، وأتابع…
        [few] دخلت { $stored } مقالات، وأتابع…
        [many] دخلت { $stored } مقالة، وأتابع…
       *[other] دخلت { $stored } مقالة، وأتابع…
    }
offer-added = أُضيفت: { $title }. ويمكن السؤال عنها الآن.
offer-updated = حلّت محل النسخة الأقدم: { $title }.
offer-unchanged = هي عندي بنصها: { $title }.
offer-counts = أُضيف: { $added }، وحلّ محل الأقدم: { $updated }، وبقي كما كان: { $unchanged }، ولم يُقرأ: { $rejected }.
offer-reason = { $reason }
offer-dropped = تُركت.
offer-forgotten = أُعيد تشغيلي منذ ذلك، أو جاء بعده كثير، فلم أعد أحتفظ بما عرضته هنا. فأرسله من جديد من فضلك، ولا يُضاف شيء مرتين.
offer-rejected-blocked-address = لا أجلب هذا: ليس عنوانًا عامًا.
offer-rejected-too-large = هذا أكبر من أن أقرأه.
offer-rejected-empty = لا أجد هناك نصًا.
offer-rejected-unsupported = ليس هذا من أنواع الصفحات أو الملفات أو اللغات التي أقرأها.
offer-rejected-other = لا أستطيع قراءة هذا.
offer-detail = { $detail }
detail-missing = لم تعد هناك صفحة بهذا العنوان.
detail-forbidden = لا يسمح الخادم بقراءته بلا إذن.
detail-status = يردّ الخادم بالخطأ { $status }.
detail-slow = يتأخر الخادم كثيرًا.
detail-no-host = لا يوجد موقع بهذا الاسم، أو لا اتصال بالشبكة.
detail-certificate = شهادة الخادم غير صالحة.
detail-silent = لا أحد يردّ هناك.
detail-broken-off = انقطع الاتصال.
detail-robots = يطلب { $host } في ملف robots.txt ألا تقرأه البرامج.
detail-redirects = يحيل من عنوان إلى عنوان بلا نهاية.
detail-no-address = ليس هذا عنوانًا أقرؤه. تبدأ العناوين بـ http:// أو https://.
detail-address-password = لا أقرأ عناوين فيها اسم مستخدم أو كلمة سر.
detail-private = شبكته غير عامة، ويسمح الضبط ALLOW_PRIVATE_SOURCES=true بشبكتك الخاصة.
detail-no-feed = لا خلاصة أخبار هناك، ولا صفحة تذكر واحدة.
detail-kind = هو من نوع { $kind }، ولا أقرأ هذا النوع.
detail-megabytes = هو أكبر من { $megabytes } ميغابايت.
detail-language = لغته ليست العربية ولا الإنجليزية.
detail-empty = لا نص فيه.
detail-empty-list = قائمة المقالات فارغة.
detail-no-article = تعرض الصفحة شيئًا آخر مكان المقالة، كأن تقول إنها غير موجودة أو إن عليك تسجيل الدخول.
detail-list = الصفحة قائمة مقالات. أرسل عناوين المقالات نفسها، أو عنوان خلاصة بالأمر /feeds.
detail-list-feed = الصفحة قائمة مقالات. أرسل عناوين المقالات نفسها، أو أضف خلاصتها: /feeds { $feed }
detail-scan = صفحاته صور، كما في المسح الضوئي. مرّره أولًا على برنامج للتعرف على النصوص.
detail-letters = لا يمكن معرفة حروفه. احفظه نصًا أو بصيغة DOCX.
detail-password = هو محمي بكلمة سر.
detail-encoding = لا يُعرف ترميز حروفه. احفظه بترميز UTF-8.
detail-many = فيه أكثر من { $articles } مقالة، وتُضاف من سطر الأوامر.
detail-complex = هو أعقد من أن يُفكَّك.
detail-damaged = هو تالف، أو ليس ملفًا من النوع الذي يدل عليه اسمه.
detail-binary = ليس فيه نص بل بيانات ثنائية.
offer-feed = إن كان خلاصة أخبار فاكتب /feeds وبعده عنوانها.
offer-too-large = يعطيني تيليغرام ملفات حتى 20 ميغابايت. أرسل ملفًا أصغر، أو العنوان الذي نُشر فيه.
offer-not-fetched = لم يعطني تيليغرام هذا الملف. أرسله من جديد من فضلك.

command-feeds = خلاصات الأخبار التي أقرؤها، ومع عنوان: أضِف واحدة
command-remove = احذف مقالة برقمها أو عنوانها
remove-how = اكتب بعد الأمر أي مقالة تريد، برقمها في /articles أو عنوانها أو رابطها أو معرّفها: /remove 3. أو رُدّ عليها.
remove-missing = لا مقالة كهذه عندي، ولم يُحذف شيء. والأرقام هي أرقام /articles.
remove-ask = هل أحذف هذه المقالة؟ لن أنقل عنها بعد ذلك.
remove-done = حُذفت: { $title }
remove-kept = لم يُحذف شيء.

feeds-none = لا أقرأ خلاصات أخبار بعد. لإضافة واحدة: /feeds example.org
feeds-title =
    { $count ->
        [zero] لا أقرأ خلاصات أخبار بعد. لإضافة واحدة: /feeds example.org
        [one] أقرأ خلاصة أخبار واحدة. لإضافة غيرها: /feeds example.org
        [two] أقرأ خلاصتي أخبار. لإضافة غيرهما: /feeds example.org
        [few] أقرأ { $count } خلاصات أخبار. لإضافة غيرها: /feeds example.org
        [many] أقرأ { $count } خلاصة أخبار. لإضافة غيرها: /feeds example.org
       *[other] أقرأ { $count } خلاصة أخبار. لإضافة غيرها: /feeds example.org
    }
feeds-ok =
    { $articles ->
        [zero] لا مقالات بعد.
        [one] مقالة واحدة.
        [two] مقالتان.
        [few] { $articles } مقالات.
        [many] { $articles } مقالة.
       *[other] { $articles } مقالة.
    }
feeds-failing =
    { $articles ->
        [zero] لا مقالات بعد، وتعذّرت قراءتها في المرة الأخيرة:
        [one] مقالة واحدة، وتعذّرت قراءتها في المرة الأخيرة:
        [two] مقالتان، وتعذّرت قراءتها في المرة الأخيرة:
        [few] { $articles } مقالات، وتعذّرت قراءتها في المرة الأخيرة:
        [many] { $articles } مقالة، وتعذّرت قراءتها في المرة الأخيرة:
       *[other] { $articles } مقالة، وتعذّرت قراءتها في المرة الأخيرة:
    }
feeds-paused =
    { $articles ->
        [zero] متوقفة، ولا مقالات بعد.
        [one] متوقفة، ومنها مقالة واحدة.
        [two] متوقفة، ومنها مقالتان.
        [few] متوقفة، ومنها { $articles } مقالات.
        [many] متوقفة، ومنها { $articles } مقالة.
       *[other] متوقفة، ومنها { $articles } مقالة.
    }
feeds-error = { $error }
feeds-added = صرت أقرأ هذه الخلاصة: { $feed }
feeds-held = أقرأ هذه الخلاصة من قبل: { $feed }
feeds-unusable = لا أجد هناك خلاصة أخبار أستطيع قراءتها، ولم يُضف شيء.
feeds-ask = هل أتوقف عن قراءة هذه الخلاصة؟ { $feed }. أما مقالاتها فتبقى.
button-add = أضِف
button-drop = اتركها
button-remove = احذفها
button-feed-pause = { $number }: أوقف
button-feed-resume = { $number }: تابع
button-feed-remove = { $number }: احذف
button-feed-remove-sure = احذف الخلاصة
