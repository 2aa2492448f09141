import { expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { describeKinds } from '../../src/retrieval/answer-kind.ts';
import { analyse } from '../../src/text/analyse.ts';

const knowsAll = { isKnown: () => true, isNamedThing: () => false, isPerson: () => false };

function measureMoney(text: string, language: Language): number {
  const tokens = analyse(text, language);
  return describeKinds({ text, tokens, language }, knowsAll).match({ type: 'money', stems: new Set(), counted: new Set() }).strength;
}

// Below a fifth a sentence is said to lack what was asked for
it.each([
  ['en', 'The fair cost 40,000 dollars.', 'The fair lasts 2 days.'],
  ['en', 'The mill has a budget of 3 million.', 'The mill has 12 rooms.'],
  ['ar', 'كلف المعرض 40 ألف دولار.', 'يدوم المعرض 12 يومًا.'],
  ['ar', 'تبلغ ميزانية المطحنة 3 ملايين.', 'في المطحنة 12 غرفة.'],
] as const)('an amount (%s) is told by its currency or its price: %s', (language, amount, other) => {
  expect(measureMoney(amount, language)).toBe(1);
  expect(measureMoney(other, language)).toBeLessThan(0.2);
});
