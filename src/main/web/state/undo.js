import {byId} from '../draw/dom.js';
import {only} from './parts.js';

/** The milliseconds without a change after which a state can be gone back to. */
const REST = 250;
const MOST = 100;

/** One step back: the start, ranges, balls or problem that were there before, with their steps. */
export class Undo {
  #open;
  #links = [];
  #undone = [];
  #timer = 0;
  /** Whether a pointer is down. */
  #held = false;

  /** @param open shows the state of a link */
  constructor(model, open) {
    this.#open = open;
    byId('undo').addEventListener('click', () => this.undo());
    document.addEventListener('keydown', (/** @type {any} */ event) => {
      const typing = event.target.matches('input:not([type=range], [type=radio]), textarea');
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && 'zy'.includes(key) && !typing) {
        event.preventDefault();
        (event.shiftKey || key === 'y' ? this.redo() : this.undo());
      }
    });
    const note = () => model.running || this.#held || this.#note(model.fragment);
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(note, REST);
    };
    model.on('problem slice balls begun steps features', soon);
    // What a pointer does between down and up is one change, however long it rests meanwhile.
    window.addEventListener('pointerdown', () => { this.#held = true; }, {capture: true});
    for (const end of ['pointerup', 'pointercancel']) {
      window.addEventListener(end, () => {
        this.#held = false;
        soon();
      }, {capture: true});
    }
    model.on('paused ended', note);
    this.#note(model.fragment);
  }

  #note(link) {
    if (this.#links.length > 0 && only('undo', link) === only('undo', this.#links.at(-1))) {
      this.#links[this.#links.length - 1] = link;
    } else {
      this.#links.push(link);
      this.#links = this.#links.slice(-MOST);
      this.#undone = [];
    }
    this.#show();
  }

  #show() {
    byId('undo').disabled = this.#links.length < 2;
  }

  undo() {
    if (this.#links.length > 1) {
      this.#undone.push(this.#links.pop());
      this.#show();
      this.#open(this.#links.at(-1));
    }
  }

  redo() {
    const link = this.#undone.pop();
    if (link !== undefined) {
      this.#links.push(link);
      this.#show();
      this.#open(link);
    }
  }
}
