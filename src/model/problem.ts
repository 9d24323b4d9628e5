/**
 * Something odd in a report, kept beside it and never thrown.
 * `code` is a small phrase (`no-date`, `glued-words`); `message` is lower case, names the thing first, and has no full stop.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path?: string;
  readonly reportId?: string;
  readonly start?: number;
  readonly end?: number;
}
