import type { Origin } from "../model/dossier.ts";
import type { LinkedActors } from "./actors.ts";
import { foldBases } from "./fold-bases.ts";
import type { Item } from "./group-events.ts";
import { toTerminals } from "./origin-terminals.ts";
import { type Ending, followOutlets } from "./outlet-ends.ts";
import { findSameQuotations } from "./same-quotations.ts";

/** An origin while it is put together; one for each side and end of a chain. */
export interface OriginDraft {
  readonly key: string;
  readonly side: Origin["side"];
  readonly items: Item[];
  readonly because: Set<string>;
  readonly voices: Set<string>;
  readonly actorId: string | null;
  readonly isNamed: boolean;
  readonly end: "found" | "not-found" | "circular";
  label: string;
  isOpen: boolean;
  readonly unknown: Set<string>;
}

/**
 * Finds where the chains of say-so behind one proposition end. Voices of one state share what that state knows and are
 * one origin; who only endorses another's assessment joins that one, and so does who reads the same picture, data or
 * paper; chains that end in a paper go on in that paper's own report; copies of a report and the same quotation fold;
 * unnamed voices are `not-established`. `copyOf` gives the first report that carries the same text. In the order of the
 * first statement, those for the proposition first.
 */
export function findOrigins(
  group: readonly Item[],
  linked: LinkedActors,
  copyOf: (reportId: string) => string = (id) => id,
): Origin[] {
  const rank = { for: 0, against: 1, neither: 2 } as const;
  const sides = (["for", "against", "neither"] as const).map((side) => {
    const items = group.filter((item) => toSideOf(item) === side);
    return [...foldBases(toDrafts(side, items, linked, copyOf), linked)];
  });
  return sides
    .flat()
    .toSorted((one, other) => rank[one.side] - rank[other.side])
    .map(toOrigin);
}

function toSideOf({ event }: Item): Origin["side"] {
  if (event.isBeside) return "neither";
  if (event.act === "asserts" || event.act === "judges" || event.act === "intends") return "for";
  return event.act === "denies" ? "against" : "neither";
}

interface ItemEnding extends Ending {
  readonly item: Item;
  readonly words: string;
  readonly form: "direct" | "indirect" | "mixed";
}

function toDrafts(
  side: Origin["side"],
  items: readonly Item[],
  linked: LinkedActors,
  copyOf: (reportId: string) => string,
): OriginDraft[] {
  const nameOf = (id: string): string => linked.actorOf(id)?.name ?? id;
  const endings = items.flatMap((item): ItemEnding[] => {
    const { report, words, statement } = item.reading;
    return toTerminals(item, linked).map((terminal) => ({ item, report, terminal, words, form: statement.form }));
  });
  const quotations = findSameQuotations(endings);
  const drafts = new Map<string, OriginDraft>();
  for (const { of, terminal } of followOutlets(endings, nameOf)) {
    const because = new Set(terminal.because === null ? [] : [terminal.because]);
    const first = copyOf(of.report.id);
    let { key, isNamed, actorId } = terminal;
    const same = quotations.get(key);
    if (same) {
      because.delete(`${terminal.voice} is not named`);
      because.add(`${terminal.voice} is quoted with the same words as ${same.voice}`);
      ({ key, isNamed, actorId } = same);
    } else if (first !== of.report.id && key.includes(of.report.id)) {
      key = key.replace(of.report.id, first);
      because.add("the reports carry the same text");
    }
    const end = terminal.end ?? (key.startsWith("nobody-") ? "not-found" : "found");
    const draft = drafts.get(key) ?? {
      ...{ key, side, items: [], because: new Set(), voices: new Set(), actorId, isNamed, end },
      ...{ label: toLabel(key, linked), isOpen: !isNamed, unknown: new Set() },
    };
    drafts.set(key, draft);
    draft.items.push(of.item);
    draft.voices.add(terminal.voice);
    for (const each of because) draft.because.add(each);
  }
  return [...drafts.values()];
}

function toOrigin(draft: OriginDraft, index: number): Origin {
  const { label, side, items, voices, because, actorId, end, isOpen, unknown } = draft;
  const statementIds = [...new Set(items.map(({ reading }) => reading.statement.id))];
  const reportIds = [...new Set(items.map(({ reading }) => reading.report.id))];
  const isFolded = voices.size > 1 || reportIds.length > 1 || statementIds.length > 1;
  return {
    id: `O${index + 1}`,
    label,
    independence: isOpen ? "not-established" : isFolded ? "same" : "distinct",
    side,
    statementIds,
    reportIds,
    because: [...because, ...toFolding(draft, statementIds.length, reportIds.length)],
    actorId,
    end,
    ...(unknown.size === 0 ? {} : { unknown: [...unknown] }),
  };
}

function toLabel(key: string, linked: LinkedActors): string {
  if (key.startsWith("nobody-")) return "unnamed source";
  const nameOf = (id: string): string => linked.actorOf(id)?.name ?? id;
  if (key.startsWith("ring-")) return `${key.slice(5).split("+").map(nameOf).join(" and ")} (citing each other)`;
  const actor = linked.actorOf(key);
  return actor?.kind === "state" ? `${actor.name} (officials and bodies)` : (actor?.name ?? key);
}

function toFolding({ voices, label }: OriginDraft, statements: number, reports: number): string[] {
  if (statements <= 1) return [];
  const who = voices.size > 1 ? `${voices.size} voices` : "the same voice";
  return [
    `${who} in ${statements} statements of ${reports} ${reports === 1 ? "report" : "reports"}: counted once, as ${label}`,
  ];
}
