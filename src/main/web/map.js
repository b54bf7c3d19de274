import {ink, soon, surface, zoom} from './canvas.js';
import {mapFrame, scaleFor, Terrain} from './terrain.js';
import {paintBalls} from './overlay.js';
import {byId} from './dom.js';

/**
 * The points on a side of the finest map; below, the milliseconds that one frame may take in
 * motion.
 */
const FINE = 300;
const FRAME = 12;
const COARSEST = 40;
const REST = 160;
/** The milliseconds that the map at rest may take. */
const PATIENCE = 400;

/**
 * The panel of the landscape. When the slice moves it is swept again, as finely as a frame allows.
 */
export class LandscapeMap {
  #model;
  #terrain;
  #scale;
  #nanosPerCell = 500;
  #resting = 0;
  sweepMillis = [];
  pointsAtRest = FINE;

  constructor(model, basins) {
    this.#model = model;
    this.basins = basins;
    const draw = surface(byId('map-base'), (context, width, height) => {
      this.#terrain?.paint(context, this.frame(width, height), ink(), model);
    });
    this.over = surface(byId('map-over'), (context, width, height) => {
      const frame = this.frame(width, height);
      cover(byId('map-plot'), frame);
      this.#paintOver(context, frame);
    });
    this.base = draw;
    const sweep = () => this.#sweep();
    model.on('problem', () => {
      this.#scale = undefined;
      this.#nanosPerCell = 500;
      soon(sweep);
    });
    model.on('slice', () => soon(sweep));
    model.on('steps', () => {
      if (model.state.view === 'moving') {
        soon(sweep);
      } else {
        this.#makeRoom();
      }
      this.over();
    });
    model.on('balls ended look basins', () => this.over());
    soon(sweep);
  }

  frame(width, height) {
    return mapFrame(width, height, this.#model.state.vary, this.#scale);
  }

  /**
   * Sweeps at once as finely as the time allows, and at full fineness when nothing moves any more.
   */
  #sweep() {
    const affordable = Math.sqrt(FRAME * 1e6 / this.#nanosPerCell);
    const n = Math.round(Math.max(COARSEST, Math.min(FINE, affordable)));
    this.#take(n, this.#scale);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#settle(n), REST);
  }

  /** Sweeps the full grid at rest, with colours for this landscape alone. */
  #settle(n) {
    if (this.#model.running && this.#model.state.view === 'moving') {
      return;
    }
    this.pointsAtRest = Math.min(FINE, Math.max(n, Math.round(Math.sqrt(PATIENCE * 1e6 / this.#nanosPerCell))));
    this.#take(this.pointsAtRest, undefined);
    this.#model.tell('settled');
  }

  #take(n, scale) {
    const model = this.#model;
    const [{from, to}, second] = model.state.vary;
    const started = performance.now();
    const costs = model.landscape.surface(
      model.base, ...model.pair, Float64Array.of(from, to, second.from, second.to), n);
    const millis = performance.now() - started;
    this.sweepMillis.push(millis);
    this.#nanosPerCell += 0.4 * (millis * 1e6 / (n * n) - this.#nanosPerCell);
    this.#scale = this.#roomy(scaleFor(model.state.scale, costs, scale));
    this.#terrain = new Terrain(costs, n, this.#scale);
    this.base();
    this.over();
  }

  /**
   * The costs of paths that are coloured by their true cost; the colours must reach as far as
   * these.
   */
  #roomy(scale) {
    const {state, runs} = this.#model;
    const lowest = Math.min(...runs.map(({rows}) => rows.cost(rows.count - 1)));
    return state.view === 'shadow' && lowest < scale.smallest && !scale.cut
      ? scaleFor(state.scale, [lowest, scale.largest], scale) : scale;
  }

  #makeRoom() {
    const scale = this.#scale && this.#roomy(this.#scale);
    if (scale !== this.#scale) {
      const {costs, n} = this.#terrain;
      this.#scale = scale;
      this.#terrain = new Terrain(costs, n, scale);
      this.base();
    }
  }

  /** The values that the map shows at a cell, as text. */
  get terrain() {
    return this.#terrain;
  }

  #paintOver(context, frame) {
    this.basins.paint(context, frame);
    if (this.#scale) {
      paintBalls(context, frame, this.#model, this.#scale);
    }
  }

  /** Draws the whole picture on one canvas. */
  picture(context, width, height) {
    const frame = this.frame(width, height);
    this.#terrain.paint(context, frame, ink(), this.#model);
    this.#paintOver(context, frame);
  }
}

function cover(element, {left, top, width, height}) {
  const by = zoom();
  Object.assign(element.style,
    {left: `${by * left}px`, top: `${by * top}px`, width: `${by * width}px`, height: `${by * height}px`});
}
