import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {speak} from '../words/words.js';
import {apart, costText, inField, short, ticks, typedNumber, typeset, whole} from './format.js';

afterEach(() => speak('en'));

test('numbers are short, and have the minus and the point of their language', () => {
  assert.equal(short(-0.123456), '−0.1235');
  assert.equal(short(1234567, 3), '1.2e6');
  assert.equal(short(0.00001234, 3), '1.2e−5');
  speak('de');
  assert.equal(short(-0.5), '−0,5');
  assert.equal(whole(1234567), '1.234.567');
});

test('a field shows a number as somebody of its language types it', () => {
  assert.equal(inField(-0.25), '-0.25');
  assert.equal(typedNumber('−0.25'), -0.25);
  assert.equal(typedNumber('0,25'), 0.25);
  assert.equal(typedNumber('1,000'), 1000);
  speak('de');
  assert.equal(typedNumber('1.000'), 1000);
  assert.equal(typedNumber('0.125'), 0.125);
  assert.equal(inField(1e-7), '1e-7');
  assert.equal(inField(-2.5), '-2,5');
  assert.equal(typedNumber('-2,5'), -2.5);
  assert.ok(Number.isNaN(typedNumber(' ')));
});

test('ticks are round, lie within the ends, and are about as many as asked for', () => {
  assert.deepEqual(ticks(-20, 20, 4), [-20, -10, 0, 10, 20]);
  assert.deepEqual(ticks(0.1, 0.32, 3), [0.1, 0.2, 0.3]);
});

test('numbers that would look alike get more digits', () => {
  assert.deepEqual(apart([0.12341, 0.12342]), ['0.12341', '0.12342']);
});

test('a name is set as in a formula', () => {
  assert.equal(typeset('w1_0_1'), 'w⁽¹⁾₀₁');
  assert.equal(typeset('w2_10_3'), 'w⁽²⁾₁₀,₃');
  assert.equal(typeset('random:3'), 'random:3');
});

test('a cost at large parameters has few digits and says so', () => {
  assert.equal(costText(0.123456, 4, false), '0.1235');
  assert.equal(costText(0.123456, 4, true), 'about 0.12');
  speak('de');
  assert.equal(costText(0.123456, 4, true), 'etwa 0,12');
});
