// Recomputes where the gold answers stand after articles changed: `npx tsx test/questions/locate.ts`.
// What it cannot place, or places by guess, it lists for a person to look at; lost spans are left as they were.
import { writeFileSync } from 'node:fs';
import { languages } from '../../src/domain/language.ts';
import { locateSpan } from './locate-span.ts';
import {
  answerableFile,
  heldOutFile,
  readRows,
  readShippedTexts,
  type GoldSpan,
  type QuestionRow,
} from './question-rows.ts';

for (const file of [answerableFile, heldOutFile]) await locateAll(file);

async function locateAll(file: string): Promise<void> {
  const texts = await readShippedTexts();
  const remarks: string[] = [];
  const rows = readRows(file).map((row) => locateRow(row, texts, remarks));
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  process.stdout.write([...remarks, `${rows.length} questions, ${remarks.length} to look at`, ''].join('\n'));
  if (remarks.length > 0) process.exitCode = 1;
}

function locateRow(row: QuestionRow, texts: ReadonlyMap<string, string>, remarks: string[]): QuestionRow {
  const { answers } = row;
  if (answers === undefined) return row;
  const locate = (span: GoldSpan): GoldSpan => {
    const located = locateSpan(span, texts.get(span.articleId));
    const place = `${row.id}: "${span.text}" in ${span.articleId}`;
    if (located.kind === 'lost') remarks.push(`${place} is not there any more`);
    else if (!located.isSure) remarks.push(`${place} stands several times; took ${located.span.start}`);
    return located.kind === 'lost' ? span : located.span;
  };
  const [ar, en] = languages.map((language) => answers[language].map(locate));
  return { ...row, answers: { ar: ar ?? [], en: en ?? [] } };
}
