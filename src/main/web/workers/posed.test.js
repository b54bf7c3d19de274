import assert from 'node:assert/strict';
import {test} from 'node:test';
import {initial} from '../state/parts.js';
import {landscapeOf} from './posed.js';

test('rows are read once, though the cost that they chose is named afterwards', () => {
  const state = {...initial(), data: 'own.csv', csv: 'x,y\n1,0\n2,1\n3,0\n'};
  const landscape = landscapeOf(state);
  assert.equal(landscape.loss(), 'cross_entropy');
  assert.equal(landscapeOf({...state, loss: 'cross_entropy'}), landscape);
  assert.notEqual(landscapeOf({...state, loss: 'squared'}), landscape);
});
