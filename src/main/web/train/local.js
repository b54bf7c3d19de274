import {byId} from '../draw/dom.js';
import {costText, short} from '../draw/format.js';
import {boundOf} from './sharpness.js';
import {latest} from '../workers/latest.js';
import {t} from '../words/words.js';

/** While balls roll, λ is asked for only where the answer came within so many milliseconds. */
const QUICK = 40;

/**
 * What the landscape is like where the followed ball stands: the gradient and the largest eigenvalue
 * of the Hessian, both over the parameters that train, and what the eigenvalue says of the rate.
 */
export class Local {
  #model;
  /** The run and its row that the values below belong to. */
  #of;
  #gradient;
  #largest;
  #millis = 0;

  /** The values become known as the event 'local'. */
  constructor(model) {
    this.#model = model;
    const ask = latest(() => this.#ask());
    model.on('problem slice begun steps balls paused ended', () => {
      this.#show();
      ask();
    });
    ask();
  }

  /** ∇C at the followed ball, over all parameters; undefined while it is not known there. */
  get gradient() {
    return this.#isHere ? this.#gradient : undefined;
  }

  /** The largest eigenvalue at the followed ball; undefined while it is not known there. */
  get largest() {
    return this.#isHere ? this.#largest : undefined;
  }

  get #isHere() {
    const {rows} = this.#run;
    return this.#of?.rows === rows && this.#of.row === rows.last;
  }

  get #run() {
    return this.#model.runs[this.#model.followed];
  }

  async #ask() {
    const {landscape, present, free, running} = this.#model;
    const {rows} = this.#run;
    const of = {rows, row: rows.last};
    const gradient = await landscape.gradient(present);
    const started = performance.now();
    const asks = !running || this.#millis < QUICK;
    const largest = asks ? await landscape.ask('largestEigenvalue', present, Int32Array.from(free)) : undefined;
    if (gradient !== undefined && landscape === this.#model.landscape) {
      this.#millis = asks ? performance.now() - started : this.#millis;
      [this.#of, this.#gradient, this.#largest] = [of, gradient, largest];
      this.#show();
      this.#model.tell('local');
    }
  }

  /** While balls roll the words are those of a moment ago; where that takes long there are none. */
  #show() {
    if (this.#of?.rows === this.#run.rows) {
      byId('sharpness').textContent = this.#run.error !== '' ? '' : this.#largest === undefined
        ? t`The largest eigenvalue is computed when the ball stops.`
        : sentence(this.#run, this.#largest, this.#model);
    }
  }
}

/** What is true of a rate at a place with this eigenvalue. */
export function sentence({ball, verdict, rows}, largest, {state, ended, landscape}) {
  const {optimizer, batch} = ball;
  if (!Number.isFinite(largest)) {
    return t`The second derivatives are not finite here.`;
  }
  const over = state.view === 'frozen' ? t` over the two parameters that train` : '';
  const isLarge = landscape.isLarge(rows.theta(rows.last));
  const lambda = `λ = ${costText(largest, 3, isLarge)}`;
  if (largest <= 0) {
    return t`No direction curves upwards here${over}: the largest eigenvalue is ${lambda}, and the place sets no bound to the rate.`;
  }
  if (!boundOf(ball)) {
    return t`The largest eigenvalue here is ${lambda}${over}. It sets no simple bound for ${optimizer}, which sizes its own steps.`;
  }
  const {value, name: named} = boundOf({...ball, rate: 1});
  const [bound, name] = [value / largest, named.replace('η', 'λ')];
  const minimum = ended && verdict?.[0] === 'minimum';
  const place = minimum ? t`here` : t`at a minimum as curved as this place`;
  const rate = ball.rate ?? 0.1;
  const above = rate > bound ? t`, and ${short(rate, 4)} is above it` : '';
  const whole = batch > 0 ? t`; the bound is that of steps with all rows` : '';
  return t`${name} = ${costText(bound, 3, isLarge)}: a rate above it cannot settle ${place}${above}.
    (${lambda}, the largest eigenvalue${over}${whole}.)`;
}
