import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findInputs } from "../../src/cli/find-inputs.ts";
import { nodeEffects } from "../../src/cli/node-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-inputs-"));
const effects = nodeEffects(new AbortController().signal);

beforeAll(() => {
  for (const path of ["b.txt", "a.md", "B.html", "photo.png", ".hidden.txt", "README.md", "notes"]) {
    writeFileSync(join(folder, path), "x");
  }
  mkdirSync(join(folder, "sub", "deep"), { recursive: true });
  writeFileSync(join(folder, "sub", "c.txt"), "x");
  symlinkSync(folder, join(folder, "sub", "deep", "up"));
  symlinkSync(join(folder, "nowhere.txt"), join(folder, "broken.txt"));
  symlinkSync(join(folder, "b.txt"), join(folder, "z.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function find(...args: string[]): Promise<string[]> {
  const { inputs } = await findInputs(args, effects);
  return inputs.map(({ path, problem }) => `${relative(folder, path)}${problem === null ? "" : ` ${problem.code}`}`);
}

describe("findInputs", () => {
  it("walks a folder in code-unit order and leaves out hidden files and files that are no reports", async () => {
    const { skipped } = await findInputs([folder], effects);
    expect(skipped.map((path) => relative(folder, path))).toEqual(["README.md", "notes", "photo.png"]);
    expect(await find(folder)).toEqual([
      "B.html",
      "a.md",
      "b.txt",
      "broken.txt unreadable",
      "sub/c.txt",
      "sub/deep/up folder-loop",
    ]);
  });

  it("tries what is named outright, whatever it is called", async () => {
    expect(await find(join(folder, "notes"), join(folder, ".hidden.txt"))).toEqual(["notes", ".hidden.txt"]);
  });

  it("takes a file once, where it is met first", async () => {
    expect(await find(join(folder, "z.txt"), join(folder, "b.txt"), join(folder, "./z.txt"))).toEqual(["z.txt"]);
  });

  it("keeps what cannot be read in its place", async () => {
    expect(await find(join(folder, "gone.txt"), join(folder, "b.txt"))).toEqual(["gone.txt unreadable", "b.txt"]);
  });

  it("says that a socket is not a file", async () => {
    const path = join(folder, "sub", "sock.txt");
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const { inputs } = await findInputs([path], effects);
    server.close();
    expect(inputs[0]?.problem?.message).toMatch(/is a socket, not a file$/u);
  });
});
