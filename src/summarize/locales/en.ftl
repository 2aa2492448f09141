# What a summary says around the words of the articles. None of it states a fact of the news.

lead-original-only = There is no English version of this article. In its own language, { $language }:
lead-some-original = { $count ->
    [one] One article exists only in { $language }, and is quoted so.
   *[other] { $count } articles exist only in { $language }, and are quoted so.
  }
lead-rests-on = { $count ->
    [one] From one article.
   *[other] From { $count } articles.
  }
lead-left-out = { $count ->
    [one] One more article is left out: { $titles }.
   *[other] { $count } more articles are left out: { $titles }.
  }
heading-date = { $date }:
heading-newest = New on { $date }:
heading-undated = Without a date:
heading-differ = Here the articles differ:
summary-language-ar = Arabic
summary-language-en = English

# What a language model is told to summarise.
summary-model-topic = what the passages report

summary-too-short = The article “{ $title }” is too short to summarise.
summary-too-short-quote = It says: “{ $quote }”
summary-no-articles = I hold no articles yet, so there is nothing to summarise.
summary-nothing-on = The articles report nothing on “{ $topic }”.
summary-none-in-time = None of the articles is from that time.
summary-none-on-in-time = None of the articles on “{ $topic }” is from that time.
summary-newest-date = The newest one carries the date { $date }.
summary-undated = None of the articles carries a date.
summary-nearest = { $count ->
    [one] Nearest article: { $titles }.
   *[other] Nearest articles: { $titles }.
  }
summary-title-separator = ;{" "}
