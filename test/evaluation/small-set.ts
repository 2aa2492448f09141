import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/domain/language.ts';

interface Story {
  readonly text: string;
  readonly question: string;
  readonly answer: string;
}

const stories: Readonly<Record<string, Readonly<Record<Language, Story>>>> = {
  'bridge-1': {
    ar: {
      text: 'افتتحت بلدية كفرون جسرا جديدا فوق النهر في 3 مايو. بلغت كلفة الجسر سبعة ملايين ليرة. حضر الافتتاح مهندسون وطلاب.',
      question: 'كم بلغت كلفة الجسر الجديد؟',
      answer: 'سبعة ملايين ليرة',
    },
    en: {
      text: 'The town of Kafroun opened a new bridge over the river on 3 May. The bridge cost seven million pounds. Engineers and students came to the opening.',
      question: 'How much did the new bridge cost?',
      answer: 'seven million pounds',
    },
  },
  'library-1': {
    ar: {
      text: 'أعلنت مكتبة تورين أنها ستفتح أبوابها ليلا ابتداء من يونيو. قالت المديرة سلمى حداد إن القراء طلبوا ذلك. في المكتبة أربعون ألف كتاب.',
      question: 'من هي مديرة مكتبة تورين؟',
      answer: 'سلمى حداد',
    },
    en: {
      text: 'The library of Turin will stay open at night from June. Its director Salma Haddad said that readers had asked for it. The library holds forty thousand books.',
      question: 'Who is the director of the library of Turin?',
      answer: 'Salma Haddad',
    },
  },
  'harvest-1': {
    ar: {
      text: 'تراجع محصول الزيتون في وادي العيون بسبب الجفاف. ينتظر المزارعون المطر منذ شهرين. ستدفع الوزارة تعويضات في سبتمبر.',
      question: 'متى ستدفع الوزارة التعويضات للمزارعين؟',
      answer: 'في سبتمبر',
    },
    en: {
      text: 'The olive harvest in Wadi al-Oyoun fell because of the drought. Farmers have waited for rain for two months. The ministry will pay compensation in September.',
      question: 'When will the ministry pay compensation to the farmers?',
      answer: 'in September',
    },
  },
  'race-1': {
    ar: {
      text: 'فاز العداء نبيل قاسم بسباق الجبل يوم الجمعة. أنهى السباق في ساعتين وعشر دقائق. شارك في السباق تسعون عداء.',
      question: 'كم عداء شارك في سباق الجبل؟',
      answer: 'تسعون عداء',
    },
    en: {
      text: 'The runner Nabil Qasim won the mountain race on Friday. He finished the race in two hours and ten minutes. Ninety runners took part in the race.',
      question: 'How many runners took part in the mountain race?',
      answer: 'Ninety runners',
    },
  },
};

const unanswerable = { ar: 'من رسم لوحة البحيرة؟', en: 'Who painted the picture of the lake?' };
const followUp = { ar: 'ومتى كان ذلك؟', en: 'and when was that?' };

/** Writes the articles of these languages below `folder`; gives the path of the file. */
export function writeSmallArticles(folder: string, languages: readonly Language[]): string {
  const rows = Object.entries(stories).flatMap(([name, told]) =>
    languages.map((language) => ({ id: `${language}-${name}`, title: name, language, text: told[language].text })),
  );
  return writeLines(join(folder, `articles-${languages.join('-')}.jsonl`), rows);
}

/** Writes four questions with answers in both languages, a follow-up, and one without answers; gives the path. */
export function writeSmallQuestions(folder: string): string {
  const rows = Object.entries(stories).map(([name, { ar, en }]) => ({
    id: name,
    question: { ar: ar.question, en: en.question },
    answers: { ar: [locate(`ar-${name}`, ar)], en: [locate(`en-${name}`, en)] },
  }));
  const [bridge] = rows;
  const day = {
    ar: [locate('ar-bridge-1', { text: stories['bridge-1']?.ar.text ?? '', answer: '3 مايو' })],
    en: [locate('en-bridge-1', { text: stories['bridge-1']?.en.text ?? '', answer: '3 May' })],
  };
  return writeLines(join(folder, 'questions.jsonl'), [
    ...rows,
    { id: 'day', question: followUp, answers: day, after: bridge?.id },
    { id: 'lake', question: unanswerable },
  ]);
}

function locate(articleId: string, { text, answer }: Pick<Story, 'text' | 'answer'>) {
  const start = text.indexOf(answer);
  return { articleId, start, end: start + answer.length, text: answer };
}

function writeLines(path: string, rows: readonly object[]): string {
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return path;
}
