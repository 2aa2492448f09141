# What the bot says around the words of the articles, and about itself. None of it states a fact of the news.

reply-greeting = Hello! Ask me about the articles I hold, in Arabic or English. I answer in their own words and show where each sentence comes from.
reply-thanks = Gladly. Ask again whenever you like.
reply-good-night = Good night! I am here whenever you have a question.
reply-farewell = Goodbye! I am here whenever you have a question.
reply-affection = That is kind of you! I am only a program, though: ask me about the articles whenever you like.
reply-apology = No harm done. Ask again whenever you like.
reply-maker = I am a program. Whoever runs this bot chose the articles that I quote; those who wrote the program I cannot name.
reply-program = I am a program, no person. I look for your answer in the articles I hold, and show where each sentence comes from.
reply-assent = All right. Ask again whenever you like.
reply-laughter = I am glad that you laugh! Ask again whenever you like.
reply-help = { $articles ->
    [0] I answer questions about news articles, in Arabic or English; I hold none yet.
    [one] I answer questions about the one news article that I hold, in Arabic or English.
   *[other] I answer questions about the { $articles } news articles that I hold, in Arabic or English.
  } Each sentence is quoted from an article, which I name; whether the article is right I cannot tell. When the articles do not say, I tell you so. Try a question such as who took part in something, when it took place, or what somebody said; or ask “What's new?”
reply-empty = I did not find a question in that. Write one in a few words, in Arabic or English.
reply-too-long = That is too long for me to search for. Please ask in up to { $limit } characters.
reply-unsupported-language = I can read Arabic and English only. Please ask in one of the two.

lead-other-language = { $count ->
    [one] From an article in { $language }:
   *[other] From articles in { $language }:
  }
lead-spelling = I searched for “{ $searched }”; you wrote “{ $written }”.
lead-undated = { $count ->
    [one] The article carries no date, so I cannot tell whether it belongs to the time you name.
   *[other] The articles carry no date, so I cannot tell whether they belong to the time you name.
  }
lead-unsure = I am not sure that this is what you ask.
lead-newer = A newer article goes on with this: “{ $title }”, { $date }.
lead-newest = { $count ->
    [one] The newest article:
   *[other] The newest articles:
  }
lead-newest-foreign = { $count ->
    [one] One article exists only in { $language }, and is quoted so.
   *[other] { $count } articles exist only in { $language }, and are quoted so.
  }
lead-newest-undated = Articles without a date come last, the last added first.
language-ar = Arabic
language-en = English

abstain-no-articles = I hold no articles yet, so I cannot answer. Whoever runs this bot can add some.
abstain-none-in-time = None of the articles is from the time you name.
abstain-newest-date = The newest one carries the date { $date }.
abstain-looked-for = The articles do not say. I looked for: { $terms }.
abstain-plain = The articles do not say.
abstain-closest =
  The closest passage, from “{ $title }”:
  “{ $quote }”
abstain-nearest = { $count ->
    [one] Nearest article: { $titles }.
   *[other] Nearest articles: { $titles }.
  }
list-separator = ,{" "}
title-separator = ;{" "}
