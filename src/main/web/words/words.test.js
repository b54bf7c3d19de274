import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as words from '../workers/engine.js';
import {speak, told} from './words.js';

const engine = /** @type {any} */ (words);

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

/** What the engine says where balls stop that set out from all sorts of places, and of the directions there. */
function said() {
  const all = [];
  const starts = [[-1, 9, -1, 5, 0.5, 0.25, 0], [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, -0.6931471805599453],
    [4.5, -4, 0, 0, -6.8, 7.4, 0], [0.6, 0.6, 0, 0, 0.45, 0.45, 0], [-1, 9, -1, 5, 0.5, 0.25, 20], [1e5, 9, -1, 5, 0.5, 0.25, 0],
    [1e300, 1, 1, 1, 1e300, 1, 0]];
  for (const data of ['article', 'trap', 'sine']) {
    for (const activation of ['sigmoid', 'relu', 'step']) {
      for (const [loss, l2] of [['', 0], ['', 0.01], ['mean_absolute_error', 0]]) {
        if (loss !== '' && data !== 'sine' || activation === 'step' && !engine.activations().includes('step')) {
          continue;
        }
        const landscape = engine.landscape(data, [], Int32Array.of(2), activation, loss, l2);
        all.push(landscape.costTitle(), landscape.responses().quantity());
        for (const start of starts) {
          for (const [rule, rate, steps] of [['gd', '1.2', 0], ['gd', '1.2', 300], ['gd', '1e9', 20], ['adam', '0.1', 500]]) {
            const training = landscape.training(Float64Array.from(start), Int32Array.from(start.keys()), rule, ['rate', rate], 0);
            const run = training.descent(steps, '1');
            const taken = run.advance(steps);
            const end = steps > 0 && taken.length > 0 ? taken.slice(-start.length) : Float64Array.from(start);
            const costs = [run.now()[1], ...Array.from({length: taken.length / (start.length + 3)}, (_, k) => taken[k * (start.length + 3) + 1])];
            const [, kind, why] = training.judged(end, Float64Array.from(costs), 1e-3, run.stopReason() === 'diverged' ? run.account() : '', '');
            all.push(kind, why);
          }
        }
      }
    }
  }
  return [...new Set(all)];
}

test('whatever the engine says of a place has its German', () => {
  speak('de');
  const english = /\b(the|and|is|are|with|no|to|of|at|cost|unit|row|which|here|there)\b/;
  const left = said().filter(sentence => english.test(told(sentence))).map(sentence => `${sentence} -> ${told(sentence)}`);
  assert.deepEqual(left, []);
  speak('en');
});
