import { describe, expect, it } from 'vitest';
import { openAsker, phrasebook } from './world.ts';

describe('small talk', () => {
  const asker = openAsker({ articles: [] });

  it.each([
    ['good night', 'en', 'thanks', 'good-night'],
    ['تصبح على خير', 'ar', 'thanks', 'good-night'],
    ['goodbye', 'en', 'thanks', 'farewell'],
    ['مع السلامة', 'ar', 'thanks', 'farewell'],
    ['I love you', 'en', 'thanks', 'affection'],
    ['بحبك', 'ar', 'thanks', 'affection'],
    ['sorry', 'en', 'thanks', 'apology'],
    ['آسف', 'ar', 'thanks', 'apology'],
    ['who made you?', 'en', 'help', 'maker'],
    ['مين عملك؟', 'ar', 'help', 'maker'],
    ['are you a robot?', 'en', 'help', 'program'],
    ['إنت روبوت؟', 'ar', 'help', 'program'],
    ['ok', 'en', 'thanks', 'assent'],
    ['تمام', 'ar', 'thanks', 'assent'],
    ['haha', 'en', 'thanks', 'laughter'],
    ['ههههه', 'ar', 'thanks', 'laughter'],
    ['thank you', 'en', 'thanks', 'thanks'],
    ['شكرا', 'ar', 'thanks', 'thanks'],
  ] as const)('has a reply of its own, and nothing is searched: %s', async (question, language, reason, key) => {
    const text = phrasebook.format(language, `reply-${key}`);
    expect(await asker.ask({ question })).toMatchObject({ kind: 'replied', language, reason, text });
  });
});
