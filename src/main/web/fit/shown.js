/**
 * Which features the pictures over the data show: the only one, or two of several. The others are held
 * at their means, so that each place of a picture is one row. And which rows are drawn of very many.
 */
const CELLS = 72;

/**
 * @param {string} over the two that were chosen, such as 0,2; others than these are the first two
 * @param {number} count of all features
 * @return {number[]}
 */
export function shownOf(over, count) {
  const chosen = over.split(',').map(Number);
  const fits = over !== '' && chosen.length === 2 && chosen[0] !== chosen[1]
    && chosen.every(k => Number.isInteger(k) && k >= 0 && k < count);
  return count === 1 ? [0] : fits ? chosen : [0, 1];
}

/** Two features of which one was put in place of another: where it is the other one, they change places. */
export const replaced = (shown, which, k) =>
  shown.map((old, i) => (i === which ? k : old === k ? shown[which] : old));

/** The mean of each feature of some columns. */
export const meansOf = columns => columns.map(column => column.reduce((sum, x) => sum + x, 0) / column.length);

/**
 * Rows of all features at places of the features that are shown.
 *
 * @param {Float64Array} places the shown features' values, those of one place together
 * @param {number[]} shown
 * @param {number[]} means of all features
 */
export function rowsAt(places, shown, means) {
  const count = places.length / shown.length;
  const rows = new Float64Array(count * means.length);
  for (let place = 0; place < count; place++) {
    rows.set(means, place * means.length);
    shown.forEach((feature, k) => { rows[place * means.length + feature] = places[place * shown.length + k]; });
  }
  return rows;
}

/** The middles of the cells of a map over two features, rows from the top, x and y by turns. */
export function cellMiddles(spans, cells = CELLS) {
  const [x, y] = spans;
  const middles = new Float64Array(2 * cells * cells);
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells; j++) {
      middles[2 * (i * cells + j)] = x[0] + (j + 0.5) / cells * (x[1] - x[0]);
      middles[2 * (i * cells + j) + 1] = y[1] - (i + 0.5) / cells * (y[1] - y[0]);
    }
  }
  return middles;
}

/** Places along one feature, both ends of its span among them. */
export const along = ([from, to], points) =>
  Float64Array.from({length: points}, (_, i) => from + i / (points - 1) * (to - from));

/** The rows that are drawn at most: more would hide each other, and take their time. */
const MOST_ROWS = 3000;

/** A prime number, so that its multiples leave remainders of all sizes. */
const TURN = 7919;

/** The number of rows of which one is drawn. */
export const strideOf = count => Math.ceil(count / MOST_ROWS);

/**
 * The rows that are drawn of so many: one of each few, and not always the first of them. Rows whose
 * classes take turns would else show one class alone.
 */
export function drawnRows(count) {
  const stride = strideOf(count);
  return Array.from({length: Math.ceil(count / stride)},
    (_, k) => Math.min(count - 1, k * stride + k * TURN % stride));
}
