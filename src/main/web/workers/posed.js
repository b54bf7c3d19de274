import * as words from './engine.js';
import {nameOf, textOf} from '../state/own-rows.js';
import {problemOf} from '../state/parts.js';

/** In a worker the engine itself stands there. */
const engine = /** @type {any} */ (words);

/** @type {{problem: any, landscape: any}} */
let last;

/**
 * In a worker: the landscape that a state names. If the engine refuses the state, its message is
 * thrown. The last one is kept, as reading many rows takes its time; it is the same by the name of the cost
 * that it chose itself where none was named.
 */
export function landscapeOf(state) {
  const problem = /** @type {any} */ (problemOf(state));
  const same = last && Object.keys(problem).every(part => String(of(last.problem, part)) === String(of(problem, part))
    || part === 'loss' && problem.loss === last.landscape.loss()
    || part === 'standardize' && problem.standardize === scalingOf(last.landscape));
  if (!same) {
    const {data, csv, hidden, activation, loss, l2} = problem;
    const how = [rowsOf(problem), Int32Array.from(hidden), activation, loss, l2];
    const landscape = csv === null ? engine.landscape(data, ...how)
      : engine.landscapeOfCsv(data, textOf(data, csv), ...how);
    last = {problem, landscape};
  }
  return last.landscape;
}

/** Whether features are scaled, as a state has it. */
export const scalingOf = landscape => (landscape.isStandardized() ? 'true' : '');

const of = (problem, part) => (part === 'csv' ? nameOf(problem.csv) : problem[part]);

/** Tells of the rows in the engine's form, names and values by turns. */
const rowsOf = ({csv, seed, ...problem}) => [
  ...Object.entries({target: csv === null ? '' : problem.target, seed: seed === '' ? '1' : seed}),
  ...['drop', 'drop-missing', 'standardize', 'hold-out', 'apart'].map(name => [name, problem[name]]),
].flat().map(String);

/** The characters of a file in which the names of its columns stand. */
const HEAD = 1 << 16;

/** The names of the columns of the user's own rows; none of other rows, or where only the engine can read them. */
export function columnsOf({data, csv}) {
  if (csv === null) {
    return [];
  }
  const head = textOf(data, typeof csv === 'string' ? csv.slice(0, HEAD) : {blob: csv.blob.slice(0, HEAD)}, true);
  const whole = head.length < HEAD ? head : head.slice(0, head.lastIndexOf('\n') + 1);
  try {
    return [...engine.columns(data, whole)];
  } catch {
    return [];
  }
}
