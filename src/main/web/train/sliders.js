import {ink, surface} from '../draw/canvas.js';
import {byId, make, refill} from '../draw/dom.js';
import {inField, short, typedNumber, typeset} from '../draw/format.js';
import {latest} from '../workers/latest.js';
import {niceReach} from '../map/axes.js';
import {LARGEST} from '../state/parts.js';
import {t} from '../words/words.js';

const POINTS = 161;
/** The points where a curve of these would take long. */
const FEW = 21;
/** The milliseconds that a curve may take, and those of a parameter and row and point, likely. */
const PATIENCE = 80;
const LIKELY = 2e-6;
/** The sliders that are shown at once; a large network has more of them than anyone looks at. */
const SHOWN = 60;
/** The milliseconds that a worker takes for some of the slices, before it hears of a change. */
const BUDGET = 6;

/** Fingers get larger handles. */
const COARSE = matchMedia('(pointer: coarse)');

/** The panel of sliders: one a parameter, over the cost along it with all others fixed. */
export class Sliders {
  #model;
  #rows = [];
  #waiting = [];
  #work;
  #pace;
  #most = SHOWN;
  /** The largest value on each slider, once it is known. */
  #reach = [];

  constructor(model) {
    this.#model = model;
    this.#work = latest(() => this.#ask());
    model.on('problem', () => {
      this.#most = SHOWN;
      this.#build();
    });
    model.on('slice', () => (this.#missing() ? this.#build() : this.refresh()));
    model.on('steps', () => this.refresh());
    this.#build();
  }

  #build() {
    const {names} = this.#model;
    this.#reach = [];
    this.#pace = undefined;
    const parameters = this.#parameters();
    this.#rows = [...this.#axes().map(axis => this.#along(axis)), ...parameters.map(k => this.#parameter(names[k], k))];
    const left = names.length - parameters.length;
    const more = make('button', {
      type: 'button', id: 'more-sliders', textContent: t`${Math.min(left, SHOWN)} more of ${left}`,
      onclick: () => {
        this.#most += SHOWN;
        this.#build();
      },
    });
    refill(byId('sliders'), [...this.#rows.map(row => row.element), ...(left > 0 ? [more] : [])]);
    this.#waiting = [];
    this.refresh();
  }

  /** The parameters that have a slider: those of the map, if there are many, and the first ones. */
  #parameters() {
    const {names} = this.#model;
    const pair = this.#model.pair.filter(k => k >= 0);
    const first = names.slice(0, this.#most).map((_, k) => k);
    return [...pair.filter(k => k >= this.#most), ...first];
  }

  #missing() {
    return this.#axes().join() !== this.#rows.filter(row => row.axis !== undefined).map(row => row.name).join()
      || this.#model.pair.some(k => k >= 0 && !this.#rows.some(row => row.k === k));
  }

  /** The axes that are directions: they have sliders of their own. */
  #axes() {
    const {plane} = this.#model;
    return plane.names.filter((_, axis) => plane.isDirection(axis));
  }

  /** The slider of a parameter. */
  #parameter(name, k) {
    return this.#row(name, typeset(name), {
      k, set: value => this.#model.setParameter(k, value), value: theta => theta[k], range: () => this.#range(k),
      letGo: () => this.#letGo(k), line: () => ({k})});
  }

  /** The slider of a direction, which moves the start within the plane. */
  #along(name) {
    const axis = this.#model.plane.names.indexOf(name);
    const value = theta => this.#model.plane.coordinates(theta)[axis];
    return this.#row(name, `${'αβ'[axis]} ${typeset(name)}`, {
      axis, set: to => this.#model.setCoordinate(axis, to), value, range: () => this.#rangeAlong(axis),
      letGo: () => {},
      line: () => ({along: [this.#model.plane.u, this.#model.plane.v][axis], at: value(this.#shown())})});
  }

  /** The range of the map, wider where the point lies beyond it. */
  #rangeAlong(axis) {
    const {state, plane} = this.#model;
    const {from, to} = state.vary[axis];
    const value = plane.coordinates(this.#shown())[axis];
    return [Math.min(from, value), Math.max(to, value)];
  }

  /**
   * A slider with its number.
   *
   * @param of what it moves: how a value is set, found in a point and let go, and its range
   */
  #row(name, title, of) {
    const set = value => {
      if (Math.abs(value) <= LARGEST) {
        of.set(value);
      }
    };
    const slider = make('input', {
      type: 'range', id: `slider-${name}`, step: 'any',
      oninput: event => set(event.target.valueAsNumber),
      onkeydown: event => nudge(event, of),
      onpointerup: of.letGo,
      onpointercancel: of.letGo,
    });
    const number = make('input', {
      className: 'number', inputMode: 'decimal', 'aria-label': t`${name}, exactly`,
      onchange: event => set(typedNumber(event.target.value)),
    });
    const canvas = make('canvas', {'aria-hidden': 'true'});
    const element = make('div', {className: 'slider'},
      make('label', {htmlFor: slider.id, textContent: title, title: name}),
      number, make('div', {className: 'well'}, canvas, slider));
    const row = {...of, name, element, slider, number, costs: []};
    row.draw = surface(canvas, (context, width, height) => this.#paint(row, context, width, height));
    return row;
  }

  /**
   * A slider's range: the map's for its own parameters, for others a round range. It stays as it is
   * while it holds the value, so that it cannot run away from a pointer that drags or a key that is
   * held.
   */
  #range(k) {
    const axis = this.#model.state.vary.find(({name}) => name === this.#model.names[k]);
    const value = this.#shown()[k];
    if (axis && value >= axis.from && value <= axis.to) {
      return [axis.from, axis.to];
    }
    if (this.#reach[k] === undefined || Math.abs(value) > this.#reach[k]) {
      this.#reach[k] = niceReach(value);
    }
    return [-this.#reach[k], this.#reach[k]];
  }

  /**
   * Fits the range to where the pointer let go: once, wider if that is near an end, and narrower
   * again if it is far inside.
   */
  #letGo(k) {
    this.#reach[k] = niceReach(this.#shown()[k]);
    this.refresh();
  }

  /** Puts every slider at the shown point. The slices follow as time allows. */
  refresh() {
    const shown = this.#shown();
    for (const row of this.#rows) {
      const [from, to] = row.range();
      row.slider.min = from;
      row.slider.max = to;
      const value = row.value(shown);
      row.slider.value = value;
      row.slider.setAttribute('aria-valuetext', short(value));
      if (document.activeElement !== row.number) {
        row.number.value = inField(Number(value.toPrecision(6)));
      }
    }
    this.#waiting = [...this.#waiting, ...this.#rows.filter(row => !this.#waiting.includes(row))];
    this.#work();
  }

  #shown() {
    return this.#model.state.view === 'shadow' && this.#model.steps > 0
      ? this.#model.present : this.#model.base;
  }

  /** Asks for the slices that wait, as many at a time as a worker makes in a short while. */
  async #ask() {
    const {work} = this.#model;
    while (this.#waiting.length > 0) {
      const rows = this.#waiting;
      this.#waiting = [];
      const answer = await work.ask(work.sweeping, 'curves', {
        theta: this.#shown(), lines: rows.map(row => ({...row.line(), from: row.range()[0], to: row.range()[1]})), points: this.#points, budget: BUDGET,
      }, {topic: 'curves', rank: 1});
      if (answer && this.#rows.includes(rows[0])) {
        this.#pace = answer.millis / answer.costs.length / this.#points;
        this.#take(rows, answer.costs);
      }
    }
  }

  #take(rows, curves) {
    curves.forEach((costs, i) => {
      rows[i].costs = costs;
      rows[i].draw();
    });
    const left = rows.slice(curves.length);
    this.#waiting = [...left, ...this.#waiting.filter(row => !left.includes(row))];
  }

  /** The points of a curve, at the measured or otherwise the likely pace of this network. */
  get #points() {
    const {names, landscape} = this.#model;
    const likely = LIKELY * names.length * landscape.responses().feature(0).length;
    return (this.#pace ?? likely) * POINTS < PATIENCE ? POINTS : FEW;
  }

  #paint(row, context, width, height) {
    const {costs} = row;
    const finite = costs.filter(Number.isFinite);
    if (finite.length === 0) {
      return;
    }
    const colours = ink();
    const low = Math.min(...finite);
    const span = Math.max(...finite) - low || 1;
    const inset = COARSE.matches ? 22 : 8; // half of the handle, as the style sheet has it
    const x = i => inset + i / (costs.length - 1) * (width - 2 * inset);
    const y = cost => height - 5 - (cost - low) / span * (height - 10);
    context.beginPath();
    costs.forEach((cost, i) => Number.isFinite(cost) && context.lineTo(x(i), y(cost)));
    context.strokeStyle = colours.curve;
    context.lineWidth = 1.6;
    context.stroke();
    const [from, to] = row.range();
    const at = (Number(row.slider.value) - from) / (to - from);
    const here = costs[Math.round(at * (costs.length - 1))];
    context.strokeStyle = colours.accent;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(inset + at * (width - 2 * inset), 2);
    context.lineTo(inset + at * (width - 2 * inset), height - 2);
    context.stroke();
    context.beginPath();
    context.arc(inset + at * (width - 2 * inset), y(here), COARSE.matches ? 8 : 4.5, 0, 2 * Math.PI);
    context.fillStyle = colours.accent;
    context.fill();
  }
}

/** Arrow keys move by a hundredth of the range; with a step of 'any' the browser would decide. */
function nudge(event, {set, range}) {
  const sign = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1}[event.key];
  if (sign) {
    event.preventDefault();
    const [from, to] = range();
    const step = (to - from) / (event.shiftKey ? 20 : 200);
    const value = Number(event.target.value) + sign * step;
    set(Math.min(to, Math.max(from, Number(value.toPrecision(12)))));
  }
}
