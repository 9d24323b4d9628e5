export interface Example {
  readonly values: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

const steps = 20;

/**
 * Fits a logistic regression by Newton's method: one weight for each value, the first of which is the constant 1. `penalty`
 * is that on the square of all weights but the first. Deterministic.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): number[] {
  const size = examples[0]?.values.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < steps; step++) {
    const slopes = new Float64Array(size);
    const bends = Array.from({ length: size }, () => new Float64Array(size));
    for (const { values, isTrue, weight } of examples) addExample(values, isTrue, weight, weights, slopes, bends);
    for (let row = 0; row < size; row++) {
      const own = row === 0 ? 0 : penalty;
      slopes[row] = slopes[row]! - own * weights[row]!;
      // Where a value never occurs, nothing else keeps its row from being empty.
      bends[row]![row] = bends[row]![row]! + own + 1e-6;
      for (let column = 0; column < row; column++) bends[row]![column] = bends[column]![row]!;
    }
    const moves = solve(bends, slopes);
    for (let at = 0; at < size; at++) weights[at] = weights[at]! + moves[at]!;
    if (moves.every((move) => Math.abs(move) < 1e-6)) break;
  }
  return weights;
}

function addExample(
  values: readonly number[],
  isTrue: boolean,
  weight: number,
  weights: readonly number[],
  slopes: Float64Array,
  bends: readonly Float64Array[],
): void {
  const used = values.flatMap((value, at) => (value === 0 ? [] : [at]));
  const chance = 1 / (1 + Math.exp(-used.reduce((sum, at) => sum + weights[at]! * values[at]!, 0)));
  const miss = (Number(isTrue) - chance) * weight;
  const bend = Math.max(1e-6, chance * (1 - chance)) * weight;
  for (const [first, row] of used.entries()) {
    slopes[row] = slopes[row]! + miss * values[row]!;
    for (const column of used.slice(first))
      bends[row]![column] = bends[row]![column]! + bend * values[row]! * values[column]!;
  }
}

/** Solves linear equations by elimination, the largest number of a column first. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]!;
    const divisor = head[column]!;
    for (let at = column; at <= size; at++) head[at] = head[at]! / divisor;
    for (const row of rows) {
      const factor = row === head ? 0 : row[column]!;
      if (factor !== 0) for (let at = column; at <= size; at++) row[at] = row[at]! - factor * head[at]!;
    }
  }
  return rows.map((row) => row[size]!);
}
