import {FONT, widest} from './canvas.js';
import {apart} from './format.js';

/**
 * Margins that are wide enough for the numbers of both axes.
 *
 * @param margins the least margins
 * @param titled whether a title stands beside the axis that leads up
 */
export function roomy({left = 52, right = 12, top = 10, bottom = 36}, xTicks, yTicks, titled, texts = apart) {
  const beside = widest(texts(yTicks)) + 9 + (titled ? 19 : 0);
  const beyond = widest(apart(xTicks).slice(-1)) / 2 + 2;
  return {left: Math.max(left, beside), right: Math.max(right, beyond), top, bottom};
}

/** A chart's place within its canvas, and its axes. */
export class Frame {
  left;
  top;
  width;
  height;
  x;
  y;

  constructor(width, height, {left, right, top, bottom}, x, y) {
    [this.left, this.top, this.width, this.height] = [left, top, width - left - right, height - top - bottom];
    [this.x, this.y] = [x, y];
  }

  px(value) {
    return this.left + (value - this.x.from) / (this.x.to - this.x.from) * this.width;
  }

  py(value) {
    return this.top + this.height - (value - this.y.from) / (this.y.to - this.y.from) * this.height;
  }

  xAt(px) {
    return this.x.from + (px - this.left) / this.width * (this.x.to - this.x.from);
  }

  yAt(py) {
    return this.y.from + (this.top + this.height - py) / this.height * (this.y.to - this.y.from);
  }

  holds(px, py) {
    return px >= this.left - 1 && px <= this.left + this.width + 1
      && py >= this.top - 1 && py <= this.top + this.height + 1;
  }

  clip(context, draw) {
    context.save();
    context.beginPath();
    context.rect(this.left, this.top, this.width, this.height);
    context.clip();
    draw();
    context.restore();
  }

  /** Draws the border, the ticks and their numbers. */
  axes(context, ink, xTicks, yTicks, texts = apart) {
    context.font = FONT;
    context.strokeStyle = ink.soft;
    context.fillStyle = ink.ink;
    context.lineWidth = 1;
    context.strokeRect(this.left - 0.5, this.top - 0.5, this.width + 1, this.height + 1);
    const bottom = this.top + this.height;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.beginPath();
    const across = apart(xTicks);
    for (const [i, value] of xTicks.entries()) {
      const x = Math.round(this.px(value)) + 0.5;
      context.moveTo(x, bottom);
      context.lineTo(x, bottom + 4);
      context.fillText(across[i], x, bottom + 6);
    }
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    const up = texts(yTicks);
    for (const [i, value] of yTicks.entries()) {
      const y = Math.round(this.py(value)) + 0.5;
      context.moveTo(this.left - 4, y);
      context.lineTo(this.left, y);
      context.fillText(up[i], this.left - 7, y);
    }
    context.stroke();
  }

  titles(context, ink, across, up) {
    context.font = FONT;
    context.fillStyle = ink.ink;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(across, this.left + this.width / 2, this.top + this.height + 33);
    context.save();
    context.translate(13, this.top + this.height / 2);
    context.rotate(-Math.PI / 2);
    context.fillText(up, 0, 0);
    context.restore();
  }
}
