import * as engine from '../workers/engine.js';

const KEY = 'costscape.solved';

/** What the browser keeps for this page; undefined where it keeps nothing, as of some files. */
function storage() {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The pages of the course whose tasks are solved: kept by this browser, or else until the page is closed. */
export class Progress {
  #solved = new Set();
  /** Tells whether the browser keeps them. */
  isKept = false;

  constructor() {
    this.#keep();
  }

  get count() {
    return this.#solved.size;
  }

  has(page) {
    return this.#solved.has(page);
  }

  add(page) {
    this.#solved.add(page);
    this.#keep();
  }

  forget() {
    this.#solved.clear();
    storage()?.removeItem(KEY);
  }

  /** Joins them with those that another window has kept meanwhile. */
  #keep() {
    try {
      const kept = (storage().getItem(KEY) ?? '').split(',');
      engine.coursePages().filter(page => kept.includes(page)).forEach(page => this.#solved.add(page));
      storage().setItem(KEY, [...this.#solved].join());
      this.isKept = true;
    } catch {
      this.isKept = false; // it is refused, or full
    }
  }
}
