import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Each may import itself and what stands to its left; the same line stands in ARCHITECTURE.md. */
const order: readonly string[] = [
  "errors",
  "model",
  "learned",
  "lexicon",
  "time",
  "read",
  "segment",
  "extract",
  "link",
  "weigh",
  "screen",
  "dossier",
  "brief",
  "export",
  "config",
  "effects",
  "weights",
  "pack",
  "store",
  "index",
  "workbench",
  "cli",
];
const src = new URL("../src/", import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file))
  .sort();

describe("import direction", () => {
  it("stands in ARCHITECTURE.md as it is checked here", () => {
    const page = readFileSync(new URL("../ARCHITECTURE.md", import.meta.url), "utf8");
    expect(page).toContain(`\`${order.join(" · ")}\``);
  });

  it.each(files)("%s imports only from its left", (file) => {
    const here = new URL(file, src);
    for (const [, target = ""] of readSource(file).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu)) {
      expect(placeOf(new URL(target, here)), target).toBeLessThanOrEqual(placeOf(here));
    }
  });
});

describe("purity", () => {
  const pure = files.filter((file) => placeOf(new URL(file, src)) < order.indexOf("effects"));
  const impure =
    /\bnew Date\(\)|\bDate\.now|\bperformance\.|\bMath\.random|\bfetch\(|\bprocess\.|\bIntl\.|toLocale\w+\(|localeCompare|\bconsole\.|\bset(?:Timeout|Interval|Immediate)\(|randomUUID|getRandomValues/u;

  it.each(pure)("%s knows no clock, disk, network, chance, place or environment", (file) => {
    const code = withoutComments(readSource(file));
    expect(impure.exec(code)?.[0]).toBeUndefined();
    const modules = [...code.matchAll(/(?:from|import)\s*\(?\s*"(node:[^"]+)"/gu)].map(([, name]) => name);
    // Hashes and buffers depend on their input alone.
    const isPlain = (name: string | undefined): boolean => name === "node:crypto" || name === "node:buffer";
    expect(modules.filter((name) => !isPlain(name))).toEqual([]);
  });
});

describe("layout", () => {
  it("has no folder whose name tells a reader nothing", () => {
    const empty = /(?:^|\/)(?:utils?|helpers?|common|core|lib|shared|types|misc)(?:\/|\.tsx?$)/u;
    expect(files.filter((file) => empty.test(file))).toEqual([]);
  });

  it("names files in kebab case", () => {
    expect(
      files.filter((file) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/u.test(file)),
    ).toEqual([]);
  });
});

function placeOf(file: URL): number {
  const [name = ""] = file.pathname.slice(src.pathname.length).split(/[/.]/u);
  const place = order.indexOf(name);
  if (place < 0) {
    throw new Error(`no place in the order: ${name}`);
  }
  return place;
}

function readSource(file: string): string {
  return readFileSync(new URL(file, src), "utf8");
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, "");
}
