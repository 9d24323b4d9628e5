import { fileURLToPath } from "node:url";
import { bundleWorkbench } from "./bundle-workbench.ts";

// The page of `hearsay open`, beside the compiled server. Only its sources are committed.
await bundleWorkbench(fileURLToPath(new URL("../dist/workbench/client/", import.meta.url)));
