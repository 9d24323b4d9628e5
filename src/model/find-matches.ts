/**
 * Finds the matches of a pattern with the flag `g` one by one, in reading order. Does what `matchAll` does, but with the
 * pattern itself: `matchAll` copies it at each call, and a copy is compiled anew.
 */
export function* findMatches(text: string, pattern: RegExp): Generator<RegExpExecArray, void> {
  // Its own place, so that one pattern can be on its way through two texts at once.
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return;
    at = match[0] === "" ? toNext(text, match.index) : pattern.lastIndex;
    yield match;
  }
}

function toNext(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
