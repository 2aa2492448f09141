import { toPhrases } from './message-phrases.ts';

/**
 * Phrases of requests for summaries, in normalised words: letters are folded, a possessive or a sign is a space. Each list
 * is tried from its longest phrase.
 */
export const summaryWords = {
  /** Politeness that may stand before. */
  polite:
    toPhrases(`please|pls|can you|could you|would you|will you|can i have|could i have|may i have|can i get|i want|i need|i would like|id like|let me have
|kindly|hey|ok|and|now|you to|to|من فضلك|لو سمحت|لو سمحتي|رجاء|ارجو|ارجوك|ممكن|هل يمكنك|هل يمكن|هل تستطيع|ايمكنك|يمكنك|تقدر|بتقدر|فيك|اريد|اود|ابغي|ابي|بدي|عايز|عاوز
|عايزه|محتاج|احتاج|نريد|ودي|ان|يا ريت|ياريت|بليز|طيب`),
  /** Verbs that give an order; whatever follows is what is to be summarised. */
  verbs:
    toPhrases(`summarise|summarize|sum up|recap|tldr|tl dr|brief me on|catch me up on|bring me up to date on|fill me in on|give me the gist of|boil down
|لخص لي|لخص لنا|لخصلي|لخصولي|لخصيلي|لخصلنا|لخص|لخصي|لخصوا|تلخص لي|تلخصلي|تلخص|تلخصي|تلخصيلي|ان تلخص|الخص|اختصر لي|اختصرلي|اختصر|تختصر لي|تختصرلي|تختصر|اوجز لي|اوجز|توجز`),
  /** Verbs of giving, before a noun. */
  giving:
    toPhrases(`give me|give us|show me|get me|write me|write|make me|make|send me|do|provide|let me see|want|need|have|a|an|the
|اعطني|اعطيني|عطيني|اعطينا|اعطنا|عطني|اديني|هات لي|هاتلي|هات|اكتب لي|اكتبلي|اكتب|اعمل لي|اعملي|اعمللي|اعمل|سوي لي|سويلي|جهز لي|قدم لي|ارسل لي|ابعتلي|تعطيني|تعطيني|تعطني|تكتب لي|تعمل لي|تعمللي`),
  /** Nouns for a summary, and what ties them to their subject. */
  nouns:
    toPhrases(`summary of|summary on|summary about|summary for|summary|recap of|recap|overview of|overview on|digest of|digest on|digest|rundown of|rundown on|round up of|roundup of
|synopsis of|gist of|summing up of|summarization of|summarisation of|abstract of
|ملخص عن|ملخص حول|ملخص ل|ملخص|ملخصا عن|ملخصا حول|ملخصا ل|ملخصا|تلخيص عن|تلخيص|تلخيصا عن|تلخيصا ل|تلخيصا|خلاصه عن|خلاصه|موجز عن|موجز|موجزا عن|موجزا ل|موجزا|مختصر عن|مختصرا عن|مختصرا ل|الخلاصه|الملخص|نبذه مختصره عن`),
  /** Beside such a verb or noun; in Arabic after it. */
  shortAdjectives: toPhrases(
    `short|brief|briefly|quick|quickly|concise|concisely|very short|small|little|in short|قصير|قصيرا|مختصر|مختصرا|سريع|سريعا|موجز|موجزا|بسيط|بسيطا|باختصار`,
  ),
  longAdjectives: toPhrases(
    `long|longer|detailed|full|comprehensive|complete|thorough|in depth|مفصل|مفصلا|طويل|طويلا|شامل|شاملا|كامل|كاملا|بالتفصيل`,
  ),
  /** At the end of a request. */
  shortEndings:
    toPhrases(`in short|briefly|in brief|in a few words|in one sentence|in two sentences|in three sentences|in a sentence|short|in a nutshell
|باختصار|بايجاز|باختصار شديد|في جمله|في جملتين|في ثلاث جمل|بجملتين|قصير|قصيرا|مختصر|مختصرا|سريع|سريعا|بسرعه|موجز`),
  longEndings: toPhrases(
    `in detail|at length|in full|in depth|detailed|بالتفصيل|بتفصيل|بالتفصيل الممل|مفصل|مفصلا|مفصله|طويل|طويلا|بشكل مفصل|مطول|مطولا`,
  ),
  politeEndings: toPhrases(`please|thanks|من فضلك|لو سمحت|رجاء|شكرا`),
  /** How it is to look. */
  forms: toPhrases(
    `in bullet points|as bullet points|with bullet points|bullet points|in bullets|as bullets|bullets|in points|in key points|as a list|in a list|as a table|in a table|بنقاط|في نقاط|على شكل نقاط|علي شكل نقاط|على هيئه نقاط|علي هيئه نقاط|كنقاط|نقاط|في قائمه|كقائمه|في جدول|على شكل جدول|علي شكل جدول`,
  ),
  english: toPhrases(
    `in english|into english|english please|بالانجليزيه|بالانجليزي|بالانكليزيه|بالانكليزي|باللغه الانجليزيه|باللغه الانكليزيه|انجليزي`,
  ),
  arabic: toPhrases(`in arabic|into arabic|arabic please|بالعربيه|بالعربي|باللغه العربيه|عربي|بالعربيه الفصحي`),
  /** Before a subject, adding nothing to it. */
  leadIns:
    toPhrases(`me|for me|us|of|on|about|for|what happened at|what happened in|what happened with|what happened to|what happened on|what happened during|what happened about|what happened|what has happened in|what has happened at
|what has happened with|what has happened|what is happening in|what is happening with|what is happening|what was said about|what was said at|what we know about|what is known about|what the articles say about|what they say about|what is new about|what is new on|what is new in|what went on at|what went on in
|everything about|everything on|all about|all articles about|all articles on|the articles about|the articles on|articles about|articles on|the news about|the news on|the news of|the news from|news about|news of|news on|news from|latest news about|latest news on|latest news of|latest news from|the latest news about
|the latest news on|the latest news of|the latest news from|the latest on|the latest about|the latest in|latest on|developments in|developments on|the developments in|the story of|the story about|the topic of|the subject of|the issue of|the matter of|the reports on|the reports about|the coverage of
|لي|لنا|عن|حول|بخصوص|بشان|ما حدث في|ما حدث مع|ما حدث خلال|ما حدث|ما حصل في|ما حصل مع|ما حصل|ما جري في|ما جري|ما دار في|ما دار|ما قيل عن|ما قيل في|ماذا حدث في|ماذا حدث مع|ماذا حدث|ماذا حصل في|ماذا حصل|ماذا جري في|ماذا جري|ماذا يحدث في|شو صار في|شو صار مع|شو صار عن|شو صار|شو حصل في|شو حصل
|ايش صار في|ايش صار مع|ايش صار|وش صار في|وش صار|ايه اللي حصل في|ايه اللي حصل|اللي صار في|اللي صار مع|اللي صار|اللي حصل في|اللي حصل|الذي حدث في|الذي حدث|ما نعرفه عن|كل شيء عن|كل شي عن|كل ما يخص|كل المقالات عن|المقالات عن|مقالات عن|المقالات حول|اخر اخبار|اخر الاخبار عن|اخر الاخبار حول|اخر الاخبار في|احدث اخبار|احدث الاخبار عن|اهم اخبار|اهم الاخبار عن|الاخبار عن|الاخبار حول
|اخبار|اخر التطورات في|اخر تطورات|اخر المستجدات في|اخر مستجدات|مستجدات|تطورات|قصه|خبر|خبر عن|الخبر عن|موضوع|الموضوع|مساله|ابرز ما جاء في|ابرز|اهم ما جاء في|اهم ما ورد في`),
  /** Subjects that mean no subject: whatever is new. */
  anything:
    toPhrases(`news|the news|latest news|the latest news|the latest|latest|everything|all|the articles|articles|all articles|all the articles|what is new|what happened|what has happened|todays news|whats new|the headlines|headlines|recent news|the newest articles|the latest articles|latest articles|events|the events
|الاخبار|اخبار|اخر الاخبار|احدث الاخبار|اهم الاخبار|الجديد|ما الجديد|المستجدات|اخر المستجدات|اخر التطورات|كل شيء|كل شي|المقالات|كل المقالات|اخر المقالات|احدث المقالات|ما حدث|ما حصل|ما جري|شو صار|ايش صار|اللي صار|ماذا حدث|ماذا حصل|العناوين|الاحداث|اهم الاحداث|نشره الاخبار`),
  /** The newest article. */
  latest:
    toPhrases(`the latest article|latest article|the newest article|newest article|the last article|last article|the most recent article|the latest story|the latest report|the newest story
|اخر مقال|اخر مقاله|احدث مقال|احدث مقاله|المقال الاخير|المقاله الاخيره|اخر خبر|احدث خبر|الخبر الاخير|اخر تقرير|احدث تقرير`),
  /** What was talked about last. */
  this: toPhrases(`it|this|that|this article|that article|the article|this story|that story|the story|this report|the report|this one|that one|this text|the text|them|these|these articles|this news
|هذا|هذه|ذلك|هذا المقال|هذه المقاله|المقال|المقاله|هذا الخبر|الخبر|هذا النص|النص|هذا التقرير|التقرير|هذه القصه|ذلك المقال|هاد|هاد المقال|هالمقال|هالخبر|المقال ده|الخبر ده|لخصه|لخصها`),
  /** Whole messages that ask for the same summary, otherwise. */
  shorter:
    toPhrases(`shorter|make it shorter|shorter please|can you make it shorter|a shorter one|shorten it|shorten|too long|that is too long|in short|briefer|more briefly|less|اقصر|اقصر من هذا|اقصر لو سمحت|اجعله اقصر|خليه اقصر|خليها اقصر|اختصر|اختصره|اختصرها|اختصر اكثر
|طويل|طويل جدا|هذا طويل|باختصار|باختصار اكثر|مختصر اكثر|اختصار اكثر`),
  longer:
    toPhrases(`longer|make it longer|longer please|a longer one|more|more detail|more details|more details please|in more detail|tell me more|expand|expand it|expand on it|in detail|too short|what else|anything else|is there more|any more details|go on|continue|tell me more about it|tell me more about this|tell me more about that|say more|give me more|give me more details|more info|more information|elaborate|اطول|اجعله اطول|خليه اطول|خليها اطول|تفاصيل اكثر|مزيد من التفاصيل|المزيد|المزيد من التفاصيل|بتفصيل اكثر|بالتفصيل|تفصيل اكثر|اكثر
|وسع|وسعه|زيد|زد|قصير جدا|كمان|وكمان|زيدني|زيديني|احكيلي اكثر|احكيلي كمان|احكي لي اكثر|خبرني اكثر|اخبرني اكثر|اخبرني المزيد|اخبرني بالمزيد|قل لي المزيد|شو كمان|وشو كمان|ايش كمان|وايه كمان|ايه كمان|ماذا ايضا|وماذا ايضا|وماذا بعد|كمل|كملي|اكمل|هات المزيد|عطيني تفاصيل|اعطني المزيد|تفاصيل`),
} as const;
