import { describe, expect, it } from "vitest";
import { indexDossier, toVoiceName } from "../../src/brief/dossier-index.ts";
import type { ChainLink } from "../../src/model/statement.ts";
import { dossier } from "./fixture.ts";

const index = indexDossier(dossier);
const statement: ChainLink = { start: 0, end: 13, text: "the statement", actor: null, kind: "unnamed" };

describe("toVoiceName", () => {
  it("takes a statement of a body that is known for the body's word", () => {
    expect(toVoiceName(index, { ...statement, speaksFor: ["norland"] })).toBe("Norland");
  });

  it("says that nobody is named who issued a statement", () => {
    expect(toVoiceName(index, statement)).toBe("the statement (issuer not named)");
  });

  it("leaves a statement of two bodies without a name", () => {
    expect(toVoiceName(index, { ...statement, speaksFor: ["norland", "vesnia"] })).toBe(
      "the statement (issuer not named)",
    );
  });
});
