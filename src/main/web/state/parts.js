/** The largest size of a number that sliders, axes and links take. */
export const LARGEST = 1e9;

/** The most steps of a run. */
export const MOST_STEPS = 200_000;

/** The most balls of a race. */
export const MOST_BALLS = 6;

/** A whole number between two ends, and any number between them. */
const whole = (from, to) => ({from, to, isWhole: true});
const number = (from, to) => ({from, to, isWhole: false});

/** One of some words, or none. */
const oneOf = (...words) => ({of: [...words, '']});

/**
 * A part of the state.
 *
 * @param {*} initial its value where a link does not name it
 * @param {string} is what it is, in these words:
 *   - problem: with the others of this word it names the problem, for which a worker opens a landscape
 *   - rows: it is said of the rows at hand, and is dropped when other data come
 *   - look: it says how the page looks and not what it shows; it stays where another state opens
 *   - undo: a change of it can be undone
 *   - back: a change of it is a step that the browser's Back takes
 *   - quiet: a link leaves it out while it has its initial value
 *   - run: it says of the network, its start or its run what an embedded dataset opens with
 * @param {object} read which values a link may give it, where these are numbers or few words; without it
 *   link.js knows more
 */
const part = (initial, is, read = {}) => ({initial, is: is.split(' '), ...read});

/**
 * The one table of the state: everything that a link holds. A fragment uses the names of the command
 * line's options: data=article&hidden=2&at=1,2,…&vary=w1_0_0=-100:100&vary=…&ball=gd,rate=0.1
 */
export const PARTS = {
  data: part('article', 'problem undo back'),
  csv: part(null, 'problem undo back'),
  file: part('', 'rows undo back'),
  target: part('', 'problem rows undo back'),
  drop: part('', 'problem rows undo back'),
  'drop-missing': part('', 'problem rows undo back', oneOf('true')),
  standardize: part('', 'problem rows undo back', oneOf('true', 'auto')),
  'hold-out': part('', 'problem rows undo back'),
  seed: part('', 'problem rows undo back'),
  apart: part(0, 'problem rows quiet undo back', whole(0, LARGEST)),
  hidden: part([2], 'problem run undo back'),
  activation: part('sigmoid', 'problem run undo back'),
  loss: part('', 'problem undo back'),
  l2: part(0, 'problem undo back', number(0, LARGEST)),
  at: part('', 'run undo'),
  through: part('', 'run undo'),
  vary: part([], 'run undo back'),
  view: part('frozen', 'run undo back', oneOf('frozen', 'moving', 'shadow')),
  scale: part('log', 'undo back', oneOf('log', 'linear')),
  balls: part([], 'run undo back'),
  steps: part(10000, 'run undo back', whole(1, MOST_STEPS)),
  speed: part(45, 'passing', number(0, 100)),
  course: part('', 'back'),
  step: part(1, 'quiet back', whole(1, 999)),
  taken: part(0, 'run quiet', whole(0, MOST_STEPS)),
  follow: part(0, 'quiet', whole(0, MOST_BALLS - 1)),
  basins: part('', 'undo'),
  output: part(0, 'rows quiet undo back', whole(0, 999)),
  over: part('', 'rows undo back'),
  look: part('', 'look', oneOf('light', 'dark')),
  embed: part('', 'look undo back'),
  lang: part('', 'look back'),
  layer: part('', 'look', oneOf('first', 'opening')),
  azimuth: part('', 'passing', number(-360, 360)),
  elevation: part('', 'passing', number(0, 90)),
};

const NAMES = Object.keys(PARTS);

/** The names of the parts that are something. */
export const namesOf = word => NAMES.filter(name => PARTS[name].is.includes(word));

/** The state of a link that names nothing. */
export const initial = () => structuredClone(Object.fromEntries(NAMES.map(name => [name, PARTS[name].initial])));

/** The name that a part has in a link: each ball stands there once. */
const inLink = name => (name === 'balls' ? 'ball' : name);

/** The names that a link may have. An axis and a ball stand once each. */
export const KNOWN = NAMES.map(inLink);

/** Some parts of a state. */
const some = (state, word) => Object.fromEntries(namesOf(word).map(name => [name, state[name]]));

/** How a state looks, to be kept where another one opens. */
export const looksOf = state => some(state, 'look');

/** What names the problem of a state. */
export const problemOf = state => some(state, 'problem');

/** Nothing is said of rows that have just come. */
export const unnamed = () => some(initial(), 'rows');

/** What own rows train by at first: all parameters, by a rule that finds its steps on most data. */
export const OWN_RUN = {view: 'moving', balls: [{optimizer: 'adam', rate: 0.05}], steps: 1000, speed: 45};

/** Tells whether a part may have a number that stands in a link as some text. */
export function isNumber(name, text) {
  const {from, to, isWhole} = PARTS[name];
  const value = Number(text);
  return text.trim() !== '' && value >= from && value <= to && (!isWhole || Number.isInteger(value));
}

/**
 * What a link asks for, which may say only how the page looks: then it is what the page was made with.
 * Rows of the opening stay where the link names the same data and has none.
 *
 * @param {string} fragment the part of an address behind #
 * @param {string} opening what the page itself opens with, as a fragment
 * @return {URLSearchParams}
 */
export function askedOf(fragment, opening) {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const own = new URLSearchParams(opening);
  const names = new Set(given.keys());
  if (saysOnlyLooks(fragment)) {
    own.forEach((value, name) => names.has(name) || given.append(name, value));
  } else if (!given.has('csv') && own.has('csv') && given.get('data') === own.get('data')) {
    given.set('csv', own.get('csv'));
  }
  return given;
}

/** Tells whether a link names something of a network, its start or its run. */
export function namesRun(link) {
  return namesOf('run').some(name => link.has(inLink(name)));
}

/** Tells whether a link says how the page looks, and nothing that is known of what it shows. */
export function saysOnlyLooks(fragment) {
  const others = [...KNOWN, 'lesson'].filter(name => !namesOf('look').includes(name));
  return [...new URLSearchParams(fragment.replace(/^#/, '')).keys()].every(name => !others.includes(name));
}

/** A link without the parts that are not something: two links differ in it where that has changed. */
export function only(word, fragment) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  NAMES.filter(name => !PARTS[name].is.includes(word)).forEach(name => parts.delete(inLink(name)));
  return parts.toString();
}
