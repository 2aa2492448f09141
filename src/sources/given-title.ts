import { cleanTitle } from './fields.ts';

/** The title that a file says it has, unless that is the name of a file or of a program, or what a program gives by itself. */
export function toGivenTitle(given: string): string | undefined {
  const title = cleanTitle(given);
  return /\p{L}{2}/u.test(title) && !isOfProgram.test(title) ? title : undefined;
}

/** Whether a text tells near its beginning that this is what it is called. */
export function isTitleOf(title: string, text: string): boolean {
  return text.slice(0, 2000).includes(title);
}

// "Document1", "Untitled", "New document"; Arabic mustanad, mustanad jadid, bi-dun unwan.
const isOfProgram =
  /\.(?:docx?|pdf|indd|qxd|odt|rtf)$|^microsoft word - |^untitled(?: document)?[ _-]?\p{Nd}*$|^(?:(?:new )?document|\u0645\u0633\u062A\u0646\u062F(?: \u062C\u062F\u064A\u062F)?)[ _-]?\p{Nd}*$|^\u0628\u062F\u0648\u0646 \u0639\u0646\u0648\u0627\u0646/iu;
