import {css, FAILED, Scale, WORDS} from './colours.js';
import {contour} from './contours.js';
import {FONT, widest} from './canvas.js';
import {logTicks, power, short, ticks, typeset} from './format.js';
import {Frame, roomy} from './chart.js';
import {reach} from './marks.js';

/** The map itself: colours, contours, axes, and the bar that explains the colours. */
const MARGINS = {left: 58, right: 84, top: 10, bottom: 42};
/** On a map narrower than this the bar's title lies above the bar. */
const NARROW = 430;
const NARROW_MARGINS = {left: 50, right: 62, top: 26, bottom: 42};
const LEVELS = 14;

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

const marksOf = (x, y, width, height) => [ticks(x.from, x.to, width / 100), ticks(y.from, y.to, height / 70)];

/** A swept grid with its colours, kept as an image that can be drawn at any size. */
export class Terrain {
  #canvas = document.createElement('canvas');

  /**
   * @param costs n × n, first axis slowest
   */
  constructor(costs, n, scale) {
    Object.assign(this, {costs, n, scale});
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
        const t = scale.at(cost);
        this.places[i * n + j] = t;
        words[(n - 1 - j) * n + i] = WORDS[cost !== cost ? FAILED : (t * 255 + 0.5) | 0];
      }
    }
    context.putImageData(image, 0, 0);
  }

  /**
   * A value of the grid lies at the centre of its cell, so the image reaches half a cell beyond the
   * axes.
   */
  paint(context, frame, ink, {state: {vary}, landscape}) {
    const {left, top, width, height} = frame;
    const half = 0.5 / (this.n - 1);
    frame.clip(context, () => {
      context.drawImage(this.#canvas, left - half * width, top - half * height,
        width * (1 + 2 * half), height * (1 + 2 * half));
      this.#contours(context, frame);
    });
    frame.axes(context, ink, ...marksOf(frame.x, frame.y, width, height));
    frame.titles(context, ink, typeset(vary[0].name), typeset(vary[1].name));
    this.#bar(context, frame, ink, landscape.costTitle());
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

  #contours(context, {left, top, width, height}) {
    const place = {
      x0: left, dx: width / (this.n - 1), y0: top + height, dy: -height / (this.n - 1)};
    const lines = new Path2D();
    const stride = this.n > 200 ? 2 : 1;
    for (let k = 1; k < LEVELS; k++) {
      contour(lines, this.places, this.n, stride, k / LEVELS, place);
    }
    context.strokeStyle = 'rgba(255, 255, 255, 0.55)';
    context.lineWidth = 0.8;
    context.stroke(lines);
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

  #bar(context, {left, top, width, height}, ink, title) {
    const x = left + width + 14;
    const {scale} = this;
    for (let y = 0; y < height; y++) {
      context.fillStyle = css(1 - y / height);
      context.fillRect(x, top + y, 14, 1.5);
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
    this.#barTitle(context, x, top, height, scale.log ? title.replace(')', ', log colours)') : title);
  }
}

function barTicks(scale, height) {
  const values = scale.log ? logTicks(scale.smallest, scale.largest, height / 45)
    : ticks(scale.smallest, scale.largest, height / 60);
  const text = scale.log ? power : value => short(value, 3);
  return values.map((value, i) => [value, (i === 0 && scale.cut ? '≤ ' : '') + text(value)]);
}

/** The colours for some costs. In motion the scale also holds the costs that were seen before. */
export function scaleFor(kind, costs, before) {
  const fresh = Scale.of(kind, costs);
  return before && before.log === fresh.log
    ? new Scale(kind, Math.min(fresh.smallest, before.smallest), Math.max(fresh.largest, before.largest))
    : fresh;
}
