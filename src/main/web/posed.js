import * as engine from './engine.js';
import {PROBLEM, problemOf} from './state.js';

let last;

/**
 * In a worker: the landscape that a state names. If the engine refuses the state, its message is
 * thrown. The last one is kept, as reading many rows takes its time.
 */
export function landscapeOf(state) {
  const problem = problemOf(state);
  const same = last && PROBLEM.every(part => String(last.problem[part]) === String(problem[part]));
  if (!same) {
    const {data, csv, target, hidden, activation, loss, l2} = problem;
    const widths = Int32Array.from(hidden);
    const landscape = csv === null
      ? engine.landscape(data, widths, activation, loss, l2)
      : engine.landscapeOfCsv(data, csv, target, widths, activation, loss, l2);
    last = {problem, landscape};
  }
  return last.landscape;
}
