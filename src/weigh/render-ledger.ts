import type { DossierReport, DossierStatement } from "../model/dossier.ts";
import { toSigned } from "./explain-line.ts";
import type { LedgerParts } from "./index-parts.ts";
import type { Ledger, LedgerLine, TornadoBar, Variant } from "./ledger-shape.ts";
import { toPercent } from "./likelihood-words.ts";

/**
 * Renders a ledger as plain text: what it says, the sum as it can be done by hand, every line with its grades and the
 * exact words it rests on, what gave no points, the checks, and what would change the result.
 */
export function renderLedger(ledger: Ledger, parts: LedgerParts): string {
  const { propositionId, text, sentences, problems, adopted, lines, listed } = ledger;
  const cite = toCite(parts);
  const blocks = [
    [`${propositionId} ${text}`, "", ...sentences, ...adopted.map(toAdopted)],
    [toCounts(ledger), toTable(ledger)],
    problems.length === 0 ? [] : ["Odd", ...problems.map(({ message }) => `  ${message}`)],
    lines.length === 0
      ? []
      : ["The sum, in points (ten times the logarithm of the odds; +3 about doubles the odds)", ...toSum(ledger)],
    lines.length === 0 ? [] : ["Line by line", ...lines.flatMap((line) => toLine(line, cite))],
    listed.length === 0
      ? []
      : [
          "Listed without points",
          ...listed.map((item) =>
            `  ${item.id} ${item.label}: ${item.because} ${cite.refs(item.statementIds)}`.trimEnd(),
          ),
        ],
    [
      "How far to trust it: the lowest of six checks",
      ...ledger.checks.map(({ id, asks, found, confidence }) => `  ${id} ${confidence.padEnd(8)} ${asks}: ${found}`),
    ],
    lines.length === 0 ? [] : ["What would change it", ...toChanges(ledger, parts)],
    [`Result ${ledger.hash} (reports ${ledger.manifest.slice(0, 12)}, decisions ${toHead(ledger.logHead)})`],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

function toAdopted({ field, value, by, on, because }: Ledger["adopted"][number]): string {
  return `Adopted ${field}: ${value}, by ${by}, ${on.slice(0, 10)}, because ${because}.`;
}

function toCounts({ counts, weighing }: Ledger): string {
  const { reports, outlets, relays, origins, clusters } = counts;
  const worth = weighing.effectiveClusters.toFixed(1);
  return `Reports ${reports}, outlets named ${outlets}, relays ${relays} → origins ${origins} → clusters ${clusters}, worth ${worth} of equal weight`;
}

function toTable({ table, settings, lines }: Ledger): string {
  const { lambda, start, caps } = settings;
  const isSet = lines.some(({ setBy }) => setBy.some(({ on }) => on !== null));
  const grades = isSet ? "Grades: as set below" : "Grades: uncalibrated defaults, no person has graded these origins";
  const held = `a statement gives at most ${caps.statement} points, a thing seen ${caps.evidence}`;
  return `${grades} (${table.id}, ${table.hash.slice(0, 12)}); start ${toPercent(start)}%; each further member of a cluster counts ${lambda}; ${held}`;
}

function toSum({ lines, weighing, settings }: Ledger): string[] {
  const row = (label: string, points: string): string => `  ${label.padEnd(72)} ${points.padStart(7)}`;
  const clusters = weighing.clusters.flatMap(({ name, side, points, entryIds }) => {
    const members = entryIds.map((id) => lines.find((line) => line.id === id)!);
    const isAlone = members.length === 1;
    const rows = members.map((line) => {
      const share = line.place === 0 ? "" : `, ${toSigned(line.points.mid)} × ${settings.lambda}`;
      return row(`${isAlone ? "" : "  "}${cut(`${line.id} ${line.label}`)} (${side}${share})`, toSigned(line.counted));
    });
    return isAlone ? rows : [row(`cluster ${cut(name)}`, `[${toSigned(points.mid)}]`), ...rows];
  });
  const { startPoints, total, probability, range } = weighing;
  return [
    row(`start ${toPercent(settings.start)}%`, toSigned(startPoints)),
    ...clusters,
    row("total, rounded like each line", toSigned(total.mid)),
    `  1 / (1 + 10^(${toSigned(-total.mid).replace("+", "")} / 10)) = ${toPercent(probability)}%`,
    `  range ${toSigned(total.low)} to ${toSigned(total.high)} points: ${toPercent(range[0])} to ${toPercent(range[1])}%; all at their worst or best: ${toPercent(weighing.extreme[0])} to ${toPercent(weighing.extreme[1])}%`,
  ];
}

function cut(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}

function toLine(line: LedgerLine, cite: Cite): string[] {
  const { id, label, side, points, formula, cluster, clusterBecause, setBy, whyNotMore, isHedged, isReviewed } = line;
  return [
    `  ${id} ${label}, ${side}: ${toSigned(points.mid)} (${toSigned(points.low)} to ${toSigned(points.high)})`,
    `     ${formula}`,
    ...setBy.map(({ field, value, by, on, because }) => {
      return `     ${field} ${value}: ${because} (${by}${on === null ? "" : `, ${on.slice(0, 10)}`})`;
    }),
    `     cluster ${cluster}: ${clusterBecause}`,
    ...(whyNotMore.length === 0 ? [] : [`     why not more? ${whyNotMore.join("; ")}`]),
    `     ${isReviewed ? "reviewed by a person" : "no person has reviewed it"}${isHedged ? "; hedged" : ""}`,
    ...line.statementIds.flatMap(cite.words).map((words) => `     ${words}`),
  ];
}

function toChanges({ sensitivity, weighing }: Ledger, { actors }: LedgerParts): string[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const governments = sensitivity.withoutGovernment.map((each) => ({
    ...each,
    what: names.get(each.what) ?? each.what,
  }));
  const row = (name: string, variants: readonly Variant[]): string[] =>
    variants.length === 0
      ? []
      : [`  ${name}: ${variants.map(({ what, probability }) => `${what} ${toPercent(probability)}%`).join(" · ")}`];
  const { flipSet, flipNote, tornado } = sensitivity;
  return [
    ...row("without", sensitivity.withoutEntry),
    ...row("without cluster", sensitivity.withoutCluster),
    ...row("without", sensitivity.withoutSide),
    ...row("without", sensitivity.withoutUnnamed ? [sensitivity.withoutUnnamed] : []),
    ...row("without the government of", governments),
    ...row("further members of a cluster counting", sensitivity.lambda),
    ...row("starting from", sensitivity.start),
    `  one input at its lowest and highest: ${tornado.slice(0, 6).map(toBar).join(" · ")}`,
    flipSet
      ? `  the fewest lines whose going turns it: ${flipSet.entryIds.join(" + ")} (${toPercent(flipSet.probability)}%)`
      : `  the fewest lines whose going turns it: ${flipNote}`,
    `  to be at even you must have started from ${toPercent(weighing.breakEven)}%`,
  ];
}

function toBar({ entryId, input, low, high }: TornadoBar): string {
  return `${entryId} ${input} ${low.value}–${high.value}: ${toPercent(low.probability)}–${toPercent(high.probability)}%`;
}

function toHead(head: string): string {
  return /^0+$/u.test(head) ? "none" : head.slice(0, 12);
}

interface Cite {
  readonly refs: (ids: readonly string[]) => string;
  readonly words: (id: string) => string[];
}

function toCite({ statements, reports }: LedgerParts): Cite {
  const statementsById = new Map<string, DossierStatement>(statements.map((each) => [each.id, each]));
  const reportsById = new Map<string, DossierReport>(reports.map((each) => [each.id, each]));
  return {
    refs: (ids) => {
      const refs = ids.flatMap((id) => statementsById.get(id)?.ref ?? []);
      return refs.length === 0 ? "" : `[${refs.join(", ")}]`;
    },
    words: (id) => {
      const statement = statementsById.get(id);
      const report = statement ? reportsById.get(statement.reportId) : undefined;
      if (!statement || !report) return [];
      const { ref, chain, cue, content, act } = statement;
      const who = chain.map(({ text }) => text).join(", through ") || "nobody named";
      const words = content.map(({ text }) => text).join(" … ");
      const line = `[${ref}] ${act}: ${who} · ${cue?.text ?? "no cue"} · “${words}” (${report.ref}, sha256 ${report.sha256.slice(0, 12)})`;
      return [line.replaceAll(/\s+/gu, " ")];
    },
  };
}
