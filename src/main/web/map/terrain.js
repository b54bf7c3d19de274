import {css, FAILED, Scale, WORDS} from '../draw/colours.js';
import {contour} from './contours.js';
import {FONT, widest} from '../draw/canvas.js';
import {apart, logTicks, powers, ticks, typeset} from '../draw/format.js';
import {Frame, roomy} from '../draw/chart.js';
import {reach} from '../draw/reach.js';
import {t} from '../words/words.js';

/** The map itself: colours, contours, axes, and the bar that explains the colours. */
const MARGINS = {left: 58, right: 84, top: 10, bottom: 42};
/** On a map narrower than this the bar's title lies above the bar. */
const NARROW = 430;
const NARROW_MARGINS = {left: 50, right: 62, top: 26, bottom: 42};
export const LEVELS = 14;

/**
 * The place of the map within its canvas.
 *
 * @param scale of the bar beside it, once it is known
 */
export function mapFrame(width, height, [x, y], scale) {
  const least = width < NARROW ? NARROW_MARGINS : MARGINS;
  const {right, ...others} = roomy(least, ...marksOf(x, y, width, height), true);
  const bar = scale ? widest(barTicks(scale, height - 52).map(([, text]) => text)) : 0;
  return new Frame(width, height, {...others, right: Math.max(right, bar + (width < NARROW ? 37 : 59))}, x, y);
}

/** @return {[number[], number[]]} */
const marksOf = (x, y, width, height) => [ticks(x.from, x.to, width / 100), ticks(y.from, y.to, height / 70)];

/** A swept grid with its colours, kept as an image that can be drawn at any size. */
export class Terrain {
  costs;
  n;
  scale;
  vary;
  smallest;
  largest;

  #canvas = document.createElement('canvas');

  /**
   * @param costs n × n, first axis slowest
   * @param vary the two axes that were swept
   */
  constructor(costs, n, scale, vary) {
    [this.costs, this.n, this.scale, this.vary] = [costs, n, scale, vary];
    this.places = new Float32Array(costs.length);
    [this.smallest, this.largest] = reach(costs.filter(Number.isFinite));
    this.#canvas.width = n;
    this.#canvas.height = n;
    const context = this.#canvas.getContext('2d');
    const image = context.createImageData(n, n);
    const words = new Uint32Array(image.data.buffer);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const cost = costs[i * n + j];
        const place = scale.at(cost);
        this.places[i * n + j] = place;
        words[(n - 1 - j) * n + i] = WORDS[cost !== cost ? FAILED : (place * 255 + 0.5) | 0];
      }
    }
    context.putImageData(image, 0, 0);
  }

  /**
   * Draws the map within axes. While a worker sweeps other ranges, the map lies where its own ranges
   * are; while it sweeps other parameters, there is none.
   *
   * @param grey whether other colours lie over the map: then its own are greys
   */
  paint(context, frame, ink, {state: {vary}, landscape}, grey = false) {
    if (this.vary.every(({name}, i) => name === vary[i].name)) {
      frame.clip(context, () => this.#image(context, frame));
    }
    if (grey) {
      fade(context, frame);
    }
    frame.axes(context, ink, ...marksOf(frame.x, frame.y, frame.width, frame.height));
    frame.titles(context, ink, typeset(vary[0].name), typeset(vary[1].name));
    this.bar(context, frame, ink, landscape.costTitle(), grey);
  }

  /** Where the cost rises most over a cell, as a share of the two axes. */
  steepest() {
    const {n, costs} = this;
    const best = {rise: -1, i: 0, j: 0};
    for (let i = 1; i < n - 1; i++) {
      for (let j = 1; j < n - 1; j++) {
        const rise = Math.hypot(costs[(i + 1) * n + j] - costs[(i - 1) * n + j], costs[i * n + j + 1] - costs[i * n + j - 1]);
        if (rise > best.rise) {
          Object.assign(best, {rise, i, j});
        }
      }
    }
    return [best.i / (n - 1), best.j / (n - 1)];
  }

  /**
   * A value of the grid lies at the centre of its cell, so the image reaches half a cell beyond the
   * swept ranges.
   */
  #image(context, frame) {
    const [x, y] = this.vary;
    const [left, top] = [frame.px(x.from), frame.py(y.to)];
    const [width, height] = [frame.px(x.to) - left, frame.py(y.from) - top];
    const half = 0.5 / (this.n - 1);
    context.drawImage(this.#canvas, left - half * width, top - half * height,
      width * (1 + 2 * half), height * (1 + 2 * half));
    this.#contours(context, {left, top, width, height});
  }

  #contours(context, {left, top, width, height}) {
    const place = {
      x0: left, dx: width / (this.n - 1), y0: top + height, dy: -height / (this.n - 1)};
    context.beginPath();
    const stride = this.n > 200 ? 2 : 1;
    for (let k = 1; k < LEVELS; k++) {
      contour(context, this.places, this.n, stride, k / LEVELS, place);
    }
    context.strokeStyle = 'rgba(255, 255, 255, 0.55)';
    context.lineWidth = 0.8;
    context.stroke();
  }

  #barTitle(context, x, top, height, title) {
    if (top > MARGINS.top) {
      context.textAlign = 'right';
      context.fillText(title, x + 48, top - 12);
      return;
    }
    context.save();
    context.translate(x + 36 + widest(barTicks(this.scale, height).map(([, text]) => text)), top + height / 2);
    context.rotate(-Math.PI / 2);
    context.textAlign = 'center';
    context.fillText(title, 0, 0);
    context.restore();
  }

  /**
   * The bar that explains the colours, to the right of a frame.
   *
   * @param grey whether they are greys, below a basin map
   */
  bar(context, {left, top, width, height}, ink, title, grey) {
    const x = left + width + 14;
    const {scale} = this;
    for (let y = 0; y < height; y++) {
      context.fillStyle = css(1 - y / height);
      context.fillRect(x, top + y, 14, 1.5);
    }
    if (grey) {
      fade(context, {left: x, top, width: 14, height});
    }
    context.strokeStyle = ink.soft;
    context.strokeRect(x - 0.5, top - 0.5, 15, height + 1);
    context.fillStyle = ink.ink;
    context.font = FONT;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    for (const [value, text] of barTicks(scale, height)) {
      const y = top + height * (1 - scale.at(value));
      context.fillRect(x + 14, y - 0.5, 4, 1);
      context.fillText(text, x + 21, Math.max(top + 5, Math.min(top + height - 5, y)));
    }
    this.#barTitle(context, x, top, height, scale.log ? title.replace(')', t`, log colours)`) : title);
  }
}

/** Takes the hues from the map and leaves its lights and darks. */
function fade(context, {left, top, width, height}) {
  context.save();
  context.globalCompositeOperation = 'saturation';
  context.fillStyle = '#808080';
  context.fillRect(left, top, width, height);
  context.restore();
}

function barTicks(scale, height) {
  const {smallest, largest, bend} = scale;
  const within = (from, to, room) => (scale.log ? logTicks(from, to, room / 45) : ticks(from, to, room / 60));
  const values = bend === undefined ? within(smallest, largest, height) : [
    ...within(smallest, bend, scale.at(bend) * height),
    ...within(bend, largest, (1 - scale.at(bend)) * height)];
  const texts = scale.log ? powers(values) : apart(values, 3);
  return values.map((value, i) => [value, (i === 0 && scale.cut ? '≤ ' : '') + texts[i]]);
}

/** The colours for some costs. In motion the scale also holds the costs that were seen before. */
export function scaleFor(kind, costs, last) {
  const fresh = Scale.of(kind, costs);
  const before = last?.landscape ?? last;
  return before && before.log === fresh.log
    ? new Scale(kind, Math.min(fresh.smallest, before.smallest), Math.max(fresh.largest, before.largest))
    : fresh;
}
