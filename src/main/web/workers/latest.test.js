import assert from 'node:assert/strict';
import {test} from 'node:test';
import {latest} from './latest.js';

test('calls that come while one is asked become a single one afterwards', async () => {
  const waiting = [];
  let asked = 0;
  const ask = latest(() => {
    asked++;
    return new Promise(done => waiting.push(done));
  });
  const first = ask();
  ask();
  ask();
  ask();
  assert.equal(asked, 1);
  waiting.shift()();
  await new Promise(setImmediate);
  assert.equal(asked, 2);
  waiting.shift()();
  await first;
  assert.equal(asked, 2);
});

test('a question that fails leaves the way free for the next one', async () => {
  let asked = 0;
  const ask = latest(async () => {
    asked++;
    throw new Error('no');
  });
  await assert.rejects(ask());
  await assert.rejects(ask());
  assert.equal(asked, 2);
});
