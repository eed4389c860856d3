/** Binary search in what is sorted already. */

/** How many of `count` things come first, of which `comesFirst` is true before it is false for good. */
export function countFirst(count: number, comesFirst: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesFirst(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
