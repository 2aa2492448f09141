/** Text for Telegram's HTML, inside a tag's quotation marks too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const maxUrlChars = 2048;

/** The address in its canonical form when a reader may be led there: http or https, and no name or password in it. */
export function findSafeUrl(address: string | null): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && username === '' && password === '' && href.length <= maxUrlChars ? href : undefined;
}
