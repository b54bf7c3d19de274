import * as engine from './engine.js';
import {advance, begin, judge} from './descents.js';
import {read} from './link.js';
import {landscapeOf} from './posed.js';
import {opened} from './opened.js';

/** The landscape that questions are about until another problem comes with one. */
let landscape;

/** Everything that the page may ask, each answered in the background. */
const answers = {
  read({fragment, opening}) {
    const {state, complaints} = read(fragment, opening);
    return {state, complaints};
  },
  open: ({state}) => opened(landscapeOf(state), state),
  call: ({of, method, values}) => ({
    value: (of === 'responses' ? landscape.responses() : landscape)[method](...values)}),
  rows: ({theta, pair, ends, points, row, count}) => ({
    costs: landscape.surfaceRows(theta, ...pair, ends, points, row, count)}),
  curves,
  begin: question => begin(landscape, question),
  advance,
  judge,
  basinRow: ({theta, pair, ends, points, frozen, ball, steps, row}) => ({
    cells: landscape.basinRow(
      theta, ...pair, ends, points, frozen, ball.optimizer, ball.settings, steps, row)}),
  basinMap({theta, pair, ends, points, frozen, rows}) {
    const basins = landscape.basins(theta, ...pair, ends, points, frozen, rows);
    return {cells: basins.cells(), kinds: basins.kinds(), costs: basins.costs(), points};
  },
  claims: ({lesson}) => ({claims: engine.lessonClaims(lesson)}),
};

/** The costs along some parameters, as many of them as the time allows, and one at least. */
function curves({theta, lines, points, budget}) {
  const until = performance.now() + budget;
  const costs = [];
  for (const [parameter, from, to] of lines) {
    costs.push(landscape.curve(theta, parameter, from, to, points));
    if (performance.now() > until) {
      break;
    }
  }
  return {costs};
}

onmessage = ({data: {what, problem, ...question}}) => {
  try {
    if (problem) {
      landscape = landscapeOf(problem);
    }
    const started = performance.now();
    const answer = answers[what](question);
    postMessage({answer, millis: performance.now() - started});
  } catch (error) {
    postMessage({error: error.message});
  }
};
