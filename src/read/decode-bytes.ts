import type { Problem } from "../model/problem.ts";

/** Characters of a file. `problems`: `bom-dropped`, `encoding-guessed`, `undecodable-bytes`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

const marks: readonly [encoding: string, bytes: readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Decodes a file: by its byte order mark (which is dropped, and nothing else is), as strict UTF-8, by the charset an HTML
 * page names, then by guessing. Never throws: bytes that are no characters become U+FFFD and a problem.
 */
export async function decodeBytes(bytes: Uint8Array): Promise<Decoded> {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) {
      const text = decode(bytes.subarray(mark.length), encoding);
      const dropped = {
        code: "bom-dropped",
        message: `encoding: a ${encoding} byte order mark was left out of the text`,
        start: 0,
        end: 0,
      };
      return { text, encoding, problems: [dropped, ...findReplaced(text)] };
    }
  }
  const strict = decodeStrictly(bytes);
  if (strict !== null && !looksLikeUtf16(bytes)) {
    return { text: strict, encoding: "utf-8", problems: [] };
  }
  const named = findHtmlCharset(bytes);
  if (named !== null && named !== "utf-8") {
    const text = decode(bytes, named);
    return { text, encoding: named, problems: findReplaced(text) };
  }
  const encoding = looksLikeUtf16(bytes) ?? (isMostlyUtf8(bytes) ? "utf-8" : await guess(bytes));
  const text = decode(bytes, encoding);
  const guessed = {
    code: "encoding-guessed",
    message: `encoding: is not named and not UTF-8, read as ${encoding}`,
    start: 0,
    end: 0,
  };
  return { text, encoding, problems: encoding === "utf-8" ? findReplaced(text) : [guessed, ...findReplaced(text)] };
}

// Node's decoder reads Windows-1252 as Latin-1, which loses curly quotation marks and dashes.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return encoding === "windows-1252"
    ? text.replaceAll(/[\u0080-\u009F]/gu, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function findReplaced(text: string): Problem[] {
  const start = text.indexOf("\uFFFD");
  if (start < 0) {
    return [];
  }
  let count = 0;
  for (let at = start; at >= 0; at = text.indexOf("\uFFFD", at + 1)) {
    count++;
  }
  return [
    {
      code: "undecodable-bytes",
      message: `text: ${count} places hold bytes that are no characters`,
      start,
      end: start + 1,
    },
  ];
}

/** UTF-16 without a mark: every other byte of Western text is zero. */
function looksLikeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    even += bytes[at] === 0 ? 1 : 0;
    odd += bytes[at + 1] === 0 ? 1 : 0;
  }
  if (length < 16) {
    return null;
  }
  return odd > length * 0.3 && even === 0 ? "utf-16le" : even > length * 0.3 && odd === 0 ? "utf-16be" : null;
}

/** Whether UTF-8 with a few broken places explains the bytes better than any other encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < Math.min(bytes.length, 1_000_000); at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    const isWhole = length > 0 && bytes.subarray(at + 1, at + 1 + length).every((next) => next >= 0x80 && next < 0xc0);
    whole += isWhole ? 1 : 0;
    broken += isWhole ? 0 : 1;
    at += isWhole ? length : 0;
  }
  // Text in an old encoding hardly ever forms whole UTF-8 signs.
  return whole >= 4 && broken * 2 <= whole;
}

function findHtmlCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const name =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,30})/iu.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/iu.exec(head)?.[1];
  return name === undefined ? null : toKnown(name);
}

async function guess(bytes: Uint8Array): Promise<string> {
  const { detect } = await import("chardet");
  const found = toKnown(detect(bytes.subarray(0, 65_536)) ?? "");
  // Latin-1 on the web is Windows-1252, which also has the curly quotation marks.
  return found === null || found === "utf-8" || /^(?:windows-1252|iso-8859-1)$/u.test(found) ? "windows-1252" : found;
}

function toKnown(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
