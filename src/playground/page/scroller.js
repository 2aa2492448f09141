import { element, icon } from './elements.js';

const nearEndPixels = 120;

/**
 * What scrolls through the messages: it stays at the end as things come, unless one has gone up to read; then a button tells how many
 * came, and leads down to them.
 * @param {import('./session.js').Session} session
 */
export function createScroller(session) {
  const inner = element('div', { class: 'scroller' });
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' });
  const newest = element(
    'button',
    { type: 'button', class: 'newest icon-button', hidden: true, onclick: () => scroller.toEnd() },
    icon('down'),
    badge,
  );
  let missed = 0;
  let wasNearEnd = true;
  const isNearEnd = () => inner.scrollHeight - inner.scrollTop - inner.clientHeight < nearEndPixels;
  const label = () => {
    const { words } = session;
    badge.hidden = missed === 0;
    badge.textContent = String(missed);
    newest.setAttribute('aria-label', missed === 0 ? words.newest : words.newMessages(missed));
  };
  const update = () => {
    wasNearEnd = isNearEnd();
    if (wasNearEnd) missed = 0;
    newest.hidden = wasNearEnd;
    label();
  };
  inner.addEventListener('scroll', update);
  // Where one writes grows and shrinks; what was said last stays in sight.
  new ResizeObserver(() => {
    if (wasNearEnd) inner.scrollTop = inner.scrollHeight;
    update();
  }).observe(inner);

  const scroller = {
    node: element('div', { class: 'middle' }, inner, newest),
    isNearEnd,
    /** @param {...Node} children of another place. */
    fill(...children) {
      inner.replaceChildren(...children);
      missed = 0;
      label();
    },
    toEnd() {
      inner.scrollTop = inner.scrollHeight;
      update();
    },
    /** A message that one has not seen because one reads above. */
    miss() {
      missed += 1;
      newest.hidden = false;
      label();
    },
    /** A long answer is read from its beginning. @param {HTMLElement | null} message */
    toMessage(message) {
      scroller.toEnd();
      if (message && message.offsetHeight > inner.clientHeight) message.scrollIntoView({ block: 'start' });
    },
  };
  return scroller;
}
