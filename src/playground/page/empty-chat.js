import { element } from './elements.js';
import { renderText } from './render-text.js';

/**
 * What stands in a chat where nothing was said: what the bot is for, and questions to tap in the reader's language.
 * @param {import('./session.js').Session} session
 * @param {import('./render-text.js').TextScene} scene
 * @returns {HTMLElement}
 */
export function renderEmptyChat(session, scene) {
  const { words, isPrivate, world, personId, language, chat } = session;
  if (chat.chat.type === 'channel') {
    const number = element('code', { dir: 'ltr' }, String(chat.chat.id));
    return element('div', { class: 'empty' }, element('p', {}, `${words.emptyChannel} `, number));
  }
  if (!isPrivate) return element('div', { class: 'empty' }, element('p', {}, words.emptyTopic));
  const { description } = world.profiles[personId];
  const questions = world.suggestions[language].map((/** @type {string} */ text) => {
    const onclick = () => session.act('send', { text });
    return element('button', { type: 'button', class: 'suggestion', dir: 'auto', onclick }, text);
  });
  return element(
    'div',
    { class: 'empty' },
    element('img', { src: '/mark.svg', alt: '', class: 'big-mark' }),
    element('h3', {}, words.whatCanIt),
    ...renderText(description || words.defaultDescription, undefined, scene),
    questions.length > 0 && element('h4', {}, words.tryAsking),
    ...questions,
  );
}
