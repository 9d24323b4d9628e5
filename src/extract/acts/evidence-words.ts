import { findMatches } from "../../model/find-matches.ts";
import { type TextSpan, toTextSpan } from "../../model/span.ts";
import type { EvidenceKind, EvidenceMention } from "../../model/statement.ts";

const hidden = "leaked|internal|confidential|secret|classified|declassified|downgraded|unpublished|intercepted";
const kinds: readonly (readonly [EvidenceKind, string])[] = [
  [
    "data",
    `(?:(?:customs|trade|shipping|ship|vessel|port|flight|tracking|transponder|radar|ais|export|import|census|polling|sensor|seismic|market|bank|telemetry|radiation|weather|heating|hospital|tax|price|statistical|official|satellite|phone|u\\.?n\\.?|united nations)(?:[- ](?:tracking|traffic|security council))? (?:data|records?|figures|statistics|logs?(?! ?books?)|readings?|tracks?|measurements?|signals?)|data(?:set|base)?s?(?! (?:protection|breach|centre|center))|figures|statistics|log files?|logs(?! (?:in|on|out|books?)\\b)|records?|readings|tracks|measurements|(?:seismic|radio|ais|transponder|distress|sensor) signals?|seismograms?|tracks of [^.,;]{0,30}?radars?|radars|spreadsheets?|poll results|exit polls?|surveys?|tall(?:y|ies)|(?:official|preliminary|partial|final|early) results|calculations|(?:lab(?:oratory)?|blood|water|soil|own|dna|independent|chemical) (?:tests?|analys[ei]s|results)|test results|instruments)`,
  ],
  [
    "imagery",
    "(?:(?:newly |recently |freshly )?(?:released |declassified |published |commercial |high-resolution |aerial |thermal |grainy )*(?:satellite|drone|aerial|surveillance|security-camera|cctv|dashcam|infrared|radar|thermal) (?:images?|imagery|photos?|photographs?|pictures?|shots|scenes|footage|video)(?: commercials?)?|imagery|methane pictures|video tapes?|(?:audio |video |phone )?recordings?|webcams?|frames|stills|tapes?|clips?|photographs?|photos?|footage|film|videos?(?: clips?)?|images?(?! of (?:the|its|his|her|their) (?:country|nation|party|regime))|pictures?|screenshots?|cctv)",
  ],
  [
    "document",
    `(?:(?:${hidden}|court|customs|travel|bank|maintenance|inspection|packing|official|shipping|export|import|procurement|budget|signed|draft|internal|police|prison|church|medical|port) (?:documents?|papers|memos?|files?|cables?|e-?mails?|contracts?|filings?|lists?|statements?|reports?|letters?|minutes|orders?|registers?|notes?|waybills?|declarations?|permits?|licen[cs]es?)|(?:expert|forensic|autopsy|post-mortem|inspection|audit|laboratory|lab|medical|hospital|police|technical|interim|preliminary|toxicology|incident|inspectors?[’']s?|coroner[’']s|engineers?[’']s?) reports?|autops(?:y|ies)|post-mortems?|(?:result|tally|batch|duty|crew|passenger|packing|price|time|fact) (?:sheets?|lists?|records?|protocols?)|protocols?|(?:[\\p{L}’']+ )?log(?! (?:in|on|out|books?|files?)\\b)|documents?|papers|memorandums?|memos?|cables|affidavits?|bills? of lading|waybills?|log ?books?|books|registers?|registry|ledgers?|manifests?|invoices?|receipts?|passports?|notes? of (?:the|a) \\w+|contracts?|charter part(?:y|ies)|charts|certificates?|timetables?|letters?|(?:carbon |photo)?cop(?:y|ies)|extracts?|transcripts?|e-?mails?|minutes(?= of| which| that| show| seen)|page \\d+|\\d+-page (?:study|report|dossier|file)|dossiers?)`,
  ],
  [
    "physical",
    "(?:debris|wreckage|fragments?|shrapnel|(?:shell|bullet|cartridge|shell) (?:casings?|fragments?)|markings?|serial numbers?|(?:recovered|captured|seized|spent|unexploded) (?:weapons?|missiles?|rockets?|shells?|munitions?|rounds?|components?|parts?|drones?)|(?:missile|rocket|drone|bomb) (?:remnants|remains|parts|debris|fragments)|remnants|craters?|splinters?|swabs?|scorch marks|stencils|(?:batch|tail|hull) numbers?|remains of (?:a|the) \\w+|forensic (?:tests?|evidence|samples?)|soil samples?|samples?|residues?|fingerprints)",
  ],
  [
    "testimony",
    "(?:(?<=\\b(?:citing|quoting) )(?:(?!security\\b|intelligence\\b)\\p{L}+ ){1,3}?(?:sources?|officials?|negotiators?|diplomats?|residents|workers?|loaders?|drivers?|sailors?|soldiers?|villagers?|relatives)|eyewitness(?:es)?(?: accounts?)?|witness(?:es)?(?: accounts?| statements?)?|testimon(?:y|ies)|recollections?|accounts(?= of| by| from|,)|survivors?|defectors?|confessions?|interviews? with \\w+|sworn statements?|(?:\\p{L}+ )?(?:people|persons?) (?:briefed|familiar|with knowledge)(?: (?:on|with|of) the \\w+)?|what (?:\\p{L}+ ){1,3}told (?:him|her|them|it|us))",
  ],
  [
    "intelligence",
    `(?:(?:newly |recently )?(?:${hidden} |new |u\\.?s\\.? |american |british |western |allied |military |signals |foreign )*intelligence(?: (?:information|reports?|assessments?|data|findings?))?|(?:phone |radio )?intercepts|intercepted (?:calls?|messages?|communications?|conversations?)|wiretaps?|(?<=\\b(?:citing|quoting) )(?:\\p{L}+ ){0,2}(?:security|intelligence) (?:sources?|officials?)|(?:new|declassified|classified) information)`,
  ],
];
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${kinds.map(([kind, words]) => `(?<${kind}>${words})`).join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);
const offices =
  /^['’]?s?[\s-]+(?:(?:and|&)[\s-]+\p{L}+[\s-]+)?(?:officers?|analysts?|chiefs?|heads?|directors?|directorate|advis[eo]rs?|agents?|agency|agencies|services?|committees?|community|officials?|ministers?|ministry|arm|unit|department|bureau|correspondents?|editors?|scientists?|experts?|specialists?|desks?|briefers?|veterans?|sources?|sharing)\b/iu;

/** Finds words for things that can be looked at, in reading order: pictures, data, papers, remains, accounts, intelligence. */
export function findEvidenceWords(text: string): (EvidenceMention & TextSpan)[] {
  const mentions: (EvidenceMention & TextSpan)[] = [];
  for (const match of findMatches(text, pattern)) {
    const kind = Object.keys(match.groups ?? {}).find((name) => match.groups![name] !== undefined) as EvidenceKind;
    const start = match.index;
    const end = start + match[0].length;
    if (!isName(text, start, match[0]) && !offices.test(text.slice(end, end + 40)))
      mentions.push({ kind, ...toTextSpan(text, start, end) });
  }
  return mentions;
}

/** "the Tornik Ledger", "Ukraine's military intelligence": a paper or an agency, nothing to look at. */
function isName(text: string, start: number, words: string): boolean {
  if (/^military intelligence$/iu.test(words)) return true;
  const head = words.slice(words.lastIndexOf(" ") + 1);
  return (
    /^\p{Lu}\p{Ll}/u.test(head) &&
    !/(?:^|[.!?:”"“*]\s*|[\n\r]\s*|[–—-]\s+)$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    !/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(words)
  );
}
