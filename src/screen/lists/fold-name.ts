/** One part of a name: as written, plain, and folded so that its usual spellings are the same. */
export interface NamePart {
  readonly written: string;
  readonly plain: string;
  readonly folded: string;
}

// Small words, and legal forms, which carry no weight.
const particles: ReadonlySet<string> = new Set(
  "al el ul bin ibn bint abu de da do dos das del della di la le von van der den zu the of and for mr mrs ms dr gen general".split(
    " ",
  ),
);
const legalForms: ReadonlySet<string> = new Set(
  "llc llp ltd limited inc incorporated corp corporation co company sa sro gmbh ag plc bv nv oao ooo pao zao ao jsc pjsc ojsc".split(
    " ",
  ),
);

// Korean family names and the spellings they are met in.
const families: readonly (readonly string[])[] = [
  ["ri", "lee", "yi", "rhee", "li", "i"],
  ["jo", "cho", "joh"],
  ["jang", "chang"],
  ["pak", "park", "bak"],
  ["choe", "choi", "chwe"],
  ["kang", "gang"],
  ["no", "roh", "noh", "ro"],
  ["kim", "gim"],
  ["jong", "jung", "chung", "chong", "jeong", "cheong"],
  ["ryu", "yu", "yoo", "ryoo"],
  ["rim", "lim", "im"],
  ["o", "oh"],
  ["u", "woo", "wu"],
];
const familyOf: ReadonlyMap<string, string> = new Map(families.flatMap((list) => list.map((name) => [name, list[0]!])));

const cyrillic: Readonly<Record<string, string>> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    ґ: "g",
    д: "d",
    е: "e",
    ё: "e",
    є: "e",
    ж: "zh",
    з: "z",
    и: "i",
    і: "i",
    ї: "i",
  },
  ...{
    й: "i",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ў: "u",
    ф: "f",
    х: "kh",
  },
  ...{ ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya" },
};
const initials = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ");
const vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const finals = " k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ");

/** Splits a name into its weighty parts, scripts turned into Latin letters where a letter-by-letter way is known. */
export function toNameParts(name: string): NamePart[] {
  const latin = toLatin(name)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/\([^)]*\)/gu, " ")
    .replaceAll(/['’‘ʼ`´"“”.]/gu, "");
  return [...latin.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([written]) => ({ written, plain: written, folded: familyOf.get(written) ?? fold(written) }))
    .filter(({ plain }) => !particles.has(plain) && !legalForms.has(plain));
}

/** Joins neighbouring parts: `chun` and `ryong` to `chunryong`. */
export function joinParts(one: NamePart, other: NamePart): NamePart {
  const plain = one.plain + other.plain;
  return { written: `${one.written} ${other.written}`, plain, folded: fold(plain) };
}

// Spellings that come of the same sounds by different systems, Korean, Russian and Arabic ones among them.
function fold(word: string): string {
  return word
    .replaceAll(/^y(?=[eio])/gu, "")
    .replaceAll("shch", "sh")
    .replaceAll("sch", "sh")
    .replaceAll("kh", "h")
    .replaceAll(/x|ks/gu, "q")
    .replaceAll(/tch|ch|j(?=[aeiou])|zh/gu, "c")
    .replaceAll(/ts|tz/gu, "s")
    .replaceAll("eo", "o")
    .replaceAll("eu", "u")
    .replaceAll(/oo|ou/gu, "u")
    .replaceAll(/ae|ai|ay/gu, "e")
    .replaceAll(/ee|iy|ii|yy|ij|iyy/gu, "i")
    .replaceAll(/[yj]/gu, "i")
    .replaceAll("w", "v")
    .replaceAll("ph", "f")
    .replaceAll("g", "k")
    .replaceAll("d", "t")
    .replaceAll("b", "p")
    .replaceAll("l", "r")
    .replaceAll(/(.)\1+/gu, "$1");
}

function toLatin(name: string): string {
  let latin = "";
  for (const sign of name.normalize("NFC")) {
    const lower = sign.toLowerCase();
    const code = sign.codePointAt(0)! - 0xac00;
    if (cyrillic[lower] !== undefined) latin += cyrillic[lower];
    else if (code >= 0 && code < 11172) latin += ` ${toLatinSyllable(code)}`;
    else latin += sign;
  }
  return latin;
}

function toLatinSyllable(code: number): string {
  return `${initials[Math.floor(code / 588)]}${vowels[Math.floor((code % 588) / 28)]}${finals[code % 28]}`;
}
