import type { NameText } from "./name-features.ts";

/** What a name can stand for; `norp` is a nationality, religion or political side, `other` an event, a law, a work. */
export const nameKinds = ["person", "organization", "place", "norp", "product", "facility", "other"] as const;
export type NameKind = (typeof nameKinds)[number];

/** Labels of the name model: 0 is outside, then begin and inside of each kind: `2k + 1` and `2k + 2`. */
export const nameLabels: readonly string[] = ["O", ...nameKinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];

/** Whether `label` may follow `before`: an inside needs a begin or inside of its own kind. */
export function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}

/**
 * How a pass labelled each form of a text, as one small number a form: the kind it mostly has (0 mostly outside), whether
 * all its places agree, and whether it stands at several places. 0 for forms without a capital.
 */
export function toVotes({ ids, forms }: NameText, labels: Uint8Array): Uint16Array {
  const kinds = nameKinds.length + 1;
  const counts = new Uint16Array(forms.length * kinds);
  for (let at = 0; at < ids.length; at++) {
    const kind = (labels[at]! + 1) >> 1;
    counts[ids[at]! * kinds + kind]!++;
  }
  return Uint16Array.from(forms, (form, id) => {
    if (!form.name) {
      return 0;
    }
    let [best, all] = [0, 0];
    for (let kind = 0; kind < kinds; kind++) {
      all += counts[id * kinds + kind]!;
      if (counts[id * kinds + kind]! > counts[id * kinds + best]!) {
        best = kind;
      }
    }
    const most = counts[id * kinds + best]!;
    return 1 + best * 6 + (most === all ? 0 : most * 3 > all * 2 ? 1 : 2) + (all > 1 ? 3 : 0);
  });
}
