import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { UserError } from "../../errors.ts";

/** A file of the client, also packed. */
export interface Asset {
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly packed: Uint8Array;
}

/** The files of the client by name; nothing else of the disk is ever served. */
export type Assets = ReadonlyMap<string, Asset>;

// Without script it says so; nothing of a report is in it.
const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>hearsay</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/main.css">
<script type="module" src="/main.js"></script>
</head>
<body><div id="app"><noscript>The workbench needs its script, which comes from this computer. hearsay brief --html makes a page that needs none.</noscript></div></body>
</html>
`;

/** The one page, in which the client makes all others. */
export const pageAsset: Asset = {
  mime: "text/html; charset=utf-8",
  bytes: Buffer.from(pageHtml),
  packed: gzipSync(pageHtml),
};

const mimes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** Reads the built client into memory. Throws UserError where it was not built. */
export function readAssets(folder: URL): Assets {
  try {
    const names = readdirSync(folder).filter((name) => extname(name) in mimes);
    return new Map(
      names.map((name) => {
        const bytes = readFileSync(new URL(name, folder));
        return [name, { mime: mimes[extname(name)] ?? "", bytes, packed: gzipSync(bytes) }];
      }),
    );
  } catch (cause) {
    throw new UserError(`workbench: its page is not at ${fileURLToPath(folder)}; npm run build makes it`, { cause });
  }
}
