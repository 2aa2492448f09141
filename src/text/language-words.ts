/** Frequent small words by which a language in Latin letters is recognised; lower case. */
export const latinFunctionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en:
      'the of and to in is was are were be been being a an that this these those it its he she they we you i my your his ' +
      'her their our who whom whose what when where why which how did does do done has have had will would can could ' +
      'should may might must not no yes with from for about by on at as or but if so than then there here between after ' +
      'before during since until against into over under also any all some more most many much last next new news say ' +
      'says said tell show give me us them him please hello hi hey thanks thank happened happen latest today yesterday ' +
      'week month year whether because while still just only and-or whats isnt didnt',
    fr:
      'le la les des du de un une et est sont dans pour par sur avec qui que quoi quand comment pourquoi combien quel ' +
      "quelle quels quelles où ou ce cette ces il elle ils elles nous vous je tu au aux pas ne été a-t-il est-ce qu'est-ce " +
      'que-ce était fut mais plus son sa ses leur entre selon bonjour merci salut oui dit hier',
    es:
      'el la los las de del un una y es son en para por con quien quién quienes que qué cuando cuándo donde dónde como cómo ' +
      'cuanto cuántos cuantos cual cuál se su sus fue fueron ha han no al lo le más pero sobre entre según hola gracias ' +
      'está están hoy ayer sin desde',
    pt:
      'o os as de do da dos das um uma e é são em no na nos nas para por com quem que quando onde como quanto quantos qual ' +
      'se seu sua foi foram não ao mais mas sobre entre segundo olá obrigado está hoje ontem pelo pela ou',
    it:
      'il lo la gli le di del della dei delle un una e è sono in nel nella per da con chi che cosa quando dove come ' +
      "perché perche quanto quanti quale si suo sua non più ma tra secondo ciao grazie cos'è dov'è ha hanno stato oggi ieri",
    de:
      'der die das den dem des ein eine einen einem einer und ist sind war waren wird werden in im zu zur zum von vom mit ' +
      'für auf bei nach wer was wann wo wie warum welche welcher welches wieviel viele nicht auch hat haben er sie es wir ' +
      'ihr ich über zwischen hallo danke bitte gestern heute aus an dass oder aber',
    nl:
      'de het een en is zijn was waren in op van voor met door wie wat wanneer waar hoe waarom welke hoeveel niet ook heeft ' +
      'hebben hij zij wij ik je jullie over tussen naar bij uit aan dat dit deze maar of hallo bedankt gisteren vandaag',
    tr:
      've bir bu şu o ile için de da mi mı mu mü ne neden nerede nereye nasıl niçin kim kimdir kime kimin kaç hangi zaman ' +
      'değil var yok oldu olan olarak gibi kadar daha çok en ama veya sonra önce merhaba selam teşekkürler hakkında dedi ' +
      'nedir dün bugün göre arasında',
    id:
      'yang dan di ke dari untuk dengan pada adalah ini itu apa siapa kapan dimana mana mengapa kenapa bagaimana berapa ' +
      'tidak akan sudah telah oleh dalam atau juga saya kamu kami mereka tentang antara kata halo terima kasih apakah',
    sv: 'och att det som en ett är var vem vad när där hur varför vilka inte på av för med till från om har hade den de hej tack',
    da: 'og at det som en et er var hvem hvad hvornår hvor hvordan hvorfor ikke på af for med til fra om har havde den de hej tak hva når',
    pl: 'i w na z że się nie to jest są był była kto co kiedy gdzie jak dlaczego ile czy do od dla po przez o za cześć dziękuję',
    ro: 'și si în in la de cu pe din care cine ce când cand unde cum cât este sunt nu un o al ale a fost pentru salut mulțumesc',
    ku: 'û ku li ji bi di de kî kî kengî çi çima çawa çend ev ew ye ne bo ser kur dike kir bû hat gel sîlav spas ma bûn kirin',
    so: 'iyo waa in uu ka ku oo ay ayaa maxay yaa goorma halkee sidee waxa maxaa',
    sw: 'na ya wa kwa ni katika za la nini nani lini wapi vipi kwamba hii huu habari asante',
    vi: 'là và của có không được trong cho với ai gì khi nào ở đâu sao những các một này',
    az: 'və bir bu ilə üçün nə kim hansı harada necə niyə də da olan deyil haqqında',
    fi: 'ja on ei se että kuka mikä mitä milloin missä miksi miten oli ovat tämä kun myös',
    hu: 'a az és hogy nem egy ki mi mikor hol miért hogyan volt van is ez',
    cs: 'a v na se je že kdo co kdy kde jak proč kolik byl byla jsou pro ale od do o za',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Of those above, what also stands in names that English uses. */
export const weakLatinWords: ReadonlySet<string> = new Set(
  'de la le el los las di da van von der den del du al un ne var kim hat san do no en il lo du des al ka na ki'.split(
    ' ',
  ),
);

/** Endings of content words that English lacks. */
export const foreignLatinEndings: readonly string[] = (
  'ción ciones zione zioni ção ções ungen igkeit schaft heiten isches ischen lijk heid lerin ların leri ları ması mesi ' +
  'iyor mente éenne euses tionen'
).split(' ');

/** Words of Arabic, folded as `detect.ts` folds them, that Persian, Urdu and Kurdish do not use, or hardly. */
export const arabicFunctionWords: ReadonlySet<string> = new Set(
  (
    'في على علي الى إلى الي عن مع هل متى متي أين اين كيف لماذا ماذا كم لم لن لا ليس هو هي هذا هذه ذلك تلك هؤلاء الذي التي ' +
    'الذين التى كان كانت يكون قد سوف ثم بعد قبل عند عندما حول بين خلال منذ حتى حتي ضد كل بعض غير أو او أم ام أن ان إن إذا ' +
    'اذا لأن لان لكن أي اي أنا انا أنت انت نحن هم قال قالت أكد اكد أعلن اعلن ما من وما ومن ومتى ومتي وأين واين وكيف ولماذا ' +
    'وهل عنه عنها منه منها فيه فيها به بها له لها لهم شو وين ليش ايش مين شنو شكرا مرحبا اهلا أهلا السلام عليكم بماذا ولم ' +
    'بمن لمن مما عما وفي وعلى وعن فهل ازاي إزاي امتى ليه فين كذلك أيضا ايضا نعم جرى جري حدث صار'
  ).split(' '),
);

/** Frequent in Persian or Urdu too, so that they say little. */
export const weakArabicWords: ReadonlySet<string> = new Set(
  'من ما هم كل بعد قبل بعض غير يا هو حتى حتي او ضد ان'.split(' '),
);

/** Words of Persian, Urdu, Pashto and Sorani, folded as `detect.ts` folds them, that Arabic does not use. */
export const foreignArabicScriptWords: ReadonlySet<string> = new Set(
  (
    'است كه را چه چرا كجا چيست كيست چيه كيه براي از در هست هستند شده شدند خواهد گفت نيست آيا چند چطور چگونه درباره اند ' +
    'بودند كردند كرده ميشود ميكند داد دارد دارند اينكه ديگر ممنون كدام دوشنبه ديروز امروز ' +
    'ميں كے سے كيا كب كہاں اور نے تها ہے ہيں نہيں يہ وہ كيوں كيسے ' +
    'چې په څوك ' +
    'كوێ كێ چۆن بۆ لە بە ئەو ئەم كەي'
  ).split(' '),
);
