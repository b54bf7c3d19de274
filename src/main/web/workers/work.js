import {Crew} from './crew.js';
import {Landscape} from './landscape.js';
import {problemOf} from '../state/parts.js';

const MOST_SWEEPERS = 4;

/**
 * All that is computed for the page, in workers: the page's own thread only draws and keeps the
 * state. One worker reads links, opens problems and answers short questions, so that it is soon
 * free; one trains; one judges where training ended; the others sweep.
 */
export class Work {
  front = new Crew(1);
  training = new Crew(1, true);
  judging = new Crew(1, true);
  sweeping = new Crew(Math.max(1, Math.min(MOST_SWEEPERS, (navigator.hardwareConcurrency || 2) - 1)));
  #problems = 0;
  #problem;

  /** Tells whether nothing is computed and nothing waits. */
  get quiet() {
    return [this.front, this.training, this.judging, this.sweeping].every(crew => crew.quiet);
  }

  /**
   * The state that a link names, and what is wrong in it.
   *
   * @param opening what the page itself opens with
   */
  read(fragment, opening) {
    return this.front.ask('read', {fragment, opening}, {rank: -1});
  }

  /**
   * Opens the problem of a state: its landscape and its start. Questions about the problem before are
   * dropped then. If the engine refuses it, it throws, and what was under way goes on. If another one
   * is opened meanwhile, that one counts.
   *
   * @param show receives what the page keeps of the problem, at the moment from which it is asked about
   */
  async open(state, show) {
    this.front.drop('open');
    const opened = await this.front.ask('open', {state}, {rank: -1});
    if (opened) {
      this.#problem = {number: ++this.#problems, ...problemOf({...state, loss: opened.loss, standardize: opened.standardize})};
      ['call', 'lay'].forEach(topic => this.front.drop(topic));
      ['map', 'finer', 'curves'].forEach(topic => this.sweeping.drop(topic));
      show({...opened, landscape: new Landscape(opened, this.#asker(this.#problem))});
    }
  }

  /** Asks about the problem that is open. */
  ask(crew, what, question, how) {
    return crew.ask(what, {problem: this.#problem, ...question}, how);
  }

  /** Makes the directions of axes through a point of the problem that is open. */
  lay(theta, axes) {
    this.front.drop('lay');
    return this.ask(this.front, 'lay', {theta, axes});
  }

  /**
   * Tells of the workers that open problems and train whether one of them is silent; the others take
   * their time or can be skipped.
   *
   * @param hear receives whether, and what ends the silent ones
   */
  watch(hear) {
    for (const crew of [this.front, this.training]) {
      crew.silence = silent => hear(silent, () => crew.replaceSilent());
    }
  }

  get problem() {
    return this.#problem;
  }

  #asker(problem) {
    return async (of, method, values) => {
      if (problem !== this.#problem) {
        return undefined;
      }
      const answer = await this.front.ask('call', {problem, of, method, values});
      return answer?.value;
    };
  }
}
