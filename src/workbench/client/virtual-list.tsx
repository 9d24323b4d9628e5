import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

const spare = 6;

/**
 * A list of rows of one height of which only those in sight are in the page; it tells assistive technology how many
 * there are. The current row is kept in sight.
 */
export function VirtualList({
  label,
  rowHeight,
  count,
  current,
  row,
  keyOf,
}: {
  readonly label: string;
  readonly rowHeight: number;
  readonly count: number;
  readonly current: number;
  readonly row: (index: number) => ReactNode;
  readonly keyOf: (index: number) => string;
}): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const [[first, last], setRange] = useState<readonly [number, number]>([0, 30]);
  useLayoutEffect(() => {
    const scroller = findScroller(list.current);
    if (!scroller) return;
    const look = (): void => {
      const top = list.current!.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const from = Math.max(0, Math.floor(-top / rowHeight) - spare);
      const to = Math.ceil((scroller.clientHeight - top) / rowHeight) + spare;
      setRange(([oldFrom, oldTo]) => (oldFrom === from && oldTo === to ? [oldFrom, oldTo] : [from, to]));
    };
    look();
    scroller.addEventListener("scroll", look, { passive: true });
    const size = new ResizeObserver(look);
    size.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", look);
      size.disconnect();
    };
  }, [rowHeight]);
  const isFirst = useRef(true);
  useEffect(() => {
    // Where the list was just opened it stays as it was scrolled.
    if (isFirst.current) {
      isFirst.current = false;
      if (current === 0) return;
    }
    const scroller = findScroller(list.current);
    if (!scroller) return;
    // The focus goes along, once the row is there.
    if (list.current?.contains(document.activeElement)) {
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>("[aria-current] :is(a,button)")?.focus({ preventScroll: true }),
      );
    }
    const top = list.current!.getBoundingClientRect().top - scroller.getBoundingClientRect().top + current * rowHeight;
    if (top < 0) scroller.scrollTop += top - rowHeight;
    else if (top + rowHeight > scroller.clientHeight) scroller.scrollTop += top + 2 * rowHeight - scroller.clientHeight;
  }, [current, rowHeight]);
  const indexes = Array.from({ length: Math.max(0, Math.min(count, last) - first) }, (_, at) => first + at);
  return (
    <ol className="virtual" ref={list} aria-label={label} data-keys style={{ blockSize: count * rowHeight }}>
      {indexes.map((index) => (
        <li
          key={keyOf(index)}
          aria-setsize={count}
          aria-posinset={index + 1}
          aria-current={index === current ? "true" : undefined}
          style={{ insetBlockStart: index * rowHeight, blockSize: rowHeight }}
        >
          {row(index)}
        </li>
      ))}
    </ol>
  );
}

function findScroller(from: HTMLElement | null): HTMLElement | null {
  for (let each = from?.parentElement; each; each = each.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(each).overflowY)) return each;
  }
  return null;
}
