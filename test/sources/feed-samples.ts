/** An article as a feed tells of it. */
export interface SampleEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** HTML. */
  readonly content?: string;
  readonly summary?: string;
  /** ISO 8601 with `Z`. */
  readonly publishedAt?: string;
}

export interface SampleFeed {
  readonly title: string;
  readonly entries: readonly SampleEntry[];
}

export type SampleFormat = 'rss' | 'atom' | 'rdf' | 'json';
export const sampleFormats: readonly SampleFormat[] = ['rss', 'atom', 'rdf', 'json'];

/** The same feed in one of the four formats. */
export function writeFeed(format: SampleFormat, feed: SampleFeed): string {
  return writers[format](feed);
}

const escape = (text = '') => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escape(text)}</${name}>`;
const contentNamespace = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';

const writers: Readonly<Record<SampleFormat, (feed: SampleFeed) => string>> = {
  rss: ({ title, entries }) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${contentNamespace}><channel>${element('title', title)}` +
    entries
      .map(
        (one) =>
          `<item><guid isPermaLink="false">${escape(one.id)}</guid>${element('title', one.title)}${element('link', one.url)}` +
          `${element('pubDate', one.publishedAt && new Date(one.publishedAt).toUTCString())}` +
          `${element('description', one.summary)}${element('content:encoded', one.content)}</item>`,
      )
      .join('') +
    '</channel></rss>',
  atom: ({ title, entries }) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${element('title', title)}<id>urn:sample</id>` +
    entries
      .map(
        (one) =>
          `<entry>${element('id', one.id)}${element('title', one.title)}<link rel="alternate" href="${escape(one.url)}"/>` +
          `${element('published', one.publishedAt)}${element('summary', one.summary)}` +
          `${one.content === undefined ? '' : `<content type="html">${escape(one.content)}</content>`}</entry>`,
      )
      .join('') +
    '</feed>',
  rdf: ({ title, entries }) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" ${contentNamespace}><channel>${element('title', title)}</channel>` +
    entries
      .map(
        (one) =>
          `<item rdf:about="${escape(one.id)}">${element('title', one.title)}${element('link', one.url)}` +
          `${element('dc:date', one.publishedAt)}${element('description', one.summary)}` +
          `${element('content:encoded', one.content)}</item>`,
      )
      .join('') +
    '</rdf:RDF>',
  json: ({ title, entries }) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      items: entries.map(({ id, url, title: name, publishedAt, summary, content }) => {
        return { id, url, title: name, date_published: publishedAt, summary, content_html: content };
      }),
    }),
};

/** Paragraphs that are long enough for an article, in the language. */
export function writeStory(language: 'ar' | 'en', subject: string, paragraphs = 6): string {
  const write = {
    en: (n: number) =>
      `<p>The council of ${subject} met for the ${n + 3}th time on Tuesday and agreed that ${n + 12} million dollars would go to the schools of the province.</p>`,
    ar: (n: number) =>
      `<p>اجتمع مجلس ${subject} للمرة ${n + 3} يوم الثلاثاء واتفق الأعضاء على تخصيص ${n + 12} مليون دولار لمدارس المحافظة خلال العام المقبل.</p>`,
  }[language];
  return Array.from({ length: paragraphs }, (_, n) => write(n)).join('');
}
