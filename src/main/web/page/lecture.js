import {byId} from '../draw/dom.js';

/**
 * Lecture: the map and the fit alone, in large type, on the whole screen where the browser allows
 * it. Escape or the same key leads back.
 */
export class Lecture {
  #root = document.documentElement;

  constructor() {
    byId('lecture').addEventListener('click', () => this.toggle());
    document.addEventListener('fullscreenchange', () => document.fullscreenElement ?? this.#set(false));
    document.addEventListener('keydown', event => event.key === 'Escape' && this.#set(false));
  }

  get #on() {
    return this.#root.hasAttribute('data-lecture');
  }

  toggle() {
    this.#set(!this.#on);
    if (this.#on) {
      // Without a whole screen the lecture fills the window.
      this.#root.requestFullscreen?.().catch(() => {});
    } else if (document.fullscreenElement) {
      document.exitFullscreen();
    }
  }

  #set(on) {
    this.#root.toggleAttribute('data-lecture', on);
    byId('lecture').setAttribute('aria-pressed', String(on));
  }
}
