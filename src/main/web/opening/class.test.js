import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Codes, MOST} from './class.js';

const ENDS = [-0.24, 1.46, -0.44, 1.47];
const codes = new Codes(ENDS, [-2, 4, 25]);

test('a code gives its ball back, and the ball its code', () => {
  for (let k = 0; k < 500; k++) {
    const at = codes.nearest([ENDS[0] + 1.7 * ((0.618 * k) % 1), ENDS[2] + 1.91 * ((0.414 * k) % 1)]);
    const octave = -2 + 0.25 * (k % 25);
    const code = codes.of(at, octave);
    assert.match(code, /^[A-HJ-NP-Z2-9]{6}$/);
    const {balls, wrong} = codes.read(` ${code.toLowerCase()},\n`);
    assert.deepEqual(wrong, []);
    assert.deepEqual(balls, [{at, octave}]);
  }
});

test('more codes than roll at once are said', () => {
  const code = `${codes.of([0.565, 0.48], 1)} `;
  assert.equal(codes.read(code.repeat(MOST)).isFull, false);
  assert.equal(codes.read(code.repeat(MOST + 1)).isFull, true);
});

test('a start moves by less than a thousandth of the land', () => {
  const [x, y] = codes.nearest([0.5, 0.9]);
  assert.ok(Math.abs(x - 0.5) < 0.001 * 1.7 && Math.abs(y - 0.9) < 0.001 * 1.91);
});

test('a wrong sign, two swapped ones here, and other words are no balls', () => {
  const code = codes.of([0.565, 0.48], 1);
  for (let k = 0; k < 6; k++) {
    for (const sign of 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789') {
      const other = code.slice(0, k) + sign + code.slice(k + 1);
      assert.equal(codes.read(other).balls.length, other === code ? 1 : 0, other);
    }
    const swapped = code.slice(0, k) + code[k + 1] + code[k] + code.slice(k + 2);
    if (k < 4 && code[k] !== code[k + 1]) {
      assert.equal(codes.read(swapped).balls.length, 0, swapped);
    }
  }
  assert.deepEqual(codes.read('hello 1OI0AB').wrong, ['HELLO', '1OI0AB']);
});
