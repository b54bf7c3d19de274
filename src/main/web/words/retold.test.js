import assert from 'node:assert/strict';
import {test} from 'node:test';
import {REFUSED_DE} from './refused-de.js';
import {retold} from './retold.js';

test('a sentence is retold with its values, and the place before it stays', () => {
  assert.equal(retold('own.csv:17: kind "1.5" is not a finite decimal number', REFUSED_DE),
    'own.csv:17: kind „1.5“ ist keine endliche Dezimalzahl');
  assert.equal(retold('hold-out 0.1: a share of 0.1 of the 4 rows of own.csv is no row: nothing would be held out', REFUSED_DE),
    'hold-out 0.1: ein Anteil von 0,1 der 4 Zeilen von own.csv ist keine Zeile: nichts würde zurückgehalten');
  assert.equal(retold('10,001 columns; 10,000 are the most', REFUSED_DE), '10.001 Spalten; mehr als 10.000 gehen nicht');
});

test('any other sentence stays as it is', () => {
  assert.equal(retold('seed ist eine ganze Zahl, nicht „x“', REFUSED_DE), 'seed ist eine ganze Zahl, nicht „x“');
  assert.equal(retold('a quote is never closed', {}), 'a quote is never closed');
});
