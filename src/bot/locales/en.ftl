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
