import { InvalidArgumentError } from "commander";

/** Takes what stands behind an option for the name of a file; another option in its place means that the name was forgotten. */
export function toFileName(value: string): string {
  if (/^--?[a-z]/u.test(value)) throw new InvalidArgumentError("Name a file to write.");
  return value;
}
