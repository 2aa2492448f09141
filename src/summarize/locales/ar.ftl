# ما يقوله الملخص حول كلام المقالات. لا شيء منه يخبر بخبر.

lead-original-only = لا توجد نسخة عربية من هذه المقالة. نصها الأصلي، ب{ $language }:
lead-some-original = { $count ->
    [zero] كل المقالات منقولة بالعربية.
    [one] مقالة واحدة لا توجد إلا ب{ $language }، ونُقلت بها.
    [two] مقالتان لا توجدان إلا ب{ $language }، ونُقلتا بها.
    [few] { $count } مقالات لا توجد إلا ب{ $language }، ونُقلت بها.
    [many] { $count } مقالة لا توجد إلا ب{ $language }، ونُقلت بها.
   *[other] { $count } مقالة لا توجد إلا ب{ $language }، ونُقلت بها.
  }
lead-rests-on = { $count ->
    [zero] بلا مقالات.
    [one] من مقالة واحدة.
    [two] من مقالتين.
    [few] من { $count } مقالات.
    [many] من { $count } مقالة.
   *[other] من { $count } مقالة.
  }
lead-left-out = { $count ->
    [zero] لم تُترك أي مقالة: { $titles }.
    [one] تُركت مقالة أخرى: { $titles }.
    [two] تُركت مقالتان أخريان: { $titles }.
    [few] تُركت { $count } مقالات أخرى: { $titles }.
    [many] تُركت { $count } مقالة أخرى: { $titles }.
   *[other] تُركت { $count } مقالة أخرى: { $titles }.
  }
heading-date = { $date }:
heading-newest = الجديد في { $date }:
heading-undated = بلا تاريخ:
heading-differ = هنا تختلف المقالات:
summary-language-ar = العربية
summary-language-en = الإنجليزية

# What a language model is told to summarise.
summary-model-topic = ما تقوله المقاطع

summary-too-short = المقالة «{ $title }» أقصر من أن تُلخص.
summary-too-short-quote = وفيها: «{ $quote }»
summary-no-articles = ليست عندي مقالات بعد، فلا شيء ألخصه.
summary-nothing-on = لا تذكر المقالات شيئًا عن «{ $topic }».
summary-none-in-time = لا مقالة من ذلك الوقت.
summary-none-on-in-time = لا مقالة عن «{ $topic }» من ذلك الوقت.
summary-newest-date = أحدثها تاريخها { $date }.
summary-undated = لا تحمل أي مقالة تاريخًا.
summary-nearest = { $count ->
    [zero] أقرب المقالات: { $titles }.
    [one] أقرب مقالة: { $titles }.
    [two] أقرب مقالتين: { $titles }.
    [few] أقرب المقالات: { $titles }.
    [many] أقرب المقالات: { $titles }.
   *[other] أقرب المقالات: { $titles }.
  }
summary-title-separator = ؛{" "}
