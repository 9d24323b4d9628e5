import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
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
      onlyWhatIsUsed,
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

/**
 * Modules of the project do nothing by being imported but what those do that use them: a view that takes three words from
 * a section of the brief brings along no lexicon that only the rest of that section asks.
 */
const onlyWhatIsUsed: Plugin = {
  name: "only-what-is-used",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.tsx?$/ }, async ({ path, pluginData, resolveDir, kind }) => {
      if (pluginData === onlyWhatIsUsed.name) return undefined;
      const found = await resolve(path, { resolveDir, kind, pluginData: onlyWhatIsUsed.name });
      return { ...found, sideEffects: false };
    });
  },
};
