import * as engine from '../workers/engine.js';
import {Crew} from '../workers/crew.js';
import {byId, make} from '../draw/dom.js';
import {costText, short, typeset} from '../draw/format.js';
import {settingsOf} from '../workers/landscape.js';
import {t, told} from '../words/words.js';

const POINTS = 41;
const MOST_STEPS = 5000;
const MOST_WORKERS = 8;
const COLOURS = ['#1f77d0', '#f28e2b', '#2ca25f', '#d6336c', '#8a63d2', '#8c6d31', '#17a2b8', '#e15759'];
const UNSETTLED = '#777777';
/** The opacity of the ends' colours over the landscape. */
export const OVER = 0.62;

/** The basin map of the slice. It is made in the background and laid over the landscape. */
export class Basins {
  #model;
  #crew;
  #asked = '';
  #result;
  #training;

  constructor(model) {
    this.#model = model;
    byId('basins').addEventListener('click', () => this.#toggle());
    model.on('problem slice balls steps', () => {
      if (this.#asked !== '' && this.#asked !== this.#question()) {
        this.#forget();
      }
    });
  }

  /**
   * Everything that the map depends on. The place of the point within the slice is not part of it.
   */
  #question() {
    const {state, base, plane, through} = this.#model;
    const fixed = plane.isOfParameters ? plane.at(base, 0, 0) : through;
    return JSON.stringify(
      [this.#model.work.problem.number, state.vary, [...fixed], this.#frozen, this.#rule()]);
  }

  /** Tells whether only the two parameters of the map train, as for the balls in this view. */
  get #frozen() {
    return this.#model.state.view === 'frozen';
  }

  /** The parameters that train, in words. */
  #trained() {
    return this.#frozen
      ? t`training ${typeset(this.#model.state.vary[0].name)} and ${typeset(this.#model.state.vary[1].name)} alone`
      : t`training all parameters`;
  }

  /** The rule of the followed ball, which here uses all rows at every step. */
  #rule() {
    const {state, runs, followed} = this.#model;
    const {batch, ...ball} = runs[followed].ball;
    const rate = engine.settings(ball.optimizer).includes('rate')
      ? {rate: engine.settingDefault(ball.optimizer, 'rate')} : {};
    return {ball: {...rate, ...ball}, steps: Math.min(state.steps, MOST_STEPS)};
  }

  /** The rule and the settings of the map that is shown. */
  get shown() {
    return this.#result && {...this.#training, points: POINTS};
  }

  /** The colours of the cells, for the surface: red, green, blue and opacity, the first axis fastest. */
  get ends() {
    return this.#result?.ends;
  }

  /** Makes the map if a link asks for it. */
  ask() {
    if (this.#asked === '') {
      this.#ask();
    }
  }

  #toggle() {
    if (this.#asked === '') {
      this.#ask();
    } else {
      this.#forget();
    }
  }

  #ask() {
    const {state, base, plane} = this.#model;
    const frozen = this.#frozen;
    this.#training = {...this.#rule(), frozen, at: plane.isOfParameters ? base : this.#model.through};
    this.#asked = this.#question();
    state.basins = 'true';
    this.#show(t`${this.#trained()} from ${POINTS} × ${POINTS} starts …`, 0);
    const [x, y] = state.vary;
    this.#make({
      ...plane.question(base), frozen, ends: Float64Array.of(x.from, x.to, y.from, y.to), points: POINTS, ...this.#rule(),
    });
  }

  /** Each row of the map goes to a free worker; one of them joins all rows. */
  async #make({ball, ...rest}) {
    const {work} = this.#model;
    const crew = new Crew(Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1));
    this.#crew = crew;
    const question = {...rest, ball: {optimizer: ball.optimizer, settings: settingsOf(ball)}};
    let done = 0;
    const row = async k => {
      const answer = await work.ask(crew, 'basinRow', {...question, row: k});
      byId('basin-progress').value = ++done / POINTS;
      return answer?.cells;
    };
    try {
      const rows = await Promise.all(Array.from({length: POINTS}, (_, k) => row(k)));
      const answer = crew === this.#crew && await work.ask(crew, 'basinMap', {...question, rows: joined(rows)});
      if (answer && crew === this.#crew) {
        this.#hear(answer);
      }
    } catch (error) {
      if (crew === this.#crew) {
        this.#hear({error: error.message});
      }
    } finally {
      crew.dismiss();
    }
  }

  #hear(/** @type {any} */ {error, ...result}) {
    this.#result = error === undefined ? {...result, image: picture(result), ends: colours(result)} : undefined;
    this.#show(error ?? `${this.#trained()}:`);
    byId('basin-text').append(...(this.#result ? this.#legend(result) : []));
    this.#model.tell('basins');
  }

  /** The meaning of the colours, with each end's share of the cells. */
  #legend({kinds, costs, largest, cells}) {
    const names = [t`not settled`, ...kinds.map((kind, i) => told(kind).replace('{0}', costText(costs[i], 4, this.#model.landscape.isLarge([largest[i]]))))];
    const entries = names.map((name, end) => {
      const share = cells.filter(cell => cell === end).length / cells.length;
      const dot = make('span', {className: 'dot'});
      dot.style.background = colour(end);
      return share === 0 ? '' : make('span', {className: 'end'}, dot, ' ', make('span', {textContent: name}), `: ${short(100 * share, 3)} % `);
    });
    return [...entries.slice(1), entries[0]];
  }

  #show(text, progress) {
    byId('basins').setAttribute('aria-pressed', String(this.#asked !== ''));
    byId('basin-progress').hidden = progress === undefined;
    byId('basin-progress').value = progress ?? 1;
    byId('basin-text').textContent = text;
  }

  #forget() {
    const crew = this.#crew;
    this.#crew = undefined;
    crew.dismiss();
    this.#asked = '';
    this.#model.state.basins = '';
    this.#result = undefined;
    this.#show('');
    this.#model.tell('basins');
  }

  /** An image with one colour for each end, pale enough for the landscape to be seen below. */
  paint(context, frame) {
    if (!this.#result) {
      return;
    }
    const {points, image} = this.#result;
    const half = 0.5 / (points - 1);
    frame.clip(context, () => {
      context.globalAlpha = OVER;
      context.imageSmoothingEnabled = false;
      context.drawImage(image, frame.left - half * frame.width, frame.top - half * frame.height,
        frame.width * (1 + 2 * half), frame.height * (1 + 2 * half));
      context.globalAlpha = 1;
    });
  }
}

/** An image with one pixel a cell: the first axis runs to the right, the second one up. */
function picture({cells, points}) {
  const canvas = make('canvas', {width: points, height: points});
  const context = canvas.getContext('2d');
  cells.forEach((end, cell) => {
    context.fillStyle = colour(end);
    context.fillRect(Math.floor(cell / points), points - 1 - cell % points, 1, 1);
  });
  return canvas;
}

/** The same cells as bytes: a texture has its first row below. */
function colours({cells, points}) {
  const bytes = new Uint8Array(4 * points * points);
  cells.forEach((end, cell) => {
    const rgb = colour(end).match(/[0-9a-f]{2}/g);
    bytes.set([...rgb.map(part => parseInt(part, 16)), 255], 4 * (cell % points * points + Math.floor(cell / points)));
  });
  return {points, colours: bytes};
}

const colour = end => (end === 0 ? UNSETTLED : COLOURS[(end - 1) % COLOURS.length]);

function joined(rows) {
  const all = new Float64Array(rows.length * rows[0].length);
  rows.forEach((row, i) => all.set(row, i * row.length));
  return all;
}
