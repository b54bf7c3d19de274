/** The smallest and the largest of some values. @return {[number, number]} */
export function reach(values) {
  let from = Infinity;
  let to = -Infinity;
  for (const x of values) {
    from = Math.min(from, x);
    to = Math.max(to, x);
  }
  return [from, to];
}

/**
 * The smallest and the largest value of several reaches.
 *
 * @param {number[][]} reaches
 * @return {[number, number]}
 */
export const union = reaches => [
  Math.min(...reaches.map(ends => ends[0])), Math.max(...reaches.map(ends => ends[1]))];

/**
 * The span of an axis that has some room beside a reach.
 *
 * @param {number[]} ends
 * @param {number} margin
 * @return {[number, number]}
 */
export function span(ends, margin) {
  const [from, to] = ends;
  const pad = margin * (to - from) || 1;
  return [from - pad, to + pad];
}
