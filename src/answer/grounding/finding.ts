/** What the check can hold against a sentence. */
export type GroundingRule =
  | 'citation-missing'
  | 'citation-unresolved'
  | 'number'
  | 'date'
  | 'unit'
  | 'approximation'
  | 'name'
  | 'quotation'
  | 'negation'
  | 'hedge'
  | 'exchange'
  | 'attribution'
  | 'language'
  | 'link'
  | 'mark-up'
  | 'instruction'
  | 'unsupported';

/** One reason why a sentence is not supported by what it cites. */
export interface Finding {
  readonly rule: GroundingRule;
  /** The words of the sentence that it is about, or of the cited text where the sentence lacks them; may be empty. */
  readonly words: string;
}
