import {background} from './background.js';

const MOST_WORKERS = 8;

/**
 * Workers that make the rows of a basin map. Each row goes to a free worker; one of them joins all
 * rows.
 */
export class Crew {
  #question;
  #hear;
  #workers;
  #rows = [];
  #given = 0;
  #done = 0;

  /** @param hear receives the progress, and at the end the map or an error */
  constructor(question, hear) {
    this.#question = question;
    this.#hear = hear;
    const count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1, question.points);
    this.#workers = Array.from({length: count},
      () => background((answer, worker) => this.#take(answer, worker)));
    this.#workers.forEach(worker => this.#give(worker));
  }

  #give(worker) {
    if (this.#given < this.#question.points) {
      worker.postMessage({what: 'row', ...this.#question, row: this.#given++});
    }
  }

  #take(answer, worker) {
    if (answer.row === undefined) {
      this.dismiss();
      this.#hear(answer);
      return;
    }
    this.#rows[answer.row] = answer.cells;
    this.#done++;
    this.#hear({progress: this.#done / this.#question.points});
    if (this.#done < this.#question.points) {
      this.#give(worker);
    } else {
      worker.postMessage({what: 'map', ...this.#question, rows: joined(this.#rows)});
    }
  }

  dismiss() {
    this.#workers.forEach(worker => worker.terminate());
  }
}

function joined(rows) {
  const all = new Float64Array(rows.length * rows[0].length);
  rows.forEach((row, i) => all.set(row, i * row.length));
  return all;
}
