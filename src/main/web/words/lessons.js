import * as engine from '../workers/engine.js';
import {Crew} from '../workers/crew.js';
import {byId, choices, make, refill} from '../draw/dom.js';
import {linkOf, stepOf, titles} from './course.js';
import {Glossary, paragraph, words} from './glossary.js';
import {language, t} from './words.js';

/** The pages of the course that are named otherwise than the lesson on their subject. */
const ON_COURSE = {'learning-rate': 'rate'};

/**
 * The course beside the map: the steps of its pages, each of which opens what it speaks of. A link may
 * still name one of the lessons: a text, with buttons that open its runs.
 */
export class Lessons {
  #model;
  #form;
  #crew;
  #checked = '';
  #list;
  /** Opens a link. */
  #follow;
  /** What the last run has of the lesson's task. */
  #task = make('ul', {id: 'lesson-task', ariaLive: 'polite'});

  /** @param follow opens a link, and takes the steps that it names */
  constructor(model, form, follow) {
    this.#model = model;
    this.#form = form;
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
      Object.assign(this.#model.state, {lesson: '', course: '', step: 1});
      this.#model.tell('problem');
    }
  }

  #step(page, step) {
    this.#follow(linkOf(page, step, this.#model.state));
  }

  #open(lesson, fragment) {
    return this.#form.attempt(() => this.#model.openFragment(fragment, {lesson}));
  }

  #show() {
    const {lesson, course} = this.#model.state;
    const own = lesson === '' || course !== '' ? [] : [[`lesson ${lesson}`, lesson, 'en']];
    choices(byId('lesson'), [['', t`no course`], ...titles(), ...own], course || own[0]?.[0] || '');
    byId('lesson-text').hidden = course === '' && lesson === '';
    const held = document.activeElement?.id ?? '';
    refill(byId('lesson-text'), course !== '' ? stepOf(this.#model.state, this.#task, (...to) => this.#step(...to))
      : lesson !== '' ? this.#text(lesson) : []);
    if (held.startsWith('course-')) {
      byId(held)?.focus(); // the way onward stays under the same key
    }
  }

  /** Shows what the run that has most of the task has of it, as the engine judges it. */
  #judge() {
    const {runs, state} = this.#model;
    const held = ({task}) => task.filter((part, k) => k % 2 === 0 && part === 'true').length;
    const judged = runs.filter(({task}) => task?.length > 0).map(run => ({...run, share: 2 * held(run) / run.task.length}));
    const [best] = judged.sort((a, b) => b.share - a.share);
    this.#task.classList.toggle('solved', best?.share === 1);
    if (!best) {
      this.#task.replaceChildren(...(state.lesson + state.course === '' ? [] : [
        make('li', {textContent: t`A run is judged at its end.`})]));
      return;
    }
    const lines = [];
    for (let k = 0; k < best.task.length; k += 2) {
      const holds = best.task[k] === 'true';
      lines.push(make('li', {className: holds ? 'holds' : 'fails', textContent: `${holds ? '✓' : '✗'} ${best.task[k + 1]}`}));
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

  /** That a lesson stands here in English, and where the course tells of its subject. */
  #elsewhere(lesson) {
    const page = titles().find(([name]) => name === (ON_COURSE[lesson] ?? lesson));
    const alone = language() === 'en' ? [] : [make('p', {textContent: t`This lesson is told in English alone.`})];
    return page === undefined ? alone : [...alone, make('p', {}, t`The course's page on it:`, ' ',
      make('button', {type: 'button', textContent: page[1], onclick: () => this.#step(page[0], 1)}))];
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
    return [...this.#elsewhere(lesson), make('h2', {lang: 'en', textContent: title}), ...paragraphs.map(text => paragraph(text, glossary)),
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
