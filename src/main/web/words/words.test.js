import assert from 'node:assert/strict';
import {test} from 'node:test';
import {speak, told} from './words.js';

test('a sentence is retold with its values, and the place before it stays', () => {
  speak('de');
  assert.equal(told('own.csv:17: kind "1.5" is not a finite decimal number'),
    'own.csv:17: kind „1.5“ ist keine endliche Dezimalzahl');
  assert.equal(told('hold-out 0.1: a share of 0.1 of the 4 rows of own.csv is no row: nothing would be held out'),
    'hold-out 0.1: ein Anteil von 0,1 der 4 Zeilen von own.csv ist keine Zeile: nichts würde zurückgehalten');
  assert.equal(told('10,001 columns; 10,000 are the most'), '10.001 Spalten; mehr als 10.000 gehen nicht');
});

test('any other sentence stays as it is', () => {
  assert.equal(told('seed ist eine ganze Zahl, nicht „x“'), 'seed ist eine ganze Zahl, nicht „x“');
  speak('en');
  assert.equal(told('a quote is never closed'), 'a quote is never closed');
});
