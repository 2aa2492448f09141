/**
 * @param {number} seconds
 * @param {'ar' | 'en'} language
 */
export function formatTime(seconds, language) {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    seconds * 1000,
  );
}

/**
 * A day as people call it, for the line above its messages.
 * @param {number} seconds
 * @param {{ language: 'ar' | 'en', words: import('./locales/en.js')['en'] }} reader
 */
export function formatDay(seconds, { language, words }) {
  const day = new Date(seconds * 1000).toDateString();
  const millisecondsADay = 86_400_000;
  if (day === new Date().toDateString()) return words.today;
  if (day === new Date(Date.now() - millisecondsADay).toDateString()) return words.yesterday;
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(seconds * 1000);
}
