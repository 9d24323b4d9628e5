import { createHash } from "node:crypto";
import type { Effects } from "../effects.ts";
import { UserError } from "../errors.ts";
import { readDatedList } from "../screen/lists/read-list.ts";
import type { OpenList } from "../screen/lists/screen-lists.ts";
import { toFailure } from "./find-inputs.ts";
import { toVisibleLine } from "./visible-line.ts";

/** Reads the lists a person named, in that order. Throws `UserError`, naming the file, where one cannot be read or is no list. */
export async function readLists(paths: readonly string[], limit: number, effects: Effects): Promise<OpenList[]> {
  const lists: OpenList[] = [];
  for (const path of paths) {
    const bytes = await effects.readBytes(path, limit).catch((cause: unknown) => {
      throw new UserError(`list ${toVisibleLine(toFailure(path, cause).message)}`, { cause });
    });
    if (bytes.length > limit) throw new UserError(`list ${toVisibleLine(path)}: larger than --max-mb allows`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    try {
      const { form, date, entries } = readDatedList(new TextDecoder("utf-8").decode(bytes));
      lists.push({ facts: { path, form, date, sha256, entries: entries.length }, entries });
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      throw new UserError(`list ${toVisibleLine(path)}: ${cause.message.replace(/^list:? /u, "")}`, { cause });
    }
  }
  return lists;
}
