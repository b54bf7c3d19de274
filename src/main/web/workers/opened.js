import {axesOf} from '../map/axes.js';
import {reach} from '../draw/reach.js';
import {columnsOf, scalingOf} from './posed.js';

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
    standardize: scalingOf(landscape),
    unlike: [...landscape.unlike()],
    losses: [...landscape.losses()],
    costTitle: landscape.costTitle(),
    unit: landscape.amount('').trim(),
    points: landscape.points().map(name => [name, landscape.point(name)]),
    start,
    through,
    ...axesOf(state, landscape, start, through),
    rows: rowsOf(responses),
    heldOut: landscape.rowsHeldOut() > 0 ? rowsOf(landscape.heldOut()) : undefined,
    columns: columnsOf(state),
  };
}

/** Takes what the page keeps of some rows. */
function rowsOf(responses) {
  const features = [...responses.featureNames()];
  const numbers = [...responses.numberNames()];
  const classes = [...responses.classes()];
  const columns = features.map((_, k) => responses.feature(k));
  const targets = numbers.map((_, k) => responses.numbers(k));
  return {
    featureNames: features,
    features: columns,
    reaches: columns.map(reach),
    classes,
    labels: classes.length > 0 ? responses.labels() : new Int32Array(0),
    numberNames: numbers,
    numbers: targets,
    numberReaches: targets.map(reach),
    quantity: responses.quantity(),
  };
}

/** The memory of the rows, which a worker hands over without a copy. */
export const buffersOf = ({rows, heldOut}) => [rows, heldOut].filter(Boolean)
  .flatMap(({features, labels, numbers}) => [...features, labels, ...numbers].map(({buffer}) => buffer));

/** The point at which balls start. The article's own end means nothing for rows of the user's. */
export function startOf({at, csv}, landscape) {
  const named = landscape.points().includes(at) || /^random:\d+$/.test(at);
  return numbersOf(at, landscape.parameterNames().length)
    ?? landscape.point(named ? at : csv === null && landscape.points().includes('article') ? 'article' : 'random:1');
}

/** The point that a plane of directions goes through: the start unless another one is given. */
export const throughOf = ({through}, start) => numbersOf(through, start.length) ?? start;

/** A point from its values with commas between; undefined if the text has another form. */
export function numbersOf(text, size) {
  const numbers = text.split(',').map(Number);
  return text !== '' && numbers.length === size && numbers.every(Number.isFinite) ? Float64Array.from(numbers) : undefined;
}
