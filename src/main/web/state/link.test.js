import assert from 'node:assert/strict';
import {test} from 'node:test';
import {read} from './link.js';
import {encode} from './state.js';

const WHOLE = 'data=article&hidden=2&activation=tanh&loss=squared&l2=0.25&at=1,2,3,4,5,6,7&vary=w1_0_0=-5:5'
  + '&vary=b1_1=-1:2&view=moving&scale=linear&ball=gd,rate=0.5&ball=adam,rate=0.1,batch=4&steps=700&speed=30'
  + '&taken=12&follow=1&look=dark&lang=en&azimuth=20&elevation=40';

test('a link that is read and written again is the same link', () => {
  const {state, complaints} = read(WHOLE);
  assert.deepEqual(complaints, []);
  assert.equal(encode(state), WHOLE);
});

test('each wrong part keeps its default, is told once, and leaves the others alone', () => {
  for (const [wrong, said] of [
    ['steps=0', 'steps is a number from 1 to 200000, not "0"'], ['view=sideways', 'view is one of'],
    ['ball=sgd,rate=1', "a ball's rule is one of"], ['at=1,2', 'at has a number for each of 7 parameters, not 2'],
    ['vary=w9_9_9=-1:1', 'vary is NAME=FROM:TO'], ['colour=red', 'the link has "colour"'],
    ['seed=1.5', 'seed is a whole number'], ['activation=step', 'activation is one of'],
  ]) {
    const name = wrong.split('=')[0];
    const others = WHOLE.split('&').filter(part => name === 'ball' || !part.startsWith(`${name}=`)).join('&');
    const {state, complaints} = read(`${others}&${wrong}`);
    assert.equal(complaints.length, 1, wrong);
    assert.ok(complaints[0].includes(said), complaints[0]);
    assert.equal(state.l2, 0.25);
  }
});

test('an empty link and one of nonsense open the article', () => {
  for (const text of ['', '#', '#%E0%A4%A', '#&&&==', '#data=', '#vary=&ball=']) {
    assert.equal(read(text).state.data, 'article', text);
  }
});

test('own rows that the engine refuses give way to the article, and the reason is told', () => {
  const {state, complaints} = read('data=own.csv&csv=x,y%0A1%0A');
  assert.equal(state.csv, null);
  assert.ok(complaints[0].startsWith('own.csv'), complaints[0]);
});

test('a column of words and rows with gaps are left out where the link says so', () => {
  const rows = 'data=own.csv&csv=who,b,y%0AAnn,1,0%0ABob,2,1%0ACy,,1%0A';
  const {state, complaints} = read(`${rows}&drop=who&drop-missing=true`);
  assert.deepEqual(complaints, []);
  assert.equal(encode(state).includes('&drop=who&drop-missing=true'), true);
  assert.equal(read(`${rows}&drop=who`).state.csv, null);
});

test('a link to a file that it does not hold says that alone, and keeps how the page looks', () => {
  const {state, complaints} = read('data=own.csv&target=y&hidden=9&at=1,2&lang=de');
  assert.equal(complaints.length, 1);
  assert.equal(state.data, 'article');
  assert.equal(state.lang, 'de');
  assert.deepEqual(state.hidden, [2]);
});
