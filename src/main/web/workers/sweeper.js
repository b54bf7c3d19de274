/** The points on a side of the finest map and of the coarsest, and of the probe of a problem's pace. */
const FINE = 300;
const COARSEST = 8;
const PROBE = 3;

/** The milliseconds that each worker may take for a map while the slice moves. */
const MOTION = 16;
/** The milliseconds after which the slice counts as resting. */
const REST = 160;
/**
 * The milliseconds that each of the finer maps at rest may take. The last of these is made only where
 * the one before has fewer points on a side than a map needs to be read.
 */
const PATIENCE = [150, 600, 2400, 9600];
const READABLE = 100;
/** A finer map is worth its time if it has this many times the points on a side. */
const FINER = 1.25;
/** The milliseconds of one piece of work, after which a worker hears of a change. */
const PIECE = 40;

/**
 * Sweeps the model's slice in workers: at once as finely as a frame allows at the measured pace of
 * this network, then finer and finer while nothing moves. A change drops the finer maps. The first
 * map of a slice is made to its end, so that there is always one to see while a slider is dragged.
 */
export class Sweeper {
  #model;
  #hear;
  /** The nanoseconds that a cell takes; undefined before the first cells of a problem. */
  #pace;
  /** Counts the slices that were asked for. */
  #round = 0;
  #looping = false;
  #wake = () => {};
  pointsAtRest = FINE;
  /** The milliseconds that the maps in motion took, from the question to the answer. */
  sweepMillis = [];

  /**
   * @param hear receives {costs, n, vary, resting} of every map, and {progress} of those that take long
   */
  constructor(model, hear) {
    this.#model = model;
    this.#hear = hear;
  }

  /** Tells whether the map is as fine as it gets. */
  get quiet() {
    return !this.#looping;
  }

  /** Takes the pace anew, as there is another problem. */
  forget() {
    this.#pace = undefined;
  }

  /** Sweeps again, as the slice has changed. */
  sweep() {
    this.#round++;
    this.#model.work.sweeping.drop('finer');
    this.#wake();
    if (!this.#looping) {
      this.#loop();
    }
  }

  async #loop() {
    this.#looping = true;
    try {
      for (let round = 0; round !== this.#round;) {
        round = this.#round;
        const swept = await this.#atOnce();
        if (swept) {
          this.#hear({...swept, resting: false});
          this.#model.tell('mapped');
        }
        if (round === this.#round) {
          await this.#rest();
        }
        if (swept && round === this.#round && !(this.#model.running && this.#model.state.view === 'moving')) {
          await this.#settle(swept, round);
        }
      }
    } finally {
      this.#looping = false;
      this.#model.tell('mapped');
    }
  }

  /** Waits until the slice counts as resting, or changes. */
  #rest() {
    return new Promise(done => {
      const timer = setTimeout(done, REST);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  async #atOnce() {
    const started = performance.now();
    if (this.#pace === undefined) {
      await this.#pass(PROBE, 'map', 0);
    }
    const swept = await this.#pass(this.#pointsIn(MOTION * this.#model.work.sweeping.count), 'map', 0, MOTION);
    this.sweepMillis.push(performance.now() - started);
    this.pointsAtRest = FINE;
    return swept;
  }

  /** Makes finer maps, with colours for this slice alone. */
  async #settle(first, round) {
    let swept = first;
    this.#hear({...swept, resting: true});
    for (const millis of PATIENCE) {
      const n = this.#pointsIn(millis * this.#model.work.sweeping.count);
      const last = millis === PATIENCE.at(-1) && swept.n >= READABLE;
      if (!last && (n >= FINER * swept.n || n === FINE && swept.n < FINE)) {
        const finer = await this.#pass(n, 'finer', 2);
        if (!finer || round !== this.#round) {
          return;
        }
        swept = finer;
        this.#hear({...swept, resting: true});
      }
    }
    this.pointsAtRest = swept.n;
    this.#model.tell('settled');
  }

  #pointsIn(millis) {
    const affordable = Math.sqrt(millis * 1e6 / (this.#pace ?? 1e6));
    return Math.round(Math.max(COARSEST, Math.min(FINE, affordable)));
  }

  /** One map of n × n points, cut into pieces of whole rows; undefined if it was dropped. */
  async #pass(n, topic, rank, share = PIECE) {
    const {base, plane, work} = this.#model;
    const question = plane.question(base);
    const vary = this.#model.state.vary.map(axis => ({...axis}));
    const ends = Float64Array.of(vary[0].from, vary[0].to, vary[1].from, vary[1].to);
    const millis = (this.#pace ?? 0) * n * n / 1e6;
    const count = Math.max(1, Math.min(n, Math.ceil(n * share / Math.max(share, millis))));
    const costs = new Float64Array(n * n);
    let done = 0;
    const piece = async row => {
      const rows = Math.min(count, n - row);
      const answer = await work.ask(work.sweeping, 'rows',
        {...question, ends, points: n, row, count: rows}, {topic, rank});
      if (answer) {
        costs.set(answer.costs, row * n);
        this.#learn(answer.millis * 1e6 / answer.costs.length);
        done += rows;
        this.#hear({progress: done / n, topic});
      }
      return answer;
    };
    const rows = Array.from({length: Math.ceil(n / count)}, (_, k) => k * count);
    const answers = await Promise.all(rows.map(piece));
    return answers.every(Boolean) ? {costs, n, vary} : undefined;
  }

  #learn(nanos) {
    this.#pace = this.#pace === undefined ? nanos : this.#pace + 0.4 * (nanos - this.#pace);
  }
}
