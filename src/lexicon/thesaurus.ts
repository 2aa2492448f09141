/** A stretch of a token sequence that has words of like meaning. */
export interface ThesaurusMatch {
  readonly start: number;
  readonly end: number;
  /** Sequences of stems. */
  readonly synonyms: readonly (readonly string[])[];
}

export interface Thesaurus {
  findSynonyms(stems: readonly string[]): readonly ThesaurusMatch[];
}

/** Words of like meaning, by groups. */
export function createThesaurus(tsv: string, analyse: (text: string) => readonly string[]): Thesaurus {
  const groups = tsv
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('/').map((member) => analyse(member)));
  const byKey = new Map<string, (readonly string[])[]>();
  for (const group of groups) {
    for (const member of group) {
      const key = member.join(' ');
      byKey.set(key, [...(byKey.get(key) ?? []), ...group.filter((other) => other.length > 0 && other.join(' ') !== key)]);
    }
  }
  return {
    findSynonyms(stems) {
      const found: ThesaurusMatch[] = [];
      for (let start = 0; start < stems.length; start++) {
        for (let end = Math.min(stems.length, start + 5); end > start; end--) {
          const synonyms = byKey.get(stems.slice(start, end).join(' '));
          if (synonyms !== undefined) found.push({ start, end, synonyms });
        }
      }
      return found;
    },
  };
}
