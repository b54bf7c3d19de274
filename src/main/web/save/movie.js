import {say} from '../draw/dom.js';
import {Gif} from './gif.js';
import {Palette} from '../draw/palette.js';
import {recordOf} from './picture.js';
import {scaleFor} from '../map/terrain.js';
import {t} from '../words/words.js';

const [WIDTH, HEIGHT, FOOT] = [640, 560, 26];
const MOST_FRAMES = 72;
/** Hundredths of a second that a frame is shown, and the last one. */
const [PACE, REST] = [10, 200];
/** The points on a side of a landscape that is swept again for every frame. */
const POINTS = 120;

/** The steps that the balls took as a GIF movie, with the run record inside. */
export async function movie(model, map, name) {
  const {longest, runs} = model;
  if (longest === 0) {
    throw new Error(t`Let the balls roll first: the movie shows their steps`);
  }
  const count = Math.min(MOST_FRAMES, longest + 1);
  const steps = Array.from({length: count}, (_, k) => Math.round(k * longest / (count - 1)));
  const stage = new Stage(model, map);
  await stage.prepare([0, 0.1, 0.25, 0.5, 1].map(share => Math.round(share * longest)));
  const palette = new Palette([await stage.frame(0), await stage.frame(longest >> 1), await stage.frame(longest)]);
  const gif = new Gif(WIDTH, HEIGHT + FOOT, palette, await recordOf(model, map, name));
  for (const step of steps) {
    const picture = await stage.frame(step);
    if (model.runs !== runs) {
      throw new Error(t`The run changed while its movie was made`);
    }
    gif.add(picture, step === longest ? REST : PACE);
    say(t`movie: step ${step} of ${longest}`);
    await new Promise(done => setTimeout(done));
  }
  return gif.blob();
}

/** Draws what the page shows as it was after some steps. */
class Stage {
  #model;
  #map;
  #context;
  /** The colours of landscapes that move, the same for all frames. */
  #scale;

  constructor(model, map) {
    [this.#model, this.#map] = [model, map];
    const canvas = document.createElement('canvas');
    Object.assign(canvas, {width: WIDTH, height: HEIGHT + FOOT});
    this.#context = canvas.getContext('2d', {willReadFrequently: true});
  }

  /** Finds colours for all landscapes from some of them. */
  async prepare(steps) {
    const {view, scale} = this.#model.state;
    for (const step of view === 'moving' ? steps : []) {
      this.#scale = scaleFor(scale, await this.#sweep(step), this.#scale);
    }
  }

  async frame(step) {
    const model = this.#model;
    const costs = model.state.view === 'moving' ? await this.#sweep(step) : undefined;
    const context = this.#context;
    const style = getComputedStyle(document.body);
    context.fillStyle = style.backgroundColor;
    context.fillRect(0, 0, WIDTH, HEIGHT + FOOT);
    const before = model.runs.map(({rows}) => rows.shown);
    model.runs.forEach(({rows}) => { rows.shown = step; });
    this.#map.picture(context, WIDTH, HEIGHT, costs && {costs, n: POINTS, scale: this.#scale});
    const {rows} = model.runs[model.followed];
    context.font = '13px system-ui, "DejaVu Sans", sans-serif';
    context.fillStyle = style.color;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    const cost = model.landscape.costAt(model.present, rows.cost(rows.last), 5);
    context.fillText(t`step ${step}, cost ${cost}`, 20, HEIGHT + 14);
    model.runs.forEach((run, i) => { run.rows.shown = before[i]; });
    return context.getImageData(0, 0, WIDTH, HEIGHT + FOOT);
  }

  /** The slice through the followed ball as it was then. */
  #sweep(step) {
    const {landscape, runs, followed, pair, state: {vary: [x, y]}} = this.#model;
    const {rows} = runs[followed];
    const row = Math.min(step, rows.count - 1);
    return landscape.surface(rows.theta(row), ...pair, Float64Array.of(x.from, x.to, y.from, y.to), POINTS);
  }
}
