import {byId} from './dom.js';

/** Light or dark colours: those of the system until the user chooses. */
export class Look {
  #model;
  #dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(model) {
    this.#model = model;
    this.#dark.addEventListener('change', () => this.show());
    byId('theme').addEventListener('click', () => this.toggle());
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

  #set(dark) {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    this.#model.tell('look');
  }
}
