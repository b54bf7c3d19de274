import {ink, surface} from './canvas.js';
import {Frame} from './chart.js';
import {byId, make} from './dom.js';
import {short, ticks} from './format.js';

const POINTS = 240;
const CELLS = 72;
/** Of three classes and more; two have the look's own two. */
const CLASS_COLOURS = ['#b5568e', '#009e73', '#c98a00', '#3e9bcb', '#d55e00', '#0072b2', '#7c828a'];
const MARKS = ['○', '✕', '□', '△', '◇'];
const NAMED = 8;
const UNIT_COLOURS = ['#0f9d8a', '#a855c7', '#b7791f', '#5b6ee1', '#c2416b', '#4d7c0f'];

/**
 * The panel of the data and what the network makes of them: curves over one feature, or a map over
 * two.
 */
export class Fit {
  #model;

  constructor(model) {
    this.#model = model;
    this.#describe();
    const draw = surface(byId('fit'), (...where) => this.#paint(...where));
    model.on('problem', () => {
      this.#describe();
      draw();
    });
    model.on('slice steps balls look', draw);
    model.on('look', () => byId('fit-legend').replaceChildren(...this.#legend()));
  }

  #describe() {
    const {landscape} = this.#model;
    this.features = landscape.featureNames();
    this.columns = this.features.map((_, k) => landscape.feature(k));
    this.labels = landscape.labels();
    this.classes = landscape.classes();
    this.widths = landscape.widths();
    this.spans = this.columns.map(column => span(column, this.features.length === 1 ? 0.15 : 0.08));
    byId('fit').classList.toggle('square', this.features.length === 2);
    byId('fit').setAttribute('aria-label',
      `${this.labels.length} rows over ${this.features.join(', ')}, with the network's output`);
    byId('fit-legend').replaceChildren(...this.#legend());
  }

  #units() {
    return this.widths.length < 3 ? [] : Array.from({length: Math.min(6, this.widths[1])}, (_, u) => u);
  }

  #legend() {
    const entry = (colour, text) => {
      const line = make('i');
      line.style.borderColor = colour;
      return make('span', {}, line, text);
    };
    const colours = ink();
    const classes = this.classes.slice(0, NAMED)
      .map((word, label) => entry(this.#colour(label, colours), `${MARKS[label % MARKS.length]} ${word}`));
    if (this.classes.length > NAMED) {
      classes.push(make('span', {}, `and ${this.classes.length - NAMED} more classes`));
    }
    const output = this.#twofold() ? [entry(colours.ink, 'output')] : [];
    return this.features.length !== 1 ? classes
      : [...output, ...this.#units().map(u => entry(UNIT_COLOURS[u], `unit ${u}`)), ...classes];
  }

  #twofold() {
    return this.classes.length === 2;
  }

  #colour(label, colours) {
    return this.#twofold() ? [colours.zero, colours.one][label] : CLASS_COLOURS[label % CLASS_COLOURS.length];
  }

  #paint(context, width, height) {
    const accuracy = this.#model.landscape.accuracy(this.#model.present);
    byId('fit-text').textContent = `${short(100 * accuracy, 3)} % right`;
    const paint = [this.#none, this.#curves, this.#decision][this.features.length] ?? this.#none;
    paint.call(this, context, width, height, ink());
  }

  #none(context, width, height, colours) {
    context.fillStyle = colours.soft;
    context.font = '13px system-ui, sans-serif';
    context.textAlign = 'center';
    context.fillText(`${this.features.length} features: no picture of the fit`, width / 2, height / 2);
  }

  #curves(context, width, height, colours) {
    const [from, to] = this.spans[0];
    const xs = Float64Array.from({length: POINTS}, (_, i) => from + i / (POINTS - 1) * (to - from));
    const theta = this.#model.present;
    const {landscape} = this.#model;
    const units = this.#units().map(u => landscape.activations(theta, 1, u, xs));
    const values = units.flatMap(unit => [...unit]);
    const low = Math.min(0, ...values);
    const high = Math.min(Math.max(1, ...values), 4);
    const pad = 0.06 * (high - low);
    const frame = new Frame(width, height, {left: 40, bottom: 36}, {from, to}, {from: low - pad, to: high + pad});
    frame.clip(context, () => {
      units.forEach((unit, u) => line(context, frame, xs, unit, UNIT_COLOURS[u], 1.6, [5, 3]));
      this.#outputs(theta, xs).forEach((output, label) =>
        line(context, frame, xs, output, this.#twofold() ? colours.ink : this.#colour(label, colours), 2.6, []));
      const height = row => (this.#twofold() ? this.labels[row] : 1);
      this.#points(context, row => [frame.px(this.columns[0][row]), frame.py(height(row))], colours);
    });
    frame.axes(context, colours, ticks(from, to, width / 60), ticks(low, high, 4));
    frame.titles(context, colours, this.features[0], '');
  }

  /** The probability of label 1 of two classes; of several, that of each. */
  #outputs(theta, xs) {
    const {landscape} = this.#model;
    if (this.#twofold()) {
      return [landscape.probabilities(theta, xs)];
    }
    const all = landscape.classProbabilities(theta, xs);
    const count = this.classes.length;
    return Array.from(this.classes, (_, label) => Float64Array.from(xs, (_x, i) => all[i * count + label]));
  }

  #decision(context, width, height, colours) {
    const [x, y] = this.spans;
    const frame = new Frame(width, height, {left: 44, bottom: 38}, {from: x[0], to: x[1]}, {from: y[0], to: y[1]});
    const rows = new Float64Array(2 * CELLS * CELLS);
    for (let i = 0; i < CELLS; i++) {
      for (let j = 0; j < CELLS; j++) {
        rows[2 * (i * CELLS + j)] = x[0] + (j + 0.5) / CELLS * (x[1] - x[0]);
        rows[2 * (i * CELLS + j) + 1] = y[1] - (i + 0.5) / CELLS * (y[1] - y[0]);
      }
    }
    const {landscape, present} = this.#model;
    const image = this.#twofold() ? decisionImage(landscape.probabilities(present, rows))
      : regionImage(landscape.classProbabilities(present, rows), this.classes.length);
    frame.clip(context, () => {
      context.drawImage(image, frame.left, frame.top, frame.width, frame.height);
      this.#points(context,
        row => [frame.px(this.columns[0][row]), frame.py(this.columns[1][row])], colours);
    });
    frame.axes(context, colours, ticks(...x, width / 70), ticks(...y, height / 60));
    frame.titles(context, colours, this.features[0], this.features[1]);
  }

  /** Draws each label with a mark of its own, so that labels differ without colour too. */
  #points(context, place, colours) {
    const r = this.labels.length > 300 ? 2.4 : 4.5;
    const thin = r > 3 ? 2 : 1.2;
    for (let row = 0; row < this.labels.length; row++) {
      const [x, y] = place(row);
      context.beginPath();
      mark(context, this.labels[row] % MARKS.length, x, y, r);
      for (const [more, colour] of [[2.4, colours.card], [0, this.#colour(this.labels[row], colours)]]) {
        context.lineWidth = thin + more;
        context.strokeStyle = colour;
        context.stroke();
      }
    }
  }
}

/** The path of a label's mark. */
function mark(context, kind, x, y, r) {
  if (kind === 0) {
    context.arc(x, y, r, 0, 2 * Math.PI);
  } else if (kind === 1) {
    context.moveTo(x - r, y - r);
    context.lineTo(x + r, y + r);
    context.moveTo(x - r, y + r);
    context.lineTo(x + r, y - r);
  } else if (kind === 2) {
    context.rect(x - r, y - r, 2 * r, 2 * r);
  } else {
    const corners = kind === 3 ? [[0, -1.2], [1.1, 0.8], [-1.1, 0.8]] : [[0, -1.3], [1.1, 0], [0, 1.3], [-1.1, 0]];
    corners.forEach(([dx, dy], k) => context[k === 0 ? 'moveTo' : 'lineTo'](x + dx * r, y + dy * r));
    context.closePath();
  }
}

function line(context, frame, xs, ys, colour, width, dash) {
  context.beginPath();
  xs.forEach((x, i) => context.lineTo(frame.px(x), frame.py(ys[i])));
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
  context.setLineDash([]);
}

function span(column, margin) {
  let from = Infinity;
  let to = -Infinity;
  for (const x of column) {
    from = Math.min(from, x);
    to = Math.max(to, x);
  }
  const pad = margin * (to - from) || 1;
  return [from - pad, to + pad];
}

/** The colour of the likeliest class, paler where it is less sure. */
function regionImage(probabilities, count) {
  const canvas = make('canvas', {width: CELLS, height: CELLS});
  const image = new ImageData(CELLS, CELLS);
  for (let i = 0; i < CELLS * CELLS; i++) {
    const shares = probabilities.subarray(i * count, (i + 1) * count);
    const label = shares.indexOf(Math.max(...shares));
    const strength = 0.1 + 0.5 * (shares[label] - 1 / count) / (1 - 1 / count);
    const rgb = CLASS_COLOURS[label % CLASS_COLOURS.length].match(/[0-9a-f]{2}/g).map(part => parseInt(part, 16));
    image.data.set([...rgb, Math.round(255 * strength)], 4 * i);
  }
  canvas.getContext('2d').putImageData(image, 0, 0);
  return canvas;
}

/**
 * The colour of a probability: blue if label 0 is likely, orange if label 1 is, pale if neither is.
 */
function decisionImage(probabilities) {
  const canvas = make('canvas', {width: CELLS, height: CELLS});
  const image = new ImageData(CELLS, CELLS);
  probabilities.forEach((p, i) => {
    const [r, g, b] = p < 0.5 ? [70, 130, 240] : [245, 130, 50];
    const strength = Math.abs(p - 0.5) * 1.1;
    image.data.set([r, g, b, Math.round(255 * strength)], 4 * i);
  });
  canvas.getContext('2d').putImageData(image, 0, 0);
  return canvas;
}
