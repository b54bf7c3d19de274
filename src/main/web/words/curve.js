import {surface, ink, zoom} from '../draw/canvas.js';
import {Frame, roomy} from '../draw/chart.js';
import {make} from '../draw/dom.js';
import {short, ticks, typeset} from '../draw/format.js';
import {reach} from '../draw/reach.js';
import {line} from '../fit/marks.js';
import {Dial} from '../map/dial.js';
import {latest} from '../workers/latest.js';
import {t} from './words.js';

/** The milliseconds between two steps of a ball on a curve. */
const PACE = 180;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * A cost over one number, and a ball that a button rolls down. Its start is dragged or turned, and its rate
 * too; the engine says where it goes.
 *
 * @param roll asks for the numbers and costs of the ball's steps from a start at a rate
 */
export function curveWithBall(/** @type {any} */ curve, roll) {
  const {name, from, to, costs} = curve;
  const called = name.includes('_') ? typeset(name) : name;
  const canvas = make('canvas', {className: 'curve', role: 'img', ariaLabel: t`The cost over ${called}`});
  const xs = costs.map((_, i) => from + i / (costs.length - 1) * (to - from));
  const [least, most] = reach(costs);
  const pad = 0.08 * (most - least);
  let {rate, ball} = curve;
  let [[start]] = ball;
  let at = 0;
  let timer = 0;
  let frame;
  const says = make('output');
  const draw = surface(canvas, (context, width, height) => {
    const colours = ink();
    /** @type {[number[], number[]]} */
    const marks = [ticks(from, to, width / 70), ticks(least, most, 4)];
    frame = new Frame(width, height, roomy({left: 48}, ...marks, true), {from, to}, {from: least - pad, to: most + pad});
    frame.clip(context, () => {
      line(context, frame, xs, costs, colours.zero, 3, []);
      ball.slice(0, at + 1).forEach(([x, cost], k) => {
        context.beginPath();
        context.arc(frame.px(x), frame.py(cost), k === at ? 8 : 2.5, 0, 2 * Math.PI);
        context.fillStyle = '#f0503f';
        context.fill();
      });
    });
    frame.axes(context, colours, ...marks);
    frame.titles(context, colours, called, t`cost`);
    const [x, cost] = ball[at];
    says.textContent = t`step ${at}: ${called} = ${short(x, 4)}, cost ${short(cost, 4)}`;
  });
  const ask = latest(async () => {
    const way = await roll(curve, start, rate);
    if (way) {
      [ball, at] = [way, 0];
      draw();
    }
  });
  const rest = () => {
    clearInterval(timer);
    at = 0;
    return ask();
  };
  const step = () => {
    at = STILL.matches ? ball.length - 1 : at + 1;
    if (at >= ball.length - 1 || !canvas.isConnected) {
      clearInterval(timer);
    }
    draw();
  };
  const range = make('input', {type: 'range', min: from, max: to, step: (to - from) / 160, value: start,
    oninput: event => {
      start = event.target.valueAsNumber;
      rest();
    }});
  const dial = new Dial('rate', t`the ball`, rate, value => {
    rate = value > 0 ? value : rate;
    dial.show(rate);
    rest();
  });
  const drag = (/** @type {PointerEvent} */ event) => {
    if (event.buttons > 0 && frame) {
      canvas.setPointerCapture(event.pointerId);
      range.value = frame.xAt(event.offsetX / zoom());
      range.dispatchEvent(new Event('input'));
    }
  };
  canvas.addEventListener('pointerdown', drag);
  canvas.addEventListener('pointermove', drag);
  return [canvas, make('p', {className: 'bar'}, make('button', {type: 'button', id: 'roll', className: 'primary', textContent: t`Roll`, onclick: () => {
    clearInterval(timer);
    [at, timer] = [0, setInterval(step, PACE)];
    draw();
  }}), says), make('p', {className: 'bar'}, make('label', {}, `${t`Start from`} `, range), dial.element),
  make('p', {className: 'hint', textContent: t`The ball can be dragged to another start.`})];
}
