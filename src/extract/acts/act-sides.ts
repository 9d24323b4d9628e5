import type { Statement } from "../../model/statement.ts";

/** Where a voice stands among those of its report, up to one statement. */
export interface Side {
  /** How many earlier statements of others speak of the voice or of what it belongs to: none, one, two or more. */
  readonly charges: number;
  /** Whether the last statement of somebody else does. */
  readonly chargedLast: boolean;
  /** Whether others had spoken of the voice before it first spoke. */
  readonly chargedFirst: boolean;
  /** How many voices spoke before this one did: none, one, two, three or more. */
  readonly rank: number;
  /** Whether it has not spoken before. */
  readonly isNew: boolean;
  /** Whether it has denied something before, as far as the rules see. */
  readonly hasDenied: boolean;
  /** Whether its words hang on somebody else's: "its spokesman", "his lawyer". */
  readonly isOwned: boolean;
}

/** One statement as the sides are found from it. */
export interface SideView {
  readonly statement: Statement;
  readonly stems: ReadonlySet<string>;
  /** Stems of the words that name the voice, roles aside. */
  readonly voiceStems: readonly string[];
}

/** Finds the side of each statement's voice; same order. Statements stand in reading order. */
export function toSides(views: readonly SideView[]): Side[] {
  const known = new Map<string, Set<string>>();
  const first = new Map<string, { readonly charged: boolean; readonly rank: number }>();
  const denied = new Set<string>();
  let lastKey = "";
  const keys = views.map(({ statement }) => keyOf(statement));
  return views.map((view, index) => {
    const key = keys[index]!;
    const stems = known.get(key) ?? new Set<string>();
    known.set(key, stems);
    for (const stem of view.voiceStems) stems.add(stem);
    const isOwned = /^(?:its|his|her|their)\b/iu.test(view.statement.chain[0]?.text ?? "");
    if (isOwned) for (const stem of known.get(lastKey) ?? []) stems.add(stem);
    let charges = 0;
    let chargedLast: boolean | undefined;
    for (let at = index - 1; at >= 0 && at >= index - 40; at--) {
      const other = views[at]!;
      if (keys[at] === key || holds(other.statement, view.statement)) continue;
      const speaksOf = [...stems].some((stem) => other.stems.has(stem));
      chargedLast ??= speaksOf;
      if (speaksOf) charges++;
    }
    const isNew = !first.has(key);
    if (isNew) first.set(key, { charged: charges > 0, rank: first.size });
    const hasDenied = denied.has(key);
    if (view.statement.act === "denies") denied.add(key);
    lastKey = key;
    return {
      charges: Math.min(2, charges),
      chargedLast: chargedLast ?? false,
      chargedFirst: first.get(key)!.charged,
      rank: Math.min(3, first.get(key)!.rank),
      isNew,
      hasDenied,
      isOwned,
    };
  });
}

function keyOf({ chain }: Statement): string {
  const [voice] = chain;
  return voice === undefined ? "-" : (voice.actor ?? voice.text.toLowerCase().replace(/^the /u, ""));
}

function holds(outer: Statement, inner: Statement): boolean {
  return outer.content.some((one) => inner.content.some((other) => one.start < other.end && other.start < one.end));
}
