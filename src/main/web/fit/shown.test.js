import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nearest} from './edges.js';
import {cellMiddles, meansOf, replaced, rowsAt, shownOf} from './shown.js';

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
