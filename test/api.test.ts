import { expect, it } from "vitest";
import * as api from "../src/index.ts";

it("index › exports these names and no others", () => {
  expect(Object.keys(api).sort()).toMatchInlineSnapshot(`
    [
      "ExitCode",
      "UserError",
      "buildDossier",
      "checkBrief",
      "composeBrief",
      "extractStatements",
      "readFile",
      "renderMarkdown",
      "reportFromJson",
      "reportFromText",
      "shippedPack",
      "shippedWeights",
    ]
  `);
});
