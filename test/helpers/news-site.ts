import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFeed, type SampleFormat } from '../sources/feed-samples.ts';

/** One article of the site. */
export interface SiteArticle {
  readonly id: string;
  readonly language: 'ar' | 'en';
  readonly section: string;
  title: string;
  paragraphs: string[];
  path: string;
  publishedAt: string;
  /** What its page answers. */
  state: 'ok' | 'gone' | 'missing' | 'broken';
}

interface Section {
  readonly format: SampleFormat;
  readonly hasWholeText: boolean;
}

/** RSS with teasers, Atom with whole texts, JSON Feed with teasers. */
const sections: Readonly<Record<string, Section>> = {
  'news.rss': { format: 'rss', hasWholeText: false },
  'world.atom': { format: 'atom', hasWholeText: true },
  'city.json': { format: 'json', hasWholeText: false },
};

export interface NewsSite {
  readonly root: string;
  readonly articles: SiteArticle[];
  readonly feeds: readonly string[];
  /** Paths that were asked for, with the status that they got. */
  readonly asked: string[];
  /** Adds an article that is newer than all before. */
  publish(language: 'ar' | 'en', section: string): SiteArticle;
  close(): Promise<void>;
}

/** A site of so many articles in both languages, on this machine. */
export async function openNewsSite(count: number): Promise<NewsSite> {
  const articles: SiteArticle[] = [];
  const asked: string[] = [];
  const publish = (language: 'ar' | 'en', section: string) => {
    const article = createArticle(articles.length, language, section);
    articles.push(article);
    return article;
  };
  const names = Object.keys(sections);
  for (let n = 0; n < count; n++) publish(n % 2 === 0 ? 'en' : 'ar', names[n % names.length] ?? 'news.rss');
  const server = createServer((request, response) => {
    response.on('finish', () => asked.push(`${request.url} ${response.statusCode}`));
    answer(request, response, articles);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Longer than any pause between two requests on a busy machine.
  server.keepAliveTimeout = 120_000;
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { root, articles, asked, feeds: names.map((name) => `${root}/${name}`), publish, close };
}

const places = {
  en: ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fig', 'Ginkgo', 'Hazel', 'Ivy', 'Juniper'],
  ar: ['حلب', 'حمص', 'إدلب', 'درعا', 'الرقة', 'حماة', 'طرطوس', 'القامشلي', 'منبج', 'دوما'],
};

/** Words of its own for each number, so that no two articles are copies of each other. */
function createArticle(n: number, language: 'ar' | 'en', section: string): SiteArticle {
  const place = (at: number) => places[language][(n * 7 + at * 3) % 10] ?? '';
  const word = (at: number) => `${language === 'ar' ? 'رمز' : 'code'}${(n * 31 + at * 17) % 997}`;
  const write = {
    en: (at: number) =>
      `Officials in ${place(at)} told ${word(at)} that ${n + at} families had received ${word(at + 50)} since ${place(at + 1)} opened its ${word(at + 90)} centre, and ${word(at + 130)} will follow.`,
    ar: (at: number) =>
      `أبلغ مسؤولون في ${place(at)} مجلس ${word(at)} بأن ${n + at} عائلة تسلمت ${word(at + 50)} منذ أن افتتحت ${place(at + 1)} مركز ${word(at + 90)} وستتبعها ${word(at + 130)} لاحقا.`,
  }[language];
  return {
    id: `${section}-${n}`,
    language,
    section,
    title: language === 'ar' ? `مركز جديد في ${place(0)} رقم ${n}` : `A new centre in ${place(0)}, number ${n}`,
    paragraphs: Array.from({ length: 6 }, (_, at) => write(at)),
    path: `/${language}/${n}.html`,
    publishedAt: new Date(Date.UTC(2024, 10, 1) + n * 600_000).toISOString().replace('.000', ''),
    state: 'ok',
  };
}

function answer(request: IncomingMessage, response: ServerResponse, articles: readonly SiteArticle[]): void {
  const path = (request.url ?? '/').replace(/\?.*$/u, '');
  const root = `http://${request.headers.host}`;
  const section = sections[path.slice(1)];
  if (section)
    return sendCached(request, response, {
      type: 'application/xml',
      body: writeSection(path.slice(1), root, articles),
    });
  if (path === '/robots.txt') return void response.writeHead(404).end();
  const moved = articles.find((article) => path === `/old${article.path}`);
  if (moved) return void response.writeHead(301, { location: moved.path }).end();
  const article = articles.find((one) => one.path === path);
  if (!article || article.state === 'missing') return void response.writeHead(404).end('not here');
  if (article.state === 'gone') return void response.writeHead(410).end();
  if (article.state === 'broken') return void request.socket.destroy();
  const send = () => sendCached(request, response, { type: 'text/html; charset=utf-8', body: writePage(article) });
  // Every twentieth is slow.
  if (Number(/(\d+)\./u.exec(path)?.[1]) % 20 === 7) setTimeout(send, 30);
  else send();
}

function sendCached(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body }: { type: string; body: string },
): void {
  const etag = `"${Buffer.from(body).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7)}"`;
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
  response.writeHead(200, { 'content-type': type, etag }).end(body);
}

function writeSection(name: string, root: string, articles: readonly SiteArticle[]): string {
  const { format, hasWholeText } = sections[name] as Section;
  const listed = articles.filter(({ section, state }) => section === name && state !== 'missing').reverse();
  return writeFeed(format, {
    title: `The ${name} of the site`,
    entries: listed.map((article) => ({
      id: article.id,
      // Some are announced under an address that leads on.
      url: `${root}${isAlias(article) ? '/old' : ''}${article.path}?utm_source=feed`,
      title: article.title,
      publishedAt: article.publishedAt,
      summary: `${article.paragraphs[0]?.slice(0, 60)}…`,
      content: hasWholeText ? article.paragraphs.map((text) => `<p>${text}</p>`).join('') : undefined,
    })),
  });
}

const isAlias = ({ path }: SiteArticle) => /[48]\.html$/u.test(path);

function writePage({ title, paragraphs, language, publishedAt }: SiteArticle): string {
  return (
    `<!doctype html><html lang="${language}"><head><title>${title}</title><meta property="og:title" content="${title}">` +
    `<meta property="og:site_name" content="The Site"><meta property="article:published_time" content="${publishedAt}"></head>` +
    `<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
  );
}
