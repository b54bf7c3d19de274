/** The smallest and the largest of some values. */
export function reach(values) {
  let from = Infinity;
  let to = -Infinity;
  for (const x of values) {
    from = Math.min(from, x);
    to = Math.max(to, x);
  }
  return [from, to];
}

/** The smallest and the largest value of several reaches. */
export const union = reaches => [
  Math.min(...reaches.map(([from]) => from)), Math.max(...reaches.map(([, to]) => to))];

/** The span of an axis that has some room beside a reach. */
export function span([from, to], margin) {
  const pad = margin * (to - from) || 1;
  return [from - pad, to + pad];
}
