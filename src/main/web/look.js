import {byId} from './dom.js';

/** Light or dark: as the system has it, until someone chooses. */
export class Look {
  #model;
  #dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(model) {
    this.#model = model;
    this.#dark.addEventListener('change', () => this.#set(this.#dark.matches));
    byId('theme').addEventListener('click', () => this.toggle());
    this.#set(this.#dark.matches);
  }

  toggle() {
    this.#set(document.documentElement.dataset.theme !== 'dark');
  }

  #set(dark) {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    this.#model.tell('look');
  }
}
