import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import * as words from '../workers/engine.js';
import {REFUSED, SAID, TEXTS} from './de.js';
import {speak, told} from './words.js';

const engine = /** @type {any} */ (words);
const HIDDEN = Int32Array.of(2);

test('a sentence is told again with its values, and the place before it stays', () => {
  speak('de');
  assert.equal(told('own.csv:17: kind "1.5" is not a finite decimal number'),
    'own.csv:17: kind „1.5“ ist keine endliche Dezimalzahl');
  assert.equal(told('hold-out 0.1: a share of 0.1 of the 4 rows of own.csv is no row: nothing would be held out'),
    'hold-out 0.1: ein Anteil von 0,1 der 4 Zeilen von own.csv ist keine Zeile: nichts würde zurückgehalten');
  assert.equal(told('10,001 columns; 10,000 are the most'), '10.001 Spalten; mehr als 10.000 gehen nicht');
  assert.equal(told('seed ist eine ganze Zahl, nicht „x“'), 'seed ist eine ganze Zahl, nicht „x“');
  speak('en');
  assert.equal(told('a quote is never closed'), 'a quote is never closed');
});

test('every value stands in both languages', () => {
  const places = text => (text.match(/\{\d\}/g) ?? []).sort();
  for (const [english, german] of [TEXTS, SAID, REFUSED].flatMap(table => Object.entries(table))) {
    assert.deepEqual(places(german), places(english), german);
  }
});

/** The modules, by their names below this folder's. */
const MODULES = new Map(readdirSync(new URL('..', import.meta.url), {recursive: true}).map(String)
  .filter(name => name.endsWith('.js') && !name.endsWith('.test.js') && !name.endsWith('words/de.js'))
  .map(name => [name, readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')]));

/** Names, which are the same in every language. */
const NAMES = ['costscape', 'English', 'Deutsch', 'CSV…', '{0}{1}'];
const squeezed = text => text.replace(/\s+/g, ' ');

/** The end of a template, or of a value in one, that begins at a place. */
function endOf(script, from, end) {
  let at = from;
  for (let depth = 1; depth > 0; at++) {
    if (script[at] === '`' && end === '}') {
      at = endOf(script, at + 1, '`') - 1;
    } else if (end === '`' && script.startsWith('${', at)) {
      at = endOf(script, at + 2, '}') - 1;
    } else {
      depth += script[at] === end ? -1 : end === '}' && script[at] === '{' ? 1 : 0;
    }
  }
  return at;
}

/** The texts of the templates t`…`, with {0}, {1} … for their values. */
function textsOf(script) {
  return [...script.matchAll(/(?<![\w$])t`/g)].map(({index}) => {
    const end = endOf(script, index + 2, '`') - 1;
    let [text, values] = ['', 0];
    for (let at = index + 2; at < end; at++) {
      if (script.startsWith('${', at)) {
        at = endOf(script, at + 2, '}') - 1;
        text += `{${values++}}`;
      } else {
        text += script[at];
      }
    }
    return squeezed(text);
  });
}

/** The texts and the spoken attributes of the document. */
function documentTexts() {
  const whole = readFileSync(new URL('../index.html', import.meta.url), 'utf8')
    .replace(/<(script|style|title)\b.*?<\/\1>/gs, '').replace(/^.*?<body/s, '<body');
  return [...[...whole.matchAll(/\s(?:title|aria-label|aria-roledescription|data-drop)="([^"]*)"/g)].map(([, text]) => text),
    ...whole.split(/<[^>]*>/)].map(text => squeezed(text.trim()).replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

test('German has exactly the texts of the page', () => {
  const texts = new Set([...documentTexts(), ...[...MODULES.values()].flatMap(textsOf)]
    .filter(text => /\p{L}{2}/u.test(text.replace(/\{\d\}/g, '')) || text in TEXTS));
  assert.ok(texts.size > 200, `${texts.size} texts were found`);
  assert.deepEqual([...texts].filter(text => !(text in TEXTS) && !NAMES.includes(text)), [], 'these have no German');
  assert.deepEqual(Object.keys(TEXTS).filter(text => !texts.has(text)), [], 'the page does not have these');
});

test('no text that is shown bypasses the table', () => {
  const shown = new RegExp('(?:textContent[:=]|textContent = |title: |\'aria-label\': |\'aria-label\', |ariaLabel: '
    + '|\\bsay\\(|new Error\\(|#complain\\(|fillText\\(|\\.titles\\(context, \\w+, )\\s*(\'[^\']*\'|`[^`]*`)', 'g');
  const bare = [...MODULES].flatMap(([name, script]) => [...script.matchAll(shown)]
    .filter(([, text]) => /\p{L}{2}/u.test(text.replace(/\$\{[^}]*\}/g, '')) && !NAMES.includes(text.slice(1, -1)))
    .map(([all]) => `${name}: ${all}`));
  assert.deepEqual(bare, []);
});

/** The sentences of the engine on places where balls stop that set out from all sorts of places. */
function said() {
  const all = [];
  const starts = [[-1, 9, -1, 5, 0.5, 0.25, 0], [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, -Math.LN2], [4.5, -4, 0, 0, -6.8, 7.4, 0],
    [0.6, 0.6, 0, 0, 0.45, 0.45, 0], [-1, 9, -1, 5, 0.5, 0.25, 20], [1e5, 9, -1, 5, 0.5, 0.25, 0], [1e300, 1, 1, 1, 1e300, 1, 0]];
  const rules = [['gd', '1.2', 0], ['gd', '1.2', 300], ['gd', '1e9', 20], ['adam', '0.1', 500]];
  const losses = {article: [['', 0], ['', 0.01]], trap: [['', 0.01]], sine: [['', 0], ['mean_absolute_error', 0]]};
  for (const data of Object.keys(losses)) {
    for (const activation of ['sigmoid', 'relu']) {
      for (const [loss, l2] of losses[data]) {
        const landscape = engine.landscape(data, [], HIDDEN, activation, loss, l2);
        all.push(landscape.costTitle(), landscape.responses().quantity());
        for (const start of starts) {
          for (const [rule, rate, steps] of rules) {
            const training = landscape.training(Float64Array.from(start), Int32Array.from(start.keys()), rule, ['rate', rate], 0);
            const run = training.descent(steps, '1');
            const first = run.now()[1];
            const taken = run.advance(steps);
            const width = start.length + 3;
            const end = taken.length > 0 ? taken.slice(-start.length) : Float64Array.from(start);
            const costs = Float64Array.from([first, ...taken.filter((_, k) => k % width === 1)]);
            const account = run.stopReason() === 'diverged' ? run.account() : '';
            all.push(...training.judged(end, costs, 1e-3, account, '').slice(1));
          }
        }
      }
    }
  }
  return [...new Set(all)];
}

/** The notes of directions. */
function notes() {
  const landscape = engine.landscape('article', [], HIDDEN, 'tanh', '', 0);
  const at = Float64Array.of(1, 2, 3, 4, 5, 6, 7);
  return [['random:1', 'w1_0_0'], ['hessian:1', 'hessian:-1'], ['between:1,1,1,1,1,1,1', 'between:2,1,1,1,1,1,1']]
    .flatMap(names => [...landscape.lay(at, names).notes()]);
}

test('whatever the engine says of a place and of a direction has its German', () => {
  speak('de');
  const english = /\b(the|and|is|are|with|no|to|of|at|cost|unit|row|which|here|there|away)\b/;
  assert.deepEqual([...said(), ...notes()].map(told).filter(sentence => english.test(sentence)), []);
  speak('en');
});

/** Provokes every refusal of the engine as a user can. */
function refused() {
  const all = [];
  const message = work => {
    try {
      work();
    } catch (error) {
      return error.message;
    }
    throw new Error(`not refused: ${work}`);
  };
  const rows = (text, loss, ...pairs) => all.push(message(() => engine.landscapeOfCsv('own.csv', text, pairs, HIDDEN, 'tanh', loss, 0)));
  const article = (hidden = HIDDEN, l2 = 0) => engine.landscape('article', [], hidden, 'tanh', '', l2);
  ['', `x,y\n"${'1'.repeat(1 << 21)}\n`, 'x,y\n"1,2\n', 'x,y\n"1"2,0\n', 'x\ty\n"1"2\t0\n', 'x;y\n"1"2;0\n', 'sep=|\nx|y\n"1"2|0\n',
    `${Array.from({length: 10_001}, (_, k) => `c${k}`).join()}\n1\n`, 'x y\n1 2\n', 'x,,y\n1,2,3\n', 'x,x\n1,2\n', '1,2\n3,4\n',
    'x,y\n1\n', 'x,y\n1,2\n1,2,3\n', 'x,y,z\nup,2,0\n', 'x,y\nup,0\n', 'x;y\n1.234;0\n0,5;1\n', 'x,y\n,0\n2,1\n',
    'x,y\n,0\n,1\n2,1\n', 'x,y\n', 'x\n1\n', 'x,y\n1,0\n2,0\n', 'x,y\n1,9007199254740993\n2,0\n', 'x,y\n1,0\n2,up\n', 'x,y\n1,up\n2,0\n',
    `x,y\n${Array.from({length: 1001}, (_, k) => `${k},${k}`).join('\n')}\n`].forEach(text => rows(text, ''));
  rows('x,y\n,0\n', '', 'drop-missing', 'true');
  rows('x,y\n1,2\n', '', 'drop', 'x');
  rows('x,y\n1,0.5\n2,0\n', 'cross_entropy');
  const four = 'x,y,kind\n1,2,a\n2,1,b\n3,3,a\n4,1,b\n';
  [['target', 'kinf'], ['target', 'something'], ['hold-out', '2'], ['hold-out', '0.01'], ['hold-out', 'more.csv', 'apart', '9'],
    ['hold-out', 'more.csv']].forEach(pairs => rows(four, '', ...pairs));
  rows('x,y\n1,0\n2,1\n3,1\n', '', 'hold-out', '0.5');
  ['squared error', 'cross_entropy:class-weights=1|2|3', 'cross_entropy:class-weights=1|-2', 'cross_entropy:label-smoothing=1',
    'cross_entropy:more=1'].forEach(loss => rows(four, loss));
  ['huber:-1', 'huber:much'].forEach(loss => rows('x,y\n1,0.5\n2,1.5\n', loss));
  all.push(message(() => engine.landscape('sine', [], HIDDEN, 'tanh', 'cross_entropy', 0)), message(() => article(HIDDEN, -1)));
  const at = new Float64Array(7);
  const rule = (name, settings, batch = 0) => all.push(message(() => article()
    .training(at, Int32Array.from(at.keys()), name, settings, batch).descent(9, '1')));
  [['gd', 'rate', '-0.5'], ['adam', 'epsilon', '0'], ['adamw', 'weight-decay', '-1'], ['lbfgs', 'memory', '0'], ['momentum', 'momentum', '1'],
    ['adam', 'momentum', '1'], ['adam', 'decay', '1'], ['rmsprop', 'decay', '1']].forEach(([name, ...settings]) => rule(name, settings));
  rule('gd', [], 99);
  const plane = (value, names, hidden = HIDDEN) => {
    const landscape = article(hidden);
    all.push(message(() => landscape.lay(new Float64Array(landscape.parameterNames().length).fill(value), names)));
  };
  plane(1, ['hessian:21', 'w1_0_0'], Int32Array.of(16, 16));
  ['between:0,0,0,0,0,0,0', 'random:1'].forEach(name => plane(0, [name, 'w1_0_0']));
  ['hessian:9', 'between:1,2', 'between:nowhere'].forEach(name => plane(1, [name, 'w1_0_0']));
  plane(1, ['between:2,1,1,1,1,1,1', 'between:3,1,1,1,1,1,1']);
  return [...new Set(all)];
}

test('what the engine refuses has its German, and nothing else has', () => {
  const all = refused();
  speak('de');
  assert.deepEqual(all.filter(sentence => told(sentence) === sentence), [], 'these have no German');
  speak('en');
  const look = pattern => new RegExp(`(^|: )${pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '.*')}$`, 's');
  assert.deepEqual(Object.keys(REFUSED).filter(pattern => !all.some(sentence => look(pattern).test(sentence))), [], 'these are not said');
});
