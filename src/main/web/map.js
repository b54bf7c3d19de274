import {ink, soon, surface, zoom} from './canvas.js';
import {mapFrame, scaleFor, Terrain} from './terrain.js';
import {paintBalls} from './overlay.js';
import {byId} from './dom.js';
import {FlatPlaces} from './places.js';
import {SurfaceView} from './surface-view.js';

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
    this.solid = new SurfaceView(model);
    const draw = surface(byId('map-base'), (context, width, height) => {
      this.#paintBase(context, width, height, context.getTransform().a);
    });
    this.over = surface(byId('map-over'), (context, width, height) => {
      const frame = this.frame(width, height);
      byId('map').classList.toggle('standing', this.#isSolid);
      const {left, top, width: across, height: down} = frame;
      cover(byId('map-plot'), this.#isSolid
        ? {left: 0, top: 0, width: left + across, height} : {left, top, width: across, height: down});
      cover(byId('map-tools'), {left: frame.left + 4, top: frame.top + 4});
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
    model.on('turned', () => this.over());
    model.on('look settled turned basins', draw);
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
    const own = scale.landscape ?? scale;
    return state.view === 'shadow' && lowest < scale.smallest && !own.cut ? own.reaching(lowest) : scale;
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

  /** Whether the landscape stands up as a surface. */
  get #isSolid() {
    return this.solid.shown && this.#terrain !== undefined;
  }

  /** Where things lie in the picture. */
  places(frame) {
    return this.#isSolid ? this.solid.places(this.#terrain, frame) : new FlatPlaces(frame);
  }

  /** The place of the flat map in the panel as it is now. */
  frameNow() {
    const {width, height} = byId('map-over').getBoundingClientRect();
    return this.frame(width / zoom(), height / zoom());
  }

  /** The pixel of the picture at which an event happens. */
  spot({clientX, clientY}) {
    const {left, top} = byId('map-over').getBoundingClientRect();
    return {x: (clientX - left) / zoom(), y: (clientY - top) / zoom()};
  }

  /** The values of the two parameters under a pointer; undefined where there is no landscape. */
  under(event) {
    const {x, y} = this.spot(event);
    return this.#terrain && this.places(this.frameNow()).under(x, y);
  }

  #paintBase(context, width, height, ratio) {
    const frame = this.frame(width, height);
    if (this.#isSolid) {
      this.solid.paint(context, frame, {width, height}, this.#terrain, ink(), ratio);
    } else {
      this.#terrain?.paint(context, frame, ink(), this.#model, this.basins.shown !== undefined);
    }
  }

  /** The swept costs that are shown, once there are some. */
  get terrain() {
    return this.#terrain;
  }

  #paintOver(context, frame) {
    if (!this.#isSolid) {
      this.basins.paint(context, frame);
    }
    if (this.#scale) {
      paintBalls(context, this.places(frame), this.#model, this.#scale);
    }
  }

  /** Draws the whole picture on one canvas. */
  picture(context, width, height) {
    this.#paintBase(context, width, height, context.getTransform().a);
    this.#paintOver(context, this.frame(width, height));
  }
}

function cover(element, place) {
  const by = zoom();
  for (const [name, value] of Object.entries(place)) {
    element.style[name] = `${by * value}px`;
  }
}
