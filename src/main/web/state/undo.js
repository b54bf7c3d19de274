import {byId} from '../draw/dom.js';
import {only} from './parts.js';

/** The milliseconds without a change after which a state can be gone back to. */
const REST = 250;
const MOST = 100;

/** One step back: the start, ranges, balls or problem that were there before, with their steps. */
export class Undo {
  #model;
  #open;
  #links = [];
  #undone = [];
  #timer = 0;
  /** Tells whether a pointer is down. */
  #held = false;

  /** @param open shows the state of a link, as it was opened by another one before */
  constructor(model, open) {
    [this.#model, this.#open] = [model, open];
    byId('undo').addEventListener('click', () => this.undo());
    byId('redo').addEventListener('click', () => this.redo());
    document.addEventListener('keydown', (/** @type {any} */ event) => {
      const typing = event.target.matches('input:not([type=range], [type=radio]), textarea');
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && 'zy'.includes(key) && !typing) {
        event.preventDefault();
        (event.shiftKey || key === 'y' ? this.redo() : this.undo());
      }
    });
    // What is being opened is not shown yet, and what is shown until then is no change.
    const note = () => model.running || this.#held || model.opening > 0 || this.#note(model);
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(note, REST);
    };
    model.on('opening problem slice balls begun steps features', soon);
    // What a pointer does between down and up is one change, however long it rests meanwhile.
    window.addEventListener('pointerdown', () => { this.#held = true; }, {capture: true});
    for (const end of ['pointerup', 'pointercancel']) {
      window.addEventListener(end, () => {
        this.#held = false;
        soon();
      }, {capture: true});
    }
    model.on('paused ended', note);
    this.#note(model);
  }

  #note({fragment: link, origin}) {
    if (this.#links.length > 0 && only('undo', link) === only('undo', this.#links.at(-1).link)) {
      this.#links[this.#links.length - 1] = {link, origin};
    } else {
      this.#links.push({link, origin});
      this.#links = this.#links.slice(-MOST);
      this.#undone = [];
    }
    this.#show();
  }

  #show() {
    byId('undo').disabled = this.#links.length < 2;
    byId('redo').disabled = this.#undone.length === 0;
  }

  undo() {
    if (this.#links.length > 1) {
      this.#undone.push(this.#links.pop());
      this.#go(this.#links.at(-1));
    }
  }

  redo() {
    const next = this.#undone.pop();
    if (next !== undefined) {
      this.#links.push(next);
      this.#go(next);
    }
  }

  #go({link, origin}) {
    const pressed = document.activeElement;
    this.#show();
    if (pressed.matches(':disabled')) {
      byId(pressed.id === 'undo' ? 'redo' : 'undo').focus(); // one of them has something to do
    }
    this.#model.undone = true;
    this.#open(link, origin);
  }
}
