import assert from 'node:assert/strict';
import {test} from 'node:test';
import {askedOf, initial, isNumber, KNOWN, looksOf, namesOf, namesRun, only, PARTS, saysOnlyLooks} from './parts.js';

const WORDS = ['problem', 'rows', 'look', 'undo', 'back', 'quiet', 'run', 'passing'];

test('every part is something that the table explains, and passing things are nothing else', () => {
  for (const [name, {is}] of Object.entries(PARTS)) {
    assert.ok(is.every(word => WORDS.includes(word)), name);
    assert.ok(!is.includes('passing') || is.length === 1, name);
  }
});

test('what names a problem or its rows can be undone', () => {
  for (const name of [...namesOf('problem'), ...namesOf('rows')]) {
    assert.ok(PARTS[name].is.includes('undo') && PARTS[name].is.includes('back'), name);
  }
});

test('a state has arrays of its own', () => {
  const state = initial();
  state.hidden.push(3);
  state.vary.push({name: 'w1_0_0'});
  assert.deepEqual(initial().hidden, [2]);
  assert.deepEqual(initial().vary, []);
});

test('a link says only how the page looks where each of its names is a look', () => {
  assert.ok(saysOnlyLooks('#lang=de&look=dark&embed'));
  assert.ok(saysOnlyLooks(''));
  assert.ok(saysOnlyLooks('#rubbish'));
  assert.ok(!saysOnlyLooks('#lang=de&steps=5'));
  assert.ok(!saysOnlyLooks('#lesson=saddle'));
});

test('such a link shows the opening, with its own rows, and looks as it says', () => {
  const asked = askedOf('#lang=de&layer=first', 'data=own.csv&csv=x,y%0A1,2&lang=en&steps=7');
  assert.equal(asked.get('csv'), 'x,y\n1,2');
  assert.deepEqual(asked.getAll('lang'), ['de']);
  assert.equal(asked.get('steps'), '7');
});

test('rows of the opening stay where a link names the same data and has none', () => {
  const opening = 'data=own.csv&csv=x,y%0A1,2';
  assert.equal(askedOf('#data=own.csv&steps=3', opening).get('csv'), 'x,y\n1,2');
  assert.equal(askedOf('#data=moons', opening).get('csv'), null);
});

test('two links differ in what can be undone where that has changed', () => {
  assert.equal(only('undo', 'at=1,2&taken=3&look=dark'), only('undo', '#at=1,2&taken=9&speed=1'));
  assert.notEqual(only('undo', 'at=1,2'), only('undo', 'at=1,3'));
  assert.notEqual(only('undo', 'ball=gd,rate=1'), only('undo', 'ball=gd,rate=2'));
  assert.equal(only('back', 'at=1,2&ball=gd'), only('back', 'at=1,3&ball=gd'));
});

test('a number is taken between its ends, whole where half ones mean nothing', () => {
  assert.ok(isNumber('steps', '3') && !isNumber('steps', '3.5') && !isNumber('steps', '0'));
  assert.ok(isNumber('l2', '0.5') && !isNumber('l2', '-1') && !isNumber('l2', ' ') && !isNumber('l2', 'x'));
});

test('looks are kept apart from the names that links know', () => {
  assert.deepEqual(Object.keys(looksOf(initial())), ['look', 'embed', 'lang', 'layer']);
  assert.ok(KNOWN.includes('ball') && !KNOWN.includes('balls'));
});

test('a link names a run where it has a network, a start, axes, balls or steps', () => {
  for (const part of ['hidden=3', 'activation=tanh', 'at=1', 'vary=b1_0=-1:1', 'ball=gd', 'view=moving', 'steps=5', 'taken=2']) {
    assert.ok(namesRun(new URLSearchParams(part)), part);
  }
  assert.ok(!namesRun(new URLSearchParams('data=xor&hold-out=0.3&loss=squared&scale=linear&lang=de')));
});
