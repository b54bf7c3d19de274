import {ink, surface} from './canvas.js';
import {ClassFit} from './class-fit.js';
import {byId, choices} from './dom.js';
import {span} from './marks.js';
import {NumberFit} from './number-fit.js';

const POINTS = 240;

/**
 * The panel of the data and what the network makes of them: curves over one feature, or a map over
 * two.
 */
export class Fit {
  #model;
  #fit;

  constructor(model) {
    this.#model = model;
    this.#describe();
    const draw = surface(byId('fit'), (...where) => this.#paint(...where));
    model.on('problem', () => {
      this.#describe();
      draw();
    });
    model.on('slice steps balls look', draw);
    model.on('look', () => this.#legend());
    byId('fit-output').addEventListener('change', event => {
      model.state.output = Number(event.target.value);
      model.tell('look');
    });
  }

  #describe() {
    const {landscape} = this.#model;
    const responses = landscape.responses();
    this.features = responses.featureNames();
    this.columns = this.features.map((_, k) => responses.feature(k));
    this.spans = this.columns.map(column => span(column, this.features.length === 1 ? 0.15 : 0.08));
    const numbers = responses.numberNames();
    const shown = () => Math.min(Math.floor(this.#model.state.output), numbers.length - 1);
    this.#fit = numbers.length > 0 ? new NumberFit(responses, shown)
      : new ClassFit(responses, landscape.widths());
    byId('fit').classList.toggle('square', this.features.length === 2);
    byId('fit').setAttribute('aria-label',
      `${this.#fit.rows} rows over ${this.features.join(', ')}, with the network's output`);
    byId('fit-output-label').hidden = numbers.length < 2 || this.features.length !== 2;
    choices(byId('fit-output'), numbers.map((name, k) => [String(k), name]), String(shown()));
    this.#legend();
  }

  #legend() {
    byId('fit-legend').replaceChildren(...this.#fit.legend(this.features.length, ink()));
  }

  #paint(context, width, height) {
    const theta = this.#model.present;
    byId('fit-text').textContent = this.#fit.text(theta);
    const paint = [this.#none, this.#curves, this.#map][this.features.length] ?? this.#none;
    paint.call(this, context, {width, height}, theta, ink());
  }

  #none(context, {width, height}, theta, colours) {
    context.fillStyle = colours.soft;
    context.font = '13px system-ui, sans-serif';
    context.textAlign = 'center';
    context.fillText(`${this.features.length} features: no picture of the fit`, width / 2, height / 2);
  }

  #curves(context, size, theta, colours) {
    const [from, to] = this.spans[0];
    const xs = Float64Array.from({length: POINTS}, (_, i) => from + i / (POINTS - 1) * (to - from));
    this.#fit.curves(context, size, theta,
      {column: this.columns[0], xs, from, to, title: this.features[0]}, colours);
  }

  #map(context, size, theta, colours) {
    this.#fit.map(context, size, theta,
      {columns: this.columns, spans: this.spans, titles: this.features}, colours);
  }
}
