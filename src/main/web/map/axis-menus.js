import {isDirection, kindOf, partOf, valuesOf, wayTo} from './axes.js';
import {byId, make} from '../draw/dom.js';
import {typeset} from '../draw/format.js';
import {t} from '../words/words.js';

/** The parameters of a network from which on a menu of them is filled only when it is used. */
const MANY = 200;

const FIRST = {random: 1, hessian: 1};

/**
 * The menus of the two axes: a parameter, a direction, or the way to a point; and of the point that a
 * plane of directions goes through.
 */
export class AxisMenus {
  #model;

  constructor(model, form) {
    this.#model = model;
    const change = async turn => {
      await form.attempt(turn);
      this.#show(); // a choice that was refused is taken back
    };
    ['x', 'y'].forEach((letter, which) => {
      const select = byId(`axis-${letter}`);
      select.addEventListener('focus', () => this.#offer(select, which, true));
      select.addEventListener('change', () => change(() => model.setAxis(which, this.#chosen(select.value, which))));
      byId(`${letter}-part`).addEventListener('change', event => change(() => model.setAxis(which, {
        name: `${kindOf(model.state.vary[which].name)}:${whole(event.target.value)}`})));
    });
    byId('through').addEventListener('change', ({target}) => change(() => (
      target.value === '' ? undefined : model.setThrough(this.#points()[target.value]))));
    byId('through').addEventListener('focus', () => this.#offerThrough());
    model.on('problem slice ended', () => this.#show());
    this.#show();
  }

  /**
   * An axis of the menu with its range: that of its own axis, if the two swap places. A further
   * random direction or eigenvector is the next one.
   */
  #chosen(value, which) {
    const {vary} = this.#model.state;
    const other = vary[1 - which].name;
    if (value in FIRST) {
      const next = kindOf(other) === value ? Number(partOf(other)) + 1 : FIRST[value];
      return {name: `${value}:${next === 0 ? 1 : next}`};
    }
    return vary.find(axis => axis.name === value) ?? {name: value};
  }

  /** The places of the balls as they are shown, by what they are called. */
  #balls() {
    const {runs} = this.#model;
    return runs.map(({rows}, i) => [
      runs.length === 1 ? t`the ball` : t`ball ${i + 1}`, rows.theta(rows.last)]);
  }

  /** The points that a plane can go through. */
  #points() {
    return Object.fromEntries([[t`the start`, this.#model.start], ...this.#balls()]);
  }

  /** The points that an axis can lead to, as axes: the balls that have moved, and the named points. */
  #ways(name) {
    const {plane, start, through, landscape} = this.#model;
    const from = plane.isOfParameters ? start : through;
    const away = theta => theta.some((value, k) => value !== from[k]);
    const ways = [
      ...this.#balls().map(([called, theta]) => [wayTo(theta), called, theta]),
      ...(away(start) ? [[wayTo(start), t`the start`, start]] : []),
      ...landscape.points().map(point => [`between:${point}`, point, landscape.preset(point)]),
    ].filter(([, , theta]) => away(theta));
    return kindOf(name) !== 'between' || ways.some(([way]) => way === name) ? ways
      : [[name, typeset(name), valuesOf(name)], ...ways];
  }

  /** Fills the menu of an axis, which of a large network is long, once somebody turns to it. */
  #offer(select, which, isUsed) {
    const {names, state} = this.#model;
    const {name} = state.vary[which];
    const offered = names.length > MANY && !isUsed ? [name].filter(each => !isDirection(each)) : names;
    const chosen = kindOf(name) in FIRST ? kindOf(name) : name;
    const group = (label, entries) => make('optgroup', {label},
      ...entries.map(([value, text]) => new Option(text, value, false, value === chosen)));
    const filled = [chosen, offered.length, ...this.#ways(name).map(([way]) => way)].join(' ');
    if (select.dataset.filled !== filled) {
      select.dataset.filled = filled;
      select.replaceChildren(
        group(t`Parameters`, offered.map(each => [each, typeset(each)])),
        group(t`Directions`, [['random', t`random`], ['hessian', t`Hessian`]]),
        ...(this.#ways(name).length > 0 ? [group(t`Way to a point`, this.#ways(name))] : []));
    }
    select.value = chosen;
  }

  #show() {
    const {state, plane} = this.#model;
    ['x', 'y'].forEach((letter, which) => {
      const {name} = state.vary[which];
      const part = byId(`${letter}-part`);
      this.#offer(byId(`axis-${letter}`), which, document.activeElement === byId(`axis-${letter}`));
      part.hidden = !(kindOf(name) in FIRST);
      if (!part.hidden) {
        const title = kindOf(name) === 'random' ? t`Seed` : t`Which eigenvector: 1 has the largest eigenvalue, −1 the smallest`;
        Object.assign(part, {value: partOf(name), title, ariaLabel: title});
      }
    });
    byId('through-label').hidden = plane.isOfParameters;
    this.#offerThrough();
    document.querySelectorAll('[name=view]').forEach((/** @type {any} */ radio) => {
      radio.disabled = !plane.isOfParameters && radio.value !== 'shadow';
      radio.parentElement.title = radio.disabled ? t`Along a direction all parameters train, and the path is projected` : '';
    });
  }

  #offerThrough() {
    const {through, plane} = this.#model;
    if (!plane.isOfParameters) {
      const points = Object.entries(this.#points());
      const here = points.findIndex(([, theta]) => theta.every((value, k) => value === through[k]));
      const options = points.map(([called], i) => new Option(called, called, false, i === here));
      byId('through').replaceChildren(...(here < 0 ? [new Option(t`as shown`, '', false, true)] : []), ...options);
    }
  }
}

function whole(text) {
  if (!/^-?\d{1,9}$/.test(text.trim())) {
    throw new Error(t`"${text}" is not a whole number`);
  }
  return Number(text);
}
