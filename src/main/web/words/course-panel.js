import * as engine from '../workers/engine.js';
import {byId, choices, make, refill} from '../draw/dom.js';
import {initial} from '../state/parts.js';
import {Notes} from './notes.js';
import {Progress} from '../state/progress.js';
import {lastStep, linkOf, stepOf, titles} from './course.js';
import {asked, t} from './words.js';

/** The course beside the map: the steps of its pages, each of which opens what it speaks of. */
export class CoursePanel {
  #model;
  /** Opens a link. */
  #follow;
  /** The claims of the page's task on the last run. */
  #task = make('ul', {id: 'lesson-task', ariaLive: 'polite'});
  /** How many tasks are solved, and the button that forgets it. */
  #solved = make('span');
  #progress = new Progress();
  #notes = new Notes();

  /** @param follow opens a link, and takes the steps that it names */
  constructor(model, follow) {
    this.#model = model;
    this.#follow = follow;
    byId('lesson').addEventListener('change', event => this.#choose(event.target.value));
    model.on('problem', () => this.#show());
    model.on('problem slice balls ended', () => this.#judge());
    this.#show();
    this.#judge();
  }

  #choose(name) {
    if (engine.coursePages().includes(name)) {
      this.#step(name, 1);
    } else {
      Object.assign(this.#model.state, {course: '', step: 1});
      this.#model.tell('problem');
    }
  }

  #step(page, step) {
    this.#follow(linkOf(page, step, this.#model.state));
  }

  /** Asks for the numbers and costs of a ball's steps on a curve. */
  async #roll({problem, origin, along, ball}, start, rate) {
    const at = number => Float64Array.from(origin, (value, k) => value + number * along[k]);
    const answer = await this.#model.work.judging.ask('roll', {
      problem: {number: `curve ${problem.data}`, ...initial(), ...problem}, theta: at(0), axes: ['curve:'],
      vectors: Float64Array.from(along), starts: [at(start)], rate, steps: ball.length - 1, shown: new Float64Array(0)}, {kept: true});
    const length = along.reduce((sum, part) => sum + part * part, 0);
    const numberOf = theta => theta.reduce((sum, value, k) => sum + (value - origin[k]) * along[k], 0) / length;
    return answer && Array.from(answer.paths[0].costs, (cost, step) =>
      [numberOf(answer.paths[0].thetas.subarray(origin.length * step, origin.length * (step + 1))), cost]);
  }

  #show() {
    const {course, step} = this.#model.state;
    this.#notes.show(course, step);
    this.#showSolved();
    byId('lesson-text').hidden = course === '';
    const held = document.activeElement?.id ?? '';
    refill(byId('lesson-text'), course === '' ? [] : stepOf(
      this.#model.state, [this.#notesButton(), this.#solved], this.#task, (...to) => this.#step(...to), (...given) => this.#roll(...given)));
    if (held.startsWith('course-')) {
      byId(held)?.focus(); // the way onward stays under the same key
    }
  }

  #notesButton() {
    return make('button', {
      type: 'button', id: 'notes', textContent: t`Notes`, title: t`What a teacher says of this page, in a second window`,
      onclick: () => this.#notes.open(this.#model.state.course, this.#model.state.step)});
  }

  #showSolved() {
    const {count, isKept} = this.#progress;
    choices(byId('lesson'), [['', t`no course`], ...titles().map(([name, title]) => [name, this.#progress.has(name) ? `${title} ✓` : title])],
      this.#model.state.course);
    this.#solved.replaceChildren(...(count === 0 ? [] : [' · ', count === 1 ? t`1 task solved` : t`${count} tasks solved`, ' ', make('button', {
      type: 'button', id: 'forget', textContent: t`Forget`,
      title: isKept ? t`Only this browser knows which tasks are solved; this makes it forget them` : t`This browser keeps nothing of this page: what is solved is known until it is closed`,
      onclick: () => {
        this.#progress.forget();
        this.#showSolved();
        byId('lesson').focus();
      },
    })]));
  }

  /** Shows what the run that has most of the task has of it, as the engine judges it. */
  #judge() {
    const {runs, state} = this.#model;
    const judged = runs.filter(({task}) => task?.length > 0).map(({task}) => ({
      task, share: task.filter(({holds}) => holds).length / task.length}));
    const [best] = judged.sort((a, b) => b.share - a.share);
    this.#task.classList.toggle('solved', best?.share === 1);
    if (!best) {
      this.#task.replaceChildren(...(state.course === '' ? [] : [
        make('li', {textContent: t`A run is judged at its end.`})]));
      return;
    }
    const lines = best.task.map(({holds, name, numbers}) => make('li', {
      className: holds ? 'holds' : 'fails', textContent: `${holds ? '✓' : '✗'} ${asked(name, numbers)}`}));
    if (best.share === 1 && state.step === lastStep(state.course)) {
      this.#progress.add(state.course);
      this.#showSolved();
    }
    if (best.share === 1) {
      lines.push(make('li', {className: 'holds'}, make('b', {textContent: t`Found.`})));
    }
    this.#task.replaceChildren(...lines);
    this.#bringIntoView();
  }

  /** Scrolls the panel to the claims, which may stand below the way onward; the page itself is not scrolled. */
  #bringIntoView() {
    const panel = byId('lesson-text');
    const below = this.#task.getBoundingClientRect().bottom - panel.lastElementChild?.getBoundingClientRect().top;
    panel.scrollTop += Math.max(0, below);
  }
}
