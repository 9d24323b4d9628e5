/** A mistake the user can mend; shown without a stack. Exit codes: see `ExitCode`. */
export class UserError extends Error {
  readonly exitCode: number;

  constructor(message: string, options: { readonly exitCode?: number; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "UserError";
    this.exitCode = options.exitCode ?? ExitCode.wrongUsage;
  }
}

/** The exit codes of the command line. */
export const ExitCode = { fine: 0, error: 1, wrongUsage: 2, someUnread: 3, checkFailed: 4, interrupted: 130 } as const;
