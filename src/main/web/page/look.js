import {drawNow} from '../draw/canvas.js';
import {byId, make} from '../draw/dom.js';

/** Light or dark colours: those of the system until the user chooses. */
export class Look {
  #model;
  #dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(model) {
    this.#model = model;
    this.#dark.addEventListener('change', () => this.show());
    byId('theme').addEventListener('click', () => this.toggle());
    window.addEventListener('beforeprint', () => this.#print());
    window.addEventListener('afterprint', () => {
      document.querySelectorAll('.paper').forEach(copy => copy.remove());
      this.show();
    });
    this.show();
  }

  /** Takes the choice of the link, or otherwise that of the system. */
  show() {
    const {look} = this.#model.state;
    this.#set(look === '' ? this.#dark.matches : look === 'dark');
  }

  toggle() {
    this.#model.state.look = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    this.show();
  }

  /** Paper is light: everything is drawn anew for it, in the shape that it has on the screen. */
  #print() {
    for (const id of ['map', 'fit']) {
      const {clientWidth, clientHeight} = byId(id);
      document.documentElement.style.setProperty(`--${id}-shape`, `${clientWidth} / ${clientHeight}`);
    }
    this.#set(false);
    drawNow();
    copyFor(byId('map'), [byId('map-base'), byId('map-over')]);
  }

  #set(dark) {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    this.#model.tell('look');
  }
}

/** A copy of canvases for paper: Chromium prints nothing of a canvas that has changed its size. */
function copyFor(parent, canvases) {
  const [{width, height}] = canvases;
  const copy = make('canvas', {className: 'paper', width, height});
  canvases.forEach(canvas => copy.getContext('2d').drawImage(canvas, 0, 0));
  parent.append(copy);
}
