import * as engine from '../workers/engine.js';
import {byId, make} from '../draw/dom.js';
import {short, typeset} from '../draw/format.js';
import {LARGE} from '../state/own-rows.js';
import {t} from '../words/words.js';

/** The part of the map's width that a ball has to go to be seen rolling. */
const SEEN = 0.01;

/** Rules whose steps are the slope times the rate, so that a small slope means small steps. */
const BY_SLOPE = ['gd', 'momentum', 'nesterov'];

/**
 * The line below the map: what a click does, and why nothing moves where the start is flat, with a
 * place where something would.
 */
export class Hint {
  #model;
  #map;
  #begun = false;

  constructor(model, map) {
    this.#model = model;
    this.#map = map;
    model.on('steps', () => {
      if (model.running && !this.#begun) {
        byId('hint').replaceChildren();
      }
      this.#begun = true;
    });
    model.on('problem slice begun balls paused ended settled', () => this.#show());
    this.#show();
  }

  #show() {
    if (this.#model.running) {
      return;
    }
    byId('hint').replaceChildren(...this.#words());
  }

  #words() {
    const constant = this.#constant();
    if (constant !== undefined) {
      return [t`The cost is the same everywhere on this map: ${constant}. Its two axes change nothing here.`, ...this.#mends()];
    }
    return this.#stuck() ?? this.#flat()
      ?? [...this.#scaled(), ...(this.#begun ? this.#again() : [t`Click the map to put a ball there and let it roll.`])];
  }

  /** Features of very unlike reach, or large ones, are scaled when rows come; a click undoes that. */
  #scaled() {
    const [far, near, times] = this.#model.landscape.unlike();
    if (far === undefined) {
      return this.#isScaled() && this.#model.state.csv !== null
        ? [t`The features are standardized: each has mean 0 and deviation 1.`, ' ', this.#scaling(t`As in the file`, ''), ' '] : [];
    }
    return this.#isScaled()
      ? [t`${far} reaches ${times} times as far as ${near}, so the features are standardized.`, ' ', this.#scaling(t`As in the file`, ''), ' ']
      : [t`${far} reaches ${times} times as far as ${near}.`, ' ', this.#scaling(t`Standardize`, 'true'), ' '];
  }

  /** Says that the followed ball stands still, and offers what would move it; undefined where the ground is not level. */
  #stuck() {
    const {runs, followed} = this.#model;
    return ['plateau', 'degenerate'].includes(runs[followed].verdict[0])
      ? [t`The ground is level under the ball, so nothing pushes it on.`, ...this.#mends()] : undefined;
  }

  /** The buttons that make a ball move where it stands still: its rows are scaled, or it starts elsewhere. */
  #mends() {
    const {landscape, state} = this.#model;
    const isLarge = !this.#isScaled() && landscape.largestFeature() > LARGE;
    const [, drawn = 1] = /^random:(\d+)$/.exec(state.at) ?? [];
    return [...(isLarge ? [' ', this.#scaling(t`Standardize`, 'true')] : []), ' ', make('button', {
      type: 'button', textContent: t`Start elsewhere`,
      onclick: () => this.#rolled({at: `random:${Number(drawn) + 1}`, through: ''}),
    })];
  }

  #isScaled() {
    return this.#model.state.standardize !== '';
  }

  #scaling(textContent, standardize) {
    return make('button', {type: 'button', id: 'scale-rows', textContent, onclick: () => this.#rolled({standardize, at: ''})});
  }

  /** Changes the problem or its start, and lets the ball roll from there. */
  async #rolled(some) {
    await this.#model.change(some);
    if (!this.#model.running) {
      byId('run').click();
    }
  }

  /** Tells what a click does where the map has followed the ball away from the start. */
  #again() {
    const {state, steps, names} = this.#model;
    return steps > 0 && state.view === 'moving' && names.length > 2
      ? [t`A click starts a new ball there; the other ${names.length - 2} parameters begin as at the start.`] : [];
  }

  /** The cost of a map that has one cost only, as text. */
  #constant() {
    const {terrain} = this.#map;
    if (!terrain) {
      return undefined;
    }
    const {smallest, largest} = terrain;
    return largest - smallest <= 1e-12 * Math.abs(largest)
      ? this.#model.landscape.costAt(this.#model.base, largest, 5) : undefined;
  }

  /** Why the followed ball does not move, or undefined if it does. */
  #flat() {
    const {runs, followed, state, steps, plane} = this.#model;
    const {ball, rows, error} = runs[followed];
    if (error !== '' || !BY_SLOPE.includes(ball.optimizer)) {
      return undefined;
    }
    const rate = ball.rate ?? engine.settingDefault(ball.optimizer, 'rate');
    const speed = rate / (1 - (ball.momentum ?? 0));
    const slope = rows.gradientNorm(0);
    const reach = speed * slope * state.steps;
    const widths = state.vary.map(({from, to}, axis) => plane.length(axis) * (to - from));
    if (!(reach < SEEN * Math.min(...widths))
      || (steps > 0 && this.#moved(rows) > reach)) {
      return undefined;
    }
    const [by, far] = [short(rate, 3), short(reach, 2)];
    return [state.steps === 1 ? t`Too flat here to see a ball move: with a slope of ${short(slope, 2)}, one step of rate ${by} comes to ${far}.`
      : t`Too flat here to see a ball move: with a slope of ${short(slope, 2)}, ${state.steps} steps of rate ${by} come to ${far}.`, ' ',
      ...this.#elsewhere()];
  }

  /** How far a run has come from its start. */
  #moved(rows) {
    return Math.hypot(...rows.theta(rows.last).map((value, k) => value - rows.parameter(0, k)));
  }

  /** Where to click instead: the steepest place of the map, once that is fine enough to name one. */
  #elsewhere() {
    const {terrain, pointsAtRest} = this.#map;
    if (!terrain || terrain.n < pointsAtRest) {
      return [];
    }
    const {state} = this.#model;
    const shares = terrain.steepest();
    const place = state.vary.map(({from, to}, i) => Number((from + shares[i] * (to - from)).toPrecision(4)));
    const at = state.vary.map(({name}, i) => `${typeset(name)} = ${short(place[i], 3)}`).join(', ');
    return [make('button', {
      type: 'button', id: 'steeper', textContent: t`Start where it is steep: ${at}`,
      onclick: () => {
        this.#model.setStart(this.#model.plane.at(this.#model.start, ...place));
        byId('run').focus();
      },
    })];
  }
}
