# What the bot says by itself in Telegram. The words around answers are in answer/locales.

command-start = What I do, with questions to try
command-help = How to ask, and how to read an answer

welcome =
    Hello, this is Sanad. Ask me about the news articles I hold, in English or Arabic.

    I answer in the articles' own words. A number after a sentence, such as [1], shows which article it comes from: tap the quotation below the answer to see the source. When the articles do not say, I tell you so.
welcome-examples = You could ask:
example-1 = Who attended Astana 22?
example-2 = When was resolution 2254 adopted?
example-3 = What did Lavrentyev say about contacts with the Americans?

help =
    Write a question as you would ask a person: who, when, where, how many, why, or what somebody said. A short “And when?” afterwards is understood, and “What's new?” lists the newest articles.

    Each sentence of an answer is word for word from an article, and its number, such as [1], leads to the quotation below it: title, outlet, date and the quoted words. When the articles do not say, I tell you so.

    In a group, mention me or reply to one of my messages.
help-commands = Commands:

unknown-command = I do not know that command. Just write your question, or send /help.

unreadable-photo = I cannot read pictures. Please write your question in words.
unreadable-sticker = Thank you! I can only answer words, though: ask me something about the articles.
unreadable-voice = I cannot listen to recordings. Please write your question in words.
unreadable-video = I cannot watch videos. Please write your question in words.
unreadable-document = I cannot open files sent to me here. Please write your question in words.
unreadable-other = I can only read text. Please write your question in words.

failure = I am sorry, something went wrong on my side and I could not answer. Please send your question again in a moment.
