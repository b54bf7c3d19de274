import {settingsOf} from './landscape.js';
import {Rows} from './rows.js';

const COLOURS = ['#ff5a4f', '#ffffff', '#ff9ff0', '#7fe7ff', '#ffd23f', '#b6ff7a'];
export const MOST_BALLS = COLOURS.length;

/** The milliseconds that a worker trains at a time: between these, steps are shown. */
const STRETCH = 40;

/**
 * The balls that roll from one start, in the worker that trains. Who extends this has the state, the
 * start, and which parameters are free.
 */
export class Race {
  #listeners = new Map();
  /** What is done once the balls have begun. */
  #begun;
  /** Whether the ends of the runs are shown. */
  #judged = false;
  running = false;
  runs = [];
  followed = 0;

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
    this.followed = Math.min(this.followed, this.state.balls.length - 1);
    this.runs = this.state.balls.map((ball, i) => ({
      ball, colour: COLOURS[i % COLOURS.length], rows: new Rows(this.start, this.landscape.heldOut() !== undefined), error: '', ended: false, verdict: [],
    }));
    this.#begun = this.#begin(this.runs);
  }

  /** Whether the balls have begun: a promise. */
  get begun() {
    return this.#begun;
  }

  /** Tells once more where the balls ended, for those who show it beside what has changed. */
  tellEnds() {
    if (this.#judged) {
      this.tell('ended');
    }
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

  /** The seed of mini-batches: that of the command line, or otherwise its default. */
  get #seed() {
    return this.state.seed === '' ? '1' : this.state.seed;
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
