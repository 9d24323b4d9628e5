import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { style } from "../src/brief/html/style.ts";

const client = fileURLToPath(new URL("../src/workbench/client/", import.meta.url));

/**
 * Bundles the client of the workbench into a folder: `main.js` and `main.css`. The style of the brief comes along, held
 * to where its views stand. Gives the number of bytes of each source file in the script, largest first.
 */
export async function bundleWorkbench(folder: string): Promise<readonly (readonly [string, number])[]> {
  const { metafile } = await build({
    entryPoints: [
      { in: `${client}main.tsx`, out: "main" },
      { in: `${client}style.css`, out: "main" },
    ],
    outdir: folder,
    bundle: true,
    format: "esm",
    target: ["chrome123", "firefox128", "safari17.5"],
    minify: true,
    metafile: true,
    jsx: "automatic",
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "brief-style",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^brief\.css$/ }, ({ path }) => ({ path, namespace: "brief-style" }));
          onLoad({ filter: /.*/, namespace: "brief-style" }, () => ({
            contents: `@scope (.view) {\n${style}\n}`,
            loader: "css",
          }));
        },
      },
    ],
  });
  const script = Object.entries(metafile.outputs).find(([name]) => name.endsWith("main.js"))?.[1];
  return Object.entries(script?.inputs ?? {})
    .map(([name, { bytesInOutput }]) => [name, bytesInOutput] as const)
    .sort(([, one], [, other]) => other - one);
}
