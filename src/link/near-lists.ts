/** For each thing those it was compared with and what each of these pairs gains, all in two flat lists. */
export interface NearLists {
  readonly count: number;
  /** `others` and `gains` of thing `at` stand from `starts[at]` up to `starts[at + 1]`. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly gains: Float64Array;
}

/** Lists both ends of each pair; of a pair given twice both stand. `toGain` gives what a likeness counts. */
export function toNearLists(
  count: number,
  pairs: Iterable<{ readonly one: number; readonly other: number; readonly likeness: number }>,
  toGain: (likeness: number) => number,
): NearLists {
  const starts = new Int32Array(count + 1);
  for (const { one, other } of pairs) {
    starts[one + 1]! += 1;
    starts[other + 1]! += 1;
  }
  for (let at = 0; at < count; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const others = new Int32Array(starts[count]!);
  const gains = new Float64Array(starts[count]!);
  for (const { one, other, likeness } of pairs) {
    const gain = toGain(likeness);
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const place = next[from]!++;
      others[place] = to;
      gains[place] = gain;
    }
  }
  return { count, starts, others, gains };
}
