import {landscapeOf, settingsOf} from './landscape.js';
import {Rows} from './rows.js';
import {encode} from './state.js';

const COLOURS = ['#ff5a4f', '#ffffff', '#ff9ff0', '#7fe7ff', '#ffd23f', '#b6ff7a'];
export const MOST_BALLS = COLOURS.length;

/**
 * What the page shows: the state, the landscape it names and the runs on it. The panels listen for
 * these events: 'problem' (another network or data), 'slice' (another point or axes), 'steps'
 * (balls moved), 'balls' (others take part), 'paused', 'ended' (training stopped), 'settled' (the
 * map is as fine as it gets), 'basins' (a basin map came or went), 'turned' (the eye went round the
 * surface).
 */
export class Model {
  #listeners = new Map();
  /** Whether the ends of the runs are shown. */
  #judged = false;
  running = false;
  runs = [];
  followed = 0;

  constructor(state) {
    this.open(state);
  }

  on(names, listener) {
    for (const name of names.split(' ')) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }
  }

  tell(name) {
    this.#listeners.get(name)?.forEach(listener => listener());
  }

  /** Takes over a whole state. If the engine refuses it, an error is thrown and nothing changes. */
  open(state) {
    const landscape = landscapeOf(state);
    const names = landscape.parameterNames();
    const start = startOf(state, landscape, names.length);
    this.state = {...state, loss: landscape.loss()};
    this.landscape = landscape;
    this.names = names;
    this.start = start;
    this.state.vary = axesOf(state, names, start);
    if (state.balls.length === 0) {
      this.state.balls = [{optimizer: 'gd', rate: 0.1}];
    }
    this.followed = state.follow;
    this.restart();
    this.tell('problem');
  }

  /** Replaces some parts of the state. */
  change(some) {
    this.open({...this.state, follow: this.followed, ...some});
  }

  get fragment() {
    return encode({
      ...this.state, at: Array.from(this.start).join(), taken: this.#taken, follow: this.followed});
  }

  /**
   * The number of steps that lead to what is shown, including the step at which training broke off.
   */
  get #taken() {
    return this.#judged && this.steps < this.state.steps ? this.steps + 1 : this.steps;
  }

  /** The indices of the two parameters of the map. */
  get pair() {
    return this.state.vary.map(({name}) => this.names.indexOf(name));
  }

  /** The point at which the followed ball stands. */
  get present() {
    const {rows} = this.runs[this.followed];
    return rows.theta(rows.count - 1);
  }

  /** The point that the slice goes through. */
  get base() {
    return this.state.view === 'moving' ? this.present : this.start;
  }

  get steps() {
    return Math.max(...this.runs.map(({rows}) => rows.count - 1));
  }

  setStart(theta) {
    this.start = Float64Array.from(theta);
    this.restart();
    this.tell('slice');
  }

  /** Moves one parameter of the point that is shown. */
  setParameter(k, value) {
    const theta = this.steps > 0 && this.state.view !== 'shadow' ? this.present : this.start.slice();
    theta[k] = value;
    this.setStart(theta);
  }

  setAxis(which, some) {
    const vary = this.state.vary.map((axis, i) => (i === which ? {...axis, ...some} : axis));
    if (!(vary[which].from < vary[which].to)) {
      throw new Error(`${vary[which].name}: FROM is below TO, not ${vary[which].from}:${vary[which].to}`);
    }
    if (vary[0].name === vary[1].name) {
      vary[1 - which] = this.state.vary[which];
    }
    this.state.vary = vary;
    this.restart();
    this.tell('slice');
  }

  /** Shows other ranges of the same two parameters. The balls stay where they are. */
  setRanges(vary) {
    this.state.vary = vary;
    this.tell('slice');
    if (this.#judged) {
      this.tell('ended');
    }
  }

  setView(view) {
    this.state.view = view;
    this.restart();
    this.tell('slice');
  }

  setBalls(balls) {
    this.state.balls = balls;
    this.restart();
    this.tell('balls');
  }

  /** Puts every ball back at the start. */
  restart() {
    this.running = false;
    this.#judged = false;
    this.followed = Math.min(this.followed, this.state.balls.length - 1);
    this.runs = this.state.balls.map((ball, i) => this.#run(ball, COLOURS[i % COLOURS.length]));
  }

  rewind() {
    this.restart();
    this.tell('slice');
  }

  /** The parameters that train: if the landscape is frozen, only those of the map. */
  get free() {
    return this.state.view === 'frozen' ? this.pair : this.names.map((_, k) => k);
  }

  /** The seed of mini-batches: that of the command line, or otherwise its default. */
  get #seed() {
    return /^\d{1,18}$/.test(this.state.seed) ? this.state.seed : '1';
  }

  #run(ball, colour) {
    try {
      const descent = this.landscape.descent(
        this.start, Int32Array.from(this.free), ball.optimizer, settingsOf(ball),
        this.state.steps, ball.batch ?? 0, this.#seed);
      return {ball, colour, descent, rows: new Rows(descent.now()), error: ''};
    } catch (error) {
      const zero = this.landscape.descent(
        this.start, new Int32Array(0), 'gd', [], 0, 0, this.#seed);
      return {ball, colour, descent: zero, rows: new Rows(zero.now()), error: error.message};
    }
  }

  /** Whether the training of every ball has ended. */
  get ended() {
    return this.runs.every(run => run.error !== '' || run.descent.stopReason() !== '');
  }

  /** Takes some steps with every ball, or fewer if the time in milliseconds is over before. */
  advance(steps, budget = Infinity) {
    const until = performance.now() + budget;
    let left = steps;
    for (let chunk = 1; left > 0 && !this.ended; chunk *= 2) {
      const now = Math.min(chunk, left);
      this.runs.filter(run => run.error === '').forEach(run => run.rows.append(run.descent.advance(now)));
      left -= now;
      if (performance.now() > until) {
        break;
      }
    }
    this.tell('steps');
    if (this.ended) {
      this.running = false;
      this.#judged = true;
      this.tell('ended');
    }
  }
}

function startOf({at}, landscape, size) {
  const numbers = at.split(',').map(Number);
  if (numbers.length === size && numbers.every(Number.isFinite) && at !== '') {
    return Float64Array.from(numbers);
  }
  const named = landscape.points().includes(at) || /^random:\d+$/.test(at);
  return landscape.point(named ? at : landscape.points().includes('article') ? 'article' : 'random:1');
}

/** Two axes for this network: those of the state, or otherwise axes around the start. */
function axesOf({vary}, names, start) {
  const known = vary.filter(({name}) => names.includes(name));
  for (const name of names) {
    if (known.length < 2 && known.every(axis => axis.name !== name)) {
      const reach = niceReach(start[names.indexOf(name)]);
      known.push({name, from: -reach, to: reach});
    }
  }
  return known;
}

/** A round number that is well above the size of a value. */
export function niceReach(value) {
  return [10, 20, 50, 100, 200, 500, 1000].find(reach => 1.3 * Math.abs(value) <= reach)
    ?? (Number.isFinite(value) ? 2 * Math.abs(value) : 1000);
}
