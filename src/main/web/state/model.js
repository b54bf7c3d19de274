import {isDirection, kindOf, rangeOf, widened} from '../map/axes.js';
import {latest} from '../workers/latest.js';
import {Plane} from '../map/plane.js';
import {Race} from './race.js';
import {LARGEST, looksOf} from './parts.js';
import {encode} from './state.js';
import {t} from '../words/words.js';

/**
 * What the page shows: the state, the landscape it names and the runs on it. The panels listen for
 * these events: 'opening' (another state is asked for, or open), 'problem' (another network or data),
 * 'mapped' (there is a first map of it), 'slice' (another point or axes), 'begun' (a
 * worker has the balls: their costs at the start are known, or why a rule is refused), 'steps'
 * (balls moved), 'balls' (others take part), 'paused', 'judging' (training stopped, and a worker
 * looks at where), 'ended' (the verdicts are known), 'settled' (the map is as fine as it gets),
 * 'basins' (a basin map came or went), 'turned' (the eye went round the surface),
 * 'local' (the gradient at the followed ball is known), 'refused' (a change that came by itself could
 * not be made: the complaint says why).
 */
export class Model extends Race {
  /** The names of the parameters. @type {string[]} */
  names;
  /** The point that a plane of directions goes through. @type {Float64Array} */
  through;
  /** The state that was asked for last; that which is shown follows it. */
  #wanted;
  /** Counts the planes that were asked for, so that only the last of them is shown. */
  #layings = 0;
  /** The axes of a plane that is being laid, and the point that it goes through. */
  #coming;
  /** Lays the plane through the start, once that has left it. */
  #follow = latest(() => this.#lay(this.#asked.vary, this.start).catch(error => {
    this.complaint = error.message;
    this.tell('refused');
  }));
  complaint = '';
  /** The number of states that are being opened. */
  opening = 0;
  /** The link that was opened last, and not come to by changes. */
  origin = '';
  /** Tells whether what is shown was come to by undoing, which is no step of its own in the history. */
  undone = false;

  /** A model that shows a state, once a worker has opened it. */
  static async of(work, state) {
    const model = new Model(work);
    await work.open(state, opened => model.#show(state, opened));
    return model;
  }

  /**
   * Takes over a whole state. If the engine refuses it, an error is thrown and nothing changes. If
   * another one is asked for before it is open, that one counts.
   */
  async open(state) {
    this.#wanted = state;
    this.opening++;
    this.tell('opening');
    try {
      await this.work.open(state, opened => this.#show(state, opened));
      await this.begun;
    } catch (error) {
      this.#wanted = this.state;
      throw error;
    } finally {
      this.opening--;
      this.tell('opening');
    }
  }

  /** The state that was asked for last. */
  get wanted() {
    return this.#wanted;
  }

  #show(state, {landscape, names, start, through, vary, plane, standardize}) {
    this.state = {...state, loss: landscape.loss(), standardize, vary};
    this.#wanted = this.state;
    this.#layings++;
    this.#coming = undefined;
    Object.assign(this, {landscape, names, start, through});
    this.plane = new Plane(vary.map(({name}) => name), names, plane);
    if (state.balls.length === 0) {
      this.state.balls = [{optimizer: 'gd', rate: 0.1}];
    }
    this.followed = state.follow;
    this.restart();
    this.tell('problem');
  }

  /** Opens what a fragment names, and keeps how the page looks. */
  async openFragment(fragment) {
    const looks = looksOf(this.state);
    const {state} = await this.work.read(`${fragment}&lang=${looks.lang}`);
    await this.open({...state, ...looks});
    this.origin = fragment;
  }

  /** What the state says of the ball that is followed and of the plane, which may be still to come. */
  get #shown() {
    const {vary, through} = this.#asked;
    const isLaid = vary.some(({name}) => isDirection(name));
    return {
      follow: this.followed, vary, view: isLaid ? 'shadow' : this.state.view,
      through: isLaid && through.some((value, k) => value !== this.start[k]) ? Array.from(through).join() : ''};
  }

  /** Replaces some parts of the state. */
  change(some) {
    return this.open({...this.#wanted, ...(this.#wanted === this.state ? this.#shown : {}), ...some});
  }

  get fragment() {
    return encode({
      ...this.state, at: Array.from(this.start).join(),
      through: this.isThroughStart ? '' : Array.from(this.through).join(), taken: this.taken, follow: this.followed});
  }

  /** Tells whether the plane goes through the start because it was laid there. */
  get isThroughStart() {
    return this.plane.isOfParameters || this.through.every((value, k) => value === this.start[k]);
  }

  /** The indices of the two parameters of the map, −1 for a direction. */
  get pair() {
    return this.plane.pair;
  }

  /** The point that the slice goes through. */
  get base() {
    return this.state.view === 'moving' ? this.present : this.start;
  }

  setStart(theta) {
    if (theta.every(value => Math.abs(value) <= LARGEST)) {
      this.start = Float64Array.from(theta);
      this.restart();
      this.tell('slice');
    }
  }

  /** The point whose parameters are moved. */
  get #movable() {
    return this.steps > 0 && this.state.view !== 'shadow' ? this.present : this.start.slice();
  }

  /** Moves one parameter of the point that is shown. A plane of directions is laid through it anew. */
  setParameter(k, value) {
    const theta = this.#movable;
    theta[k] = value;
    this.setStart(theta);
    if (this.plane.leaves(k)) {
      this.#follow();
    }
  }

  /** Moves the start along an axis that is a direction. */
  setCoordinate(axis, value) {
    this.setStart(this.plane.moved(this.start, axis, value));
  }

  /** The axes that were asked for last, whose plane may be still to come: a change is one of them. */
  get #asked() {
    return this.#coming ?? {vary: this.state.vary, through: this.plane.isOfParameters ? this.start : this.through};
  }

  /** Puts another range, parameter or direction on an axis. */
  async setAxis(which, some) {
    const {vary: before, through} = this.#asked;
    let vary = before.map((axis, i) => (i === which ? changed(axis, some) : axis));
    const {name, from, to} = vary[which];
    if (from !== undefined && !(from < to)) {
      throw new Error(t`${name}: FROM is below TO, not ${from}:${to}`);
    }
    if (vary[0].name === vary[1].name) {
      vary[1 - which] = before[which];
    }
    const same = vary.every((axis, i) => axis.name === before[i].name);
    if (!same && vary.every(axis => kindOf(axis.name) === 'between')) {
      vary = vary.map(axis => ({name: axis.name})); // the engine's ranges show all three points
    }
    if (same && !this.#coming && !this.plane.isOfParameters) {
      this.setRanges(vary);
    } else {
      await this.#lay(vary, through);
    }
  }

  /** Lays a plane of directions through another point. */
  setThrough(theta) {
    return this.#lay(this.#asked.vary, theta);
  }

  /**
   * Shows the plane through a point along two axes. A path is projected onto one of directions: the
   * view is the shadow then. If the engine refuses it, an error is thrown and nothing changes.
   */
  async #lay(vary, through) {
    const round = ++this.#layings;
    this.#coming = {vary, through};
    const axes = vary.map(({name}) => name);
    try {
      const laid = axes.some(isDirection) ? await this.work.lay(through, axes) : undefined;
      if (round === this.#layings && (laid || !axes.some(isDirection))) {
        this.#showPlane(vary, through, laid);
      }
    } finally {
      this.#coming = round === this.#layings ? undefined : this.#coming;
    }
  }

  #showPlane(vary, through, laid) {
    const {view} = this.state;
    const restarts = laid ? view === 'frozen' : this.plane.isOfParameters;
    this.plane = new Plane(vary.map(({name}) => name), this.names, laid);
    this.state.vary = vary.map((axis, i) => (axis.from === undefined ? {name: axis.name, ...this.#range(i, laid)} : axis));
    this.through = Float64Array.from(through);
    this.state.view = laid ? 'shadow' : view;
    this.#coming = undefined;
    if (restarts) {
      this.restart();
    }
    this.tell('slice');
    this.tellEnds();
  }

  /** The range of an axis: its own, wider where the balls went further along a direction. */
  #range(i, laid) {
    const name = this.plane.names[i];
    const {from, to} = rangeOf(name, i, laid, this.start[this.names.indexOf(name)]);
    if (!isDirection(name)) {
      return {from, to};
    }
    const reached = this.runs.flatMap(({rows}) => Array.from({length: rows.last + 1}, (_, row) => this.plane.of(rows, row)[i]));
    return widened({from, to}, reached.filter(Number.isFinite));
  }

  /** Shows other ranges of the same two axes. The balls stay where they are. */
  setRanges(vary) {
    this.state.vary = vary;
    this.tell('slice');
    this.tellEnds();
  }

  /** A plane of directions has the shadow alone. */
  setView(view) {
    if (this.plane.isOfParameters || view === 'shadow') {
      this.state.view = view;
      this.restart();
      this.tell('slice');
    }
  }

  /** Shows the page with a few controls, or with all of them. */
  setLayer(layer) {
    this.state.layer = layer;
    this.tell('look');
  }

  setBalls(balls) {
    this.state.balls = balls;
    this.restart();
    this.tell('balls');
  }

  rewind() {
    this.restart();
    this.tell('slice');
  }

  /** The parameters that train: if the landscape is frozen, only those of the map. */
  get free() {
    return this.state.view === 'frozen' ? this.pair : this.names.map((_, k) => k);
  }
}

/** An axis with some parts changed. Another kind of axis gets a range of its own; one that has none yet keeps waiting for it. */
function changed(axis, some) {
  if (some.name === undefined && axis.from === undefined) {
    return axis;
  }
  const other = some.name !== undefined && some.name !== axis.name;
  const range = other && (isDirection(axis.name) || isDirection(some.name)) ? {} : {from: axis.from, to: axis.to};
  return {name: axis.name, ...range, ...some};
}
