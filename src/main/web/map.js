import {ink, surface, zoom} from './canvas.js';
import {mapFrame, scaleFor, Terrain} from './terrain.js';
import {paintBalls} from './overlay.js';
import {byId, make} from './dom.js';
import {Sweeper} from './sweeper.js';

/**
 * The panel of the landscape. When the slice moves it is swept again in workers, as finely as a frame
 * allows.
 */
export class LandscapeMap {
  #model;
  #terrain;
  #scale;
  #sweeper;

  constructor(model, basins) {
    this.#model = model;
    this.basins = basins;
    const draw = surface(byId('map-base'), (context, width, height) => {
      this.#terrain?.paint(context, this.frame(width, height), ink(), model, this.basins.shown !== undefined);
    });
    this.over = surface(byId('map-over'), (context, width, height) => {
      const frame = this.frame(width, height);
      cover(byId('map-plot'), frame);
      this.#paintOver(context, frame);
    });
    this.base = draw;
    const progress = make('progress', {id: 'map-progress', max: 1, hidden: true, 'aria-label': 'A finer map'});
    byId('map').append(progress);
    this.#sweeper = new Sweeper(model, answer => this.#hear(answer, progress));
    const sweep = () => this.#sweeper.sweep();
    model.on('problem', () => {
      this.#scale = undefined;
      this.#terrain = undefined;
      this.#sweeper.forget();
      sweep();
      draw();
    });
    model.on('slice', sweep);
    model.on('steps', () => {
      if (model.state.view === 'moving') {
        sweep();
      } else {
        this.#makeRoom();
      }
      this.over();
    });
    model.on('paused', () => model.state.view === 'moving' && sweep());
    model.on('slice balls begun ended look basins', () => this.over());
    model.on('look basins', () => this.base());
    sweep();
  }

  frame(width, height) {
    return mapFrame(width, height, this.#model.state.vary, this.#scale);
  }

  /** Whether the map is as fine as it gets. */
  get quiet() {
    return this.#sweeper.quiet;
  }

  get pointsAtRest() {
    return this.#sweeper.pointsAtRest;
  }

  /** The milliseconds that the maps in motion took. */
  get sweepMillis() {
    return this.#sweeper.sweepMillis;
  }

  #hear({costs, n, vary, resting, progress}, bar) {
    if (costs === undefined) {
      bar.value = progress;
      bar.hidden = progress === 1;
      return;
    }
    this.#scale = this.#roomy(scaleFor(this.#model.state.scale, costs, resting ? undefined : this.#scale));
    this.#terrain = new Terrain(costs, n, this.#scale, vary);
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
      const {costs, n, vary} = this.#terrain;
      this.#scale = scale;
      this.#terrain = new Terrain(costs, n, scale, vary);
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
    this.#terrain?.paint(context, frame, ink(), this.#model, this.basins.shown !== undefined);
    this.#paintOver(context, frame);
  }
}

function cover(element, {left, top, width, height}) {
  const by = zoom();
  Object.assign(element.style,
    {left: `${by * left}px`, top: `${by * top}px`, width: `${by * width}px`, height: `${by * height}px`});
}
