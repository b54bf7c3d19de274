import {ink, surface} from './canvas.js';
import {Frame} from './chart.js';
import {byId, make} from './dom.js';
import {short, ticks} from './format.js';

const POINTS = 240;
const CELLS = 72;
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
    const [zero, one] = this.#model.landscape.classes();
    const colours = ink();
    const classes = [entry(colours.zero, `○ ${zero}`), entry(colours.one, `✕ ${one}`)];
    return this.features.length !== 1 ? classes
      : [entry(colours.ink, 'output'), ...this.#units().map(u => entry(UNIT_COLOURS[u], `unit ${u}`)), ...classes];
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
      line(context, frame, xs, landscape.probabilities(theta, xs), colours.ink, 2.6, []);
      this.#points(context, row => [frame.px(this.columns[0][row]), frame.py(this.labels[row])], colours);
    });
    frame.axes(context, colours, ticks(from, to, width / 60), ticks(low, high, 4));
    frame.titles(context, colours, this.features[0], '');
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
    const image = decisionImage(this.#model.landscape.probabilities(this.#model.present, rows));
    frame.clip(context, () => {
      context.drawImage(image, frame.left, frame.top, frame.width, frame.height);
      this.#points(context,
        row => [frame.px(this.columns[0][row]), frame.py(this.columns[1][row])], colours);
    });
    frame.axes(context, colours, ticks(...x, width / 70), ticks(...y, height / 60));
    frame.titles(context, colours, this.features[0], this.features[1]);
  }

  /** Draws label 0 as a ring and label 1 as a cross, so that they differ without colour too. */
  #points(context, place, colours) {
    const r = this.labels.length > 300 ? 2.4 : 4.5;
    const thin = r > 3 ? 2 : 1.2;
    for (let row = 0; row < this.labels.length; row++) {
      const [x, y] = place(row);
      context.beginPath();
      if (this.labels[row] === 1) {
        context.moveTo(x - r, y - r);
        context.lineTo(x + r, y + r);
        context.moveTo(x - r, y + r);
        context.lineTo(x + r, y - r);
      } else {
        context.arc(x, y, r, 0, 2 * Math.PI);
      }
      for (const [more, colour] of [[2.4, colours.card], [0, this.labels[row] === 1 ? colours.one : colours.zero]]) {
        context.lineWidth = thin + more;
        context.strokeStyle = colour;
        context.stroke();
      }
    }
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
