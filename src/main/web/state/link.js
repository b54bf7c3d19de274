import * as engine from '../workers/engine.js';
import {axesOf, isDirection} from '../map/axes.js';
import {numbersOf, startOf, throughOf} from '../workers/opened.js';
import {landscapeOf} from '../workers/posed.js';
import {MOST_CSV} from './own-rows.js';
import {askedOf, initial, isNumber, KNOWN, LARGEST, MOST_BALLS, namesOf, PARTS} from './parts.js';
import {axis, ball, widths} from './state.js';
import {shownOf} from '../fit/shown.js';
import {LANGUAGES, languageOf, speak, t} from '../words/words.js';

/**
 * Reads a link, which may come from anywhere. What is wrong in it keeps its default and is told in a
 * sentence; the rest is taken. The state that is given can always be opened.
 *
 * @param fragment the part of an address behind #
 * @param opening what the page itself opens with, as a fragment: it may have rows that no link holds,
 *     and a link that only says how the page looks shows it
 * @return {{state: object, complaints: string[]}}
 */
export function read(fragment, opening = '') {
  speak(languageOf(fragment));
  const reading = new Reading(fragment, opening);
  reading.words();
  reading.numbers();
  reading.hidden();
  reading.problem();
  reading.start();
  reading.through();
  reading.axes();
  reading.balls();
  reading.places();
  return reading;
}

class Reading {
  state = initial();
  complaints = [];
  #given;

  constructor(fragment, opening) {
    this.#given = askedOf(fragment, opening);
    for (const name of new Set(this.#given.keys())) {
      if (!KNOWN.includes(name)) {
        this.#complain(t`the link has "${cut(name)}", which this page does not know`);
      }
    }
  }

  #complain(sentence) {
    if (!this.complaints.includes(sentence)) {
      this.complaints.push(sentence);
    }
  }

  /** Takes a value that is one of the choices. */
  #choice(name, choices) {
    const value = this.#given.get(name);
    if (value !== null && value !== '' && choices.includes(value)) {
      this.state[name] = value;
    } else if (value !== null && value !== '') {
      this.#complain(t`${name} is one of ${choices.filter(Boolean).join(', ')}, not "${cut(value)}"`);
    }
  }

  /** What a link says of a file that it does not hold means nothing for other rows. */
  #withoutItsFile() {
    if (!this.#given.has('csv') && /\.\w+$/.test(this.#given.get('data'))) {
      this.#complain(t`a link holds at most ${MOST_CSV} characters of rows: open the file again`);
      const looks = namesOf('look');
      [...this.#given.keys()].filter(name => !looks.includes(name)).forEach(name => this.#given.delete(name));
    }
  }

  words() {
    this.#withoutItsFile();
    for (const name of ['csv', 'file', 'target', 'drop', 'hold-out', 'seed', 'loss', 'basins', 'data']) {
      this.state[name] = this.#given.get(name) ?? this.state[name];
    }
    this.state.embed = this.#given.has('embed') ? 'true' : '';
    if (this.state.csv === null) {
      this.state.data = PARTS.data.initial;
      this.#choice('data', engine.datasets());
    }
    if (!/^(-?\d{1,18})?$/.test(this.state.seed)) {
      this.#complain(t`seed is a whole number, not "${cut(this.state.seed)}"`);
      this.state.seed = '';
    }
    Object.entries(PARTS).filter(([, {of}]) => of).forEach(([name, {of}]) => this.#choice(name, of));
    this.#choice('activation', engine.activations());
    this.#choice('lang', [...LANGUAGES, '']);
    this.#choice('course', [...engine.coursePages(), '']);
  }

  numbers() {
    for (const [name, {from, to}] of Object.entries(PARTS).filter(([, part]) => part.from !== undefined)) {
      const text = this.#given.get(name);
      if (text !== null && isNumber(name, text)) {
        this.state[name] = Number(text);
      } else if (text !== null) {
        this.#complain(t`${name} is a number from ${from} to ${to}, not "${cut(text)}"`);
      }
    }
  }

  hidden() {
    const text = this.#given.get('hidden');
    if (text !== null) {
      this.state.hidden = widths(text) ?? this.state.hidden;
      if (widths(text) === undefined) {
        this.#complain(t`hidden has numbers from 1 to 64 with commas between, not "${cut(text)}"`);
      }
    }
  }

  /** Leaves out, part by part, what the engine refuses. */
  problem() {
    const whole = {'hold-out': '', seed: '', apart: 0};
    const without = [{}, {loss: ''}, whole, {...whole, loss: ''}, {...whole, loss: '', target: ''},
      {...whole, csv: null, data: PARTS.data.initial, file: '', target: '', drop: '', 'drop-missing': '', loss: ''}, initial()];
    for (const some of without) {
      try {
        this.landscape = landscapeOf({...this.state, ...some});
        this.state = {...this.state, ...some};
        return;
      } catch (error) {
        this.#complain(error.message);
      }
    }
  }

  start() {
    const at = this.#given.get('at') ?? '';
    const size = this.landscape.parameterNames().length;
    const named = this.landscape.points().includes(at) || /^random:\d{1,9}$/.test(at);
    const values = at.split(',').map(text => (text.trim() === '' ? NaN : Number(text)));
    if (at === '' || named || (values.length === size && values.every(shown))) {
      this.state.at = at;
    } else {
      this.#complain(values.length === size
        ? t`at has numbers of at most ${LARGEST} in size, not "${cut(at)}"`
        : t`at has a number for each of ${size} parameters, not ${values.length}`);
    }
  }

  /** The point that directions start from, by its values; without it they start from the start. */
  through() {
    const text = this.#given.get('through') ?? '';
    if (text === '' || numbersOf(text, this.landscape.parameterNames().length)?.every(shown)) {
      this.state.through = text;
    } else {
      this.#complain(t`through has a number for each of ${this.landscape.parameterNames().length} parameters, not "${cut(text)}"`);
    }
  }

  axes() {
    const names = this.landscape.parameterNames();
    for (const text of this.#given.getAll('vary')) {
      const asked = axis(text);
      if (!asked || !(names.includes(asked.name) || isDirection(asked.name)) || !shown(asked.from ?? 0) || !shown(asked.to ?? 0)) {
        this.#complain(t`vary is NAME=FROM:TO with a parameter of this network or a direction such as random:1, not "${cut(text)}"`);
      } else if (this.state.vary.some(({name}) => name === asked.name)) {
        this.#complain(t`both axes are ${cut(asked.name)}: another one takes the second place`);
      } else if (this.state.vary.length === 2) {
        this.#complain(t`the map has two axes: "${cut(text)}" is left out`);
      } else {
        this.state.vary.push(asked);
      }
    }
    this.#directions();
  }

  /** Leaves out directions that the engine refuses. Where one stays, paths are projected. */
  #directions() {
    if (!this.state.vary.some(({name}) => isDirection(name))) {
      this.state.through = '';
      return;
    }
    try {
      const start = startOf(this.state, this.landscape);
      axesOf(this.state, this.landscape, start, throughOf(this.state, start));
    } catch (error) {
      this.#complain(error.message);
      this.state.vary = this.state.vary.filter(({name}) => !isDirection(name));
      this.state.through = '';
      return;
    }
    if (this.state.view !== 'shadow' && this.#given.has('view')) {
      this.#complain(t`along a direction all parameters train and the path is projected: the view is shadow`);
    }
    this.state.view = 'shadow';
  }

  balls() {
    for (const text of this.#given.getAll('ball')) {
      const {optimizer, batch, ...settings} = /** @type {any} */ (ball(text));
      text.split(',').slice(1).filter(pair => !Number.isFinite(Number(pair.split('=')[1] || NaN)))
        .forEach(pair => this.#complain(t`a ball's settings are NAME=NUMBER, not "${cut(pair)}"`));
      if (!engine.optimizers().includes(optimizer)) {
        this.#complain(t`a ball's rule is one of ${engine.optimizers().join(', ')}, not "${cut(optimizer)}"`);
      } else if (this.state.balls.length === MOST_BALLS) {
        this.#complain(t`${MOST_BALLS} balls are the most: "${cut(text)}" is left out`);
      } else {
        this.state.balls.push({optimizer, ...this.#settings(optimizer, settings), ...this.#batch(batch)});
      }
    }
  }

  #settings(optimizer, settings) {
    const known = engine.settings(optimizer);
    const strange = Object.keys(settings).filter(name => !known.includes(name));
    strange.forEach(name => this.#complain(
      t`${optimizer} has ${known.join(', ') || t`no settings`}, not "${cut(name)}"`));
    return Object.fromEntries(Object.entries(settings).filter(([name]) => known.includes(name)));
  }

  #batch(batch) {
    if (batch === undefined) {
      return {};
    }
    if (Number.isInteger(batch) && batch >= 0 && batch <= LARGEST) {
      return {batch};
    }
    this.#complain(t`batch is a number of rows, not "${batch}"`);
    return {};
  }

  /** Numbers that say which of several things is shown. */
  places() {
    const balls = Math.max(1, this.state.balls.length);
    if (this.state.follow >= balls) {
      this.#complain(t`follow is a ball from 0 to ${balls - 1}, not "${this.state.follow}"`);
      this.state.follow = 0;
    }
    this.state.taken = Math.min(this.state.taken, this.state.steps);
    this.#over(this.landscape.responses().featureNames().length);
  }

  /** Which two of several features are shown. */
  #over(count) {
    const text = this.#given.get('over') ?? '';
    if (text === '' || shownOf(text, count).join() === text) {
      this.state.over = text;
    } else {
      this.#complain(t`over has the numbers of two features of ${count}, counted from 0, not "${cut(text)}"`);
    }
  }
}

const shown = value => Number.isFinite(value) && Math.abs(value) <= LARGEST;

const cut = text => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
