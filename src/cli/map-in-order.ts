/**
 * Runs each item on the first free lane and yields results in the order of the items. At most `window` items are under way
 * or waiting to be taken, so that a slow reader slows the work down instead of filling the memory.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  lanes: readonly ((item: Item) => Promise<Result>)[],
  window: number,
): AsyncGenerator<Result> {
  const free = [...lanes];
  const waiting: (() => void)[] = [];
  const underway: Promise<Result>[] = [];

  async function run(item: Item): Promise<Result> {
    while (free.length === 0) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    const lane = free.pop() as (item: Item) => Promise<Result>;
    try {
      return await lane(item);
    } finally {
      free.push(lane);
      waiting.shift()?.();
    }
  }

  for await (const item of items) {
    const result = run(item);
    result.catch(() => {}); // it is awaited below, in its turn; until then a failure must not end the process
    underway.push(result);
    if (underway.length >= window) {
      yield await (underway.shift() as Promise<Result>);
    }
  }
  for (const result of underway) {
    yield await result;
  }
}
