const maxNameChars = 80;

/** What a feed is called by: its title, or the host of its address, which may hold what is not for everybody. */
export function toFeedName(url: string, title: string | null): string {
  const name = title?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  if (name === '') return URL.canParse(url) ? new URL(url).host : url;
  return name.length > maxNameChars ? `${name.slice(0, maxNameChars).trimEnd()}…` : name;
}
