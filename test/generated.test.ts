import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renderGenerated } from "../scripts/generate.ts";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const files = renderGenerated(read);

it.each(files)("generate › finds $path as data/ gives it; else run npm run generate", ({ path, text }) => {
  expect(read(path)).toBe(text);
});

it("generate › writes every generated module, with every script there is", () => {
  const generated = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .filter((file) => /\/generated\/.+\.ts$/u.test(file))
    .map((file) => `src/${file}`);
  expect(files.map(({ path }) => path).sort()).toEqual(generated.sort());
  const conductor = read("scripts/generate.ts");
  for (const script of readdirSync(new URL("scripts/", root)).filter((name) => /^generate-.+\.ts$/u.test(name))) {
    expect(conductor).toContain(`"./${script}"`);
  }
});
