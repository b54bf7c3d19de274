import {background} from './background.js';
import {language, t} from '../words/words.js';

/** The milliseconds that a worker has to end what nobody waits for any more, before it is replaced. */
const GRACE = 500;

/** The milliseconds without an answer after which a worker counts as silent. */
const SILENCE = 15_000;

/**
 * Some workers and one queue of questions for them. A question has a topic, by which all questions
 * of a kind are dropped together when a change makes them pointless: who asked then gets undefined.
 * A computation cannot be interrupted, so a worker that goes on with a dropped question for long is
 * replaced by a new one.
 */
export class Crew {
  #hands;
  #waiting = [];
  /** Hears whether a worker has been silent for long, and that it has answered after all. */
  /** @type {(silent: boolean) => void} */
  silence = () => {};

  /**
   * @param count of the workers
   * @param later whether they start with the first question: else they start at once
   */
  constructor(count, later = false) {
    this.#hands = Array.from({length: count}, () => new Hand(() => this.#give(), later, silent => this.silence(silent)));
  }

  /** Replaces the workers that do not answer; what they were asked fails. */
  replaceSilent() {
    this.#hands.forEach(hand => hand.giveUp());
  }

  get count() {
    return this.#hands.length;
  }

  /** Tells whether no question waits or is worked at. */
  get quiet() {
    return this.#waiting.length === 0 && this.#hands.every(hand => hand.free);
  }

  /**
   * Asks a question.
   *
   * @param what one of the names that the worker's module knows
   * @param question its parts, among them the problem whose landscape it is about
   * @param topic the name under which it can be dropped
   * @param rank questions of a smaller rank go first
   * @param kept whether a worker may end it although it was dropped, as it is short
   * @return a promise of the answer, of undefined if it was dropped, or of the engine's error
   */
  ask(what, question, {topic = what, rank = 0, kept = false} = {}) {
    return new Promise((resolve, reject) => {
      const after = this.#waiting.findIndex(each => each.rank > rank);
      const place = after < 0 ? this.#waiting.length : after;
      this.#waiting.splice(place, 0, {what, question, topic, rank, kept, resolve, reject});
      this.#give();
    });
  }

  /** Drops the questions of a topic, those that are worked at included. */
  drop(topic) {
    const dropped = this.#waiting.filter(each => each.topic === topic);
    this.#waiting = this.#waiting.filter(each => each.topic !== topic);
    dropped.forEach(({resolve}) => resolve(undefined));
    this.#hands.forEach(hand => hand.drop(topic));
  }

  #give() {
    for (const hand of this.#hands) {
      if (hand.free && this.#waiting.length > 0) {
        hand.take(this.#waiting.shift());
      }
    }
  }

  /** Ends all workers; what was asked is dropped. */
  dismiss() {
    this.#waiting.splice(0).forEach(({resolve}) => resolve(undefined));
    this.#hands.forEach(hand => hand.dismiss());
  }
}

/** One worker and the question that it works at. */
class Hand {
  #freed;
  #worker;
  #job;
  /** The number of the problem that the worker was told last. */
  #told;
  #timer = 0;
  #patience = 0;
  #silent = false;
  #tellSilence;

  constructor(freed, later, tellSilence) {
    this.#freed = freed;
    this.#tellSilence = tellSilence;
    if (!later) {
      this.#hire();
    }
  }

  get free() {
    return this.#job === undefined;
  }

  #hire() {
    this.#told = undefined;
    this.#worker = background();
    this.#worker.onmessage = ({data}) => this.#hear(data);
    this.#worker.onerror = event => {
      event.preventDefault();
      this.#hear({error: t`the computation broke off: ${event.message}`});
    };
  }

  take(job) {
    if (!this.#worker) {
      this.#hire();
    }
    this.#job = job;
    this.#patience = setTimeout(() => this.#setSilent(true), SILENCE);
    const {problem, ...rest} = job.question;
    const known = problem === undefined || problem.number === this.#told;
    this.#told = problem?.number ?? this.#told;
    this.#worker.postMessage({what: job.what, lang: language(), problem: known ? undefined : problem, ...rest});
  }

  #hear(/** @type {any} */ {error, answer, millis}) {
    const job = this.#job;
    clearTimeout(this.#timer);
    this.#setSilent(false);
    this.#job = undefined;
    if (error !== undefined) {
      this.#told = undefined;
      job?.reject(new Error(error));
    } else {
      job?.resolve(millis === undefined ? answer : {...answer, millis});
    }
    this.#freed();
  }

  drop(topic) {
    if (this.#job?.topic === topic) {
      this.#job.resolve(undefined);
      if (!this.#job.kept) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#replace(), GRACE);
      }
    }
  }

  #setSilent(silent) {
    clearTimeout(this.#patience);
    if (silent !== this.#silent) {
      this.#silent = silent;
      this.#tellSilence(silent);
    }
  }

  giveUp() {
    if (this.#silent) {
      this.#job?.reject(new Error(t`A computation did not answer and was ended.`));
      this.#replace();
    }
  }

  #replace() {
    this.#setSilent(false);
    this.#worker.terminate();
    this.#hire();
    this.#job = undefined;
    this.#freed();
  }

  dismiss() {
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    this.#worker?.terminate();
    this.#job?.resolve(undefined);
  }
}
