import { ExitCode, UserError } from "../errors.ts";

/** What SQLite says where nothing is wrong with hearsay or the dossier, and what to do about it. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/disk is full/iu, "no room is left on the disk; what was told as done is kept, free some room and go on"],
  [/database is locked|database is busy/iu, "another process has been writing for more than ten seconds; try again"],
  [/readonly|read-only/iu, "must not be written to: the file, its folder or the disk is read-only"],
  [/disk I\/O error/iu, "the disk cannot be read or written there; what was told as done is kept"],
  [/unable to open database/iu, "cannot be opened or written there: look at the folder and whose it is"],
];

/** Does work on the file at a path; troubles of the disk are told as such, and not as a fault of ours. */
export function tellFault<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const [, told] = (cause instanceof Error && faults.find(([said]) => said.test(cause.message))) || [];
    if (cause instanceof UserError || told === undefined) throw cause;
    throw new UserError(`${path}: ${told}`, { cause, exitCode: ExitCode.error });
  }
}
