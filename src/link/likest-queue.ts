/** Two groups, and the most that the pairs between them gain on average. */
export interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly mean: number;
}

/** Highest mean first; of equal ones the pair that stands first. */
export interface LikestQueue {
  readonly push: (candidate: Candidate) => void;
  readonly pop: () => Candidate | undefined;
}

/** Makes a queue without anything in it: a heap in three flat lists, since millions of pairs may wait in it. */
export function newLikestQueue(): LikestQueue {
  const ones: number[] = [];
  const others: number[] = [];
  const means: number[] = [];
  const isBefore = (a: number, b: number): boolean =>
    means[a] !== means[b] ? means[a]! > means[b]! : ones[a] !== ones[b] ? ones[a]! < ones[b]! : others[a]! < others[b]!;
  const move = (list: number[], a: number, b: number): void => {
    const held = list[a]!;
    list[a] = list[b]!;
    list[b] = held;
  };
  const swap = (a: number, b: number): void => {
    move(ones, a, b);
    move(others, a, b);
    move(means, a, b);
  };
  return {
    push({ one, other, mean }) {
      let at = ones.push(one) - 1;
      others.push(other);
      means.push(mean);
      while (at > 0 && isBefore(at, (at - 1) >> 1)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop() {
      if (ones.length === 0) return undefined;
      swap(0, ones.length - 1);
      const top = { one: ones.pop()!, other: others.pop()!, mean: means.pop()! };
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let best = at;
        if (left < ones.length && isBefore(left, best)) best = left;
        if (right < ones.length && isBefore(right, best)) best = right;
        if (best === at) return top;
        swap(at, best);
        at = best;
      }
    },
  };
}
