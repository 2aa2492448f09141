import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, toLine, toLines, toTable, truncate } from '../../src/commands/terminal-text.ts';

describe('text for a terminal', () => {
  it('holds nothing that moves the cursor or turns the direction', () => {
    expect(toLine('a\u001B[31mred\u0007\r\n\u202Eb\u2067')).toBe('a [31mred b');
    expect(toLines('  first \u200F\n\tsecond\u0000\n')).toBe('first\nsecond');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(toLine(text))),
    );
  });

  it('keeps Arabic as it is written', () => {
    expect(toLine('مَن حضر «أستانا ٢٢»؟')).toBe('مَن حضر «أستانا ٢٢»؟');
  });

  it('is as wide as a terminal shows it', () => {
    expect(displayWidth('Astana')).toBe(6);
    expect(displayWidth('أستانا')).toBe(6);
    expect(displayWidth('مَنْ')).toBe(2);
    expect(displayWidth('会👍')).toBe(4);
  });

  it('is cut where the terminal ends', () => {
    expect(truncate('Astana', 6)).toBe('Astana');
    expect(truncate('Astana', 4)).toBe('Ast…');
    expect(truncate('أستانا', 4)).toBe('أست…');
  });

  it('stands in columns', () => {
    const rows = [
      ['id', 'title'],
      ['one', 'Astana'],
      ['مَن', 'أستانا'],
    ];
    expect(toTable(rows)).toBe('id   title\none  Astana\nمَن   أستانا');
    expect(toTable(rows, 8)).toBe('id   ti…\none  As…\nمَن   أس…');
  });
});
