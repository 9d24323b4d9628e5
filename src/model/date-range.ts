/** Days `from` to `to`, both included, ISO 8601 (`2023-03-30`), as exact as the words: a month is its first to its last day. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}
