import {ink, surface} from './canvas.js';
import {ClassFit} from './class-fit.js';
import {byId, choices, make} from './dom.js';
import {latest} from './latest.js';
import {cellMiddles, drawnOf} from './marks.js';
import {NumberFit} from './number-fit.js';
import {span, union} from './reach.js';
import {t} from './words.js';

const POINTS = 240;

/**
 * The panel of the data and what the network makes of them: curves over one feature, or a map over
 * two. A worker computes what the network answers; the panel shows the newest answer.
 */
export class Fit {
  #model;
  #fit;
  #answer;

  constructor(model) {
    this.#model = model;
    this.#describe();
    this.draw = surface(byId('fit'), (...where) => this.#paint(...where));
    const ask = latest(() => this.#ask());
    model.on('problem', () => {
      this.#describe();
      ask();
    });
    model.on('slice steps balls', ask);
    model.on('look', this.draw);
    ask();
    model.on('look', () => this.#legend());
    byId('fit-output').addEventListener('change', event => {
      model.state.output = Number(event.target.value);
      model.tell('look');
    });
  }

  #describe() {
    this.#answer = undefined;
    const {landscape} = this.#model;
    const responses = landscape.responses();
    this.features = responses.featureNames();
    this.columns = this.features.map((_, k) => responses.feature(k));
    const both = [responses, landscape.heldOut()].filter(Boolean);
    this.spans = this.features.map((_, k) => span(union(both.map(rows => rows.reach(k))), this.features.length === 1 ? 0.15 : 0.08));
    const numbers = responses.numberNames();
    const shown = () => Math.min(Math.floor(this.#model.state.output), numbers.length - 1);
    const heldOut = landscape.heldOut();
    this.#fit = numbers.length > 0 ? new NumberFit(responses, shown, heldOut)
      : new ClassFit(responses, landscape.widths(), heldOut);
    byId('fit').classList.toggle('square', this.features.length === 2);
    byId('fit').setAttribute('aria-label',
      t`${this.#fit.rows} rows over ${this.features.join(', ')}, with the network's output`);
    byId('fit-output-label').hidden = numbers.length < 2 || this.features.length !== 2;
    choices(byId('fit-output'), numbers.map((name, k) => [String(k), name]), String(shown()));
    this.#legend();
  }

  #legend() {
    const drawn = this.features.length > 2 ? [] : drawnOf(this.#fit.rows);
    const heldOut = this.features.length > 2 || !this.#model.landscape.heldOut() ? []
      : [make('span', {}, t`pale: ${this.#model.landscape.heldOut().feature(0).length} rows held out`)];
    byId('fit-legend').replaceChildren(...this.#fit.legend(this.features.length, ink()), ...drawn, ...heldOut);
  }

  /** The places at which the network is asked: along one feature, or over a map of two. */
  get #places() {
    if (this.features.length === 1) {
      const [from, to] = this.spans[0];
      return Float64Array.from({length: POINTS}, (_, i) => from + i / (POINTS - 1) * (to - from));
    }
    return this.features.length === 2 ? cellMiddles(this.spans) : new Float64Array(0);
  }

  async #ask() {
    const fit = this.#fit;
    const places = this.#places;
    const answer = await fit.ask(this.#model.present, places, this.features.length);
    if (fit === this.#fit && answer) {
      this.#answer = {...answer, places};
      byId('fit-text').replaceChildren(...fit.text(answer));
      this.draw();
    }
  }

  #paint(context, width, height) {
    if (this.#answer) {
      const paint = [this.#none, this.#curves, this.#map][this.features.length] ?? this.#none;
      paint.call(this, context, {width, height}, ink());
    }
  }

  #none(context, {width, height}, colours) {
    context.fillStyle = colours.soft;
    context.font = '13px system-ui, sans-serif';
    context.textAlign = 'center';
    context.fillText(t`${this.features.length} features: no picture of the fit`, width / 2, height / 2);
  }

  #curves(context, size, colours) {
    const [from, to] = this.spans[0];
    this.#fit.curves(context, size, this.#answer,
      {column: this.columns[0], xs: this.#answer.places, from, to, title: this.features[0]}, colours);
  }

  #map(context, size, colours) {
    this.#fit.map(context, size, this.#answer,
      {columns: this.columns, spans: this.spans, titles: this.features}, colours);
  }
}
