import {axesOf} from './axes.js';

/**
 * In a worker: everything that the page keeps of a landscape, so that it asks no more than what has
 * to be computed.
 */
export function opened(landscape, state) {
  const responses = landscape.responses();
  const names = landscape.parameterNames();
  const start = startOf(state, landscape);
  const through = throughOf(state, start);
  return {
    names: [...names],
    widths: landscape.widths(),
    loss: landscape.loss(),
    losses: [...landscape.losses()],
    costTitle: landscape.costTitle(),
    unit: landscape.amount(''),
    points: landscape.points().map(name => [name, landscape.point(name)]),
    start,
    through,
    ...axesOf(state, landscape, start, through),
    rows: {
      featureNames: [...responses.featureNames()],
      features: responses.featureNames().map((_, k) => responses.feature(k)),
      classes: [...responses.classes()],
      labels: responses.classes().length > 0 ? responses.labels() : new Int32Array(0),
      numberNames: [...responses.numberNames()],
      numbers: responses.numberNames().map((_, k) => responses.numbers(k)),
      quantity: responses.quantity(),
    },
  };
}

/** The point at which balls start. */
export function startOf({at}, landscape) {
  const named = landscape.points().includes(at) || /^random:\d+$/.test(at);
  return numbersOf(at, landscape.parameterNames().length)
    ?? landscape.point(named ? at : landscape.points().includes('article') ? 'article' : 'random:1');
}

/** The point that a plane of directions goes through: the start unless another one is given. */
export const throughOf = ({through}, start) => numbersOf(through, start.length) ?? start;

/** A point from its values with commas between; undefined if the text has another form. */
export function numbersOf(text, size) {
  const numbers = text.split(',').map(Number);
  return text !== '' && numbers.length === size && numbers.every(Number.isFinite) ? Float64Array.from(numbers) : undefined;
}
