import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nearest} from './edges.js';
import {cellMiddles, drawnRows, meansOf, replaced, rowsAt, shownOf} from './shown.js';

test('two of several features are shown, the first two where the choice means nothing', () => {
  assert.deepEqual(shownOf('', 1), [0]);
  assert.deepEqual(shownOf('2,0', 4), [2, 0]);
  for (const odd of ['', '1', '1,1', '0,4', '-1,2', 'a,b', '0,1,2', '0.5,1']) {
    assert.deepEqual(shownOf(odd, 4), [0, 1], odd);
  }
});

test('a feature that is already shown changes places', () => {
  assert.deepEqual(replaced([0, 1], 0, 3), [3, 1]);
  assert.deepEqual(replaced([0, 1], 0, 1), [1, 0]);
  assert.deepEqual(replaced([0, 1], 1, 0), [1, 0]);
});

test('rows have the shown features of their places and the means of the others', () => {
  assert.deepEqual(meansOf([[1, 3], [0, 10], [5, 5]]), [2, 5, 5]);
  assert.deepEqual([...rowsAt(Float64Array.of(7, 8, 9, 10), [2, 0], [2, 5, 5])], [8, 5, 7, 10, 5, 9]);
});

test('cells begin at the top left, and their places lie in their middles', () => {
  assert.deepEqual([...cellMiddles([[0, 2], [0, 4]], 2)], [0.5, 3, 1.5, 3, 0.5, 1, 1.5, 1]);
});

test('the pointer means the nearest edge, and none that is far away or ends before it', () => {
  const [level, steep] = [{x1: 0, y1: 0, x2: 10, y2: 0}, {x1: 0, y1: 0, x2: 0, y2: 10}];
  assert.equal(nearest(5, 3, [steep, level], 7), level);
  assert.equal(nearest(1, 8, [level, steep], 7), steep);
  assert.equal(nearest(13, 4, [level], 5.1), level);
  assert.equal(nearest(13, 4, [level], 4.9), undefined);
});

test('few rows are all drawn, in their order', () => {
  assert.equal(drawnRows(5).join(), '0,1,2,3,4');
  assert.equal(drawnRows(3000).length, 3000);
});

test('of many rows whose classes take turns, each class is drawn about as often', () => {
  for (const count of [6000, 24_000, 999_999, 1_500_000]) {
    for (const classes of [2, 3, 5, 10]) {
      const drawn = Array(classes).fill(0);
      const rows = drawnRows(count);
      rows.forEach(row => drawn[row % classes]++);
      for (const often of drawn) {
        assert.equal(Math.abs(often * classes / rows.length - 1) < 0.1, true, `${count}, ${classes}: ${drawn}`);
      }
      assert.equal(rows.every((row, k) => row < count && (k === 0 || row > rows[k - 1])), true);
    }
  }
});
