/**
 * The box around a surface: the floor and the two walls behind, with grid lines, and numbers and
 * titles along the outer edges.
 */
import {HEIGHT} from './camera.js';
import {FONT} from '../draw/canvas.js';
import {apart, logTicks, powers, ticks, typeset} from '../draw/format.js';

/** The pixels from an edge to its numbers, and to its title. */
const NUMBERS = 12;
const TITLE = 42;

export function paintBox(context, camera, relief, [x, y], ink) {
  const [nearX, nearY] = [camera.nearX, camera.nearY];
  const spot = (a, b, c) => camera.see(a, b, c);
  faces(nearX, nearY).forEach(face => wall(context, face.map(corner => spot(...corner)), ink));
  const marks = marksOf(camera.area, relief, x, y);
  context.beginPath();
  for (const [t] of marks.x) {
    stroke(context, [spot(t, nearY, 0), spot(t, -nearY, 0), spot(t, -nearY, HEIGHT)]);
  }
  for (const [t] of marks.y) {
    stroke(context, [spot(nearX, t, 0), spot(-nearX, t, 0), spot(-nearX, t, HEIGHT)]);
  }
  for (const [t] of marks.up) {
    stroke(context, [spot(-nearX, nearY, t), spot(-nearX, -nearY, t), spot(nearX, -nearY, t)]);
  }
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.stroke();
  labels(context, camera, marks, [typeset(x.name), typeset(y.name)], ink);
}

/** The floor and the walls on the far sides. */
function faces(nearX, nearY) {
  return [
    [[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]],
    [[-nearX, -1, 0], [-nearX, 1, 0], [-nearX, 1, HEIGHT], [-nearX, -1, HEIGHT]],
    [[-1, -nearY, 0], [1, -nearY, 0], [1, -nearY, HEIGHT], [-1, -nearY, HEIGHT]],
  ];
}

/** The marks of the three axes: their places in the box and their texts. */
function marksOf({width, height}, relief, x, y) {
  const [floor, floorUp] = [Math.min(6, width / 90), Math.min(5, height / 90)];
  const along = ({from, to}) => {
    const values = ticks(from, to, floor);
    const texts = apart(values);
    return values.map((value, i) => [2 * (value - from) / (to - from) - 1, texts[i]]);
  };
  return {x: along(x), y: along(y), up: heights(relief, Math.max(3, floorUp))};
}

/** The marks of the heights, from a raised floor on. */
function heights(relief, about) {
  const {scale, lowest} = relief;
  const values = scale.log ? logTicks(lowest, scale.largest, about) : ticks(lowest, scale.largest, about);
  const texts = scale.log ? powers(values) : apart(values, 3);
  return values.map((value, i) => [relief.height(value), texts[i]]);
}

function wall(context, corners, ink) {
  context.beginPath();
  stroke(context, corners);
  context.closePath();
  context.fillStyle = ink.ground;
  context.fill();
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.stroke();
}

function stroke(context, points) {
  points.forEach(({x, y}, k) => context[k === 0 ? 'moveTo' : 'lineTo'](x, y));
}

function labels(context, camera, marks, [across, up], ink) {
  const [nearX, nearY] = [camera.nearX, camera.nearY];
  const texts = new Texts(context);
  context.font = FONT;
  context.fillStyle = ink.ink;
  context.strokeStyle = ink.soft;
  context.textBaseline = 'middle';
  context.beginPath();
  const floor = (of, edge, title) => {
    of.forEach(([t, text]) => texts.mark(edge(t, 1), edge(t, -1), text));
    texts.title(edge(0, 1), edge(0, -1), title);
    stroke(context, [edge(-1, 1), edge(1, 1)]);
  };
  floor(marks.x, (t, side) => camera.see(t, side * nearY, 0), across);
  floor(marks.y, (t, side) => camera.see(side * nearX, t, 0), up);
  const ends = [[-nearX, nearY], [nearX, -nearY]];
  const [left] = ends.sort((a, b) => camera.see(...a, 0).x - camera.see(...b, 0).x);
  const edge = t => camera.see(...left, t);
  const standing = Math.abs(edge(HEIGHT).y - edge(0).y) > 40;
  if (standing) {
    marks.up.forEach(([t, text]) => texts.mark(edge(t), {x: edge(t).x + 1, y: edge(t).y}, text));
    stroke(context, [edge(0), edge(HEIGHT)]);
    texts.upwards(edge(HEIGHT / 2), 'cost');
  }
  context.stroke();
}

/** Texts around the box. One that would lie on another is left out. */
class Texts {
  #context;
  #boxes = [];
  #widest = 0;

  constructor(context) {
    this.#context = context;
  }

  mark(at, from, text) {
    const out = unit(from, at);
    this.#context.moveTo(at.x, at.y);
    this.#context.lineTo(at.x + 4 * out.x, at.y + 4 * out.y);
    const width = this.#put(at, out, NUMBERS, text);
    this.#widest = out.x < -0.99 ? Math.max(this.#widest, width) : this.#widest;
  }

  title(at, from, text) {
    this.#put(at, unit(from, at), TITLE, text);
  }

  #put(at, out, away, text) {
    const {width} = this.#context.measureText(text);
    const x = at.x + out.x * (away + width / 2);
    const y = at.y + out.y * away;
    const box = [x - width / 2 - 2, y - 7, x + width / 2 + 2, y + 7];
    if (this.#boxes.every(other => isClear(box, other))) {
      this.#boxes.push(box);
      this.#context.textAlign = 'center';
      this.#context.fillText(text, x, y);
    }
    return width;
  }

  upwards({x, y}, text) {
    const context = this.#context;
    context.save();
    context.translate(Math.max(8, x - this.#widest - NUMBERS - 10), y);
    context.rotate(-Math.PI / 2);
    context.textAlign = 'center';
    context.fillText(text, 0, 0);
    context.restore();
  }
}

const isClear = (a, b) => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];

function unit(from, to) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length > 0 ? {x: (to.x - from.x) / length, y: (to.y - from.y) / length} : {x: 0, y: 1};
}
