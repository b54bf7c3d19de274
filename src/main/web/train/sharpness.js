import {ink, surface} from '../draw/canvas.js';
import {Frame, roomy} from '../draw/chart.js';
import {byId} from '../draw/dom.js';
import {apart, costText, ticks} from '../draw/format.js';
import {latest} from '../workers/latest.js';
import {t} from '../words/words.js';

/** So many places of a run are measured at least and at most, and in between as many as take so many milliseconds. */
const [FEWEST, MOST, BUDGET] = [32, 120, 3000];

/**
 * The curvature above which a rule cannot settle, and its formula; undefined for rules that size their own steps.
 * On a quadratic with eigenvalue λ gradient descent multiplies the distance by 1 − ηλ in each step, and grows it where
 * λ > 2/η; with momentum μ it grows where λ > 2(1 + μ)/η, with Nesterov's where λ > 2(1 + μ)/((1 + 2μ)η).
 */
export function boundOf({optimizer, momentum = 0.9, rate = 0.1}) {
  return {
    gd: {value: 2 / rate, name: '2/η'},
    momentum: {value: 2 * (1 + momentum) / rate, name: '2(1 + μ)/η'},
    nesterov: {value: 2 * (1 + momentum) / ((1 + 2 * momentum) * rate), name: '2(1 + μ)/((1 + 2μ)η)'},
  }[optimizer];
}

/** The panel of the followed ball's sharpness, the largest eigenvalue of the Hessian, over its steps, beside the bound of its rule. */
export class SharpnessPanel {
  #model;
  /** The run that is measured: its steps with their eigenvalues, over the parameters that train. */
  #of;
  #measured = new Map();
  #millis = 0;
  #draw;
  #ask = latest(() => this.#measure());

  constructor(model) {
    this.#model = model;
    this.#draw = surface(byId('sharp'), (context, width, height) => this.#paint(context, width, height));
    model.on('problem slice begun steps balls look ended', this.#draw);
  }

  get #run() {
    return this.#model.runs[this.#model.followed];
  }

  /** Measures one of the places of the run that are missing; as it is drawn the next one is asked for. */
  async #measure() {
    const {rows} = this.#run;
    const {landscape} = this.#model;
    const free = Int32Array.from(this.#model.free);
    const of = free.join();
    if (this.#of?.rows !== rows || this.#of.free !== of || this.#of.landscape !== landscape) {
      this.#of = {rows, free: of, landscape};
      this.#measured.clear();
    }
    const [row] = byId('sharp').getClientRects().length > 0 ? this.#missing(rows) : [];
    if (row !== undefined) {
      const theta = rows.theta(row);
      const started = performance.now();
      const largest = await landscape.ask('largestEigenvalue', theta, free);
      if (largest !== undefined && this.#of?.rows === rows && this.#of.free === of) {
        this.#millis += 0.2 * (performance.now() - started - this.#millis);
        this.#measured.set(row, largest);
        this.#draw();
      }
    }
  }

  #missing(rows) {
    const most = Math.max(FEWEST, Math.min(MOST, BUDGET / Math.max(1, this.#millis)));
    const stride = 2 ** Math.ceil(Math.log2(Math.max(1, rows.count / most)));
    const evenly = Array.from({length: Math.floor((rows.count - 1) / stride) + 1}, (_, k) => k * stride);
    return [...evenly, ...(this.#model.running ? [] : [rows.count - 1])].filter(row => rows.keeps(row) && !this.#measured.has(row));
  }

  #paint(context, width, height) {
    this.#ask();
    const {rows, colour, ball, error} = this.#run;
    const here = this.#of?.rows === rows ? [...this.#measured].filter(([, value]) => Number.isFinite(value)).sort(([a], [b]) => a - b) : [];
    const bound = boundOf(ball);
    const isBound = bound !== undefined && error === '' && !(ball.batch > 0);
    const values = here.map(([, value]) => value);
    const top = 1.15 * (Math.max(...values, isBound ? bound.value : 0) || 1);
    const low = Math.min(0, ...values);
    const colours = ink();
    const across = ticks(0, Math.max(10, this.#model.longest), width / 75);
    const marks = ticks(low, top, height / 36);
    const frame = new Frame(width, height, roomy({left: 52, right: 20, bottom: 38}, across, marks, false), {from: 0, to: Math.max(10, this.#model.longest)}, {from: low, to: top});
    frame.clip(context, () => {
      if (isBound) {
        stroke(context, [[frame.left, frame.py(bound.value)], [frame.left + frame.width, frame.py(bound.value)]], 1.6, colours.ink, [6, 4]);
      }
      const path = here.map(([row, value]) => [frame.px(rows.step(row)), frame.py(value)]);
      stroke(context, path, 3.6, colours.ink, []);
      stroke(context, path, 2.2, colour, []);
    });
    if (isBound) {
      context.textAlign = 'right';
      context.fillStyle = colours.ink;
      context.fillText(bound.name, frame.left + frame.width - 4, frame.py(bound.value) - 5);
    }
    frame.axes(context, colours, across, marks, apart);
    frame.titles(context, colours, t`step`, '');
    const last = here[here.length - 1];
    byId('sharp-text').textContent = last === undefined ? ''
      : t`step ${rows.step(last[0])}: ${costText(last[1], 3, this.#model.landscape.isLarge(rows.theta(last[0])))}`
        + (isBound ? `; ${bound.name} = ${costText(bound.value, 3, false)}` : '');
  }
}

function stroke(context, path, width, colour, dash) {
  context.beginPath();
  path.forEach(([x, y]) => context.lineTo(x, y));
  context.setLineDash(dash);
  context.lineJoin = 'round';
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
  context.setLineDash([]);
}
