import { type Span, type TextSpan, toTextSpan } from "../model/span.ts";
import type { EvidenceKind, EvidenceMention } from "../model/statement.ts";

const kinds: readonly (readonly [EvidenceKind, string])[] = [
  [
    "imagery",
    "(?:(?:newly |recently |freshly )?(?:released |declassified |published |commercial |high-resolution |aerial |thermal |grainy )*(?:satellite|drone|radar|aerial|surveillance|security-camera|cctv|dashcam|infrared) (?:images?|imagery|photos?|photographs?|pictures?|footage|video)(?: commercials?)?|(?:satellite|radar) (?:data|tracks?)|imagery|methane pictures|video tapes?|tapes?|clips?|photographs?|photos?|footage|videos?|video clips?|images(?! of (?:the|its|his|her|their) (?:country|nation|party|regime))|pictures?|screenshots?|cctv)",
  ],
  [
    "data",
    "(?:(?:customs|trade|shipping|vessel|ship|port|flight|tracking|transponder|ais|export|import|census|polling|sensor|seismic|market|bank|telemetry|radiation|statistical|official|u\\.?n\\.?|united nations)(?:[- ](?:tracking|traffic|security council))? (?:data|records?|figures|statistics|logs?|filings?|readings?)|data(?! (?:protection|breach|centre|center))|statistics|log files?|logs?(?! (?:in|on|out))|records(?! of (?:the|its) (?:party|league))|readings|tracks of \\w+ \\w+ radars?|radars?|spreadsheets?|ledgers?|manifests?|logbooks?|bank records|poll results|exit polls?)",
  ],
  [
    "document",
    "(?:(?:leaked|internal|court|customs|travel|bank|maintenance|confidential|secret|classified|declassified|official|shipping|export|procurement|budget|signed|draft) (?:documents?|papers|memos?|files?|cables?|e-?mails?|contracts?|filings?|reports?|letters?|minutes|orders?|logs?|registers?|notes?|waybills?)|documents|memorandum|memos?|cables|affidavits?|bills? of lading|waybills?|log ?books?|registers?|invoices|receipts?|passports?|customs papers|notes? of (?:the|a) \\w+|contracts?|court filings?|e-?mails|minutes of)",
  ],
  [
    "physical",
    "(?:debris|wreckage|fragments?|shrapnel|(?:shell|bullet|cartridge) casings?|markings?|serial numbers?|(?:recovered|captured|seized|spent|unexploded) (?:weapons?|missiles?|rockets?|shells?|munitions?|rounds?|components?|parts?|drones?)|remains of (?:a|the) \\w+|forensic (?:tests?|evidence|samples?)|soil samples?|samples|residues?|fingerprints)",
  ],
  [
    "testimony",
    "(?:eyewitness(?: accounts?)?|witness(?:es)?(?: accounts?| statements?)?|testimon(?:y|ies)|survivors?|defectors?|confessions?|interviews? with \\w+|sworn statements?)",
  ],
  [
    "intelligence",
    "(?:(?:newly |recently )?(?:declassified |secret |new |u\\.?s\\.? |american |british |western |allied |military |signals |foreign )*intelligence(?: (?:information|reports?|assessments?|data|findings?|sources?))?(?! (?:service|agency|agencies|community|committee|chief|official|officials|officer|officers|director|directorate|minister|ministry|arm|unit|department|head|bureau|services|sharing))|intercepts|intercepted (?:calls?|messages?|communications?|conversations?)|wiretaps?|(?:new|declassified|classified) information)",
  ],
];
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${kinds.map(([kind, words]) => `(?<${kind}>${words})`).join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** Finds the evidence that a stretch of text speaks of, in reading order. Speaking of it shows nothing: see `Evidence.seen`. */
export function findEvidence(text: string, { start, end }: Span): EvidenceMention[] {
  const mentions: (EvidenceMention & TextSpan)[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const kind = Object.keys(match.groups ?? {}).find((name) => match.groups![name] !== undefined) as EvidenceKind;
    const at = start + match.index;
    mentions.push({ kind, ...toTextSpan(text, at, at + match[0].length) });
  }
  return mentions;
}
