import * as engine from './engine.js';
import {Crew} from './crew.js';
import {byId, choices, make, refill} from './dom.js';

/** The lessons: a text for each, with buttons that open the runs it speaks of. */
export class Lessons {
  #model;
  #form;
  #crew;
  #checked = '';
  #list;

  constructor(model, form) {
    this.#model = model;
    this.#form = form;
    byId('lesson').addEventListener('change', event => this.#choose(event.target.value));
    model.on('problem', () => this.#show());
    this.#show();
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
    const {look} = this.#model.state;
    return this.#form.attempt(async () => {
      const {state} = await this.#model.work.read(fragment);
      await this.#model.open({...state, lesson, look});
    });
  }

  #show() {
    const {lesson} = this.#model.state;
    const known = engine.lessons().includes(lesson);
    choices(byId('lesson'), [['', 'none'], ...engine.lessons().map(name => [name, name])],
      known ? lesson : '');
    byId('lesson-text').hidden = !known;
    refill(byId('lesson-text'), known ? this.#text(lesson) : []);
  }

  /** Shows the lesson's claims after its runs were made again in the background. */
  #claims(lesson) {
    const list = make('ul', {id: 'lesson-claims'}, make('li', {textContent: 'its runs are made again …'}));
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
    const fragments = engine.lessonFragments(lesson);
    const runs = engine.lessonLabels(lesson).map((label, i) => make('button', {
      type: 'button', textContent: label, onclick: () => this.#open(lesson, fragments[i]),
    }));
    if (this.#checked !== lesson) {
      this.#crew?.dismiss();
      [this.#checked, this.#list] = [lesson, this.#claims(lesson)];
    }
    return [make('h2', {textContent: title}), ...paragraphs.map(text => make('p', {textContent: text})),
      this.#list,
      make('div', {className: 'bar'}, 'Set up: ', ...runs, 'then Run.'),
      ...exercise(lesson), words(lesson)];
  }
}

/** A question whose answer opens, and a command line to try. */
function exercise(lesson) {
  const [question, answer, command] = engine.lessonExercise(lesson);
  return [
    make('p', {textContent: question}),
    make('details', {id: 'lesson-answer'}, make('summary', {textContent: 'Answer'}), make('p', {textContent: answer})),
    make('p', {}, 'To try: ', make('code', {textContent: command})),
  ];
}

/** What the words of the lesson mean, to open beside the text. */
function words(lesson) {
  const list = make('dl', {});
  const told = engine.lessonWords(lesson);
  for (let k = 0; k < told.length; k += 2) {
    list.append(make('dt', {textContent: told[k]}), make('dd', {textContent: told[k + 1]}));
  }
  return make('details', {id: 'lesson-words'}, make('summary', {textContent: 'Words'}), list);
}
