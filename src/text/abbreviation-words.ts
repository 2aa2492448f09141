/** Titles and the like, lower case and without the last full stop: never the end of a sentence. */
export const titleAbbreviations: ReadonlySet<string> = new Set(
  (
    'dr mr mrs ms mx prof gen col lt sgt capt maj cmdr cpl adm brig sen rep gov pres rev hon messrs mme mlle amb supt ' +
    'det insp vs cf e.g i.e viz al-h asst assoc lt.col lt.gen maj.gen'
  ).split(' '),
);

/** Followed by a number they do not end a sentence. */
export const numberAbbreviations: ReadonlySet<string> = new Set(
  (
    'no nos p pp vol vols art arts sec secs fig figs ch chap par para paras cl c ca approx ed est res doc ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);

/** May end a sentence or not: the next word decides. */
export const ambiguousAbbreviations: ReadonlySet<string> = new Set(
  'u.s u.k u.n e.u d.c a.m p.m inc ltd co corp llc jr sr st mt ft ave blvd rd bros ph.d m.d b.c a.d u.s.a u.a.e'.split(
    ' ',
  ),
);

/** Words that, capitalised after a doubtful full stop, begin a new sentence. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we you this that these those there here his her its their our in on at by for from with ' +
    'after before during while when where who what why how if as but and or so yet however meanwhile since until ' +
    'although though because according both some many most several one two three also then now still once'
  ).split(' '),
);
