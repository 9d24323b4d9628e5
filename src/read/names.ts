const particle = "(?:de|del|della|da|dos|di|du|van|von|der|den|al|el|bin|ibn|ben|la|le|st\\.)";
const part = "(?:\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)*|(?:al-|el-|O['’])?\\p{Lu}[\\p{L}'’-]+\\.?)";
const personName = new RegExp(`^${part}(?:\\s+(?:${particle}\\s+)*${part}){1,3}$`, "u");

// Words that head a page section, not a person.
const sectionWord =
  /\b(?:news|world|politics|business|opinion|defen[cs]e|security|europe|asia|africa|america|americas|middle|east|culture|sports?|tech|technology|science|health|money|markets?|economy|video|live|latest|breaking|analysis|editorial|international|national|local|home|columns?|features?|exclusive|special|report|reports|press|release|staff|team|desk|service|newsroom|agency|times|post|herald|journal|foundation|institute|university|ministry|council|department|photos?|images?|press|media|group|forces?|army|war|weapons?|government|united|states|nations|republic|north|south|west|questions?|answers?|background|conclusion|summary)\b/iu;

/** Whether a line is shaped like one person's name: two to four capitalised parts, no section words, nothing else. */
export function isPersonName(text: string): boolean {
  return text.length <= 60 && personName.test(text) && !sectionWord.test(text) && !/[.!?]{2}$/u.test(text);
}

/** News agencies a page may credit by name or letters. */
export const agencyName =
  /^(?:the )?(?:ap|associated press|reuters|afp|agence france[- ]presse|upi|united press international|tass|xinhua|yonhap|kyodo(?: news)?|jiji(?: press)?|efe|dpa|ansa|pti|ani|ians|interfax|ria novosti|kcna|anadolu(?: agency)?|pa media|press association|aap|canadian press|ukrinform|belga|apa|irna|nna|bloomberg|epa|lusa|tt|ntb|cna|bna|wam|spa|apf)$/iu;

const outletWord =
  /(?:^|[\s-])(?:daily|weekly|monthly|evening|morning|sunday|news|newswire|wire|times|post|herald|journal|tribune|gazette|chronicle|courier|observer|guardian|mirror|monitor|review|bulletin|telegraph|examiner|dispatch|inquirer|register|record|reporter|standard|star|sun|globe|argus|echo|examiner|mail|express|press|agency|agence|radio|television|tv|broadcasting|magazine|digest|leaflet|ledger|buzz|insider|outlook|today|online|media|network|report|watch|voice of \p{Lu}\p{L}+)$/iu;
const outletStart = /^(?:the |daily |weekly |radio |voice of |agence )/iu;

/** Whether a line is shaped like an outlet's name: capitalised words, one of which outlets are called by; not "World News". */
export function isOutletName(text: string): boolean {
  return (
    text.length <= 60 &&
    !text.split(" ").every((word) => sectionWord.test(word) && !/^(?:times|post|herald|journal)$/iu.test(word)) &&
    /^(?:[Tt]he )?\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s(?:of|the|and|for|&|\p{Lu}[\p{L}\p{N}.'’&-]*)){0,5}$/u.test(text) &&
    (outletWord.test(text) || (outletStart.test(text) && /\s\p{Lu}/u.test(text)) || agencyName.test(text))
  );
}
