import { describe, expect, it } from 'vitest';
import { readAskedSubject } from '../../src/text/asked-subject.ts';

describe('readAskedSubject', () => {
  it.each([
    ['Tell me about the drought', 'the drought'],
    ['any news about Syria?', 'Syria'],
    ['Is there anything on bus strikes?', 'bus strikes'],
    ['What do you know about the U.S.-Iran talks?', 'the U.S.-Iran talks'],
    ["what's new in Iraq?", 'Iraq'],
    ['the latest on Iraq', 'Iraq'],
    ['news from Jordan', 'Jordan'],
    ['cholera news please', 'cholera'],
    ['could you please tell me more about Astana 22?', 'Astana 22'],
    ['what about Geneva?', 'Geneva'],
    ['What does the article say about humanitarian aid?', 'humanitarian aid'],
    ['ماذا يقول المقال عن المساعدات؟', 'المساعدات'],
    ['search for wheat', 'wheat'],
    ['What happened with the bus strike?', 'the bus strike'],
    ['أخبرني عن الجفاف', 'الجفاف'],
    ['هل هناك أخبار عن سوريا؟', 'سوريا'],
    ['هل يوجد شيء عن إضراب الحافلات؟', 'إضراب الحافلات'],
    ['ماذا تعرف عن «محادثات جنيف»؟', 'محادثات جنيف'],
    ['ما الجديد في العراق؟', 'العراق'],
    ['آخر أخبار العراق', 'العراق'],
    ['شو في عن الكوليرا', 'الكوليرا'],
    ['ممكن تحكيلي عن أستانا 22', 'أستانا 22'],
    ['أريد أن أعرف عن أستانا 22', 'أستانا 22'],
    ['ماذا عن جنيف؟', 'جنيف'],
    ['ابحث عن القمح', 'القمح'],
    ['شو صار مع إضراب الباصات؟', 'إضراب الباصات'],
    ['ما قصة السد؟', 'السد'],
  ])('reads the subject of %j', (message, subject) => {
    expect(readAskedSubject(message)).toBe(subject);
  });

  it.each([
    'who attended Astana 22?',
    'what did he say about Syria?',
    'what happened in Astana?',
    'is there a ceasefire in Gaza?',
    'cholera',
    'news',
    'tell me',
    'من حضر أستانا 22؟',
    'ماذا قال عن سوريا؟',
    'ماذا حدث في أستانا؟',
    'هل هناك هدنة في غزة؟',
    'الكوليرا',
    'أخبار',
    'أخبرني',
  ])('finds none in %j', (message) => {
    expect(readAskedSubject(message)).toBeUndefined();
  });
});
