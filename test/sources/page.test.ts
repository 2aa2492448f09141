import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/sources/page.ts';

const article = {
  en: '<p>The council met on Monday and agreed on the budget for the coming year.</p><p>The mayor thanked the members for their work.</p>',
  ar: '<p>اجتمع المجلس يوم الاثنين واتفق على موازنة العام المقبل.</p><p>وشكر رئيس البلدية الأعضاء على عملهم.</p>',
};

const page = (title: string, body: string) => `<html><head><title>${title}</title></head><body>${body}</body></html>`;

describe('a page', () => {
  it.each([
    [
      'Page not found - Selwyn Gazette',
      '<h1>Page not found</h1><p>The page that you are looking for does not exist.</p>',
    ],
    [
      'Subscribe to read | Selwyn Gazette',
      '<main><p>Only one dollar a week. Complete access on any device.</p></main>',
    ],
    ['Selwyn Gazette', '<p>Please enable JavaScript to view this page.</p>'],
    ['الصفحة غير موجودة - جريدة سلوان', '<h1>الصفحة غير موجودة</h1><p>عذرًا، الصفحة التي تبحث عنها غير موجودة.</p>'],
    ['تسجيل الدخول', '<p>أدخل اسم المستخدم وكلمة المرور لقراءة هذا الخبر.</p>'],
    ['جريدة سلوان', '<p>يرجى تفعيل جافا سكريبت لعرض هذه الصفحة.</p>'],
  ])('that stands in for an article is none: %s', async (title, body) => {
    const parsed = await parsePage(page(title, body));
    expect(parsed).toMatchObject({ kind: 'rejected', code: 'unsupported' });
    expect(parsed).toHaveProperty('detail', expect.stringContaining('is no article'));
  });

  it.each([
    ['en', 'Access denied: how a village lost its well'],
    ['ar', 'تسجيل الدخول إلى المدارس يبدأ الأحد'],
  ] as const)('is an article whatever it is called where it is long (%s)', async (language, title) => {
    const body = `<article><h1>${title}</h1>${article[language].repeat(12)}</article>`;
    expect(await parsePage(page(title, body))).toMatchObject({ kind: 'parsed' });
  });

  it.each([
    ['en', '<div id="comments"><h3>3 comments</h3><p>Omar: We need a new bridge in Selwyn.</p></div>'],
    ['en', '<div class="related-posts"><h3>Read next</h3><p>The bridge opens again.</p></div>'],
    ['ar', '<div id="comments"><h3>3 تعليقات</h3><p>عمر: نحتاج جسرًا جديدًا في سلوان.</p></div>'],
    ['ar', '<div class="related-posts"><h3>التالي</h3><p>الجسر يُفتح من جديد.</p></div>'],
  ] as const)('gives its article without what stands apart from it (%s): %s', async (language, apart) => {
    const parsed = await parsePage(page('Budget', `<article>${article[language]}${apart}</article>`));
    const text = article[language].replace(/<\/p><p>/u, '\n\n').replace(/<[^>]+>/gu, '');
    expect(parsed).toMatchObject({ kind: 'parsed', text });
  });

  it('is kept whole where its frame has such a name', async () => {
    const parsed = await parsePage(page('Budget', `<div class="social"><article>${article.en}</article></div>`));
    expect(parsed).toHaveProperty('text', expect.stringContaining('The mayor thanked'));
  });
});
