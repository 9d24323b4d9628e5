export const gradeLetters = ["A", "B", "C", "D", "E", "F"] as const;
/** In a position to know and honest about it: A best, E worst, F cannot be judged. */
export type GradeLetter = (typeof gradeLetters)[number];

export const interestWords = [
  "only if it knew",
  "unlikely otherwise",
  "either way",
  "likely anyway",
  "regardless",
] as const;
/** Would it have said this, had it not known? */
export type InterestWord = (typeof interestWords)[number];
