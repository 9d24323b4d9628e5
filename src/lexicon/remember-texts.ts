/** How much is remembered: texts up to so many characters each, and so many altogether. */
export interface Room {
  readonly longest: number;
  readonly total: number;
}

/**
 * Wraps a pure function of a text so that a text asked about again is answered from memory. Once the room is used up
 * everything is forgotten and remembering begins anew. Answers are shared between callers, who must not change them.
 */
export function rememberTexts<Answer extends object>(
  { longest, total }: Room,
  find: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  let held = 0;
  return (text) => {
    if (text.length > longest) {
      return find(text);
    }
    const before = known.get(text);
    if (before !== undefined) {
      return before;
    }
    held += text.length;
    if (held > total) {
      known.clear();
      held = text.length;
    }
    const answer = find(text);
    known.set(text, answer);
    return answer;
  };
}
