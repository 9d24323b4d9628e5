import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Db, openDb } from "../../src/store/open-db.ts";
import { countAllCurrent, countCurrent, findPastReports } from "../../src/store/read-rows.ts";
import { migrateSchema, sql } from "../../src/store/schema.ts";

async function makeDb(): Promise<Db> {
  const db = await openDb(":memory:");
  migrateSchema(db, ":memory:", true);
  return db;
}

describe("findPastReports", () => {
  it("findPastReports › finds the same whether all texts are read or those of sources with several only", async () => {
    const db = await makeDb();
    const texts = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("r1", "r2", "r3", "r4")), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, (all) => {
        db.exec("DELETE FROM version");
        const numbers = new Map<string, number>();
        for (const [source, report_id] of all) {
          const number = (numbers.get(source) ?? 0) + 1;
          numbers.set(source, number);
          db.run(sql.insertInto("version").values({ source, number, report_id, added_at: "" }).compile());
        }
        const one = [...findPastReports(db)].toSorted();
        expect(one).toEqual([...findPastReports(db, () => true)].toSorted());
        const last = new Map(all);
        const past = all.map(([, id]) => id).filter((id) => ![...last.values()].includes(id));
        expect(one.map(([id]) => id)).toEqual([...new Set(past)].toSorted());
      }),
    );
    db.close();
  });
});

describe("countCurrent", () => {
  it("countCurrent › leaves out what is found no more", async () => {
    const db = await makeDb();
    for (const [at, isCurrent] of [1, 0, 1, 0].entries()) {
      const row = { id: `s${at}`, report_id: at < 3 ? "r1" : "r2", is_current: isCurrent, place: at };
      db.run(
        sql
          .insertInto("statement")
          .values({ ...row, content: "", speaker: "", facts: "{}" })
          .compile(),
      );
    }
    expect(countCurrent(db)).toEqual(
      new Map([
        ["r1", 2],
        ["r2", 0],
      ]),
    );
    expect(countAllCurrent(db)).toBe(2);
    db.close();
  });
});
