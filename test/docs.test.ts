import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runHere } from "./support/fake-effects.ts";

const root = new URL("../", import.meta.url);
const pages = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...findPages("docs"),
  ...findPages("bench"),
  ...findPages("test/cases"),
  ...findPages("examples"),
];
const commands = [
  ..."brief extract show why origins check pack init add watch status open search".split(" "),
  ..."accept reject unsure note same-origin link split merge edit add-statement grade adopt undo redo log verify merge-from export-dossier".split(
    " ",
  ),
];
const helpPages = [...commands, "pack check"];

describe("docs/cli.md", () => {
  it("holds the help pages as they are", async () => {
    const all = await runHere(["--help"]);
    const each = await Promise.all(helpPages.map((command) => runHere([...command.split(" "), "--help"])));
    const blocks = each.map(({ printed }, index) => `## hearsay ${helpPages[index]}\n\n${toBlock(printed)}`);
    const page = [
      "# The command line\n\nWritten by `npm run update` from the help pages themselves.\n",
      `${toBlock(all.printed)}`,
      ...blocks,
    ].join("\n");
    await expect(page).toMatchFileSnapshot(fileURLToPath(new URL("docs/cli.md", root)));
  });

  it("names every command there is", async () => {
    const { printed } = await runHere(["--help"]);
    const listed = [...(printed.split("Commands:")[1] ?? "").matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) /gmu)].map(
      ([, name]) => name,
    );
    expect(listed).toEqual([...commands, "help"]);
  });
});

describe("links", () => {
  it.each(pages)("%s leads to files that are there", (page) => {
    const text = readFileSync(new URL(page, root), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)) {
      if (!/^[a-z]+:/u.test(target)) {
        expect(existsSync(new URL(target, new URL(page, root))), `${page} → ${target}`).toBe(true);
      }
    }
  });
});

describe("README.md", () => {
  const readme = readFileSync(new URL("README.md", root), "utf8");

  it("begins with the two commands", () => {
    const blocks = [...readme.matchAll(/```sh\n([^`]+)```/gu)].map(([, block]) => block);
    expect(blocks[0]).toMatch(/^npm ci && npm start\b/mu);
    expect(blocks[0]).toMatch(/^npm ci && npm test\b/mu);
  });

  it("shows what its commands print", async () => {
    if (!existsSync(new URL("dist/cli/main.js", root))) {
      throw new Error("dist/cli/main.js: is not there; npm test builds it first, or: npm run build");
    }
    const now = readme.replace(/```console\n\$ ([^\n]+)\n[^`]*```/gu, (_, command: string) => {
      return `\`\`\`console\n$ ${command}\n${runInShell(command).trimEnd()}\n\`\`\``;
    });
    await expect(now).toMatchFileSnapshot(fileURLToPath(new URL("README.md", root)));
  });

  it("names every exit code", () => {
    for (const code of [0, 1, 2, 3, 4, 130]) {
      expect(readme).toMatch(new RegExp(`^\\| ${code} \\|`, "mu"));
    }
  });
});

function runInShell(command: string): string {
  const { stdout } = spawnSync("sh", ["-c", command.replace(/^hearsay\b/u, "node dist/cli/main.js")], {
    cwd: fileURLToPath(root),
    encoding: "utf8",
  });
  return stdout.replaceAll("`", "'").replace(/ +$/gmu, "");
}

function toBlock(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

function findPages(folder: string): string[] {
  const url = new URL(`${folder}/`, root);
  return existsSync(url)
    ? readdirSync(url, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".md") && (folder !== "examples" || file === "README.md"))
        .sort()
        .map((file) => `${folder}/${file}`)
    : [];
}
