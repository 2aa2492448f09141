# What the bot says by itself in Telegram. The words around answers are in answer/locales.

command-start = What I do, with questions to try
command-help = How to ask, and how to read an answer
command-articles = The articles I hold, newest first
command-status = What is held, and what waits

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

articles-title =
    { $count ->
        [one] I hold one article.
       *[other] I hold { $count } articles, newest first.
    }
articles-none = I hold no articles yet. As soon as there are some, ask me about them.

status =
    Articles: { $articles }, in { $passages } passages
    Messages to answer: { $waitingUpdates }; set aside after three tries: { $setAside }
    Messages to send: { $waitingMessages }; not delivered in the last two days: { $lostMessages }

only-private = That is between the two of us: please write to me in private.

button-private = Write in private
button-newer = ‹ Newer
button-older = Older ›
button-unknown = This button no longer works. Please ask again.

unknown-command = I do not know that command. Just write your question, or send /help.

unreadable-photo = I cannot read pictures. Please write your question in words.
unreadable-sticker = Thank you! I can only answer words, though: ask me something about the articles.
unreadable-voice = I cannot listen to recordings. Please write your question in words.
unreadable-video = I cannot watch videos. Please write your question in words.
unreadable-document = I cannot open files sent to me here. Please write your question in words.
unreadable-other = I can only read text. Please write your question in words.

failure = I am sorry, something went wrong on my side and I could not answer. Please send your question again in a moment.

inline-how = Write your question after my name, or in our chat
inline-more = More in our private chat
inline-none = The articles do not say. The nearest ones:
inline-late = This takes longer: ask me in our private chat

command-summary = A summary: of the latest article, one by number, or a topic
button-short = Short
button-medium = Medium
button-long = Long
button-in-ar = بالعربية
button-in-en = In English
summary-not-so = There is no such version of this summary.

command-subscribe = News on a topic, as it comes or as a digest
command-subscriptions = What you hear of and when; with a place: its time zone
command-unsubscribe = End all subscriptions
command-mute = No news for a while: /mute 3h

subscribe-how = Write the topic after the command, in at most { $limit } characters: /subscribe Astana. Or /subscribe everything. I match it with articles in both languages.
subscribe-no-words = There is nothing in this that I could look for. Name a topic, a place or a person.
subscribe-preview =
    { $count ->
        [0] { $name }: in the last seven days nothing would have come.
        [one] { $name }: in the last seven days one article would have come.
       *[other] { $name }: in the last seven days { $count } articles would have come.
    }
subscribe-when = When shall I tell you?
subscribe-too-many = This chat has { $limit } subscriptions already. Delete one first: /subscriptions
subscribe-held = This chat hears of that already: { $name }. /subscriptions changes it.
subscribed-at-once = Done: { $name }, as soon as it comes. /subscriptions changes it.
subscribed-daily = Done: { $name }, once a day. /subscriptions changes it.
subscribed-weekly = Done: { $name }, once a week. /subscriptions changes it.
subscription-everything = All articles
subscription-topic = “{ $topic }”
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
subscriptions-times-quiet = Digests at { $digest }, quiet from { $quiet }, time zone { $zone }. For another one write the place: /subscriptions Damascus
subscriptions-muted = Muted for now; what comes meanwhile is told afterwards.
unsubscribed =
    { $count ->
        [one] The subscription has ended.
       *[other] { $count } subscriptions have ended.
    }
time-zone-unknown = I do not know that place. Name a country, a capital, or a time zone such as Asia/Damascus.
time-zone-ambiguous = That may be several places: { $zones }. Write one of these.
mute-how = Write for how long: /mute 30m, /mute 3h or /mute 2d; /mute off ends it.
muted = Muted. What comes meanwhile is told afterwards, in one message.
unmuted = I am telling you news again.
only-administrators = In a group its administrators decide this.
news-topic = New on “{ $topic }”:
news-any = New:
news-digest =
    { $count ->
        [one] One new article
       *[other] { $count } new articles
    }
news-digest-topic = On “{ $topic }”:
news-digest-any = Other articles:
news-omitted =
    { $count ->
        [one] And one more: /articles
       *[other] And { $count } more: /articles
    }
button-subscriptions = My subscriptions
button-subscribe-at-once = As it comes
button-subscribe-daily = Daily
button-subscribe-weekly = Weekly
button-at-once = { $number }: as it comes
button-daily = { $number }: daily
button-weekly = { $number }: weekly
button-delete = { $number }: delete
button-earlier = Digest an hour earlier
button-later = An hour later
button-quiet = Quiet at night: on or off
button-mute = Mute for a day
button-unmute = End the mute
