import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeEffects } from "./node-effects.ts";
import { runCli } from "./run-cli.ts";

// `npm start`: a first look. Prints the brief of the example dossier and writes it as a page into the working directory.
const page = "brief-example.html";
const examples = relative(process.cwd(), fileURLToPath(new URL("../../examples/dprk-russia", import.meta.url)));
const effects = nodeEffects(new AbortController().signal);
// `hearsay` itself cannot be typed yet; what can be is said below.
const talk = (text: string): void => (text.startsWith("Next:") ? undefined : effects.talk(text));

process.exitCode = await runCli(["brief", examples, "--html", page], { ...effects, talk });

if (existsSync(page)) {
  effects.talk(`
This was the example dossier, ${examples}: real claims, retold by invented outlets.
The same as a page:      ${page} (open it in a browser; it holds no scripts and loads nothing)
The words behind [S1]:   node dist/cli/main.js show S1 ${examples}
Your own reports:        node dist/cli/main.js brief FOLDER   (or: npm link, then hearsay brief FOLDER)
`);
}
