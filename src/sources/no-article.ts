import { normaliseText } from '../text/normalise.ts';
import { reject, type ParsedSource, type Rejection } from './source-kind.ts';

/** What a site shows instead of an article says so at once, and is short. */
const longestChars = 1000;

/**
 * Turns away what a site shows instead of an article: that there is no such page, that one must sign in, pay, prove to be human or let
 * scripts run. Told by how a short page, or its title, begins; a long one is an article whatever it is called.
 */
export function rejectNoArticle(parsed: ParsedSource): ParsedSource | Rejection {
  if (parsed.text.length > longestChars) return parsed;
  const beginnings = [parsed.fields.title ?? '', parsed.text];
  const found = beginnings.find((words) => placeholder.test(normaliseText(words).trim()));
  if (found === undefined) return parsed;
  return reject('unsupported', `the page is no article, it begins "${found.trim().slice(0, 60)}"`);
}

// Then: the page is not there; not found was the page; error 404; sign in; subscribe to read; please, let JavaScript run; prove that you are human.
const placeholder = new RegExp(
  String.raw`^(?:(?:error )?404\b|page not found|not found$|access denied|403 forbidden|(?:sign|log) ?in(?:$| to| or)|subscribe to (?:read|continue)|this content is for subscribers|(?:please )?(?:enable|turn on) (?:javascript|cookies)|you need to enable javascript|javascript is (?:disabled|required)|just a moment(?! \p{L})|attention required|are you a robot|verify(?:ing)? (?:that )?you are human|checking your browser` +
    '|\u0627\u0644\u0635\u0641\u062D\u0647 \u063A\u064A\u0631 \u0645\u0648\u062C\u0648\u062F\u0647|\u0644\u0645 \u064A\u062A\u0645 \u0627\u0644\u0639\u062B\u0648\u0631 \u0639\u0644\u064A \u0627\u0644\u0635\u0641\u062D\u0647|\u062E\u0637\u0627 404|\u062A\u0633\u062C\u064A\u0644 \u0627\u0644\u062F\u062E\u0648\u0644|\u0627\u0634\u062A\u0631\u0643 \u0644\u0644\u0642\u0631\u0627\u0621\u0647|\u064A\u0631\u062C\u064A \u062A\u0641\u0639\u064A\u0644 (?:\u062C\u0627\u0641\u0627|javascript)|\u0627\u062B\u0628\u062A \u0627\u0646\u0643 \u0644\u0633\u062A \u0631\u0648\u0628\u0648\u062A)',
  'u',
);
