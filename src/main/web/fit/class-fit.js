import {Frame, roomy} from '../draw/chart.js';
import {short, ticks} from '../draw/format.js';
import {cellImage, colourOf, drawRows, entry, entryOfMark, line, markOf, PALE} from './marks.js';
import {make} from '../draw/dom.js';
import {t} from '../words/words.js';

const NAMED = 8;
const UNIT_COLOURS = ['#0f9d8a', '#a855c7', '#b7791f', '#5b6ee1', '#c2416b', '#4d7c0f'];

/** Shows what a network decides: the probabilities over one feature, or the regions over two. */
export class ClassFit {
  #responses;
  #heldOut;

  /** @param heldOut the rows that do not train; undefined where all train */
  constructor(responses, widths, heldOut) {
    this.#responses = responses;
    this.#heldOut = heldOut;
    this.classes = responses.classes();
    this.labels = responses.labels();
    this.units = widths.length < 3 ? [] : Array.from({length: Math.min(6, widths[1])}, (_, u) => u);
  }

  get rows() {
    return this.labels.length;
  }

  /** Two classes have the look's own two colours. */
  get #twofold() {
    return this.classes.length === 2;
  }

  #colour(label, colours) {
    return this.#twofold ? [colours.zero, colours.one][label] : colourOf(label);
  }

  /**
   * Asks what the network answers: the share of rows that are right and, at places over the data, the
   * probabilities, along one feature also the activations of the first units. It is undefined if
   * another problem has come.
   */
  async ask(theta, places, features) {
    const probabilities = this.#twofold ? 'probabilities' : 'classProbabilities';
    const asked = await Promise.all([
      this.#responses.accuracy(theta),
      this.#responses[probabilities](theta, places),
      this.#heldOut ? this.#heldOut.accuracy(theta) : NaN,
      ...(features === 1 ? this.units.map(u => this.#responses.activations(theta, 1, u, places)) : []),
    ]);
    const [accuracy, values, heldOut, ...units] = asked;
    return asked.includes(undefined) ? undefined : {accuracy, values, heldOut, units};
  }

  text({accuracy, heldOut}) {
    const right = t`${short(100 * accuracy, 3)} % right`;
    return [right, this.#heldOut ? `; ${t`held out: ${short(100 * heldOut, 3)} %`}` : ''];
  }

  legend(features, colours) {
    const classes = this.classes.slice(0, NAMED)
      .map((word, label) => entryOfMark(this.#colour(label, colours), markOf(label), word));
    if (this.classes.length > NAMED) {
      classes.push(make('span', {}, t`and ${this.classes.length - NAMED} more classes`));
    }
    const output = this.#twofold ? [entry(colours.ink, t`output`)] : [];
    return features !== 1 ? classes
      : [...output, ...this.units.map(u => entry(UNIT_COLOURS[u], t`unit ${`1_${u}`}`, 'dashed')), ...classes];
  }

  /** Draws the curves over one feature; its title stands below by the caller. */
  curves(context, size, {values: all, units}, {column, xs, from, to, title}, colours) {
    const values = units.flatMap(unit => [...unit]);
    const low = Math.min(0, ...values);
    const high = Math.min(Math.max(1, ...values), 4);
    const pad = 0.06 * (high - low);
    /** @type {[number[], number[]]} */
    const marks = [ticks(from, to, size.width / 60), ticks(low, high, 4)];
    const frame = new Frame(size.width, size.height, roomy({left: 40}, ...marks, false), {from, to}, {from: low - pad, to: high + pad});
    frame.clip(context, () => {
      units.forEach((unit, u) => line(context, frame, xs, unit, UNIT_COLOURS[u], 1.6, [5, 3]));
      this.#outputs(all).forEach((output, label) =>
        line(context, frame, xs, output, this.#twofold ? colours.ink : this.#colour(label, colours), 2.6, []));
      const height = label => (this.#twofold ? label : 1);
      this.#marks(context, (features, row, label) => [frame.px(features(0)[row]), frame.py(height(label))], [column], [this.#heldOut?.feature(0)], colours);
    });
    frame.axes(context, colours, ...marks);
    frame.titles(context, colours, title, '');
  }

  /** The probability of label 1 of two classes; of several, that of each. */
  #outputs(all) {
    if (this.#twofold) {
      return [all];
    }
    const count = this.classes.length;
    return Array.from(this.classes, (_, label) =>
      Float64Array.from({length: all.length / count}, (_x, i) => all[i * count + label]));
  }

  /** Draws the map over two features. */
  map(context, size, {values}, {columns, others, spans: [x, y], titles}, colours) {
    /** @type {[number[], number[]]} */
    const marks = [ticks(...x, size.width / 70), ticks(...y, size.height / 60)];
    const frame = new Frame(size.width, size.height, roomy({left: 44, bottom: 38}, ...marks, true), {from: x[0], to: x[1]}, {from: y[0], to: y[1]});
    const image = this.#twofold ? decisionImage(values) : regionImage(values, this.classes.length);
    frame.clip(context, () => {
      context.drawImage(image, frame.left, frame.top, frame.width, frame.height);
      this.#marks(context, (features, row) => [frame.px(features(0)[row]), frame.py(features(1)[row])], columns, others, colours);
    });
    frame.axes(context, colours, ...marks);
    frame.titles(context, colours, ...titles);
  }

  #marks(context, place, columns, others, colours) {
    const draw = (features, labels, opacity) => drawRows(context, labels.length, colours, row => {
      const [x, y] = place(features, row, labels[row]);
      return {x, y, kind: labels[row], colour: this.#colour(labels[row], colours)};
    }, opacity);
    if (this.#heldOut) {
      draw(k => others[k], this.#heldOut.labels(), PALE);
    }
    draw(k => columns[k], this.labels, 1);
  }
}

/** The colour of the likeliest class, paler where it is less sure. */
const regionImage = (probabilities, count) => cellImage(i => {
  const shares = probabilities.subarray(i * count, (i + 1) * count);
  const label = shares.indexOf(Math.max(...shares));
  const strength = 0.1 + 0.5 * (shares[label] - 1 / count) / (1 - 1 / count);
  const rgb = colourOf(label).match(/[0-9a-f]{2}/g).map(part => parseInt(part, 16));
  return [...rgb, Math.round(255 * strength)];
});

/**
 * The colour of a probability: blue if label 0 is likely, orange if label 1 is, pale if neither is.
 */
const decisionImage = probabilities => cellImage(i => {
  const [r, g, b] = probabilities[i] < 0.5 ? [70, 130, 240] : [245, 130, 50];
  return [r, g, b, Math.round(255 * Math.abs(probabilities[i] - 0.5) * 1.1)];
});
