import type { LinkedActors } from "./actors.ts";
import type { OriginDraft } from "./origins.ts";
import { type Basis, compareBases, readBasis } from "./shared-basis.ts";

const kindWords = {
  imagery: "imagery",
  data: "data",
  document: "document",
  physical: "remains",
  testimony: "testimony",
  intelligence: "intelligence",
} as const;

/**
 * Folds named origins of one side that read the same thing, or a thing that another origin gave out. Where the words
 * leave open whether it is the same thing, the later origin stays apart, but its independence is not established. In
 * the order of the drafts.
 */
export function foldBases(drafts: readonly OriginDraft[], linked: LinkedActors): OriginDraft[] {
  const kept: { readonly draft: OriginDraft; readonly bases: Basis[] }[] = [];
  for (const draft of drafts) {
    const bases = draft.items.flatMap(({ reading }) =>
      reading.statement.evidence.map((mention) => readBasis(reading.report, mention)),
    );
    const host = draft.isNamed
      ? kept.find((each) => each.draft.isNamed && findJoin(each, { draft, bases }) !== null)
      : undefined;
    if (host === undefined) {
      noteOpenQuestions(draft, bases, kept);
      kept.push({ draft, bases });
      continue;
    }
    host.draft.because.add(findJoin(host, { draft, bases }) ?? "");
    host.draft.items.push(...draft.items);
    for (const voice of draft.voices) host.draft.voices.add(voice);
    for (const reason of draft.because) host.draft.because.add(reason);
    host.bases.push(...bases);
  }
  return kept.map(({ draft }) => draft);

  function findJoin(host: Held, guest: Held): string | null {
    for (const basis of guest.bases) {
      if (isGivenBy(basis, host.draft)) return toGivenWords(basis, guest.draft, host.draft);
      const same = host.bases.some((each) => compareBases(each, basis) === "same");
      if (same) {
        const day = basis.day === null ? "" : ` of ${basis.day}`;
        return `${guest.draft.label} reads the same ${kindWords[basis.kind]} (${basis.giverName ?? ""}${day}) as ${host.draft.label}: two readings of one thing`;
      }
    }
    const given = host.bases.find((each) => isGivenBy(each, guest.draft));
    return given === undefined ? null : toGivenWords(given, host.draft, guest.draft);
  }

  function isGivenBy({ giver }: Basis, { key }: OriginDraft): boolean {
    return giver !== null && (giver === key || linked.stateOf(giver) === key);
  }
}

interface Held {
  readonly draft: OriginDraft;
  readonly bases: readonly Basis[];
}

function toGivenWords({ kind, giverName }: Basis, reader: OriginDraft, giver: OriginDraft): string {
  return `${reader.label} rests on ${kindWords[kind]} given by ${giverName ?? giver.label}, which stands here as ${giver.label}`;
}

function noteOpenQuestions(draft: OriginDraft, bases: readonly Basis[], others: readonly Held[]): void {
  if (!draft.isNamed) return;
  for (const other of others) {
    if (!other.draft.isNamed) continue;
    for (const basis of bases) {
      const open = other.bases.find((each) => compareBases(each, basis) === "open");
      if (open === undefined) continue;
      draft.unknown.add(
        `whether its ${kindWords[basis.kind]} (“${basis.text}”) is the one that ${other.draft.label} speaks of (“${open.text}”)`,
      );
      // The same giver makes it likely that one thing was read twice.
      if (basis.giver !== null && basis.giver === open.giver) draft.isOpen = true;
      break;
    }
  }
}
