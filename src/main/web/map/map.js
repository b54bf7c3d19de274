import {ink, surface, zoom} from '../draw/canvas.js';
import {mapFrame, scaleFor, Terrain} from './terrain.js';
import {paintArrows} from './arrows.js';
import {paintBalls} from './overlay.js';
import {byId, make} from '../draw/dom.js';
import {FlatPlaces} from './places.js';
import {SurfaceView} from './surface-view.js';
import {Sweeper} from '../workers/sweeper.js';
import {t} from '../words/words.js';

/**
 * The panel of the landscape. When the slice moves it is swept again in workers, as finely as a frame
 * allows.
 */
export class LandscapeMap {
  #model;
  #terrain;
  #scale;
  #sweeper;

  constructor(model, basins, local) {
    this.#model = model;
    this.basins = basins;
    this.local = local;
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
      cover(byId('map-tools'), {left: left + across - 4, top: top + 4});
      this.#paintOver(context, frame);
    });
    this.base = draw;
    const progress = make('progress', {id: 'map-progress', max: 1, hidden: true, 'aria-label': t`A finer map`});
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
    model.on('turned local', () => this.over());
    model.on('look settled turned basins', draw);
    sweep();
  }

  frame(width, height) {
    return mapFrame(width, height, this.#model.state.vary, this.#scale);
  }

  /** Tells whether the map is as fine as it gets. */
  get quiet() {
    return this.#sweeper.quiet && !this.solid.isGliding;
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
    const lowest = Math.min(...runs.map(({rows}) => rows.cost(rows.last)));
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

  /** Tells whether the landscape stands up as a surface. */
  get #isSolid() {
    const {vary} = this.#model.state;
    return this.solid.shown && this.#terrain?.vary.every(({name}, i) => name === vary[i].name) === true;
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
      this.solid.paint(context, frame, {width, height}, this.#terrain, ink(), ratio, this.basins.ends);
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
      const places = this.places(frame);
      paintBalls(context, places, this.#model, this.#scale);
      if (this.local.gradient && this.#model.state.layer === '') {
        paintArrows(context, places, this.#model, this.local.gradient);
      }
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
