const whose = "(?:his|her|its|their|his own|her own|its own|their own)";
const claim =
  "(?:the|this|that|these|those|such|any|all|every|his|her|its|their|a|it|them|talk|claims|reports|rumours|suggestions|allegations|accusations|charges)";

/** Idioms whose words name no act by themselves, from their first word on; one alternation each. */
const idioms = {
  denies: [
    "g(?:ive|ives|ave|iven) the lie to",
    `(?:shot|shoots?|shooting) down (?=${claim}\\b)`,
    "(?:threw|throws?|throwing) out (?=(?:the|this|that|these|those|any|all|such) (?:\\w+ )?(?:charges?|claims?|accusations?|allegations?|suggestions?|idea|notion|report|story)\\b)",
    "(?:would|will|wanted?|wants) (?:have )?none of (?:it|that|this)\\b",
    "wav(?:e|es|ed|ing) (?:away|aside|off) (?=(?:the|this|that|these|those|any|all|such|talk|claims|reports|suggestions)\\b)(?!(?:\\w+ ){0,2}questions?\\b)",
    "(?:made|makes?|making) (?:light|short work|nonsense) of",
    "laugh(?:s|ed|ing)? (?:at|off) (?=(?:the|this|that|these|those|any|all|such|his|her|its|their) (?:\\w+ )?(?:charges?|claims?|accusations?|allegations?|suggestions?|idea|notion|reports?|story|stories|theory|talk)\\b)",
    "(?:takes?|took|taking) (?:strong |sharp )?(?:issue with|exception to)",
    "(?:begs?|begged|begging) to differ",
    "(?:tells?|told|has|have|had|gives?|gave) (?:a )?(?:very |quite |rather )?different (?:story|version|account)\\b",
    "(?:pours?|poured|pouring) (?:scorn|cold water|ridicule) on",
    "(?:picks?|picked|tears?|tore|torn) (?:holes in|apart) (?=(?:the|this|that|these|those|his|her|its|their)\\b)",
    "(?:pleads?|pleaded|pled|pleading) not guilty(?: to)?",
    "protest(?:s|ed|ing)? (?:his|her|its|their) innocence",
    "(?:sees?|saw) (?:it|things|the matter) (?:differently|otherwise)",
    "(?:sets?|put|puts) (?:the record straight)",
    "cr(?:y|ies|ied|ying) foul",
    "(?:sticks?|stuck|sticking) to (?:his|her|its|their) (?:version|story|account|denial)",
  ],
  doubts: [
    "remain(?:s|ed)? (?:un(?:convinced|persuaded|impressed)|sceptical|skeptical|doubtful|wary|to be convinced)(?: by| of| about| that)?",
    "(?:is|are|was|were) (?:\\w+ly )?(?:unconvinced|unpersuaded|far from (?:convinced|persuaded)|(?:divided|split)(?: (?=(?:on|over|about)\\b)|$)|in two minds)",
    "question(?:s|ed)? (?=(?:whether|if)\\b)",
    "wonder(?:s|ed)?(?: aloud| openly| publicly)? (?=(?:whether|if)\\b)",
    "(?:takes?|took|taken|treats?|treated) (?:\\w+ ){1,4}with (?:a (?:pinch|grain) of salt|caution|reserve|scepticism|skepticism)",
    "(?:casts?|threw|throws?|poured?|pours|sow(?:s|ed)) (?:\\w+ )?(?:doubts?) (?:on|over|upon)",
    "(?:has|have|had|voiced?|voices|expressed|expresses) (?:(?:his|her|its|their|some|serious|grave|strong|many|no few) )?(?:doubts|misgivings) (?=(?:about|over|as to|on)\\b)",
    "(?:can ?not|can ?n't|could not|could n't|ca n't) (?:account for|vouch for|square|make sense of|make head or tail of)",
    "(?:has|have|had)(?: not|n't| ?n't)(?: yet| so far)?(?: been able to| managed to)? (?:seen?|found|find|come across|verif(?:y|ied)|confirm(?:ed)?|establish(?:ed)?|trac(?:e|ed)) (?=(?:any|the|this|that|these|it|proof|evidence|a)\\b)",
    "(?:has|have|had) (?:yet|still) to (?:see|find|come across|be convinced|be persuaded|verify|establish|trace)",
    "fail(?:s|ed)? to (?:find|see|detect|trace|establish|verify|confirm|locate)",
    "found (?:no|nothing|neither) ?(?:trace|sign|evidence|proof|indication|record)?(?: of| that)?",
    "(?:draws?|drew|drawn) (?:a )?blank",
    "reserv(?:es|ed|ing) judge?ment|suspend(?:s|ed|ing) judge?ment",
    "(?:is|are|was|were) keeping an open mind|ke(?:eps?|pt) an open mind",
    "would(?: not|n't| ?n't) (?:bet|swear|stake \\w+ \\w+) (?:on|to)",
  ],
  declines: [
    `(?:is |are |was |were )?(?:kept|keep(?:s|ing)?|held|hold(?:s|ing)?) (?:${whose} )?(?:counsel|tongue|own counsel|lips sealed|mouth shut|peace)`,
    "(?:gave|gives?|giving) nothing away",
    "(?:gave|gives?|provided?|provides|offered|offers) no (?:further |more |other )?(?:details?|particulars|figures?|names?|reasons?|explanation|date|information|answers?|clue)(?: of| for| on| about)?",
    "(?:had|has|have) nothing (?:more |further |else |to )?(?:to )?(?:add|say|report)(?: on| about| to)?",
    "left (?:the|that|this|every|all) (?:questions?|point|matter|issue) (?:open|unanswered|hanging)",
    "left (?:it|that|this) (?:open|at that|unanswered)",
    "(?:skirt|sidestep|dodg|duck|evad|avoid|swerv|skipp|side-stepp|sidestepp)(?:e|ed|es|s|ing)? (?:the|that|this|all|any|every|his|her|their) (?:\\w+ )?(?:subject|matter|question|questions|issue|topic|point)",
    "(?:invok|plead)(?:es|ed|ing|s) (?:his|her|its|their) right to silence",
    "begg(?:ed|ing) (?:off|leave)|begs (?:off|leave)",
    "demurr?(?:ed|s|ing)?\\b",
    "hung up\\b|hangs up\\b",
    "(?:did|does|do|would|will|wo)(?: not|n't| ?n't) (?:go|get) (?:in ?to)(?: any| the)? (?:details?|specifics|particulars)",
    "(?:was|were|is|are)(?: not|n't| ?n't)(?: immediately)? (?:available|reachable)(?: for (?:comment|an interview))?",
    "(?:was|were|is|are) (?:unavailable|unreachable)(?: for comment)?",
    "pass(?:ed|es) (?:on|over) (?:the|that|this|our|all) (?:\\w+ )?questions?",
    "stonewall(?:ed|s|ing)|clam(?:med|s) up",
    "(?:direct|refer|point|steer)(?:red|ed|s|ring|ing)? (?:all |any |further |our |such )?(?:questions|queries|inquiries|enquiries|callers|reporters|journalists|requests for comment)(?: about [^,.]{3,30}?)? (?:on )?to",
    "(?:has|have|had)(?: not|n't| ?n't)(?: yet| so far)? (?:reacted|responded|replied|answered|commented)(?: to| on)?",
    "(?:walk|turn|hurr|brush|swe|push)(?:ed|ied|pt) (?:away|off|past) (?:from (?:the|that|a) question|(?:\\w+ ){0,2}without (?:a word|speaking|comment|answering))",
    "(?:fell|falls|fallen|went|goes|gone|has gone|has fallen) (?:silent|quiet)\\b",
    "refus(?:e|ed|es|ing) (?:point-blank|flatly|outright|politely|again) to (?:comment|say|speak|talk|answer|discuss|be drawn)(?: on| about)?",
    "(?:went|go|goes) unanswered\\b|rang out\\b|(?:were|was) not (?:returned|answered)\\b",
    "(?:is|are|was|were|stays?|stayed|remains?|remained) tight-lipped(?: about| on| over)?",
    "(?:lets?|letting) (?:the|that) question pass",
    "(?:is|are|was|were) saying nothing(?: about| on)?",
  ],
} as const;

export type IdiomAct = keyof typeof idioms;
const order = ["denies", "doubts", "declines"] as const;
const patterns = order.map((act) => [act, new RegExp(`^(?:${idioms[act].join("|")})`, "u")] as const);

/** The first words idioms can have, so that most words of a text are passed over at once. */
export const idiomStarts: ReadonlySet<string> = new Set(
  "give gives gave given shot shoot shoots shooting threw throw throws throwing would will want wants wanted wave waves waved waving made make makes making laugh laughs laughed laughing take takes took taking taken beg begs begged begging tell tells told has have had pour pours poured pouring pick picks picked tear tears tore torn plead pleads pleaded pled pleading protest protests protested protesting see sees saw set sets put puts cry cries cried crying stick sticks stuck sticking remain remains remained is are was were question questions questioned wonder wonders wondered treat treats treated cast casts sow sows sowed voice voiced voices expressed expresses can ca could cannot fail fails failed found draw draws drew drawn reserve reserves reserved reserving suspend suspends suspended suspending keep keeps kept keeping held hold holds holding giving provide provided provides offer offered offers left skirt skirted skirts skirting sidestep sidestepped sidesteps sidestepping dodge dodged dodges dodging duck ducked ducks ducking evade evaded evades evading avoid avoided avoids avoiding invoke invoked invokes invoking demur demurred demurs demurring hung hangs did does do wo passed passes stonewalled stonewalls stonewalling clammed clams direct directed directs directing refer referred refers referring point pointed points steer steered steers walked turned hurried brushed swept pushed fell falls fallen went goes gone refuse refused refuses refusing go rang stays stay stayed lets letting let".split(
    " ",
  ),
);

/** Finds the idiom some words begin with, and its length in characters; undefined where there is none. */
export function findIdiomAtStart(words: string): { readonly act: IdiomAct; readonly length: number } | undefined {
  for (const [act, pattern] of patterns) {
    const match = pattern.exec(words);
    if (match !== null) return { act, length: match[0].trimEnd().length };
  }
  return undefined;
}

/** What the words of a cue do as an idiom: "gave the lie to" denies. Undefined for any other cue. */
export function findIdiomAct(cue: string): IdiomAct | undefined {
  return (
    findIdiomAtStart(
      cue.replace(
        /^(?:(?:has|have|had|is|are|was|were) (?=\w+(?:ed|ing|n|t|wn|ve)\b)|(?:also|later|then|\w+ly) )+/u,
        "",
      ),
    )?.act ?? findIdiomAtStart(cue)?.act
  );
}
