import { targetPassageChars } from '../ingest/passages.ts';
import { toFigure, type BenchFigure } from './figure.ts';
import { openLangChainIngest } from './langchain.ts';
import { timeOnce } from './timing.ts';
import type { Workbench } from './workbench.ts';

/**
 * How fast articles are taken in, from a file until they can be found, beside LangChain's splitter and vector store with
 * the same embeddings, which keep neither articles nor keywords. Each has taken in a first article before.
 */
export async function* measureIngest(workbench: Workbench): AsyncIterable<BenchFigure> {
  const { sizes, say } = workbench;
  const [first, ...articles] = await workbench.generateArticles(sizes.articles + 1);
  if (!first) return;
  say(`Taking in ${articles.length} articles …`);
  const { sanad } = await workbench.folders.open({ leaveOutCorpus: true });
  await workbench.ingest(sanad, [first]);
  const before = await sanad.store.articles.countPassages();
  const oursMs = await timeOnce(() => workbench.ingest(sanad, articles));
  say('The same by LangChain …');
  const { embeddings } = await sanad.indexParts();
  const langChain = await openLangChainIngest(embeddings, targetPassageChars, workbench.pass);
  await langChain.add([first.text]);
  const folder = await workbench.folders.create();
  const theirsMs = await timeOnce(async () => {
    await langChain.add(articles.map(({ text }) => text));
    await langChain.save(folder);
  });
  const name = 'RecursiveCharacterTextSplitter and HNSWLib, saved';
  const count = articles.length;
  const parameters = { articles: count, passages: (await sanad.store.articles.countPassages()) - before };
  const perArticle = { parameters, value: oursMs / count, unit: 'ms/article' };
  yield toFigure('ingest', perArticle, { name, value: theirsMs / count, as: 'its value / ours' });
  const perSecond = { parameters, value: (count / oursMs) * 1000, unit: 'articles/s' };
  yield toFigure('ingest', perSecond, { name, value: (count / theirsMs) * 1000, as: 'ours / its value' });
}
