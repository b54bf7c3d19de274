import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Scale} from './colours.js';

test('a path below a level landscape has colours, and the landscape keeps its own', () => {
  for (const kind of ['log', 'linear']) {
    const scale = Scale.of(kind, [0.5, 0.5]).reaching(0.1);
    assert.deepEqual([0.1, 0.5, Infinity].map(cost => scale.at(cost)), [0, 0.4, 0.4]);
    const middle = scale.at(0.3);
    assert.ok(middle > 0 && middle < 0.4);
    assert.ok(Math.abs(scale.cost(middle) - 0.3) < 1e-12);
  }
});
