import "./start-flags.ts";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeEffects } from "./node-effects.ts";
import { runCli } from "./run-cli.ts";
import { takeFirstSection } from "./take-first-section.ts";

// `npm start`: a first look. Prints what answers the question of the example dossier, and writes the whole brief into the
// working directory, as Markdown and as a page. Where somebody sits at a terminal, ends in the workbench.
const [markdown, page] = ["brief-example.md", "brief-example.html"];
const examples = relative(process.cwd(), fileURLToPath(new URL("../../examples/dprk-russia", import.meta.url)));
const isSeen = process.stdin.isTTY && process.stdout.isTTY && process.env["CI"] === undefined;
const stop = new AbortController();
const effects = nodeEffects(stop.signal);
let said = "";
const keep = (text: string): void => {
  said += text;
};

process.exitCode = await runCli(["brief", examples, "--html", page, "-o", markdown], { ...effects, talk: keep });

if (process.exitCode === 0) {
  const bytes = await effects.readBytes(markdown, 64 * 1024 * 1024);
  const { text, more } = takeFirstSection(new TextDecoder().decode(bytes));
  await effects.print(text);
  effects.talk(`
${said.split("\n").find((line) => line.startsWith("✓")) ?? ""}
This was the answer; ${more} sections follow it: who stands behind each claim, the evidence, rules, every exact word.
The example dossier, ${examples}, tells real claims through invented outlets.

The whole brief:         ${markdown}
The same as a page:      ${page} (open it in a browser; it holds no scripts and loads nothing)
The same on the screen:  npx hearsay brief ${examples}
The words behind [S1]:   npx hearsay show S1 ${examples}
To read and review it:   npx hearsay open ${examples}
Your own reports:        npx hearsay brief FOLDER
`);
  if (isSeen) {
    process.once("SIGINT", () => stop.abort());
    process.exitCode = await runCli(["open", examples], effects);
  }
} else {
  effects.talk(said);
}
