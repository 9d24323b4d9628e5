import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/model/dossier.ts";
import { runHere } from "../support/fake-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-dossier-"));
const file = join(folder, "karvik.hearsay");
const reports = join(folder, "reports");
const sale = `Shells for Vesnia
KARVIK, March 30, 2023 (NNA) - General Orlo said on Thursday that Norland sold artillery shells to Vesnia in March.
"We never sold anything," spokeswoman Mira Tarn told reporters. The defence ministry of Vesnia denied the claim on Friday.
`;
const ship = `A ship leaves
DOLNA, April 2, 2023 (NNA) - Analyst Ines Vaal said the ship Selma carried artillery shells from Norland to Vesnia.
`;

beforeAll(() => {
  mkdirSync(reports);
  writeFileSync(join(reports, "sale.txt"), sale);
  writeFileSync(join(reports, "ship.txt"), ship);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readJson = async (): Promise<Dossier> =>
  JSON.parse((await runHere(["brief", file, "--json"])).printed) as Dossier;

describe("a dossier on disk", () => {
  it("is made, filled and told about", async () => {
    const made = await runHere(["init", join(folder, "karvik"), reports]);
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.said).toContain("2 reports added");
    expect(await runHere(["init", file])).toMatchObject({ exitCode: 2 });
    const again = await runHere(["add", file, reports]);
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.said).toContain("0 reports added, 2 known already");
    const status = await runHere(["status", file]);
    expect(status.printed).toMatch(/^karvik .*\n {2}2 reports, \d+ statements\n {2}reviewed: 0 accepted/u);
  });

  it("gives the same dossier as the reports themselves", async () => {
    const plain = JSON.parse((await runHere(["brief", reports, "--json"])).printed) as Dossier;
    const { review, ...stored } = await readJson();
    expect(review).toMatchObject({ accepted: 0, rejected: 0, orphans: 0 });
    const bare = ({ statements, propositions, findings }: Omit<Dossier, "review">) => ({
      statements: statements.map(({ ref: _, ...rest }) => rest),
      propositions,
      findings,
    });
    expect(bare(stored)).toEqual(bare(plain));
  });

  it("takes verdicts, edits and notes, shows them with their author, and takes them back", async () => {
    const before = await readJson();
    const [first, second] = before.statements;
    expect(await runHere(["reject", second!.ref, file, "--because", "nobody said it"])).toMatchObject({ exitCode: 0 });
    expect(await runHere(["accept", first!.ref, file, "--author", "Ines Vaal"])).toMatchObject({ exitCode: 0 });
    expect(await runHere(["edit", first!.ref, file, "--speaker", "Orlo", "--act", "doubts"])).toMatchObject({
      exitCode: 0,
    });
    expect(await runHere(["note", "P1", "the same briefing", file])).toMatchObject({ exitCode: 0 });
    const after = await readJson();
    expect(after.statements).toHaveLength(before.statements.length - 1);
    const edited = after.statements.find(({ id }) => id === first!.id);
    expect(edited).toMatchObject({ act: "doubts", review: { verdict: "accepted", by: "Ines Vaal" } });
    expect(edited!.chain[0]!.text).toBe("Orlo");
    const brief = await runHere(["brief", file]);
    expect(brief.printed).toContain("reviewed by a person: 1 accepted, 1 rejected and left out; 1 corrected.");
    expect(brief.printed).toContain("speaker corrected by Mira Tarn");
    expect((await runHere(["show", first!.ref, file])).printed).toContain("accepted by Ines Vaal, 2023-10-12");
    expect((await runHere(["log", file])).printed).toContain(`reject ${second!.ref}  because nobody said it`);
    for (let step = 0; step < 3; step += 1) expect(await runHere(["undo", file])).toMatchObject({ exitCode: 0 });
    expect(await runHere(["undo", file, "--author", "Ines Vaal"])).toMatchObject({ exitCode: 0 });
    expect((await runHere(["undo", file])).said).toContain("error: undo: no decision of Mira Tarn stands");
    const { review: _, ...undone } = await readJson();
    const { review: __, ...first_ } = before;
    expect(undone).toEqual(first_);
  });

  it("finds words, verifies, and answers why, origins and check", async () => {
    expect((await runHere(["search", "ship", "Selma", file])).printed).toMatch(/^S\d+ {2}R2 .*ship\.txt:\d+-\d+ {2}“/u);
    expect(await runHere(["verify", file])).toMatchObject({ exitCode: 0 });
    expect(await runHere(["verify", file, "--head", "00000000"])).toMatchObject({ exitCode: 4 });
    expect(await runHere(["verify", file, "--anew"])).toMatchObject({ exitCode: 0 });
    for (const command of [["why", "P1"], ["origins"], ["check"]]) {
      expect(await runHere([...command, file]), command.join(" ")).toMatchObject({ exitCode: 0 });
    }
  });

  it("takes grades and adopted words, weighs with them and takes them back", async () => {
    const because = ["--because", "was in the room"];
    const before = (await readJson()).propositions[0]?.assessment;
    const graded = await runHere(["grade", "P1/O1", "t", "A", file, ...because]);
    expect(graded).toMatchObject({ exitCode: 0 });
    expect(graded.said).toMatch(/grade P1?\S* {2}t A {2}because was in the room[\s\S]*P1 now: /u);
    expect(await runHere(["adopt", "P1", "word", "likely", file, ...because])).toMatchObject({ exitCode: 0 });
    const after = (await readJson()).propositions[0]?.assessment;
    expect(after?.probability).toBeGreaterThan(before?.probability ?? 1);
    expect(after?.because.join("\n")).toMatch(/t A[\s\S]*adopted likely, by/u);
    expect((await runHere(["why", "P1", file])).printed).toContain("was in the room");
    for (const wrong of [
      ["grade", "P1/O1", "t", "Z", file, ...because],
      ["grade", "P1/O9", "t", "A", file, ...because],
      ["grade", "P1", "t", "A", file, ...because],
      ["grade", "P1", "start", "7", file, ...because],
      ["grade", "P1/O1", "t", "A", file],
      ["adopt", "P1", "side", "for", file, ...because],
      ["adopt", "P1", "confidence", "sure", file, ...because],
    ]) {
      expect(await runHere(wrong)).toMatchObject({ exitCode: 2, printed: "" });
    }
    expect(await runHere(["undo", file])).toMatchObject({ exitCode: 0 });
    expect(await runHere(["undo", file])).toMatchObject({ exitCode: 0 });
    expect((await readJson()).propositions[0]?.assessment).toEqual(before);
  });

  it("is copied, reviewed elsewhere and joined again", async () => {
    const copy = join(folder, "copy.hearsay");
    expect(await runHere(["export-dossier", copy, file])).toMatchObject({ exitCode: 0 });
    expect(await runHere(["export-dossier", copy, file])).toMatchObject({ exitCode: 2 });
    await runHere(["accept", "S1", copy, "--author", "Ines Vaal"]);
    await runHere(["reject", "S1", file]);
    expect((await runHere(["merge-from", copy, file])).said).toMatch(/0 reports and 2 entries of the log taken in/u);
    await runHere(["merge-from", file, copy]);
    const logs = await Promise.all([file, copy].map(async (path) => (await runHere(["log", path, "--json"])).printed));
    expect(logs[0]).toBe(logs[1]);
    expect((await runHere(["status", file])).printed).toContain("1 statement judged differently by two people");
  });

  it("keeps a new text as a version and says what could not be read", async () => {
    writeFileSync(join(reports, "ship.txt"), ship.replace("artillery shells", "grain"));
    writeFileSync(join(reports, "broken.pdf"), "%PDF-1.7\nbroken");
    const added = await runHere(["add", file, reports]);
    expect(added).toMatchObject({ exitCode: 3 });
    expect(added.said).toContain("1 report added, 1 of them a new text of a known one");
    const status = await runHere(["status", file]);
    expect(status.printed).toContain("2 reports and 1 earlier text of them");
    expect(status.printed).toContain("broken.pdf");
    expect(await runHere(["add", file, "--again"])).toMatchObject({ exitCode: 0 });
    expect(await runHere(["verify", file])).toMatchObject({ exitCode: 0 });
  });

  it("adds what appears in a folder once it has stopped growing, until interrupted", async () => {
    const watched = join(folder, "watched");
    mkdirSync(watched);
    writeFileSync(join(watched, "first.txt"), ship.replace("Selma", "Orla"));
    const made = join(folder, "watching.hearsay");
    await runHere(["init", made]);
    const interruption = new AbortController();
    const late = join(watched, "late.txt");
    const steps = [
      () => writeFileSync(late, "A ship"),
      () => writeFileSync(late, ship.replace("Selma", "Tilde")),
      () => {},
      () => {},
      () => writeFileSync(late, ship.replace("Selma", "Mathilde")),
      () => {},
      () => {},
      () => interruption.abort(),
    ];
    const pause = async (): Promise<void> => steps.shift()?.();
    const watching = await runHere(["watch", watched, made], { pause, interrupted: interruption.signal });
    expect(watching).toMatchObject({ exitCode: 130, printed: "" });
    expect(steps).toHaveLength(0);
    expect(watching.said.match(/^(?:✓|Watching).*$/gmu)).toEqual([
      expect.stringMatching(/^✓ 1 report added/u),
      expect.stringMatching(/^Watching /u),
      expect.stringMatching(/^✓ 09:30:00 {2}1 report added, \d+ statements?$/u),
      expect.stringMatching(/^✓ 09:30:00 {2}1 report added, 1 of them a new text of a known one/u),
    ]);
    expect(await runHere(["watch", join(folder, "nowhere"), made])).toMatchObject({ exitCode: 2 });
    expect(await runHere(["watch", made])).toMatchObject({ exitCode: 2 });
  });

  it("adds a statement that was not found, from exact words, and takes it back", async () => {
    const own = join(folder, "added.hearsay");
    await runHere(["init", own]);
    writeFileSync(
      join(folder, "note.txt"),
      "A note\n\nThe ship left.\nNo word of Ines Vaal. The ship left at dawn, at last.\n",
    );
    await runHere(["add", own, join(folder, "note.txt")]);
    const add = (...args: string[]) => runHere(["add-statement", "R1", own, ...args]);
    const made = await add("--words", "at dawn", "--speaker", "Ines Vaal", "--cue", "word", "--act", "denies");
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.said).toContain("add R1  “Ines Vaal” denies “at dawn”");
    const [, name = ""] = /it is (S\d+); Undo: hearsay undo/u.exec(made.said) ?? [];
    expect((await runHere(["show", name, own])).printed).toContain("denies");
    expect((await runHere(["undo", own])).said).toContain("taken back: ");
    const parts = await add("--words", "The ship", "--words", "at last", "--line", "3", "--said", "2023-03-30");
    expect(parts.said).toContain("nobody asserts “The ship … at last”");
    const said = async (...args: string[]): Promise<string> => {
      const outcome = await add(...args);
      expect(outcome.exitCode).toBe(2);
      return outcome.said;
    };
    expect(await said()).toContain("words: what is said is needed");
    expect(await said("--words", "The ship")).toContain("stands in several places of");
    expect(await said("--words", "The ship")).toContain("lines 3, 4; give more of them, or --line");
    expect(await said("--words", "The ship", "--line", "1")).toContain("does not stand on line 1, but on 3, 4 of");
    expect(await said("--words", "The ship", "--line", "0")).toContain("line: expected a number");
    expect(await said("--words", "nowhere")).toContain("words: `nowhere` does not stand in");
    expect(await said("--words", "at dawn", "--words", "A note")).toContain("does not stand behind the part before it");
    expect(await said("--words", "at dawn", "--speaker", "Orlo")).toContain("add-statement: `Orlo` does not stand in");
    expect(await said("--words", "at dawn", "--act", "says")).toContain("act: expected one of asserts");
    expect((await runHere(["add-statement", "S1", own, "--words", "x"])).exitCode).toBe(2);
  });

  it("says what is missing or misused", async () => {
    const said = async (...args: string[]): Promise<string> => (await runHere(args)).said;
    expect(await said("status", join(folder, "gone"))).toContain("gone.hearsay: no such dossier; hearsay init");
    expect(await said("brief", file, reports)).toContain("stands alone");
    expect(await said("accept", "S999", file)).toContain("S999: no such statement in this dossier");
    expect(await said("accept", "R1", file)).toContain("target: accept cannot be said of");
    expect(await said("edit", "S1", file, "--words", "not there at all")).toContain("does not stand in");
    expect(await said("edit", "S1", file)).toContain("edit: changes nothing");
    expect(await said("same-origin", "S1", "S2", file)).toContain("reason: is needed for same-origin");
    expect(await said("add", file)).toContain("reports: expected files or folders to add, got none");
  });

  it("tells of damage, and names the file", async () => {
    const torn = join(folder, "torn.hearsay");
    await runHere(["export-dossier", torn, file]);
    const bytes = readFileSync(torn);
    for (let at = bytes.indexOf('"hedge"'); at >= 0; at = bytes.indexOf('"hedge"', at + 1)) bytes[at] = 0x5a;
    writeFileSync(torn, bytes);
    const { exitCode, said } = await runHere(["verify", torn]);
    expect(exitCode).toBe(4);
    expect(said).toMatch(/^error: .*torn\.hearsay: is damaged/u);
  });
});
