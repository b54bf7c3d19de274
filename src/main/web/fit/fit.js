import {ink, surface} from '../draw/canvas.js';
import {ClassFit} from './class-fit.js';
import {byId, choices, make} from '../draw/dom.js';
import {latest} from '../workers/latest.js';
import {drawnOf} from './marks.js';
import {NumberFit} from './number-fit.js';
import {span, union} from '../draw/reach.js';
import {along, cellMiddles, meansOf, replaced, rowsAt, shownOf} from './shown.js';
import {t} from '../words/words.js';

const POINTS = 240;

/**
 * The panel of the data and what the network makes of them: curves over one feature, or a map over
 * two, of several the two that are chosen. A worker computes what the network answers; the panel shows
 * the newest answer.
 */
export class Fit {
  /** The ends of each feature that is shown. @type {[number, number][]} */
  spans;
  #model;
  #fit;
  #answer;

  constructor(model) {
    this.#model = model;
    this.#describe();
    this.draw = surface(byId('fit'), (...where) => this.#paint(...where));
    const ask = latest(() => this.#ask());
    const anew = () => {
      this.#describe();
      ask();
    };
    model.on('problem', anew);
    model.on('slice steps balls', ask);
    model.on('look', this.draw);
    ask();
    model.on('look', () => this.#legend());
    byId('fit-output').addEventListener('change', event => {
      model.state.output = Number(event.target.value);
      model.tell('look');
    });
    ['fit-across', 'fit-up'].forEach((id, which) => byId(id).addEventListener('change', event => {
      model.state.over = replaced(this.shown, which, Number(event.target.value)).join();
      model.tell('look');
      model.tell('features');
      anew();
    }));
  }

  #describe() {
    this.#answer = undefined;
    byId('fit-text').replaceChildren();
    const {landscape, state} = this.#model;
    const responses = landscape.responses();
    const names = responses.featureNames();
    this.shown = shownOf(state.over, names.length);
    this.features = this.shown.map(k => names[k]);
    this.columns = this.shown.map(k => responses.feature(k));
    this.means = meansOf(names.map((_, k) => responses.feature(k)));
    const both = [responses, landscape.heldOut()].filter(Boolean);
    this.spans = this.shown.map(k => span(union(both.map(rows => rows.reach(k))), this.shown.length === 1 ? 0.15 : 0.08));
    const numbers = responses.numberNames();
    const output = () => Math.min(Math.floor(state.output), numbers.length - 1);
    const heldOut = landscape.heldOut();
    this.#fit = numbers.length > 0 ? new NumberFit(responses, output, heldOut)
      : new ClassFit(responses, landscape.widths(), heldOut);
    byId('fit').classList.toggle('square', this.shown.length === 2);
    byId('fit').setAttribute('aria-label',
      t`${this.#fit.rows} rows over ${this.features.join(', ')}, with the network's output`);
    byId('fit-output-label').hidden = numbers.length < 2 || this.shown.length !== 2;
    choices(byId('fit-output'), numbers.map((name, k) => [String(k), name]), String(output()));
    byId('fit-features').hidden = names.length < 3;
    ['fit-across', 'fit-up'].forEach((id, which) =>
      choices(byId(id), names.map((name, k) => [String(k), name]), String(this.shown[which])));
    this.#legend();
  }

  #legend() {
    const heldOut = this.#model.landscape.heldOut();
    const pale = heldOut ? [make('span', {}, t`pale: ${heldOut.feature(0).length} rows held out`)] : [];
    const means = this.means.length < 3 ? []
      : [make('span', {}, t`The map holds all other features at their means.`)];
    byId('fit-legend').replaceChildren(
      ...this.#fit.legend(this.shown.length, ink()), ...drawnOf(this.#fit.rows), ...pale, ...means);
  }

  async #ask() {
    const fit = this.#fit;
    const {shown, means} = this;
    const places = shown.length === 1 ? along(this.spans[0], POINTS) : cellMiddles(this.spans);
    const answer = await fit.ask(this.#model.present, rowsAt(places, shown, means), shown.length);
    if (fit === this.#fit && answer) {
      this.#answer = {...answer, places};
      byId('fit-text').replaceChildren(...fit.text(answer));
      this.draw();
    }
  }

  #paint(context, width, height) {
    if (this.#answer) {
      const paint = this.shown.length === 1 ? this.#curves : this.#map;
      paint.call(this, context, {width, height}, ink());
    }
  }

  #curves(context, size, colours) {
    const [from, to] = this.spans[0];
    this.#fit.curves(context, size, this.#answer,
      {column: this.columns[0], xs: this.#answer.places, from, to, title: this.features[0]}, colours);
  }

  #map(context, size, colours) {
    const heldOut = this.#model.landscape.heldOut();
    this.#fit.map(context, size, this.#answer, {
      columns: this.columns, others: this.shown.map(k => heldOut?.feature(k)), spans: this.spans, titles: this.features,
    }, colours);
  }
}
