/** Where the light comes from: across, up and above, as on the command line. */
export const LIGHT = [-0.35, -0.45, 0.82];

/** The steps towards the light, how soft a shadow's edge is in heights, and how dark it gets. */
const STEPS = 24;
const SOFT = 0.08;
const DARK = 0.3;

/**
 * How much of the light comes to each point of a surface: 1 where nothing stands between, less where a
 * ridge does.
 *
 * @param {Float32Array} heights n × n, the first axis slowest, over a floor from −1 to 1 on both sides
 * @param {number} n
 * @return {Float32Array}
 */
export function shadeOf(heights, n) {
  const shade = new Float32Array(n * n).fill(1);
  const most = heights.reduce((top, height) => (height > top ? height : top), 0);
  const [across, up, above] = LIGHT;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const foot = heights[i * n + j];
      const far = (most - foot) / above; // behind it the ray is above everything
      let hidden = 0;
      for (let k = 1; k <= STEPS && far > 0; k++) {
        const t = far * k / STEPS;
        const a = Math.round(i + across * t * (n - 1) / 2);
        const b = Math.round(j + up * t * (n - 1) / 2);
        if (a < 0 || b < 0 || a >= n || b >= n) {
          break;
        }
        const over = heights[a * n + b] - foot - above * t;
        hidden = over > hidden ? over : hidden;
      }
      shade[i * n + j] = 1 - DARK * Math.min(1, hidden / SOFT);
    }
  }
  return shade;
}
