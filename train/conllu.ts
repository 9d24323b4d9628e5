/** One sentence of a CoNLL-U file: its text as written and its words with their place in it. */
export interface TreebankSentence {
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

export interface TreebankWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly tag: string;
  /** Number of the word's head, from 1; 0 for the root. */
  readonly head: number;
}

/** Reads the sentences of a CoNLL-U file in order. Sentences whose words are not found in their text are left out. */
export function parseConllu(content: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  for (const block of content.split("\n\n")) {
    const lines = block.split("\n");
    const text = lines.find((line) => line.startsWith("# text = "))?.slice(9);
    if (text !== undefined) {
      const words = placeWords(text, lines);
      if (words !== undefined && words.length > 0) {
        sentences.push({ text, words });
      }
    }
  }
  return sentences;
}

function placeWords(text: string, lines: readonly string[]): TreebankWord[] | undefined {
  const words: TreebankWord[] = [];
  let at = 0;
  let whole: { readonly start: number; readonly end: number; readonly last: number } | null = null;
  for (const line of lines) {
    const [id, form, , , tag, , head] = line.split("\t");
    if (id === undefined || form === undefined || tag === undefined || line.startsWith("#") || id.includes(".")) {
      continue;
    }
    if (id.includes("-")) {
      const start = text.indexOf(form, at);
      if (start < 0) {
        return undefined;
      }
      whole = { start, end: start + form.length, last: Number(id.split("-")[1]) };
      at = start;
      continue;
    }
    const inside: typeof whole = whole !== null && Number(id) <= whole.last ? whole : null;
    const found = text.indexOf(form, at);
    if (inside === null) {
      whole = null;
      if (found < 0 || text.slice(at, found).trim() !== "") {
        return undefined;
      }
    }
    const fits = inside === null || (found >= 0 && found + form.length <= inside.end);
    const start = fits ? found : inside.start;
    const end = fits ? found + form.length : inside.end;
    words.push({ start, end, form, tag, head: Number(head) });
    at = fits ? end : at;
    if (inside !== null && Number(id) === inside.last) {
      at = inside.end;
    }
  }
  return words;
}
