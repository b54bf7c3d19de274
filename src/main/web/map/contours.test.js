import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contour} from './contours.js';

/** The ends of the strokes that a field's contour has, in the units of its cells. */
function strokes(field, n, level, stride = 1) {
  const ends = [];
  const path = {moveTo: (x, y) => ends.push([x, y]), lineTo: (x, y) => ends.push([x, y])};
  contour(path, field, n, stride, level, {x0: 0, dx: 1, y0: 0, dy: 1});
  return ends;
}

const fieldOf = (n, height) => Float64Array.from({length: n * n}, (_, k) => height(Math.floor(k / n), k % n));

test('a level of a slope lies where the slope has it', () => {
  const ends = strokes(fieldOf(5, i => i), 5, 1.25);
  assert.equal(ends.length, 8); // a stroke for each of four squares
  assert.ok(ends.every(([x]) => x === 1.25));
});

test('a level of a cone is near its circle all around', () => {
  const n = 41;
  const ends = strokes(fieldOf(n, (i, j) => Math.hypot(i - 20, j - 20)), n, 12);
  assert.ok(ends.length > 100);
  // Along an edge the cone bends away from its chord by at most 1/(8 · 12).
  ends.forEach(([x, y]) => assert.ok(Math.abs(Math.hypot(x - 20, y - 20) - 12) < 0.011, `${x}, ${y}`));
});

test('no level is drawn beside a value that is none', () => {
  assert.deepEqual(strokes(Float64Array.of(0, 1, NaN, 0), 2, 0.5), []);
});
