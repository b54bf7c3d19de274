import * as engine from '../workers/engine.js';
import {make} from '../draw/dom.js';
import {typeset} from '../draw/format.js';
import {namesOf, namesRun, PARTS, saysOnlyLooks} from '../state/parts.js';
import {curveWithBall} from './curve.js';
import {language, t} from './words.js';

/** The course's page on the subject of a lesson, where it is called otherwise. */
const PAGE_OF = {'learning-rate': 'rate'};

/** A text in the language that is spoken, its parameters named as on the axes of the map. */
export const said = words => words[language()].replace(/\b[wb]\d+(_\d+)+\b/g, name => typeset(name).replace('⁾', '⁾\u2060'));

/** The titles of the course's pages, by their names. */
export const titles = () => engine.coursePages().map((name, k) => [name, `${k + 1} ${said(engine.coursePage(name).title)}`]);

/** The last step of a page, behind those that tell: there stands its task. */
export const lastStep = name => engine.coursePage(name).steps.length + 1;

/**
 * The link of a step of a page of the course. Behind the steps stands the question with the task.
 *
 * @param state whose looks stay
 */
export function linkOf(name, step, state) {
  const page = engine.coursePage(name);
  const shown = page.steps[step - 1]?.live || page.begin;
  const link = new URLSearchParams(shown);
  for (const look of namesOf('look')) {
    (state[look] ?? '') === '' ? link.delete(look) : link.set(look, state[look]);
  }
  link.set('course', name);
  link.set('step', String(step));
  return link.toString();
}

/**
 * A link with what it leaves open: what its step of the course shows, or the run that its data open with
 * where it names no network, start or run. A lesson's name means the course's page on its subject.
 *
 * @param opening what the page itself was made with, whose own data have no such run
 */
export function filled(fragment, opening = '') {
  const link = new URLSearchParams(fragment.replace(/^#/, ''));
  const [course, step, lesson] = ['course', 'step', 'lesson'].map(name => link.get(name));
  const page = course ?? PAGE_OF[lesson] ?? lesson;
  if (!engine.coursePages().includes(page)) {
    return withRun(link, opening).toString();
  }
  ['course', 'step', 'lesson'].forEach(name => link.delete(name));
  if (saysOnlyLooks(link.toString())) {
    return linkOf(page, Number(step ?? 1), Object.fromEntries(link));
  }
  link.set('course', page);
  link.set('step', step ?? String(lastStep(page)));
  return link.toString();
}

/** A link with the run that its data open with, where it names something and nothing of a run. */
function withRun(link, opening) {
  const asked = link.get('data');
  const own = new URLSearchParams(opening);
  const isOwn = link.has('csv') || asked !== null && own.has('csv') && asked === own.get('data') || /\.\w+$/.test(asked);
  if (saysOnlyLooks(link.toString()) || namesRun(link) || isOwn) {
    return link;
  }
  const named = new Set(link.keys());
  const data = engine.datasets().includes(asked) ? asked : PARTS.data.initial;
  new URLSearchParams(engine.firstRun(data)).forEach((value, name) => named.has(name) || link.append(name, value));
  return link;
}

/**
 * The elements of a step of the course.
 *
 * @param beside what stands beside the page's number
 * @param task the list of what the last run has of the task
 * @param go opens another step by its page's name and its number
 * @param roll asks for the way of a ball on a curve
 * @return {Node[]}
 */
export function stepOf({course, step}, beside, task, go, roll) {
  const names = engine.coursePages();
  const at = names.indexOf(course);
  const page = engine.coursePage(course);
  const last = lastStep(course);
  const shown = Math.min(step, last);
  const before = shown > 1 ? [course, shown - 1] : at > 0 ? [names[at - 1], lastStep(names[at - 1])] : undefined;
  const next = shown < last ? [course, shown + 1] : at + 1 < names.length ? [names[at + 1], 1] : undefined;
  const button = (id, className, text, to) => make('button', {type: 'button', id, className, textContent: text, disabled: !to, onclick: () => go(...to)});
  return [
    make('p', {className: 'soft'}, t`Page ${at + 1} of ${names.length}`, ' ', ...beside),
    make('h2', {textContent: said(page.title)}),
    ...(shown < last ? telling(page.steps[shown - 1], roll) : asking(page, task)),
    make('div', {className: 'bar'}, button('course-back', '', t`Back`, before),
      make('span', {id: 'course-count', textContent: `${shown} / ${last}`}),
      button('course-next', 'primary', shown === last ? t`Next page` : t`Next`, next)),
  ];
}

const telling = ({text, curve}, roll) => [make('p', {textContent: said(text)}), ...(curve ? curveWithBall(curve, roll) : [])];

const asking = (page, task) => [
  make('h3', {textContent: t`A question`}), make('p', {textContent: said(page.question)}),
  make('details', {id: 'lesson-answer'}, make('summary', {textContent: t`Answer`}), make('p', {textContent: said(page.answer)})),
  make('h3', {textContent: t`To find`}), make('p', {textContent: said(page.wanted)}), task,
];
