import { findGoods } from "../lexicon/find-goods.ts";
import { transferNouns } from "./transfer-words.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const days = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const dateWords = new RegExp(
  String.raw`^(?:(?:in|on|by|since|until|last|this|next|late|early|mid|the|back)[ -]+)*(?:${months}|${days}|week|month|year|summer|winter|spring|autumn|fall|yesterday|today|tomorrow|(?:19|20)\d\d)(?:[ ,]+(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d))*$`,
  "iu",
);
const empty =
  /^(?:that|this|these|those|which|what|who|there|here|nothing|none|nobody|other|no one|no-one|ones?|each|either|neither|both|all|such|so|it|others?|another|much|most|more|many|few|some of (?:them|it)|whoever|in|for|on|at|by|from|of|with|after|before|under|yes|no|instead|meanwhile|however|then|now|how|why|when|where|caption|photo|image source|source|file)(?: of (?:them|it|us|these|those|this|that))?$/iu;
/** "ministry)", not "the Security Council (UNSC)". */
const scraps = /^[^(]*\)|^[^[]*\]|^(?:ones?|which|what|how|why|when|where|nothing|there|it)[ ,]/iu;

/** Nouns that issue words and act, whatever their ending. */
const agents =
  /^(?:government|parliament|commission|administration|delegation|organi[sz]ation|federation|association|foundation|opposition|coalition|nation|nations|corporation|institution|intelligence|regiment|mission|authority|authorities|security|university|community|majority|minority|establishment|union|confederation|legation|contingent|agency|embassy|alliance|department|movement|resistance|intelligentsia|audience|congregation)$/iu;
const thingNouns =
  /^(?:fact|move|talks|visit|trip|war|conflict|cargo|deal|report|claim|claims|ship|vessel|train|trains|trucks?|plane|aircraft|wing|wreckage|crates?|containers?|boxes|letter|letters|analysis|response|prospect|composition|expansion|delay|rise|fall|decline|drop|surge|increase|lack|absence|amount|number|figure|figures|account|version|text|wording|step|steps|signs?|marks?|markings?|labels?|numbers|serials?|footage|video|clip|post|thread|speech|interview|remarks?|comments?|words|answer|question|issue|problem|case|attack|strike|raid|parade|route|road|port|border|bridge|railway|price|costs?|market|law|embargo|sanctions|resolution|rules?|vote|ballot)$/iu;
const abstract = /(?:tion|tions|sion|sions|ment|ments|ness|ance|ence|ity|ing|ings|ism|age)$/iu;

/** Whether words are a day, a pronoun or a scrap that no person, body or paper can be meant by. */
export function isNoVoice(words: string): boolean {
  const plain = words.replaceAll(/\s+/gu, " ").trim();
  // "255 barrels"
  if (
    /^[\d,.]+ \p{Ll}+$/u.test(plain) &&
    /\b(?:barrels|tons|tonnes|containers|rounds|kilomet\p{L}+|miles|percent|dollars)$/iu.test(plain)
  )
    return true;
  return plain === "" || !/\p{L}/u.test(plain) || dateWords.test(plain) || empty.test(plain) || scraps.test(plain);
}

const counting =
  /^(?:an? )?(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|scores|hundreds|thousands|most|many|some|several|all|half|part|parts|number|couple|handful|few|each|both|majority) of (?:the |these |those |its |their )?/iu;

/** The noun a phrase is about: "expansion" in "the expansion of the yard", "officials" in "senior officials in Karvik". */
export function toHeadNoun(words: string): string {
  const core = words
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(counting, "")
    .split(
      /,| (?:of|in|on|at|from|for|to|with|by|who|which|that|released|collected|published|taken|shared|carried|issued|speaking|citing) /u,
    )[0];
  return (core ?? "").split(" ").at(-1) ?? "";
}

/** Whether a phrase names a thing, a deed or goods, which do not speak: "the cargo", "high-level discussions". */
export function isThing(words: string): boolean {
  const head = toHeadNoun(words).replace(/['’]s?$/u, "");
  if (head === "" || agents.test(head)) return false;
  // Names of bodies and papers may end in any noun; their capital tells them apart.
  const first = words.trim().split(/\s+/u)[0] ?? "";
  if (/^\p{Lu}/u.test(head) && !(head === first && thingNouns.test(head))) return false;
  return (
    thingNouns.test(head) ||
    transferNouns.has(head.toLowerCase()) ||
    abstract.test(head) ||
    findGoods(head).some(({ unspecified }) => unspecified === undefined)
  );
}

/** Whether words name two sides without their names: "both states", "the two countries". */
export function isPair(words: string): boolean {
  return /^(?:both|the two|these two) (?:states|countries|sides|nations|capitals|governments|neighbou?rs|parties)$/iu.test(
    words.trim(),
  );
}

const paper =
  /^(?:the |this |that |its |his |her |their |a |an )?(?:\p{L}+ )?(?:statement|communiqu[eé]|note|letter|memo|commentary|dispatch|document)(?: (?:on|of|from|in|by|issued|released|carried|published) .*)?$/iu;
const evidence =
  /\b(?:evidence|information|images?|imagery|pictures?|photos?|photographs?|data|figures|documents?|records|markings?|footage)\b/iu;

/** Whether a phrase is a paper somebody issued: "the statement". */
export function isPaper(words: string): boolean {
  return paper.test(words.trim());
}

/** Whether a phrase is evidence that somebody presents: "satellite images collected by the site". */
export function isEvidence(words: string): boolean {
  return evidence.test(words.split(/,/u)[0] ?? "") && evidence.test(toHeadNoun(words))
    ? true
    : evidence.test(words) &&
        /^(?:\p{L}+ ){0,2}(?:images?|imagery|pictures?|photos?|data|evidence|footage)\b/iu.test(words);
}

/** Leaves the mood out of how a voice is named ("furious White House chiefs"): it is the reporter's. */
export function toCalmWords(words: string): string {
  return words.replace(
    /^((?:the|some|several) )?(?:(?:furious|angry|fuming|irate|outraged|stunned|shocked|worried|nervous|defiant|gloating|jubilant|embattled|exasperated) )+/iu,
    "$1",
  );
}
