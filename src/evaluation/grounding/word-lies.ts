import type { Language } from '../../domain/language.ts';
import { replaceOne, type Liar, type LieMaterial } from './lie.ts';

type Rewrite = readonly [pattern: RegExp, replacement: string];

/** A negation put in or left out. */
export const lieByNegation: Liar = (truth, material) => rewrite(truth, negations[truth.language], material);

/** A hedge put in or left out, or a possibility made a certainty. */
export const lieByHedge: Liar = (truth, material) => rewrite(truth, hedges[truth.language], material);

function rewrite(truth: Parameters<Liar>[0], rewrites: readonly Rewrite[], material: LieMaterial) {
  const from = material.pick(rewrites.length);
  // What leaves something out comes first: it needs an occasion.
  const turned = [
    ...rewrites.slice(0, 6),
    ...rewrites.slice(6 + (from % Math.max(1, rewrites.length - 6))),
    ...rewrites.slice(6),
  ];
  for (const [pattern, replacement] of turned) {
    const text = replaceOne(truth.text, pattern, material, (match) => replacement.replaceAll('$1', match[1] ?? ''));
    if (text !== undefined) return { ...truth, text };
  }
  return undefined;
}

/** In Arabic: lam, lan, la before yeh or teh, laysa, ghayr and adam go; kana and commonly used verbs are negated. */
const negations: Readonly<Record<Language, readonly Rewrite[]>> = {
  en: [
    [/\b(?:did|does|do) not /gu, ''],
    [/ not (?!only)/gu, ' '],
    [/\bnever /gu, ''],
    [/\bno longer /gu, ''],
    [/\bwithout\b/gu, 'with'],
    [/\bcannot\b/gu, 'can'],
    [/\b(was|were|is|are|has|have|had|will|would|could|can|may|should|must)\b(?! not)/gu, '$1 not'],
    [/(?<=\p{Ll} )(\p{Ll}{3,}ed)\b(?= (?:the|a|an|in|on|to|by|with|from|at|his|its|their))/gu, 'never $1'],
  ],
  ar: [
    [/(?<!\p{L})\u0644\u0645 (?=\p{L})/gu, ''],
    [/(?<!\p{L})\u0644\u0646 (?=\p{L})/gu, ''],
    [/(?<!\p{L})\u0644\u0627 (?=[\u064A\u062A])(?!\u064A\u0632\u0627\u0644|\u062A\u0632\u0627\u0644)/gu, ''],
    [/(?<!\p{L})\u0644\u064A\u0633[\u062A]? /gu, ''],
    // Not where it is the given name Geir, before Pedersen
    [/(?<!\p{L})\u063A\u064A\u0631 (?!\u0628\u064A\u062F\u0631\u0633)(?=\p{L})/gu, ''],
    [/(?<!\p{L})\u0639\u062F\u0645 (?=\p{L})/gu, ''],
    [/(?<!\p{L})\u0643\u0627\u0646(?!\p{L})/gu, 'لم يكن'],
    [/(?<!\p{L})\u0643\u0627\u0646\u062A(?!\p{L})/gu, 'لم تكن'],
    [
      /(?<!\p{L})(\u064A\u062A\u0645|\u064A\u062C\u0628|\u064A\u0639\u062A\u0628\u0631|\u064A\u0645\u0643\u0646|\u064A\u0642\u0639|\u064A\u0628\u0644\u063A|\u064A\u0636\u0645|\u064A\u0648\u062C\u062F|\u064A\u0634\u0645\u0644|\u064A\u0639\u062F|\u064A\u0633\u062A\u062E\u062F\u0645|\u062A\u062A\u0645|\u062A\u0642\u0639|\u062A\u0628\u0644\u063A|\u062A\u0636\u0645|\u062A\u0648\u062C\u062F|\u062A\u0634\u0645\u0644|\u062A\u0639\u062F|\u062A\u0633\u062A\u062E\u062F\u0645|\u062A\u0639\u062A\u0628\u0631|\u064A\u062A\u0643\u0648\u0646|\u062A\u062A\u0643\u0648\u0646|\u064A\u0639\u0645\u0644|\u062A\u0639\u0645\u0644|\u064A\u0624\u062F\u064A|\u062A\u0624\u062F\u064A|\u064A\u062F\u0639\u0645|\u062A\u062F\u0639\u0645|\u062A\u0648\u0627\u0635\u0644|\u064A\u0648\u0627\u0635\u0644)(?!\p{L})/gu,
      'لا $1',
    ],
    [/(?<!\p{L})\u0639\u0642\u062F\u062A?(?!\p{L})/gu, 'لم تعقد'],
    [/(?<!\p{L})\u0634\u0627\u0631\u0643\u062A?(?!\p{L})/gu, 'لم تشارك'],
    [/(?<!\p{L})\u0623\u0639\u0644\u0646\u062A?(?!\p{L})/gu, 'لم تعلن'],
    [/(?<!\p{L})\u0628\u062F\u0623\u062A?(?!\p{L})/gu, 'لم تبدأ'],
    [/(?<!\p{L})\u0648\u0644\u062F\u062A?(?!\p{L})/gu, 'لم يولد'],
    [/(?<!\p{L})\u0623\u0635\u0628\u062D\u062A?(?!\p{L})/gu, 'لم يصبح'],
    [/(?<!\p{L})\u0641\u0627\u0632\u062A?(?!\p{L})/gu, 'لم يفز'],
    [/(?<!\p{L})\u062A\u0623\u0633\u0633\u062A?(?!\p{L})/gu, 'لم تتأسس'],
    [/(?<!\p{L})\u0633\u064A(?=\p{L}{3})/gu, 'لن ي'],
  ],
};

/** In Arabic: rubbama, ala l-arjah, min al-murajjah/muhtamal/mutawaqqa an, qad, yabdu, yumkin and yuhtamal go; kana and commonly used verbs are hedged. */
const hedges: Readonly<Record<Language, readonly Rewrite[]>> = {
  en: [
    [/\b(?:may|might|could)\b/gu, 'will'],
    [/\b(?:most )?(?:probably|possibly|perhaps|likely|apparently|reportedly|allegedly) /gu, ''],
    [/\b(?:is|are) (?:expected|likely) to\b/gu, 'will'],
    [/\b(?:was|were) (?:expected|likely) to\b/gu, 'did'],
    [/\b(?:seems?|appears?) to be\b/gu, 'is'],
    [/\bseemed to be\b/gu, 'was'],
    [/\b(was|were|is|are)\b(?! not)/gu, '$1 probably'],
    [/\bwill\b/gu, 'might'],
    [/\b(has|have|had)\b(?! not)/gu, '$1 reportedly'],
    [/(?<=\p{Ll} )(\p{Ll}{3,}ed)\b(?= (?:the|a|an|in|on|to|by|with|from|at|his|its|their))/gu, 'allegedly $1'],
  ],
  ar: [
    [/(?<!\p{L})\u0631\u0628\u0645\u0627 /gu, ''],
    [
      /(?<!\p{L})(?:\u0639\u0644\u0649 \u0627\u0644\u0623\u0631\u062C\u062D|\u0645\u0646 \u0627\u0644\u0645\u0631\u062C\u062D \u0623\u0646|\u0645\u0646 \u0627\u0644\u0645\u062D\u062A\u0645\u0644 \u0623\u0646|\u0645\u0646 \u0627\u0644\u0645\u062A\u0648\u0642\u0639 \u0623\u0646) ?/gu,
      '',
    ],
    [/(?<!\p{L})\u0642\u062F (?=[\u064A\u062A])/gu, 'سوف '],
    [/(?<!\p{L})\u064A\u0628\u062F\u0648 \u0623\u0646 /gu, ''],
    [/(?<!\p{L})\u064A\u0645\u0643\u0646 \u0623\u0646 /gu, 'سوف '],
    [/(?<!\p{L})\u064A\u062D\u062A\u0645\u0644 \u0623\u0646 /gu, ''],
    [/(?<!\p{L})(\u0643\u0627\u0646\u062A?)(?!\p{L})/gu, 'ربما $1'],
    [
      /(?<!\p{L})(\u064A\u062A\u0645|\u064A\u062C\u0628|\u064A\u0639\u062A\u0628\u0631|\u064A\u0642\u0639|\u064A\u0628\u0644\u063A|\u064A\u0636\u0645|\u064A\u0648\u062C\u062F|\u064A\u0634\u0645\u0644|\u064A\u0639\u062F|\u064A\u0633\u062A\u062E\u062F\u0645|\u062A\u062A\u0645|\u062A\u0642\u0639|\u062A\u0628\u0644\u063A|\u062A\u0636\u0645|\u062A\u0648\u062C\u062F|\u062A\u0634\u0645\u0644|\u062A\u0639\u062F|\u062A\u0633\u062A\u062E\u062F\u0645|\u062A\u0639\u062A\u0628\u0631|\u064A\u062A\u0643\u0648\u0646|\u062A\u062A\u0643\u0648\u0646|\u064A\u0639\u0645\u0644|\u062A\u0639\u0645\u0644)(?!\p{L})/gu,
      'ربما $1',
    ],
    [
      /(?<!\p{L})(\u0639\u0642\u062F\u062A?|\u0634\u0627\u0631\u0643\u062A?|\u0623\u0639\u0644\u0646\u062A?|\u0628\u062F\u0623\u062A?|\u0648\u0644\u062F\u062A?|\u0623\u0635\u0628\u062D\u062A?|\u0641\u0627\u0632\u062A?|\u062A\u0623\u0633\u0633\u062A?|\u0642\u0627\u0644\u062A?|\u0623\u0643\u062F\u062A?)(?!\p{L})/gu,
      'على الأرجح $1',
    ],
    [/(?<!\p{L})\u0633\u064A(?=\p{L}{3})/gu, 'ربما ي'],
  ],
};
