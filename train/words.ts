import { readFileSync } from "node:fs";
import { hashText, mixOne } from "../src/learned/hash.ts";

/** Reads the word list (`train/words/`): each word in lower case with the sum of its `wordUses`, in code unit order. */
export function readWords(): [string, number][] {
  const lines = readFileSync(new URL("words/words.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [word = "", uses = "0"] = line.split(" ");
    return [word, Number(uses)];
  });
}

/** The words of the list that have a use in `needed`, as pairs of table key and those uses that are in `mask`. */
export function toUsePairs(mask: number, needed: number): [number, number][] {
  return readWords().flatMap(([word, uses]) =>
    (uses & needed) === 0 ? [] : [[mixOne(0, hashText(word)), uses & mask] as [number, number]],
  );
}
