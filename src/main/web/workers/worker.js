import {laid} from '../map/axes.js';
import {advance, begin, extend, judge} from './descents.js';
import {read} from '../state/link.js';
import {landscapeOf} from './posed.js';
import {buffersOf, opened} from './opened.js';
import {decoded} from '../state/own-rows.js';
import {speak} from '../words/words.js';

/** The landscape that questions are about until another problem comes with one. */
let landscape;

/** Everything that the page may ask, each answered in the background. */
const answers = {
  read({fragment, opening}) {
    const {state, complaints} = read(fragment, opening);
    return {state, complaints};
  },
  decode: ({name, blob}) => ({csv: decoded(name, blob)}),
  open: ({state}) => opened(landscapeOf(state), state),
  call: ({of, method, values}) => ({
    value: (of === 'landscape' ? landscape : landscape[of]())[method](...values)}),
  lay: ({theta, axes}) => laid(landscape, theta, axes),
  rows: ({ends, points, row, count, ...plane}) => ({costs: planeOf(plane).rows(ends, points, row, count)}),
  land({axes, minima, starts, ends, points}) {
    const responses = landscape.responses();
    const inputs = responses.feature(0);
    const plane = laid(landscape, landscape.point(minima[0]), axes);
    return {
      laid: plane,
      minima: minima.map(name => landscape.point(name)),
      starts: starts.map(name => landscape.point(name)),
      costs: planeOf({theta: plane.origin, axes, vectors: plane.vectors}).surface(ends, points),
      inputs,
      labels: responses.labels(),
      shown: Float64Array.from({length: 121}, (_, k) => inputs[0] + k / 120 * (inputs[inputs.length - 1] - inputs[0])),
    };
  },
  roll,
  curves,
  begin: question => begin(landscape, question),
  advance,
  extend,
  judge: question => judge(landscape, question),
  basinRow: ({ends, points, frozen, ball, steps, row, ...plane}) => ({
    cells: planeOf(plane).basinRow(ends, points, frozen, ball.optimizer, ball.settings, steps, row)}),
  basinMap({ends, points, frozen, rows, ...plane}) {
    const basins = planeOf(plane).basins(ends, points, frozen, rows);
    return {cells: basins.cells(), kinds: basins.kinds(), costs: basins.costs(), largest: basins.largest(), points};
  },
};

const planeOf = (/** @type {any} */ {theta, axes, vectors}) => landscape.plane(theta, axes, vectors);

/**
 * The costs along some parameters and directions, as many of them as the time allows, and one at
 * least. A direction's coordinate at θ is given.
 */
function curves({theta, lines, points, budget}) {
  const until = performance.now() + budget;
  const costs = [];
  for (const {k, along, at, from, to} of lines) {
    costs.push(along ? landscape.curveAlong(theta, along, from - at, to - at, points)
      : landscape.curve(theta, k, from, to, points));
    if (performance.now() > until) {
      break;
    }
  }
  return {costs};
}

/** The balls that roll within a plane: their costs and places step by step, and what their networks say at the end. */
function roll({starts, rate, steps, shown, ...plane}) {
  const responses = landscape.responses();
  const labels = responses.labels();
  return {paths: starts.map(start => {
    const run = planeOf(plane).training(start, 'gd', ['rate', String(rate)]).descent(steps, '1');
    const taken = [...run.now(), ...run.advance(steps)];
    const width = 3 + start.length;
    const theta = Float64Array.from(taken.slice(-start.length));
    const wrong = Array.from(responses.probabilities(theta, responses.feature(0)), (share, row) => Number(share > 0.5) !== labels[row]);
    return {
      costs: Float64Array.from(taken.filter((_, k) => k % width === 1)),
      thetas: Float64Array.from(taken.filter((_, k) => k % width > 2)),
      curve: responses.probabilities(theta, shown),
      wrong,
      right: wrong.filter(is => !is).length,
    };
  })};
}

onmessage = ({data: {what, lang, problem, ...question}}) => {
  speak(lang);
  try {
    if (problem) {
      landscape = landscapeOf(problem);
    }
    const started = performance.now();
    const answer = answers[what](question);
    postMessage({answer, millis: performance.now() - started}, {transfer: what === 'open' ? buffersOf(answer) : []});
  } catch (error) {
    postMessage({error: error.message});
  }
};
