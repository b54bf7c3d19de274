import * as engine from './engine.js';
import {Crew} from './crew.js';
import {byId, choices, make, refill} from './dom.js';
import {Glossary, paragraph, words} from './glossary.js';
import {t} from './words.js';

/** The lessons: a text for each, with buttons that open the runs it speaks of. */
export class Lessons {
  #model;
  #form;
  #crew;
  #checked = '';
  #list;
  /** What the last run has of the lesson's task. */
  #task = make('ul', {id: 'lesson-task', ariaLive: 'polite'});

  constructor(model, form) {
    this.#model = model;
    this.#form = form;
    byId('lesson').addEventListener('change', event => this.#choose(event.target.value));
    model.on('problem', () => this.#show());
    model.on('problem slice balls ended', () => this.#judge());
    this.#show();
    this.#judge();
  }

  #choose(name) {
    if (name === '') {
      this.#model.state.lesson = '';
      this.#model.tell('problem');
    } else {
      this.#open(name, engine.lessonFragments(name)[0]);
    }
  }

  #open(lesson, fragment) {
    return this.#form.attempt(() => this.#model.openFragment(fragment, {lesson}));
  }

  #show() {
    const {lesson} = this.#model.state;
    const known = engine.lessons().includes(lesson);
    choices(byId('lesson'), [['', t`none`], ...engine.lessons().map(name => [name, name, 'en'])],
      known ? lesson : '');
    byId('lesson-text').hidden = !known;
    refill(byId('lesson-text'), known ? this.#text(lesson) : []);
  }

  /** Shows what the run that has most of the task has of it, as the engine judges it. */
  #judge() {
    const {runs, state} = this.#model;
    const held = ({task}) => task.filter((part, k) => k % 2 === 0 && part === 'true').length;
    const judged = runs.filter(({task}) => task?.length > 0).map(run => ({...run, share: 2 * held(run) / run.task.length}));
    const [best] = judged.sort((a, b) => b.share - a.share);
    this.#task.classList.toggle('solved', best?.share === 1);
    if (!best) {
      this.#task.replaceChildren(...(state.lesson === '' ? [] : [
        make('li', {textContent: t`A run is judged at its end.`})]));
      return;
    }
    const lines = [];
    for (let k = 0; k < best.task.length; k += 2) {
      const holds = best.task[k] === 'true';
      lines.push(make('li', {className: holds ? 'holds' : 'fails', lang: 'en', textContent: `${holds ? '✓' : '✗'} ${best.task[k + 1]}`}));
    }
    if (best.share === 1) {
      lines.push(make('li', {className: 'holds'}, make('b', {textContent: t`Found.`})));
    }
    this.#task.replaceChildren(...lines);
  }

  /** Shows the lesson's claims after its runs were made again in the background. */
  #claims(lesson) {
    const list = make('ul', {id: 'lesson-claims', lang: 'en'}, make('li', {textContent: t`its runs are made again …`}));
    const crew = new Crew(1);
    const show = (texts, checked) => {
      crew.dismiss();
      list.replaceChildren(...texts.map(text => make('li', {textContent: text})));
      list.classList.toggle('checked', checked);
    };
    this.#crew = crew;
    crew.ask('claims', {lesson}).then(
      answer => answer && show(answer.claims, true), error => show([error.message], false));
    return list;
  }

  #text(lesson) {
    const [title, ...paragraphs] = engine.lessonText(lesson);
    const glossary = new Glossary(lesson);
    const fragments = engine.lessonFragments(lesson);
    const runs = engine.lessonLabels(lesson).map((label, i) => make('button', {
      type: 'button', lang: 'en', textContent: label, onclick: () => this.#open(lesson, fragments[i]),
    }));
    if (this.#checked !== lesson) {
      this.#crew?.dismiss();
      [this.#checked, this.#list] = [lesson, this.#claims(lesson)];
    }
    return [make('h2', {lang: 'en', textContent: title}), ...paragraphs.map(text => paragraph(text, glossary)),
      this.#list,
      make('div', {className: 'bar'}, t`Set up:`, ' ', ...runs, t`then Run.`),
      make('h3', {textContent: t`To find`}), paragraph(engine.lessonTask(lesson), glossary), this.#task,
      make('h3', {textContent: t`To think about`}), ...exercise(lesson, glossary), words(lesson)];
  }
}

/** A question whose answer opens, and a command line to try. */
function exercise(lesson, glossary) {
  const [question, answer, command] = engine.lessonExercise(lesson);
  return [
    paragraph(question, glossary),
    make('details', {id: 'lesson-answer'}, make('summary', {textContent: t`Answer`}), paragraph(answer, glossary)),
    make('p', {}, t`To try:`, ' ', make('code', {textContent: command})),
  ];
}
