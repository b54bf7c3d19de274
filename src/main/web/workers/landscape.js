import {costText} from '../draw/format.js';
import {told} from '../words/words.js';

/** A parameter times a feature from here on leaves costs fewer true digits. */
const LARGE = 1e4;

/**
 * One cost over its parameters, as the page has it: what it is called, its parameters and its rows
 * stand here; what has to be computed is asked of a worker, and comes as a promise. The promise is of
 * undefined if another problem has come meanwhile.
 */
export class Landscape {
  #opened;
  #index;
  #ask;
  #feature;

  /**
   * @param opened what a worker says of the landscape
   * @param ask asks a worker for a value: of 'landscape', 'responses' or 'heldOut', by the method's name
   */
  constructor(opened, ask) {
    this.#opened = opened;
    this.#feature = largest(opened.rows.features);
    this.#index = new Map(opened.names.map((name, k) => [name, k]));
    this.#ask = ask;
    const ready = new Map(opened.points);
    this.points = () => [...ready.keys()];
    this.preset = name => ready.get(name);
  }

  parameterNames() { return this.#opened.names; }

  /** The number of units in each layer: the inputs, the hidden widths, the outputs. */
  widths() { return this.#opened.widths; }

  /** The place in θ of a weight, which leads to a unit of a layer; layers count from 1. */
  weight(layer, from, to) { return this.#index.get(`w${layer}_${from}_${to}`); }

  bias(layer, to) { return this.#index.get(`b${layer}_${to}`); }

  /** The loss's word. */
  loss() { return this.#opened.loss; }

  /** The words of the losses that these targets can have, the usual one first. */
  losses() { return this.#opened.losses; }

  /** The largest feature in size, or 1 where all are smaller. */
  largestFeature() { return this.#feature; }

  /** The title of the cost, with its unit. */
  costTitle() { return told(this.#opened.costTitle); }

  /** Tells whether a parameter times a feature is so large that rounding may change digits of the cost. */
  isLarge(theta) { return theta.some(value => Math.abs(value) * this.#feature >= LARGE); }

  /** A cost at a point as text, with its unit. */
  costAt(theta, cost, digits) { return this.amount(costText(cost, digits, this.isLarge(theta))); }

  /** A cost with its unit behind it, if it has one. */
  amount(number) { return `${number} ${told(this.#opened.unit)}`.trimEnd(); }

  responses() { return new Responses(this.#opened.rows, 'responses', this.#ask); }

  /** The rows that do not train; undefined where all train. */
  heldOut() { return this.#opened.heldOut && new Responses(this.#opened.heldOut, 'heldOut', this.#ask); }

  /** The features that reach farthest and least in the rows as they came, and how many times as far; empty where these are alike. */
  unlike() { return this.#opened.unlike; }

  /** The names of the columns of the user's own rows. */
  columns() { return this.#opened.columns; }

  /** Asks for a value that the engine's landscape computes: cost, gradient, point, curve, surface … */
  ask(method, ...values) { return this.#ask('landscape', method, values); }

  cost(theta) { return this.ask('cost', theta); }
  gradient(theta) { return this.ask('gradient', theta); }
  point(name) { return this.ask('point', name); }
  curve(...question) { return this.ask('curve', ...question); }
  surface(...question) { return this.ask('surface', ...question); }
}

/** The largest feature in size, or 1 where all are smaller. */
const largest = features => features.reduce((most, column) => column.reduce((one, value) => Math.max(one, Math.abs(value)), most), 1);

/** The rows of the data, and what the network makes of these and of any other rows. */
class Responses {
  #rows;
  #of;
  #ask;

  /** @param of the engine's name for these rows */
  constructor(rows, of, ask) {
    this.#rows = rows;
    this.#of = of;
    this.#ask = ask;
  }

  featureNames() { return this.#rows.featureNames; }
  feature(index) { return this.#rows.features[index]; }

  /** The smallest and the largest value of a feature. */
  reach(index) { return this.#rows.reaches[index]; }

  /** The words of the classes, by label; none where there are numbers to predict. */
  classes() { return this.#rows.classes; }

  /** The label of every row. */
  labels() { return this.#rows.labels; }

  /** The names of the numbers to predict; none where there are classes. */
  numberNames() { return this.#rows.numberNames; }

  /** The number that an output is to predict, of every row. */
  numbers(output) { return this.#rows.numbers[output]; }

  /** The smallest and the largest of the numbers that an output is to predict. */
  numberReach(output) { return this.#rows.numberReaches[output]; }

  /** The name of the mean loss. */
  quantity() { return told(this.#rows.quantity); }

  /** Tells whether a parameter times a feature is so large that rounding may change digits of the cost. */
  isLarge(theta) { return theta.some(value => Math.abs(value) * largest(this.#rows.features) >= LARGE); }

  ask(method, ...values) { return this.#ask(this.#of, method, values); }

  cost(theta) { return this.ask('cost', theta); }
  confusion(theta) { return this.ask('confusion', theta); }
  accuracy(theta) { return this.ask('accuracy', theta); }
  meanLoss(theta) { return this.ask('meanLoss', theta); }
  activations(...question) { return this.ask('activations', ...question); }
  probabilities(theta, rows) { return this.ask('probabilities', theta, rows); }
  classProbabilities(theta, rows) { return this.ask('classProbabilities', theta, rows); }
  predictions(theta, rows) { return this.ask('predictions', theta, rows); }
}

/** A ball's settings in the engine's form, names and values by turns. */
export function settingsOf({optimizer, batch, ...settings}) {
  return Object.entries(settings).flat().map(String);
}
