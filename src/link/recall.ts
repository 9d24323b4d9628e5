/**
 * Gives what a step worked out before for a subject, where all it was given is still the very same; else works it out.
 * `given` holds whatever else the answer rests on. Answers are shared, and nobody may change them.
 */
export type Recall = <Answer>(step: string, subject: object, given: readonly unknown[], find: () => Answer) => Answer;

/** Works everything out. */
export const noRecall: Recall = (_step, _subject, _given, find) => find();

interface Known {
  readonly given: readonly unknown[];
  readonly answer: unknown;
}

/** Makes a memory of the last answer of each step for each subject; it forgets subjects that nobody holds any more. */
export function createRecall(): Recall {
  const known = new WeakMap<object, Map<string, Known>>();
  return <Answer>(step: string, subject: object, given: readonly unknown[], find: () => Answer): Answer => {
    const steps = known.get(subject) ?? new Map<string, Known>();
    known.set(subject, steps);
    const last = steps.get(step);
    if (last && isSameList(last.given, given)) return last.answer as Answer;
    const answer = find();
    steps.set(step, { given, answer });
    return answer;
  };
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => Object.is(each, other[at]));
}
