const mostKept = 4;

/** Whether anybody still waits for an answer. */
export type IsWanted = () => boolean;

/**
 * Asks each question once for each state of the dossier, and keeps the last few answers of the present one. Whoever asks
 * may say by a signal that they wait no longer; who gives none waits to the end.
 */
export function keepLinked<Question, Answer>(
  ask: (question: Question, isWanted: IsWanted) => Promise<Answer>,
  revision: () => string,
): (question: Question, signal?: AbortSignal) => Promise<Answer> {
  let state = "";
  const kept = new Map<string, { readonly answer: Promise<Answer>; readonly askers: (AbortSignal | null)[] }>();
  return (question, signal) => {
    const now = revision();
    if (now !== state) kept.clear();
    state = now;
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known) {
      known.askers.push(signal ?? null);
      return known.answer;
    }
    const askers = [signal ?? null];
    const answer = ask(question, () => askers.some((each) => !each?.aborted));
    const entry = { answer, askers };
    // What failed is asked again.
    answer.catch(() => kept.get(key) === entry && kept.delete(key));
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}
