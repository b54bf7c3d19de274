/**
 * Lines of equal value by marching squares. Each corner of a square is above the level or not,
 * which makes 16 cases. The two ambiguous cases are cut as if the centre were below.
 */
const CASES = [[], [3, 0], [0, 1], [3, 1], [1, 2], [3, 0, 1, 2], [0, 2], [3, 2], [2, 3], [2, 0],
  [0, 1, 2, 3], [2, 1], [1, 3], [1, 0], [0, 3], []];

/**
 * Adds to a path the lines on which an n × n field has some level. The first index is slowest.
 *
 * @param place (i, j) ↦ pixels, as {x0, dx, y0, dy}
 */
export function contour(path, field, n, stride, level, {x0, dx, y0, dy}) {
  for (let i = 0; i + stride < n; i += stride) {
    for (let j = 0; j + stride < n; j += stride) {
      const a = field[i * n + j];
      const b = field[(i + stride) * n + j];
      const c = field[(i + stride) * n + j + stride];
      const d = field[i * n + j + stride];
      const which = Number(a > level) | (Number(b > level) << 1) | (Number(c > level) << 2) | (Number(d > level) << 3);
      if (which === 0 || which === 15 || a !== a || b !== b || c !== c || d !== d) {
        continue;
      }
      const sides = CASES[which];
      for (let k = 0; k < sides.length; k++) {
        const side = sides[k];
        const u = side === 0 ? cut(a, b, level) : side === 1 ? 1 : side === 2 ? cut(d, c, level) : 0;
        const v = side === 0 ? 0 : side === 1 ? cut(b, c, level) : side === 2 ? 1 : cut(a, d, level);
        const x = x0 + dx * (i + u * stride);
        const y = y0 + dy * (j + v * stride);
        if (k % 2 === 0) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
    }
  }
}

const cut = (from, to, level) => (level - from) / (to - from);
