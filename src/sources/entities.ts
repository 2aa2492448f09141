/** Text with the character references of HTML that prose is written with decoded; others stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/gu,
    (whole, decimal, hex, name: string) => {
      if (name) return named.get(name) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      const isCharacter = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['hellip', '\u2026'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201C'],
  ['rdquo', '\u201D'],
  ['laquo', '\u00AB'],
  ['raquo', '\u00BB'],
  ['copy', '\u00A9'],
  ['euro', '\u20AC'],
  ['pound', '\u00A3'],
  ['deg', '\u00B0'],
  ['eacute', '\u00E9'],
]);
