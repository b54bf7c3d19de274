import {settingsOf} from './landscape.js';
import {Rows} from './rows.js';
import {encode} from './state.js';
import {t} from './words.js';

const COLOURS = ['#ff5a4f', '#ffffff', '#ff9ff0', '#7fe7ff', '#ffd23f', '#b6ff7a'];
export const MOST_BALLS = COLOURS.length;

/** The milliseconds that a worker trains at a time: between these, steps are shown. */
const STRETCH = 40;

/**
 * What the page shows: the state, the landscape it names and the runs on it. The panels listen for
 * these events: 'problem' (another network or data), 'slice' (another point or axes), 'begun' (a
 * worker has the balls: their costs at the start are known, or why a rule is refused), 'steps'
 * (balls moved), 'balls' (others take part), 'paused', 'judging' (training stopped, and a worker
 * looks at where), 'ended' (the verdicts are known), 'settled' (the map is as fine as it gets),
 * 'basins' (a basin map came or went), 'turned' (the eye went round the surface),
 * 'local' (the gradient at the followed ball is known).
 */
export class Model {
  #listeners = new Map();
  /** The state that was asked for last; that which is shown follows it. */
  #wanted;
  /** What is done once the balls have begun. */
  #begun;
  /** Whether the ends of the runs are shown. */
  #judged = false;
  running = false;
  runs = [];
  followed = 0;

  /** A model that shows a state, once a worker has opened it. */
  static async of(work, state) {
    const model = new Model(work);
    await work.open(state, opened => model.#show(state, opened));
    return model;
  }

  constructor(work) {
    this.work = work;
  }

  on(names, listener) {
    for (const name of names.split(' ')) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }
  }

  tell(name) {
    this.#listeners.get(name)?.forEach(listener => listener());
  }

  /**
   * Takes over a whole state. If the engine refuses it, an error is thrown and nothing changes. If
   * another one is asked for before it is open, that one counts.
   */
  async open(state) {
    this.#wanted = state;
    try {
      await this.work.open(state, opened => this.#show(state, opened));
      await this.#begun;
    } catch (error) {
      this.#wanted = this.state;
      throw error;
    }
  }

  #show(state, {landscape, names, start}) {
    this.state = {...state, loss: landscape.loss()};
    this.#wanted = this.state;
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
    const shown = this.#wanted === this.state ? {follow: this.followed} : {};
    return this.open({...this.#wanted, ...shown, ...some});
  }

  get fragment() {
    return encode({
      ...this.state, at: Array.from(this.start).join(), taken: this.#taken, follow: this.followed});
  }

  /**
   * The number of steps that lead to what is shown, including the step at which training broke off.
   */
  get #taken() {
    return this.#judged && this.ended && this.steps < this.state.steps ? this.steps + 1 : this.steps;
  }

  /** The indices of the two parameters of the map. */
  get pair() {
    return this.state.vary.map(({name}) => this.names.indexOf(name));
  }

  /** The point at which the followed ball stands. */
  get present() {
    const {rows} = this.runs[this.followed];
    return rows.theta(rows.last);
  }

  /** The point that the slice goes through. */
  get base() {
    return this.state.view === 'moving' ? this.present : this.start;
  }

  get steps() {
    return Math.max(...this.runs.map(({rows}) => rows.last));
  }

  /** The number of steps taken, of which those behind the shown one wait while somebody looks back. */
  get longest() {
    return Math.max(...this.runs.map(({rows}) => rows.count - 1));
  }

  /** Shows the balls as they were after some steps. */
  lookAt(step) {
    const shown = step >= this.longest ? Infinity : Math.max(0, step);
    this.runs.forEach(({rows}) => { rows.shown = shown; });
    this.tell('steps');
    if (this.#judged && this.ended) {
      this.tell('ended');
    }
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
      throw new Error(t`${vary[which].name}: FROM is below TO, not ${vary[which].from}:${vary[which].to}`);
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
    this.runs = this.state.balls.map((ball, i) => ({
      ball, colour: COLOURS[i % COLOURS.length], rows: new Rows(this.start), error: '', ended: false, verdict: [],
    }));
    this.#begun = this.#begin(this.runs);
  }

  /** Hands the balls to the worker that trains. */
  async #begin(runs) {
    const {training} = this.work;
    training.drop('run');
    const answer = await this.work.ask(training, 'begin', {
      theta: this.start, free: Int32Array.from(this.free), steps: this.state.steps, seed: this.#seed,
      balls: this.state.balls.map(ball => (
        {optimizer: ball.optimizer, settings: settingsOf(ball), batch: ball.batch ?? 0})),
    }, {topic: 'run', kept: true});
    if (answer && runs === this.runs) {
      answer.first.forEach(({now, error}, i) => {
        runs[i].rows.begin(now);
        runs[i].error = error;
      });
      this.tell('begun');
    }
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

  /** Whether the training of every ball has ended, and its end is shown. */
  get ended() {
    return this.#over && this.steps === this.longest;
  }

  get #over() {
    return this.runs.every(run => run.error !== '' || run.ended);
  }

  /**
   * Takes some steps with every ball, or fewer if the time in milliseconds is over before, or a
   * change comes. At the end of training the verdicts are awaited too.
   */
  async advance(steps, budget = Infinity) {
    const {runs} = this;
    const until = performance.now() + budget;
    await this.#begun;
    const seen = Math.min(steps, this.longest - this.steps);
    if (seen > 0) {
      this.#again(this.steps + seen);
    }
    for (let left = steps - seen; left > 0 && runs === this.runs && !this.#over;) {
      const stretch = Math.min(STRETCH, budget);
      const answer = await this.work.training.ask('advance', {steps: left, budget: stretch}, {topic: 'run'});
      if (!answer || runs !== this.runs) {
        return;
      }
      runs.forEach((run, i) => {
        answer.blocks[i].forEach(block => run.rows.append(block));
        run.ended = answer.ended[i];
      });
      left -= answer.taken;
      this.tell('steps');
      if (performance.now() > until) {
        break;
      }
    }
    if (runs === this.runs && this.#over && !this.#judged) {
      await this.#judge(runs);
    }
  }

  /** Goes on through steps that were taken before. */
  #again(step) {
    const kept = Math.max(...this.runs.map(({rows}) => rows.kept(step)));
    this.running &&= kept < this.longest || !this.#over;
    this.lookAt(kept);
  }

  async #judge(runs) {
    this.running = false;
    this.#judged = true;
    this.tell('judging');
    const answer = await this.work.training.ask('judge', {lesson: this.state.lesson}, {topic: 'run'});
    if (answer && runs === this.runs) {
      runs.forEach((run, i) => {
        run.verdict = answer.verdicts[i];
        run.task = answer.tasks[i];
      });
      this.tell('ended');
    }
  }
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
