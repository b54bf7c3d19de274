import {paintBox} from './box.js';
import {Camera, FIRST_EYE} from './camera.js';
import {FONT} from '../draw/canvas.js';
import {say} from '../draw/dom.js';
import {SolidPlaces} from './places.js';
import {floorOf, Relief} from './relief.js';
import {Solid} from './solid.js';
import {isSolid} from '../state/state.js';
import {t} from '../words/words.js';

/** The room for the numbers and the title of the heights, and right of the box, in pixels. */
const [LEFT, RIGHT] = [62, 26];

/** From how far round the eye glides to its place, once, and the milliseconds that it takes. */
const GLIDE = 50;
const GLIDES = 1400;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** The landscape as a surface in perspective, which can be turned. */
export class SurfaceView {
  #model;
  #solid;
  #tried = false;
  #relief;
  #floor;
  #eye = FIRST_EYE;
  /** How far from its place the eye still is, in degrees, and whether it has glided. */
  #away = 0;
  #glided = false;

  constructor(model) {
    this.#model = model;
    const forget = () => {
      this.#floor = undefined;
      this.#relief = undefined;
    };
    model.on('problem settled', forget);
    model.on('problem', () => this.#check());
    this.#check();
  }

  /** The surface is drawn only where the browser has WebGL 2. */
  #check() {
    const {state} = this.#model;
    if (isSolid(state) && !this.#renderer) {
      Object.assign(state, {azimuth: '', elevation: ''});
      say(t`This browser has no WebGL 2, so the flat map is shown`);
    }
    if (isSolid(state) && state.elevation === '') {
      state.elevation = FIRST_EYE.elevation;
    }
  }

  get #renderer() {
    if (!this.#tried) {
      this.#tried = true;
      this.#solid = Solid.make();
    }
    return this.#solid;
  }

  get shown() {
    return isSolid(this.#model.state);
  }

  toggle() {
    const {state} = this.#model;
    if (this.shown) {
      this.#eye = {azimuth: state.azimuth, elevation: state.elevation};
      Object.assign(state, {azimuth: '', elevation: ''});
    } else {
      Object.assign(state, this.#eye);
      this.#check();
      this.#glide();
    }
    this.#model.tell('look');
  }

  /** Lets the eye come round to its place, the first time that the surface is shown. */
  #glide() {
    if (this.#glided || STILL.matches || !this.shown) {
      return;
    }
    this.#glided = true;
    const begun = performance.now();
    const step = () => {
      const left = Math.max(0, 1 - (performance.now() - begun) / GLIDES);
      if (this.isGliding) {
        this.#away = this.shown ? -GLIDE * left ** 3 : 0;
        this.#model.tell('turned');
        requestAnimationFrame(step);
      }
    };
    this.#away = -GLIDE;
    requestAnimationFrame(step);
  }

  /** Tells whether the eye is on its way. */
  get isGliding() {
    return this.#away !== 0;
  }

  /** Moves the eye by some degrees round the box and upwards. */
  turn(round, up) {
    const {state} = this.#model;
    this.#away = 0;
    const azimuth = (state.azimuth + round + 540) % 360 - 180;
    state.azimuth = Math.round(10 * azimuth) / 10;
    state.elevation = Math.round(10 * Math.max(0, Math.min(90, state.elevation + up))) / 10;
    this.#model.tell('turned');
  }

  /** While the landscape moves the floor stays where it was, so that heights can be compared. */
  #of(terrain) {
    this.#floor ??= floorOf(terrain);
    const lowest = Math.max(terrain.scale.smallest, Math.min(this.#floor, this.#lowest()));
    if (this.#relief?.terrain !== terrain || this.#relief.lowest !== lowest) {
      this.#relief = new Relief(terrain, lowest);
    }
    return this.#relief;
  }

  /** The cost of the lowest ball: where balls leave the surface, the floor lies below all of them. */
  #lowest() {
    const {state, runs} = this.#model;
    const costs = state.view === 'frozen' ? [] : runs.map(({rows}) => rows.cost(rows.last));
    return Math.min(Infinity, ...costs.filter(Number.isFinite));
  }

  /** Where things lie in a picture whose flat map would have some frame. */
  places(terrain, {top, left, width, height}) {
    const {state} = this.#model;
    const area = {left: LEFT, top, width: left + width - LEFT - RIGHT, height: height + 6};
    return new SolidPlaces(new Camera(state.azimuth + this.#away, state.elevation, area), this.#of(terrain), terrain.vary);
  }

  /**
   * @param size of the whole picture in pixels
   * @param ratio the pixels of the canvas for each pixel of the picture
   * @param ends the colours of a basin map that lies over the surface, if there is one
   */
  paint(context, frame, size, terrain, ink, ratio, ends) {
    const {camera, relief, x, y} = this.places(terrain, frame);
    paintBox(context, camera, relief, [x, y], ink);
    context.drawImage(this.#renderer.image(relief, camera, size, ratio, ends), 0, 0, size.width, size.height);
    terrain.bar(context, frame, ink, this.#model.landscape.costTitle(), ends !== undefined);
    context.font = FONT;
    context.fillStyle = ink.soft;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.fillText(relief.words(this.#reachesLarge(terrain)), 8, size.height - 6);
  }

  /** Tells whether some cell of a terrain has parameters so large that digits of its cost may be rounding. */
  #reachesLarge({vary: [x, y]}) {
    const {plane, base, landscape} = this.#model;
    return [x.from, x.to].some(a => [y.from, y.to].some(b => landscape.isLarge(plane.at(base, a, b))));
  }
}
