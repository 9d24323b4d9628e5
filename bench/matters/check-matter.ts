import type { LabelledMatter, MatterProblem, OriginGroup } from "./parse-matter.ts";

type Rows = Omit<LabelledMatter, "about" | "part" | "problems">;

const siding: ReadonlySet<string> = new Set(["asserts", "denies", "judges", "intends"]);

/** What does not fit together in the rows of one matter, by line: names that stand for nothing or for two, origins that leave somebody out. */
export function checkMatter(rows: Rows, reports: readonly string[]): MatterProblem[] {
  const problems: MatterProblem[] = [];
  const statements = toFirst(rows.statements);
  const propositions = toFirst(rows.propositions);
  const complain = (line: number, message: string): void => void problems.push({ line, message });
  for (const { id, line } of rows.statements)
    if (statements.get(id)?.line !== line) complain(line, `statement ${id} stands twice`);
  for (const { id, line } of rows.propositions)
    if (propositions.get(id)?.line !== line) complain(line, `proposition ${id} stands twice`);

  const knowStatements = (line: number, ids: readonly string[], holder?: string): void => {
    for (const id of ids) {
      if (!statements.has(id)) complain(line, `statement ${id} is not in this file`);
      else if (holder !== undefined && propositions.has(holder) && !propositions.get(holder)?.statementIds.includes(id))
        complain(line, `statement ${id} does not belong to proposition ${holder}`);
    }
    if (new Set(ids).size < ids.length) complain(line, "a statement stands twice in this row");
  };
  const knowProposition = (line: number, id: string): void => {
    if (!propositions.has(id)) complain(line, `proposition ${id} is not in this file`);
  };
  const knowReport = (line: number, number: string): void => {
    if (!reports.includes(number)) complain(line, `report ${number} is not in reports/`);
  };

  for (const { id, line, statementIds } of rows.propositions) {
    knowStatements(line, statementIds);
    if (statementIds.length === 0) complain(line, `proposition ${id} has no statements`);
    const count = rows.origins.filter(({ propositionId }) => propositionId === id).length;
    if (count !== 1) complain(line, `proposition ${id} has ${count} rows of origins`);
  }
  const pairs = new Set<string>();
  for (const { from, to, line } of rows.relations) {
    knowProposition(line, from);
    knowProposition(line, to);
    if (from === to) complain(line, `proposition ${from} is related to itself`);
    const pair = [from, to].toSorted().join(" ");
    if (pairs.has(pair)) complain(line, `propositions ${pair} are related twice`);
    pairs.add(pair);
  }
  const toIds = (groups: readonly OriginGroup[]): string[] => [
    ...new Set(groups.flatMap(({ statementIds }) => statementIds)),
  ];
  for (const { propositionId, line, ...sides } of rows.origins) {
    knowProposition(line, propositionId);
    const named = [...toIds(sides.for), ...toIds(sides.against)];
    knowStatements(line, named, propositionId);
    for (const id of named) {
      const act = statements.get(id)?.act;
      if (act && !siding.has(act)) complain(line, `statement ${id} ${act} and takes no side`);
    }
    for (const id of propositions.get(propositionId)?.statementIds ?? []) {
      const act = statements.get(id)?.act;
      if (act && siding.has(act) && !named.includes(id)) complain(line, `statement ${id} ${act} and has no origin`);
    }
  }
  for (const { propositionId, statementIds, line } of rows.changes) {
    knowProposition(line, propositionId);
    knowStatements(line, statementIds, propositionId);
  }
  for (const { sides, line } of rows.contradictions) {
    knowStatements(line, sides.flat());
    if (sides.length < 2) complain(line, "contradiction takes two statements or more");
  }
  for (const { report, of, line } of rows.reprints) {
    knowReport(line, report);
    knowReport(line, of);
    if (report === of) complain(line, `report ${report} reprints itself`);
  }
  return problems;
}

/** By id; the first of two that bear one id stands. */
function toFirst<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.toReversed().map((row) => [row.id, row]));
}
