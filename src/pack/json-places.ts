/** A way into a JSON value: names of fields and places in lists. */
export type JsonPath = readonly (string | number)[];

/** A JSON text read with the line of each of its parts. */
export interface PlacedJson {
  readonly value: unknown;
  /** The line, from 1, on which a part begins; of a part that is missing, the line of what should hold it. */
  readonly lineOf: (path: JsonPath) => number;
  /** Fields that stand twice in one object; only the last one counts. */
  readonly doubles: readonly JsonPath[];
}

/** Where a text stops being JSON. */
export interface JsonFault {
  readonly line: number;
  readonly message: string;
}

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in words
const words = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const deepest = 200;

/** Reads JSON and keeps where each part stands; gives the line and what was expected there where the text is no JSON. */
export function parsePlacedJson(text: string): PlacedJson | JsonFault {
  const starts = new Map<string, number>();
  const doubles: JsonPath[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const fault = readPart([], "") ?? readEnd();
  if (fault !== null) return { line: toLine(text, at), message: fault };
  const lineOf = (path: JsonPath): number => {
    for (let size = path.length; size >= 0; size--) {
      const start = starts.get(path.slice(0, size).map(toKey).join(""));
      if (start !== undefined) return toLine(text, start);
    }
    return 1;
  };
  return { value: JSON.parse(text.replace(/^\uFEFF/u, "")), lineOf, doubles };

  function readPart(path: JsonPath, key: string): string | null {
    skipSpace();
    starts.set(key, at);
    if (path.length > deepest) return "nested too deeply";
    if (text[at] === "{") return readMembers(path, key, "}", readField);
    if (text[at] === "[") return readMembers(path, key, "]", readItem);
    return take(words) || take(literal) ? null : toExpected("a value");
  }

  function readMembers(
    path: JsonPath,
    key: string,
    end: string,
    read: (path: JsonPath, key: string, index: number) => string | null,
  ): string | null {
    at++;
    skipSpace();
    if (text[at] === end) {
      at++;
      return null;
    }
    for (let index = 0; ; index++) {
      const fault = read(path, key, index);
      if (fault !== null) return fault;
      skipSpace();
      if (text[at] === end) {
        at++;
        return null;
      }
      if (text[at] !== ",") return toExpected(`a comma or ${end}`);
      at++;
    }
  }

  function readField(path: JsonPath, key: string): string | null {
    skipSpace();
    const start = at;
    if (!take(words)) return toExpected("a field name in double quotes");
    const name = String(JSON.parse(text.slice(start, at)));
    skipSpace();
    if (text[at] !== ":") return toExpected("a colon");
    at++;
    const here = [...path, name];
    const own = key + toKey(name);
    if (starts.has(own)) doubles.push(here);
    const fault = readPart(here, own);
    starts.set(own, start);
    return fault;
  }

  function readItem(path: JsonPath, key: string, index: number): string | null {
    return readPart([...path, index], key + toKey(index));
  }

  function readEnd(): string | null {
    skipSpace();
    return at === text.length ? null : toExpected("the end of the file");
  }

  function skipSpace(): void {
    while (" \t\n\r".includes(text[at] ?? "x")) at++;
  }

  function take(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  }

  function toExpected(what: string): string {
    return `not JSON: expected ${what}, got ${at < text.length ? `\`${text.slice(at, at + 12).split("\n")[0] ?? ""}\`` : "the end of the file"}`;
  }
}

function toKey(step: string | number): string {
  return typeof step === "number" ? `\u0000#${step}` : `\u0000${step}`;
}

function toLine(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
