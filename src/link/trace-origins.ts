import { findActorById } from "../lexicon/find-actors.ts";
import type { Actor, Dossier, DossierReport, DossierStatement, Origin, Proposition } from "../model/dossier.ts";
import type { TextSpan } from "../model/span.ts";
import type { ChainLink } from "../model/statement.ts";
import { toOutletId } from "./outlet-ends.ts";

/** One step of a chain, from the report to who stands behind the words. */
export interface ChainStep {
  readonly kind: "report" | "outlet" | "agency" | "speaker" | "body" | "state" | "nobody";
  readonly name: string;
  readonly actorId: string | null;
  /** The report's own words for it; null where another part of the dossier tells it. */
  readonly words: TextSpan | null;
}

/** A statement of an origin with its exact words, where they stand, and the way they came. */
export interface TracedStatement {
  readonly statementId: string;
  readonly ref: string;
  readonly reportRef: string;
  readonly path: string | null;
  /** Line of the report's text as read, from 1. */
  readonly line: number;
  readonly words: readonly TextSpan[];
  readonly steps: readonly ChainStep[];
}

export interface TracedOrigin extends Origin {
  readonly traced: readonly TracedStatement[];
}

/** A proposition with where its reports lead back to. */
export interface PropositionTrace {
  readonly propositionId: string;
  readonly text: string;
  readonly status: Proposition["status"];
  readonly reports: number;
  readonly statements: number;
  readonly origins: readonly TracedOrigin[];
}

/**
 * Traces each statement behind a proposition from its report to its end: report, outlet, agency, speaker, body, state.
 * Origins and statements stand in the dossier's order. A paper that is cited and whose own report is in the dossier
 * leads on through that report.
 */
export function traceOrigins(proposition: Proposition, dossier: Dossier): PropositionTrace {
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const statements = new Map(dossier.statements.map((statement) => [statement.id, statement]));
  const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));
  const origins = proposition.origins.map((origin): TracedOrigin => {
    const own = origin.statementIds.flatMap((id) => statements.get(id) ?? []);
    const traced = own.flatMap((statement) => {
      const report = reports.get(statement.reportId);
      return report ? [toTraced(statement, report, own, origin.actorId ?? null)] : [];
    });
    return { ...origin, traced };
  });
  const all = proposition.statementIds.flatMap((id) => statements.get(id) ?? []);
  return {
    propositionId: proposition.id,
    text: proposition.text,
    status: proposition.status,
    reports: new Set(all.map(({ reportId }) => reportId)).size,
    statements: all.length,
    origins,
  };

  function toTraced(
    statement: DossierStatement,
    report: DossierReport,
    own: readonly DossierStatement[],
    end: string | null,
  ): TracedStatement {
    const words = statement.content.length > 0 ? statement.content : statement.cue === null ? [] : [statement.cue];
    const start = words[0]?.start ?? statement.chain[0]?.start ?? 0;
    return {
      statementId: statement.id,
      ref: statement.ref,
      reportRef: report.ref,
      path: report.path,
      line: toLineNumber(report.text, start),
      words,
      steps: [...toReportSteps(report), ...toChainSteps(statement, end), ...toFurtherSteps(statement, own)],
    };
  }

  function toReportSteps(report: DossierReport): ChainStep[] {
    const credit = report.credits.find(({ kind }) => kind === "reprint" || kind === "first-published");
    const outlet = report.outlet === null ? [] : [toStep("outlet", report.outlet, toOutletId(report), null)];
    const credited =
      credit === undefined || credit.name === report.outlet
        ? []
        : [
            toStep("outlet", credit.name, null, {
              start: credit.start,
              end: credit.end,
              text: report.text.slice(credit.start, credit.end),
            }),
          ];
    return [toStep("report", report.ref, null, null), ...outlet, ...credited];
  }

  function toChainSteps({ chain }: DossierStatement, end: string | null): ChainStep[] {
    const [last, ...relays] = chain;
    if (last === undefined) return [toStep("nobody", "nobody named", null, null)];
    const steps = relays.toReversed().map(toLinkStep);
    if (end !== null && isOneOfSeveral(last, end))
      return [...steps, toLinkStep({ ...last, actor: end }), ...toBodies(end, last)];
    return [...steps, toLinkStep(last), ...toBodies(last.actor, last)];
  }

  function toLinkStep(link: ChainLink): ChainStep {
    const words = { start: link.start, end: link.end, text: link.text };
    const known = link.actor === null ? null : findActorById(link.actor);
    const name = link.actor === null ? link.text : (actors.get(link.actor)?.name ?? known?.name ?? link.text);
    const kind =
      known?.role === "news-agency"
        ? "agency"
        : known?.role === "outlet"
          ? "outlet"
          : known?.kind === "state"
            ? "state"
            : "speaker";
    return toStep(kind, name, link.actor, words);
  }

  /** Bodies and the state behind the last voice, by the shortest way. */
  function toBodies(actorId: string | null, link: ChainLink | undefined): ChainStep[] {
    const speaksFor = (link?.speaksFor ?? []).filter((id) => kindOf(id) !== "person");
    // The state behind an armed group is not the group.
    if (actorId !== null && kindOf(actorId) === "group") return [];
    const starts = actorId === null ? speaksFor : membersOf(actorId);
    let open: (readonly string[])[] = starts.map((id) => [id]);
    const seen = new Set<string>(actorId === null ? [] : [actorId]);
    while (open.length > 0) {
      const ended = open.find((path) => kindOf(path.at(-1) ?? "") === "state");
      if (ended) return ended.map(toBodyStep);
      const next: (readonly string[])[] = [];
      for (const path of open) {
        for (const member of membersOf(path.at(-1) ?? "")) {
          if (seen.has(member)) continue;
          seen.add(member);
          next.push([...path, member]);
        }
      }
      if (next.length === 0) return (open[0] ?? []).map(toBodyStep);
      open = next;
    }
    return [];
  }

  function toBodyStep(id: string): ChainStep {
    const name = actors.get(id)?.name ?? findActorById(id)?.name ?? id;
    return toStep(kindOf(id) === "state" ? "state" : "body", name, id, null);
  }

  function membersOf(id: string): readonly string[] {
    return (actors.get(id) ?? findActorById(id))?.memberOf ?? [];
  }

  function kindOf(id: string): Actor["kind"] | undefined {
    return (actors.get(id) ?? findActorById(id))?.kind;
  }

  /** A cited paper's own report, where that is in the same origin. */
  function toFurtherSteps({ chain, reportId }: DossierStatement, own: readonly DossierStatement[]): ChainStep[] {
    const last = chain[0]?.actor ?? null;
    if (last === null) return [];
    const further = own.find((each) => {
      const report = reports.get(each.reportId);
      return each.reportId !== reportId && report !== undefined && toOutletId(report) === last;
    });
    const report = further === undefined ? undefined : reports.get(further.reportId);
    if (further === undefined || report === undefined) return [];
    return [toStep("report", report.ref, null, null), ...toChainSteps(further, null)];
  }
}

/** "Norland and Ironquill denied it": a voice of several, of which one stands at this end. */
function isOneOfSeveral({ actor, kind, text, speaksFor = [] }: ChainLink, end: string): boolean {
  return actor !== end && speaksFor.includes(end) && (kind === "group" || /\band\b|^both\b/iu.test(text));
}

function toStep(kind: ChainStep["kind"], name: string, actorId: string | null, words: TextSpan | null): ChainStep {
  return { kind, name, actorId, words };
}

/** The line, from 1, in which an offset lies. */
export function toLineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
