# What the bot says by itself in Telegram. The words around answers are in answer/locales.

command-start = What I do, with questions to try
command-help = How to ask, and how to read an answer
command-ask = Ask a question, also in groups
command-articles = The articles I hold; with words, those that fit
command-sources = What my last answer to you quotes
command-stop = Stop the answer I am writing
command-language = The language I speak to you in
command-settings = What you may choose
command-privacy = What I keep, why and for how long
command-export = Everything I keep of you, as a file
command-forget = Forget everything I keep of you
command-status = What is held, and what waits
command-why = How my last answer to you came about

profile-description =
    I answer questions about news articles in their own words, in Arabic and English. Every sentence carries a number that leads to its article. When the articles do not say, I tell you so.
profile-short = Answers about the news in the articles' own words, each with its source.

welcome =
    Hello, this is Sanad. Ask me about the news articles I hold, in English or Arabic.

    I answer in the articles' own words. A number after a sentence, such as [1], shows which article it comes from: tap the quotation below the answer to see the source. When the articles do not say, I tell you so.
welcome-examples = You could ask:
# In buttons: at most about 40 characters.
example-1 = Who attended Astana 22?
example-2 = When was resolution 2254 adopted?
example-3 = What did Lavrentyev say about contacts with the Americans?

help =
    Write a question as you would ask a person: who, when, where, how many, why, or what somebody said. A short “And when?” afterwards is understood, and “What's new?” lists the newest articles.

    Each sentence of an answer is word for word from an article, and its number, such as [1], leads to the quotation below it: title, outlet, date and the quoted words. When the articles do not say, I tell you so.

    In a group, mention me or reply to one of my messages.
help-commands = Commands:

told-stories =
    { $stories ->
        [one] one story
       *[other] { $stories } stories
    }
articles-title =
    { $articles ->
        [one] I hold one article.
       *[other] I hold { $articles } articles on { told-stories }, newest first.
    }
articles-none = I hold no articles yet. As soon as there are some, ask me about them.

status =
    Articles: { $articles } on { told-stories }, in { $passages } passages
    Messages to answer: { $waitingUpdates }; set aside after three tries: { $setAside }
    Messages to send: { $waitingMessages }; not delivered in the last two days: { $lostMessages }; refused for good: { $deadMessages }

status-usage = Today { $model }: { $calls } calls, { $failures } of them failed; { $tokens } tokens; { $cost } USD
status-writing = Today the language model was to write { $answers } answers; quoted instead: { $failures }. Its sentences: kept { $kept }, repaired { $repaired }, replaced by quotations { $replaced }, dropped { $dropped }

articles-not-found = No article fits “{ $query }”. Try another word, or send /articles alone for all of them.
articles-unlisted = The list of stories ends at { $count }: there is no { $number }. /articles shows it.
articles-found =
    { $count ->
        [one] One story tells of “{ $query }”.
       *[other] { $count } stories tell of “{ $query }”, the best first.
    }
articles-nearest = No article tells of “{ $query }”. The nearest ones:
article-ask = Ask me anything about it.
article-undated = no date
article-gone = I no longer hold that article. Send /articles for those I do.

ask-empty = Write your question after /ask, such as: /ask when was the resolution adopted?

sources-none = My last reply quotes nothing, or there is none yet. Ask me something first.
sources-title = What I quoted for “{ $question }”:

passage-changed = The article has been changed since; these are the words I quoted.
passage-gone = I no longer hold this article; these are the words I quoted.

searched = I searched the titles and texts of all { $count } articles, Arabic and English, for your question “{ $question }”. No sentence answers it with enough certainty.
searched-nearest = These came nearest. Please read them as leads, not as an answer:
searched-advice = It may help to name a person, a place or a date, or to put it differently.

feedback-good = Thank you, I am glad it helped.
feedback-bad = Thank you. This helps to make me better.
feedback-why = Thank you. What was wrong with it?
reason-wrong = It is wrong
reason-off-topic = Not what I asked
reason-incomplete = Something is missing
reason-unclear = Hard to understand

suggest-said = What did { $name } say?
suggest-said-female = What did { $name } say?
suggest-who = Who is { $name }?
suggest-attended = Who attended { $name }?
suggest-about = What is reported about { $name }?

stop-done = Stopped. Ask me whenever you like.
stop-done-withdrawn =
    { $count ->
        [one] Stopped, and I have put aside your question that was waiting. Ask me whenever you like.
       *[other] Stopped, and I have put aside your { $count } questions that were waiting. Ask me whenever you like.
    }
stop-withdrawn =
    { $count ->
        [one] I have put aside your question that was waiting. Ask me whenever you like.
       *[other] I have put aside your { $count } questions that were waiting. Ask me whenever you like.
    }
stop-nothing = I am not writing anything to you just now, and no question of yours is waiting.
stop-news = I am not writing anything just now. Shall I hold back the news you subscribed to?

language = Which language shall I speak to you in? Answers are always in the language of your question.
button-language-ar = العربية
button-language-en = English

settings = Your settings
settings-language-auto = Language: as set in Telegram
settings-language-ar = Language: Arabic
settings-language-en = Language: English
settings-suggestions-on = Further questions under answers: on
settings-suggestions-off = Further questions under answers: off
settings-saved = Saved

privacy =
    { $days ->
        [one] I keep your questions and my answers for one day, so that buttons and short follow-ups work, and your 👍 and 👎, so that I can be made better. Then they are deleted.
       *[other] I keep your questions and my answers for { $days } days, so that buttons and short follow-ups work, and your 👍 and 👎, so that I can be made better. Then they are deleted.
    }

    What you choose in /settings and what you subscribe to stays until you have it forgotten. Your name is not kept; you are known by your Telegram number. The operators of this bot can read what is kept.

    /export sends you all of it, /forget deletes it at once.
export = This is everything I keep of you. Telegram keeps what stands in this chat; I do not.

forget = Shall I forget everything I keep of you: your settings, questions, answers, opinions and subscriptions, also what you asked in groups? This cannot be undone.
forget-done = Everything is forgotten. You are welcome to ask again at any time.
forget-kept = Nothing has been deleted.

limit-person = You have asked me a lot at once. Give me { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }, then ask again.
limit-group = This group has asked a lot in the last hour. I can go on here in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }; in private I answer now.
not-allowed = I am sorry, this bot is only for certain people and groups. Please ask those who run it.

why =
    Question: { $question }
    Outcome: { $outcome }
    Languages: { $from } → { $to }
    Confidence: { $confidence }
    Time: { $milliseconds } ms
why-unsearched =
    Question: { $question }
    Outcome: { $outcome }
    Time: { $milliseconds } ms
why-terms = Searched for, with what else counts for it:
why-candidates = Found, with the score of each leg:
why-evidence = Given to the writer:
why-model =
    Model: { $model }
    Sentences kept { $kept }, repaired { $repaired }, replaced by quotations { $replaced }, dropped { $dropped }
    First sentence after { $first } ms, all after { $elapsed } ms, checks { $check } ms
    Quoted instead because: { $failure }
why-sentences = What it wrote, and what became of it:
why-none = I keep no answer to you just now. Ask me something, then send /why again.

answer-broken-off = My language model broke off. This is what the articles say, word for word:
only-private = That is between the two of us: please write to me in private.

button-private = Write in private
button-previous = ‹ Back
button-next = More ›
button-searched = 🔎 What did you search?
button-article = The whole article here
button-open = Open the article
button-share = Share
button-no-reason = I would rather not say
button-language-auto = As in Telegram
button-suggestions-on = Suggest further questions
button-suggestions-off = Suggest no questions
button-forget = Forget everything
button-keep = Keep it
button-unknown = This button no longer works. Please ask again.

unknown-command = I do not know that command. Just write your question, or send /help.

unreadable-photo = I cannot read pictures. Please write your question in words.
unreadable-sticker = Thank you! I can only answer words, though: ask me something about the articles.
unreadable-voice = I cannot listen to recordings. Please write your question in words.
voice-heard = I heard: “{ $text }”
voice-empty = I heard no words in the recording. Please say your question again, or write it.
voice-failed = I could not listen to the recording just now. Please write your question in words.
voice-too-long = The recording is too long for me. Please ask within { $seconds } seconds, or write your question.
unreadable-video = I cannot watch videos. Please write your question in words.
unreadable-document = I cannot open files sent to me here. Please write your question in words.
unreadable-other = I can only read text. Please write your question in words.

failure = I am sorry, something went wrong on my side and I could not answer. Please send your question again in a moment.

inline-how = Write your question after my name, or in our chat
inline-more = More in our private chat
inline-none = The articles do not say. The nearest ones:
inline-nothing = The articles do not say. Ask me in our chat
inline-no-articles = I hold no articles yet
inline-late = This takes longer: ask me in our private chat

command-summary = A summary: of the latest article, one by number, or a topic
button-short = Short
button-medium = Medium
button-long = Long
button-in-ar = بالعربية
button-in-en = In English
button-summarise = Summary
summary-not-so = This summary does not come in that length or language.

command-subscribe = News on a topic, as it comes or as a digest
command-subscriptions = What you hear of and when; with a place: its time zone
command-unsubscribe = End all subscriptions, or the one that you name
command-mute = No news for a while, such as 3h

subscribe-how = Write the topic after the command, in at most { $limit } characters: /subscribe Astana. Or /subscribe everything. I match it with articles in both languages.
subscribe-feeds = To hear of all that a feed brings, write its name after the command:
subscribe-unknown-feed = I read no feed of that address. Whoever runs this bot can add it.
subscribe-no-words = There is nothing in this that I could look for. Name a topic, a place or a person.
subscribe-preview =
    { $count ->
        [0] { $name }: in the last seven days nothing would have come.
        [one] { $name }: in the last seven days one article would have come.
       *[other] { $name }: in the last seven days { $count } articles would have come.
    }
subscribe-when = When shall I tell you?
subscribe-question-when = When shall I tell you of another answer?
watch-done = Done. I tell you when an article answers “{ $question }” differently: /subscriptions
watch-done-unanswered = Done. I tell you when an article answers “{ $question }”: /subscriptions
watch-not = I cannot watch this: it is no question about the articles that I could ask again.
subscribe-too-many = This chat has { $limit } subscriptions already. Delete one first: /subscriptions
subscribe-held = This chat hears of that already: { $name }. /subscriptions changes it.
subscribed-at-once = Done: { $name }, as soon as it comes. /subscriptions changes it.
subscribed-daily = Done: { $name }, once a day. /subscriptions changes it.
subscribed-weekly = Done: { $name }, once a week. /subscriptions changes it.
subscription-everything = All articles
subscription-topic = “{ $topic }”
subscription-question = “{ $topic }”, when the answer changes
subscription-feed = News of { $topic }
timing-at-once = as it comes
timing-daily = once a day
timing-weekly = on Sundays
subscriptions-none = You have no subscriptions yet. Write, for example: /subscribe Astana
subscriptions-title =
    { $count ->
        [one] One subscription:
       *[other] { $count } subscriptions:
    }
subscriptions-times = Digests at { $digest }, time zone { $zone }. For another one write the place: /subscriptions Damascus
subscriptions-times-quiet = Digests at { $digest }, no news from { $quietFrom } to { $quietTo }, time zone { $zone }. For another one write the place: /subscriptions Damascus
subscriptions-muted = News is muted until { $day }, { $time }; what comes meanwhile is told afterwards. /mute off ends it.
unsubscribed =
    { $count ->
        [one] The subscription has ended.
       *[other] { $count } subscriptions have ended.
    }
unsubscribe-unknown = None of the subscriptions is called that. /unsubscribe with nothing behind it ends them all.
time-zone-set = From now on I tell you news by the clocks of { $zone }. /subscriptions
time-zone-unknown = I do not know that place. Name a country, a capital, or a time zone such as Asia/Damascus.
time-zone-ambiguous = That may be several places: { $zones }. Write one of these.
mute-how = Write for how long: /mute 30m, /mute 3h, /mute 2d or in words; /mute off ends it.
mute-too-long = That is longer than I hold news back: at most { $days } days, /mute { $days }d. /unsubscribe ends news for good.
muted = Muted until { $day }, { $time }. What comes meanwhile is told afterwards, in one message.
unmuted = I am telling you news again.
only-administrators = In a group its administrators decide this.
news-topic = New on “{ $topic }”:
news-any = New:
news-feed = New from { $feed }:
news-answered = An article answers your question “{ $question }”:
news-answer-changed = There is another answer to your question “{ $question }”:
news-answer-dropped = The article that answered your question “{ $question }” does not say so any more. I tell you when there is another answer.
news-answer-before = What I told you before:
correction = An article that I quoted to you has been changed:
correction-before = What I quoted:
correction-now = Now it says:
correction-gone = It says nothing like it any more.
corrections-off = I will not tell this chat of corrections.
corrections-on = I tell this chat of corrections again.
news-digest =
    { $count ->
        [one] One new article
       *[other] { $count } new articles
    }
news-digest-topic = On “{ $topic }”:
news-digest-any = Other articles:
news-digest-feed = From { $feed }:
news-omitted =
    { $count ->
        [one] And one more: /articles
       *[other] And { $count } more: /articles
    }
button-subscriptions = My subscriptions
button-corrections-off = No such notes, please
button-corrections-on = Tell me of corrections
button-watch = 🔔 Tell me when this changes
button-watch-newest = 🔔 Tell me daily what is new
button-watch-unanswered = 🔔 Tell me when there is an answer
button-subscribe-at-once = As it comes
button-subscribe-daily = Daily
button-subscribe-weekly = Weekly
button-at-once = { $number }: as it comes
button-daily = { $number }: daily
button-weekly = { $number }: weekly
button-delete = { $number }: delete
button-earlier = Digest an hour earlier
button-later = An hour later
button-quiet-on = No news at night
button-quiet-off = At night too
button-mute = Mute for a day
button-unmute = End the mute

offer-facts-en =
    In English, { $words ->
        [one] one word
       *[other] { $words } words
    }.
offer-facts-ar =
    In Arabic, { $words ->
        [one] one word
       *[other] { $words } words
    }.
offer-undated = It has no date.
offer-several =
    { $others ->
        [one] And one more article.
       *[other] And { $others } more articles.
    }
offer-rejected-lines =
    { $rejected ->
        [one] One entry is not read: { $detail }
       *[other] { $rejected } entries are not read. The first: { $detail }
    }
offer-replaces = I hold this article already: { $title }. What is new in it would replace what I hold.
offer-progress =
    { $stored ->
        [one] One article is in; I am going on …
       *[other] { $stored } articles are in; I am going on …
    }
offer-added = Added: { $title }. It can be asked about now.
offer-updated = Replaced the older version: { $title }.
offer-unchanged = I hold it already, word for word: { $title }.
offer-counts = Added: { $added }, replaced: { $updated }, as they were: { $unchanged }, not read: { $rejected }.
offer-reason = { $reason }
offer-dropped = Left out.
offer-forgotten = I was started anew since, or much has come after it, and no longer hold what I showed here. Please send it again; nothing is added twice.
offer-rejected-blocked-address = I do not fetch that: it is not a public address.
offer-rejected-too-large = That is too large for me to read.
offer-rejected-empty = I find no text there.
offer-rejected-unsupported = That is not a kind of page or file, or not a language, that I read.
offer-rejected-other = I cannot read that.
offer-detail = { $detail }
detail-missing = There is no page there any more.
detail-forbidden = The server lets nobody read it without a permission.
detail-status = The server answers with the error { $status }.
detail-slow = The server takes too long.
detail-no-host = There is no host of that name, or no network.
detail-certificate = The server's certificate is not valid.
detail-silent = Nothing answers there.
detail-broken-off = The connection failed.
detail-robots = { $host } asks programs not to read it, in its robots.txt.
detail-redirects = It leads on from address to address.
detail-no-address = That is no address that I read. It begins with http:// or https://.
detail-address-password = Addresses that hold a name or a password are not read.
detail-private = Its network is not public. ALLOW_PRIVATE_SOURCES=true would let me into your own.
detail-no-feed = There is no feed, nor a page that names one.
detail-kind = It is of the kind { $kind }, which I do not read.
detail-megabytes = It is larger than { $megabytes } MB.
detail-language = Its language is neither Arabic nor English.
detail-empty = It holds no text.
detail-empty-list = The list of articles is empty.
detail-no-article = The page shows something else in place of an article, such as that it is not there, or that one must sign in.
detail-list = The page is a list of articles. Send the addresses of the articles, or of a feed with /feeds.
detail-list-feed = The page is a list of articles. Send the addresses of the articles, or add its feed: /feeds { $feed }
detail-scan = Its pages are pictures, as those of a scan; run it through text recognition first.
detail-letters = Its letters cannot be read off; save it as text or DOCX.
detail-password = It is protected by a password.
detail-encoding = Its character encoding cannot be told; save it as UTF-8.
detail-many = It holds more than { $articles } articles; they can be taken in by the command line.
detail-complex = It is too intricate to be taken apart.
detail-damaged = It is damaged, or no file of the kind that its name says.
detail-binary = It holds no text but binary data.
offer-feed = If it is a feed, write /feeds and its address.
offer-too-large = Telegram gives me files of at most 20 MB. Send a smaller one, or the address where it is published.
offer-not-fetched = Telegram did not give me that file. Please send it again.

command-feeds = The feeds I read; with an address: add one
command-remove = Remove an article by its number or title
remove-how = Write which one after the command, by its number in /articles, its title, address or id: /remove 3. Or reply to it.
remove-missing = I hold no such article; nothing was removed. The numbers are those of /articles.
remove-ask = Shall I remove this article? I will no longer quote it.
remove-done = Removed: { $title }
remove-kept = Nothing was removed.

feeds-none = I read no feeds yet. To add one: /feeds example.org
feeds-title =
    { $count ->
        [one] I read one feed. To add one: /feeds example.org
       *[other] I read { $count } feeds. To add one: /feeds example.org
    }
feeds-ok =
    { $articles ->
        [0] No articles yet.
        [one] One article.
       *[other] { $articles } articles.
    }
feeds-failing =
    { $articles ->
        [0] No articles yet, and it could not be read the last time:
        [one] One article, and it could not be read the last time:
       *[other] { $articles } articles, and it could not be read the last time:
    }
feeds-paused =
    { $articles ->
        [0] Paused, no articles yet.
        [one] Paused, one article.
       *[other] Paused, { $articles } articles.
    }
feeds-error = { $error }
feeds-added = I read this feed now: { $feed }
feeds-held = I read this feed already: { $feed }
feeds-unusable = I find no feed there that I can read; nothing was added.
feeds-ask = Shall I read this feed no longer? { $feed }. Its articles stay.
button-add = Add
button-drop = Leave out
button-remove = Remove
button-feed-pause = { $number }: pause
button-feed-resume = { $number }: go on
button-feed-remove = { $number }: remove
button-feed-remove-sure = Remove the feed
