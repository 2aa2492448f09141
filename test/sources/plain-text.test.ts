import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../../src/sources/plain-text.ts';

const read = (text: string) => {
  const parsed = parsePlainText(text);
  return parsed.kind === 'parsed' ? { title: parsed.fields.title, text: parsed.text } : parsed;
};

const paragraph = {
  en: 'The council met on Monday and agreed on the budget for the coming year, which is larger than the last one.',
  ar: 'اجتمع المجلس يوم الاثنين واتفق على موازنة العام المقبل، وهي أكبر من موازنة العام الماضي.',
};

describe('the headline of a text', () => {
  it.each([
    ['Council agrees', paragraph.en],
    ['Will it agree?', paragraph.en],
    ['المجلس يتفق', paragraph.ar],
    ['هل يتفق المجلس؟', paragraph.ar],
  ])('is its first line, which leaves the text: %s', (title, text) => {
    expect(read(`\n ${title} \n\n${text}\n`)).toEqual({ title, text });
    expect(read(`${title}\n${text}`)).toEqual({ title, text });
  });

  it.each([
    ['Mayor opens new library', 'The mayor opened the new library on Monday.'],
    ['رئيس البلدية يفتتح المكتبة', 'افتتح رئيس البلدية المكتبة الجديدة يوم الاثنين.'],
  ])('may stand right above one sentence: %s', (title, text) => {
    expect(read(`${title}\n${text}`)).toEqual({ title, text });
  });

  it.each([
    'The mayor opened the new library on Monday, saying that it was\nlong overdue and that more would come.',
    'افتتح رئيس البلدية المكتبة الجديدة يوم الاثنين وقال إنها\nتأخرت كثيرًا وإن غيرها سيأتي.',
  ])('is not the first line of a paragraph', (text) => {
    expect(read(text)).toEqual({ title: undefined, text });
  });

  it.each([
    ['By Samir Haddad', paragraph.en],
    ['بقلم: سمير حداد', paragraph.ar],
  ])('is no by-line: %s', (byLine, text) => {
    expect(read(`${byLine}\n\n${text}`)).toEqual({ title: undefined, text });
  });

  it.each([
    ...['By Land Or By Sea', 'By Land, By Sea', 'By the Numbers', 'By All Means Necessary', 'By Train and Bus'],
    ...['BY LAND OR BY SEA', 'By Sea', 'By A Thread', 'By Land and the Sea', 'By Hook Or Crook In Selwyn'],
    ...['برًا أو بحرًا', 'بالأرقام'],
  ])('may begin as by-lines do: %s', (title) => {
    const text = /\p{Script=Arabic}/u.test(title) ? paragraph.ar : paragraph.en;
    expect(read(`${title}\n\n${text}`)).toEqual({ title, text });
    expect(read(`---\ntitle: A title\n---\n${title}\n\n${text}`)).toMatchObject({ text: `${title}\n\n${text}` });
  });

  it.each([
    ['The council agreed.', paragraph.en],
    ['The council agreed on this:', paragraph.en],
    ['The council “agreed.”', paragraph.en],
    ['اتفق المجلس.', paragraph.ar],
    ['اتفق المجلس على ما يلي:', paragraph.ar],
    ['قال المجلس «اتفقنا.»', paragraph.ar],
  ])('is not a line that reads like a sentence: %s', (first, text) => {
    expect(read(`${first}\n\n${text}`)).toEqual({ title: undefined, text: `${first}\n\n${text}` });
  });

  it.each([paragraph.en, paragraph.ar])('is not the only line there is', (text) => {
    expect(read(text.replace('.', ''))).toEqual({ title: undefined, text: text.replace('.', '') });
  });

  it('is not a line as long as a paragraph, nor one of several like it', () => {
    const long = `${'word '.repeat(50)}end`;
    expect(read(`${long}\n\n${paragraph.en}`)).toMatchObject({ title: undefined });
    expect(read('One line here\nAnother line here\nA third')).toMatchObject({ title: undefined });
  });

  it('is the field of the front matter where there is one, and is not repeated', () => {
    expect(read(`---\ntitle: Council agrees\n---\nCouncil agrees\n\n${paragraph.en}`)).toEqual({
      title: 'Council agrees',
      text: paragraph.en,
    });
  });
});
