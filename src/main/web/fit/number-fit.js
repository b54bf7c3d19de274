import {FONT} from '../draw/canvas.js';
import {Frame, roomy} from '../draw/chart.js';
import {css} from '../draw/colours.js';
import {make} from '../draw/dom.js';
import {costText, short, ticks} from '../draw/format.js';
import {cellImage, colourOf, drawRows, entry, line, markOf, PALE} from './marks.js';
import {reach, union} from '../draw/reach.js';
import {drawnRows} from './shown.js';
import {t} from '../words/words.js';

/** The parts of the rows' reach by which a curve may pass beyond it and still be seen whole. */
const BEYOND = 1;
const BAR = {gap: 10, width: 12, room: 66};

/** Shows what a network predicts: curves over one feature, or the values over two. */
export class NumberFit {
  #responses;
  #shown;
  #heldOut;

  /**
   * @param shown gives the number to predict that a map shows
   * @param heldOut the rows that do not train; undefined where all train
   */
  constructor(responses, shown, heldOut) {
    this.#responses = responses;
    this.#heldOut = heldOut;
    this.#shown = shown;
    this.names = responses.numberNames();
    this.numbers = this.names.map((_, output) => responses.numbers(output));
  }

  get rows() {
    return this.numbers[0].length;
  }

  /**
   * Asks what the network answers: the mean loss of the rows and, at places of one or two features,
   * the numbers predicted. It is undefined if another problem has come.
   */
  async ask(theta, places) {
    const asked = await Promise.all([
      this.#responses.meanLoss(theta), this.#responses.predictions(theta, places),
      this.#heldOut ? this.#heldOut.meanLoss(theta) : NaN]);
    const [loss, values, heldOut] = asked;
    return asked.includes(undefined) ? undefined : {loss, values, heldOut, isLarge: this.#responses.isLarge(theta)};
  }

  text({loss, heldOut, isLarge}) {
    return [`${this.#responses.quantity()} ${costText(loss, 4, isLarge)}`,
      this.#heldOut ? `; ${t`held out: ${costText(heldOut, 4, isLarge)}`}` : ''];
  }

  legend(features, colours) {
    if (features === 2) {
      const name = this.names[this.#shown()];
      return [make('span', {}, t`The map: ${name} as the network predicts it. The rings: ${name} of the rows.`)];
    }
    const rows = this.names.map((name, output) => entry(colourOf(output), t`${markOf(output)} rows: ${name}`));
    return features !== 1 ? [] : [
      ...this.names.map((name, output) => entry(this.#lineColour(output, colours), t`network: ${name}`)), ...rows];
  }

  #lineColour(output, colours) {
    return this.names.length === 1 ? colours.ink : colourOf(output);
  }

  /** Draws the curves over one feature. */
  curves(context, size, {values: all}, {column, xs, from, to, title}, colours) {
    const lines = this.names.map((_, output) => this.#predicted(all, output));
    const [low, high] = this.#heights(lines);
    const pad = 0.06 * (high - low);
    /** @type {[number[], number[]]} */
    const marks = [ticks(from, to, size.width / 60), ticks(low, high, 4)];
    const frame = new Frame(size.width, size.height, roomy({left: 48}, ...marks, this.names.length === 1),
      {from, to}, {from: low - pad, to: high + pad});
    frame.clip(context, () => {
      lines.forEach((values, output) => line(context, frame, xs, values, this.#lineColour(output, colours), 2.6, []));
      const draw = (xs_, ys, output, opacity) => drawRows(context, ys.length, colours, row => (
        {x: frame.px(xs_[row]), y: frame.py(ys[row]), kind: output, colour: colourOf(output)}), opacity);
      this.names.forEach((_, output) => this.#heldOut && draw(this.#heldOut.feature(0), this.#heldOut.numbers(output), output, PALE));
      this.numbers.forEach((ys, output) => draw(column, ys, output, 1));
    });
    frame.axes(context, colours, ...marks);
    frame.titles(context, colours, title, this.names.length === 1 ? this.names[0] : '');
  }

  #predicted(all, output) {
    const count = this.names.length;
    return Float64Array.from({length: all.length / count}, (_, i) => all[i * count + output]);
  }

  /** Room for the rows in any case, and for the curves unless they go far away. */
  #heights(lines) {
    const [from, to] = union(this.names.map((_, output) => this.#responses.numberReach(output)));
    const room = BEYOND * (to - from) || 1;
    const [low, high] = union(lines.map(reach));
    return [Math.max(Math.min(from, low), from - room), Math.min(Math.max(to, high), to + room)];
  }

  /** Draws the map of one number over two features; the colours reach as far as the rows' numbers. */
  map(context, size, {values: all}, {columns, others, spans: [x, y], titles}, colours) {
    /** @type {[number[], number[]]} */
    const marks = [ticks(...x, size.width / 70), ticks(...y, size.height / 60)];
    const frame = new Frame(size.width, size.height, roomy({left: 44, right: BAR.room, bottom: 38}, ...marks, true),
      {from: x[0], to: x[1]}, {from: y[0], to: y[1]});
    const output = this.#shown();
    const [low, high] = this.#responses.numberReach(output);
    const place = value => Math.max(0, Math.min(1, (value - low) / (high - low || 1)));
    const values = this.#predicted(all, output);
    const image = cellImage(i => [...css(place(values[i])).match(/\d+/g).map(Number), 255]);
    frame.clip(context, () => {
      context.drawImage(image, frame.left, frame.top, frame.width, frame.height);
      const draw = (features, numbers) => {
        for (const row of drawnRows(numbers.length)) {
          ring(context, frame.px(features(0)[row]), frame.py(features(1)[row]), css(place(numbers[row])));
        }
      };
      if (this.#heldOut) {
        context.globalAlpha = PALE;
        draw(k => others[k], this.#heldOut.numbers(output));
        context.globalAlpha = 1;
      }
      draw(k => columns[k], this.numbers[output]);
    });
    frame.axes(context, colours, ...marks);
    frame.titles(context, colours, ...titles);
    bar(context, frame, colours, [low, high], reach(values));
  }
}

/** A row, filled with the colour of its own number. */
function ring(context, x, y, colour) {
  context.beginPath();
  context.arc(x, y, 4.5, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
  for (const [width, ink] of [[2.6, '#000'], [1.2, '#fff']]) {
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.stroke();
  }
}

/**
 * The bar of colours. An end that stands for values beyond it says so.
 *
 * @param {number[]} ends
 * @param {number[]} extremes
 */
function bar(context, frame, colours, ends, extremes) {
  const {left, top, width, height} = frame;
  const [low, high] = ends;
  const [lowest, highest] = extremes;
  const x = left + width + BAR.gap;
  for (let y = 0; y < height; y++) {
    context.fillStyle = css(1 - y / height);
    context.fillRect(x, top + y, BAR.width, 1.5);
  }
  context.strokeStyle = colours.soft;
  context.lineWidth = 1;
  context.strokeRect(x - 0.5, top - 0.5, BAR.width + 1, height + 1);
  context.fillStyle = colours.ink;
  context.font = FONT;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const text = (value, y, sign) => context.fillText(sign + short(value, 3), x + BAR.width + 5, y);
  for (const value of ticks(low, high, height / 50)) {
    const y = top + height * (1 - (value - low) / (high - low || 1));
    if (y > top + 18 && y < top + height - 18) {
      text(value, y, '');
    }
  }
  text(high, top + 6, highest > high ? '≥ ' : '');
  text(low, top + height - 6, lowest < low ? '≤ ' : '');
}
