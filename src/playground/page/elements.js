/**
 * A new element. Properties that begin with `on` are listeners, `class` and what holds a dash are attributes, `data` is the data set.
 * Texts become text nodes: nothing is ever read as HTML.
 * @param {string} name
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | false | null | undefined)} children
 * @returns {any} the element; which kind it is the caller knows.
 */
export function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key === 'data') Object.assign(node.dataset, value);
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'class' || key === 'role' || key.includes('-')) node.setAttribute(key, String(value));
    else /** @type {any} */ (node)[key] = value;
  }
  node.append(...children.filter((child) => child !== false && child !== null && child !== undefined));
  return node;
}

/**
 * A button with a picture, whose name only screen readers and tooltips tell.
 * @param {keyof typeof shapes} shape
 * @param {string} label
 * @param {Record<string, any>} [properties]
 */
export function iconButton(shape, label, properties = {}) {
  const { class: extra = '', ...rest } = properties;
  const shown = { type: 'button', title: label, 'aria-label': label, class: `icon-button ${extra}`, ...rest };
  return element('button', shown, icon(shape));
}

/** @param {keyof typeof shapes} shape */
export function icon(shape) {
  const svg = document.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    class: `icon icon-${shape}`,
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value);
  }
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', shapes[shape]);
  svg.append(path);
  return svg;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Drawn with lines of one width. */
const shapes = {
  back: 'M15 5l-7 7 7 7',
  send: 'M4.5 12L20 4.5 15 20l-3.6-6.2L4.5 12zM11.4 13.8L20 4.5',
  attach: 'M19 11.5l-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.4 1.4 0 0 1-2-2l7.2-7.2',
  menu: 'M5 7h14M5 12h14M5 17h9',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  theme: 'M12 4a8 8 0 1 0 8 8 6.2 6.2 0 0 1-8-8z',
  mention: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.6a2.4 2.4 0 0 0 4.8 0V12a8.8 8.8 0 1 0-3.5 7',
  close: 'M6 6l12 12M18 6L6 18',
  reply: 'M10 7l-5 5 5 5M5 12h8a6 6 0 0 1 6 6',
  edit: 'M5 19l1-4L16.5 4.5l3 3L9 18l-4 1z',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4M12 11v6M9.5 14.8L12 17.2l2.5-2.4',
  outside: 'M8 16L17 7M10 7h7v7',
  chevron: 'M6 9.5l6 6 6-6',
  group:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19a5.5 5.5 0 0 1 11 0M15.5 5.4a3 3 0 0 1 0 5.2M17 14a5.5 5.5 0 0 1 3.5 5',
  channel: 'M4 10v4l11 5V5zM15 9.5a2.8 2.8 0 0 1 0 5M7 15.3V19h2.6v-2.6',
  topic: 'M9.5 4L7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16',
};
