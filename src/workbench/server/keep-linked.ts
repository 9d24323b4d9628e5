const mostKept = 4;

/** Asks each question once for each state of the dossier, and keeps the last few answers of the present one. */
export function keepLinked<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  revision: () => string,
): (question: Question) => Promise<Answer> {
  let state = "";
  const kept = new Map<string, Promise<Answer>>();
  return (question) => {
    const now = revision();
    if (now !== state) kept.clear();
    state = now;
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known) return known;
    const asked = ask(question);
    // What failed is asked again.
    asked.catch(() => kept.get(key) === asked && kept.delete(key));
    kept.set(key, asked);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return asked;
  };
}
