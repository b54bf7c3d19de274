import * as engine from '../workers/engine.js';
import {surface, ink} from '../draw/canvas.js';
import {Frame, roomy} from '../draw/chart.js';
import {make} from '../draw/dom.js';
import {ticks, typeset} from '../draw/format.js';
import {reach} from '../draw/reach.js';
import {line} from '../fit/marks.js';
import {namesOf, namesRun, PARTS, saysOnlyLooks} from '../state/parts.js';
import {language, t} from './words.js';

/** The milliseconds between two steps of a ball on a curve. */
const PACE = 180;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** The course's page on the subject of a lesson, where it is called otherwise. */
const PAGE_OF = {'learning-rate': 'rate'};

/** A text in the language that is spoken, its parameters named as on the axes of the map. */
const said = words => words[language()].replace(/\b[wb]\d+(_\d+)+\b/g, name => typeset(name).replace('⁾', '⁾\u2060'));

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
 * @param task the list of what the last run has of the task
 * @param go opens another step by its page's name and its number
 * @return {Node[]}
 */
export function stepOf({course, step}, task, go) {
  const names = engine.coursePages();
  const at = names.indexOf(course);
  const page = engine.coursePage(course);
  const last = lastStep(course);
  const shown = Math.min(step, last);
  const before = shown > 1 ? [course, shown - 1] : at > 0 ? [names[at - 1], lastStep(names[at - 1])] : undefined;
  const next = shown < last ? [course, shown + 1] : at + 1 < names.length ? [names[at + 1], 1] : undefined;
  const button = (id, className, text, to) => make('button', {type: 'button', id, className, textContent: text, disabled: !to, onclick: () => go(...to)});
  return [
    make('p', {className: 'soft', textContent: t`Page ${at + 1} of ${names.length}`}),
    make('h2', {textContent: said(page.title)}),
    ...(shown < last ? telling(page.steps[shown - 1]) : asking(page, task)),
    make('div', {className: 'bar'}, button('course-back', '', t`Back`, before),
      make('span', {id: 'course-count', textContent: `${shown} / ${last}`}),
      button('course-next', 'primary', shown === last ? t`Next page` : t`Next`, next)),
  ];
}

const telling = ({text, curve}) => [make('p', {textContent: said(text)}), ...(curve ? rolling(curve) : [])];

const asking = (page, task) => [
  make('h3', {textContent: t`A question`}), make('p', {textContent: said(page.question)}),
  make('details', {id: 'lesson-answer'}, make('summary', {textContent: t`Answer`}), make('p', {textContent: said(page.answer)})),
  make('h3', {textContent: t`To find`}), make('p', {textContent: said(page.wanted)}), task,
];

/** A cost over one number, and a ball that a button rolls down. */
function rolling({name, from, to, costs, ball}) {
  const canvas = make('canvas', {className: 'curve', role: 'img', ariaLabel: t`The cost over ${name}`});
  const xs = costs.map((_, i) => from + i / (costs.length - 1) * (to - from));
  const [least, most] = reach(costs);
  const pad = 0.08 * (most - least);
  let at = 0;
  let timer = 0;
  const draw = surface(canvas, (context, width, height) => {
    const colours = ink();
    /** @type {[number[], number[]]} */
    const marks = [ticks(from, to, width / 70), ticks(least, most, 4)];
    const frame = new Frame(width, height, roomy({left: 48}, ...marks, true), {from, to}, {from: least - pad, to: most + pad});
    frame.clip(context, () => line(context, frame, xs, costs, colours.zero, 3, []));
    ball.slice(0, at + 1).forEach(([x, cost], k) => {
      context.beginPath();
      context.arc(frame.px(x), frame.py(cost), k === at ? 7 : 2.5, 0, 2 * Math.PI);
      context.fillStyle = '#f0503f';
      context.fill();
    });
    frame.axes(context, colours, ...marks);
    frame.titles(context, colours, name.includes('_') ? typeset(name) : name, t`cost`);
  });
  const step = () => {
    at = STILL.matches ? ball.length - 1 : at + 1;
    if (at >= ball.length - 1 || !canvas.isConnected) {
      clearInterval(timer);
    }
    draw();
  };
  const roll = () => {
    clearInterval(timer);
    at = 0;
    timer = setInterval(step, PACE);
    draw();
  };
  return [canvas, make('p', {}, make('button', {type: 'button', id: 'roll', className: 'primary', textContent: t`Roll`, onclick: roll}))];
}
