import * as engine from '../workers/engine.js';
import {make, say} from '../draw/dom.js';
import {lastStep, said} from './course.js';
import {t} from './words.js';

/** What a teacher says of the course's page, in a second window that follows the first one. */
export class Notes {
  /** @type {Window | null} */
  #window = null;

  open(course, step) {
    this.#window = window.open('', 'costscape-notes', 'popup,width=520,height=720');
    if (!this.#window) {
      say(t`This browser opens no second window`);
      return;
    }
    const {head} = this.#window.document;
    head.replaceChildren(document.querySelector('style').cloneNode(true));
    this.show(course, step);
    this.#window.focus();
  }

  /** Shows what belongs to a step of a page; outside of the course, that there is nothing. */
  show(course, step) {
    if (!this.#window || this.#window.closed) {
      return;
    }
    const {body, documentElement} = this.#window.document;
    documentElement.lang = document.documentElement.lang;
    documentElement.dataset.theme = document.documentElement.dataset.theme;
    this.#window.document.title = t`Notes: ${course === '' ? t`no course` : said(engine.coursePage(course).title)}`;
    body.className = 'notes';
    body.replaceChildren(...(course === '' ? [make('p', {textContent: t`no course`})] : notesOf(course, step)));
  }
}

function notesOf(course, step) {
  const page = engine.coursePage(course);
  const last = lastStep(course);
  const shown = Math.min(step, last);
  const [minutes, task] = page.minutes;
  const note = (title, text) => [make('h2', {textContent: title}), make('p', {textContent: said(text)})];
  return [
    make('p', {className: 'soft', textContent: t`${shown} of ${last}; ${minutes} minutes, the task ${task}`}),
    make('h1', {textContent: said(page.title)}),
    ...(shown < last ? note(t`Now`, page.steps[shown - 1].text) : []),
    ...(shown + 1 < last ? note(t`Then`, page.steps[shown].text) : []),
    ...note(t`Aim`, page.aim), ...note(t`A mistake to expect`, page.mistake), ...note(t`A question`, page.question),
    ...note(t`Answer`, page.answer), ...note(t`To find`, page.wanted), ...note(t`Why it is found so`, page.why),
  ];
}
