import {settingsOf} from '../workers/landscape.js';
import * as engine from '../workers/engine.js';
import {Rows} from './rows.js';
import {MOST_STEPS} from './parts.js';

/** Each stands out from white and from black, so that its curve is seen on every ground. */
const COLOURS = ['#f0503f', '#1f8fff', '#d94fc9', '#c77700', '#00937d', '#8a5cff'];

/** The milliseconds that a worker trains at a time: between these, steps are shown. */
const STRETCH = 40;

/**
 * The balls that roll from one start, in the worker that trains. Who extends this has the state, the
 * start, and which parameters are free.
 */
export class Race {
  /** What the page shows, as parts.js has it. @type {any} */
  state;
  /** The cost that is looked at. @type {any} */
  landscape;
  /** The point at which all balls start. @type {Float64Array} */
  start;
  #listeners = new Map();
  /** What is done once the balls have begun. */
  #begun;
  /** Tells whether the ends of the runs are shown. */
  #judged = false;
  /** Counts how often the ends were asked about: only the last answers are shown. */
  #judgings = 0;
  /** The number of the ball whose end is being judged. */
  judging;
  running = false;
  runs = [];
  followed = 0;

  constructor(work) {
    this.work = work;
  }

  /** The numbers of the parameters that train. @return {number[]} */
  get free() {
    return [];
  }

  on(names, listener) {
    for (const name of names.split(' ')) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }
  }

  tell(name) {
    this.#listeners.get(name)?.forEach(listener => listener());
  }

  /** The point at which the followed ball stands. */
  get present() {
    const {rows} = this.runs[this.followed];
    return rows.theta(rows.last);
  }

  /**
   * The number of steps that lead to what is shown, including the step at which training broke off.
   */
  get taken() {
    return this.#judged && this.ended && this.steps < this.state.steps ? this.steps + 1 : this.steps;
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

  /** Puts every ball back at the start. */
  restart() {
    this.running = false;
    this.#judged = false;
    this.judging = undefined;
    this.followed = Math.min(this.followed, this.state.balls.length - 1);
    this.runs = this.state.balls.map((ball, i) => ({
      ball, colour: COLOURS[i % COLOURS.length], rows: new Rows(this.start, this.landscape.heldOut() !== undefined), error: '', ended: false, end: [], verdict: [],
    }));
    this.work.judging.drop('judge');
    this.#begun = this.#begin(this.runs);
  }

  /** Tells whether the balls have begun: a promise. */
  get begun() {
    return this.#begun;
  }

  /** Tells once more where the balls ended, for those who show it beside what has changed. */
  tellEnds() {
    if (this.#judged) {
      this.tell('ended');
    }
  }

  /** Says once more where the balls ended, in the language that is spoken now. */
  sayAgain() {
    if (this.#judged && this.judging === undefined) {
      this.tell('ended');
    }
  }

  /** Hands the balls to the worker that trains. */
  async #begin(runs) {
    const {training} = this.work;
    training.drop('run');
    const answer = await this.#asked(runs, this.work.ask(training, 'begin', {
      theta: this.start, free: Int32Array.from(this.free), steps: this.state.steps, seed: this.#seed,
      balls: this.state.balls.map(ball => (
        {optimizer: ball.optimizer, settings: settingsOf(ball), batch: ball.batch ?? 0})),
    }, {topic: 'run', kept: true}));
    if (answer && runs === this.runs) {
      answer.first.forEach(({now, error}, i) => {
        runs[i].rows.begin(now);
        runs[i].error = error;
      });
      this.tell('begun');
    }
  }

  /** An answer, or none where the computation broke down: then every ball says so, and Run begins anew. */
  async #asked(runs, answer) {
    try {
      return await answer;
    } catch (error) {
      if (runs === this.runs) {
        runs.forEach(run => { run.error = error.message; });
        this.running = false;
        this.tell('begun');
        this.tell('paused');
      }
      return undefined;
    }
  }

  /** The seed of mini-batches: that of the command line, or otherwise its default. */
  get #seed() {
    return this.state.seed === '' ? '1' : this.state.seed;
  }

  /** Tells whether the training of every ball has ended, and its end is shown. */
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
      const answer = await this.#asked(
        runs, this.work.training.ask('advance', {steps: left, budget: stretch}, {topic: 'run'}));
      if (!answer || runs !== this.runs) {
        return;
      }
      runs.forEach((run, i) => {
        answer.blocks[i].forEach(block => run.rows.append(block));
        [run.ended, run.end] = [answer.ended[i], answer.ends[i]];
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

  /**
   * Asks a worker of its own where the balls stand, one after the other: it takes long on a large
   * network, and whoever does not want to wait skips it.
   */
  async #judge(runs) {
    const judging = ++this.#judgings;
    this.running = false;
    this.#judged = true;
    for (const [i, run] of runs.entries()) {
      if (run.error !== '') {
        run.verdict = ['', '', run.error];
      } else {
        this.judging = i;
        this.tell('judging');
        const told = await this.work.ask(this.work.judging, 'judge', {
          start: this.start, free: Int32Array.from(this.free), lesson: taskOf(this.state), ...endOf(run),
        }, {topic: 'judge'});
        if (runs !== this.runs || judging !== this.#judgings) {
          return;
        }
        [run.verdict, run.task] = told ? [told.verdict, told.task] : [[], []];
      }
    }
    this.judging = undefined;
    this.tell('ended');
  }

  /** Ends the judging: of the balls that were not judged yet, only how their cost went is told. */
  skip() {
    this.work.judging.drop('judge');
  }

  /** Tells whether some ball stopped only because it had taken all its steps. */
  get canGoOn() {
    return this.state.steps < MOST_STEPS && this.runs.some(({end: [reason]}) => reason === 'steps');
  }

  /** Lets all balls go on up to another number of steps, from where they stand. */
  async extend(steps) {
    const {runs} = this;
    this.work.judging.drop('judge');
    const answer = await this.work.training.ask('extend', {steps}, {topic: 'run', kept: true});
    if (answer && runs === this.runs) {
      this.state.steps = steps;
      this.#judged = false;
      runs.forEach((run, i) => {
        [run.ended, run.end, run.verdict, run.task] = [answer.ended[i], answer.ends[i], [], []];
      });
      this.tell('extended');
    }
  }
}

/** The name of the task that is to be solved; empty for none. */
const taskOf = ({course}) => (course === '' ? '' : engine.coursePage(course).task);

/** Takes what is judged of a run: where it ended, by which rule it came there and what it cost meanwhile. */
function endOf({ball, rows, end: [, , diverged]}) {
  const last = rows.count - 1;
  return {
    theta: rows.theta(last), optimizer: ball.optimizer, settings: settingsOf(ball), batch: ball.batch ?? 0,
    costs: Float64Array.from({length: rows.count}, (_, i) => rows.cost(i)),
    gradientNorm: rows.gradientNorm(last), diverged: diverged ?? '',
  };
}
