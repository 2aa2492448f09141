import { describe, expect, it } from 'vitest';
import { renderLine } from '../../../src/bot/render/line.ts';
import { toPhraseLines } from '../../../src/bot/render/words.ts';
import type { Language } from '../../../src/domain/language.ts';

const show = (text: string, language: Language) =>
  toPhraseLines(text, language)
    .map((line) => renderLine(line).plain)
    .join('\n')
    .replaceAll('\u2068', '<')
    .replaceAll('\u2069', '>')
    .replaceAll('\u200F', '');

describe('a phrase with commands', () => {
  it('isolates each in Arabic, with what is written after it from the left', () => {
    expect(show('اكتب: /mute 30m أو /mute 2d، و /mute off لإنهائها.', 'ar')).toBe(
      'اكتب: </mute 30m> أو </mute 2d>، و </mute off> لإنهائها.',
    );
    expect(show('الإعدادات (/settings) والحذف: /remove 3.', 'ar')).toBe('الإعدادات (</settings>) والحذف: </remove 3>.');
  });

  it('leaves what is written after it in Arabic where it was', () => {
    expect(show('/subscribe عودة اللاجئين', 'ar')).toBe('</subscribe> عودة اللاجئين');
    expect(show('/help – كيف تسأل', 'ar')).toBe('</help> – كيف تسأل');
  });

  it('has no need of that in English', () => {
    expect(show('Write for how long: /mute 30m', 'en')).toBe('Write for how long: /mute 30m');
  });

  it('does not take a part of an address or of another word for a command', () => {
    expect(show('انظر 1/2 أو نعم/لا أو a/b', 'ar')).toBe('انظر 1/2 أو نعم/لا أو a/b');
  });

  it('isolates nothing twice', () => {
    expect(show('سؤالك \u2068who /help\u2069 هنا', 'ar')).toBe('سؤالك <who /help> هنا');
  });
});
