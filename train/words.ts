import { readFileSync } from "node:fs";
import { hashText, mixOne } from "../src/learned/hash.ts";

/** Reads the word list (`train/words/`) as pairs of table key and uses, with the bits outside `mask` cleared and empty rows left out. */
export function readWordUses(mask: number, needed: number): [number, number][] {
  const lines = readFileSync(new URL("words/words.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return lines.flatMap((line) => {
    const [word = "", uses = "0"] = line.split(" ");
    return (Number(uses) & needed) === 0 ? [] : [[mixOne(0, hashText(word)), Number(uses) & mask] as [number, number]];
  });
}
