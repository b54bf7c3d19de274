import {FONT, ink, widest} from '../draw/canvas.js';
import {short} from '../draw/format.js';
import {t} from '../words/words.js';

/** The pixels of the longer arrow at least and at most, and of an arrow that shows a direction only. */
const [LEAST, MOST, PLAIN] = [34, 84, 56];
/** A part of the step that is shorter than this moves no ball. */
const NOTHING = 1e-12;
const COLOURS = {gradient: '#ffffff', momentum: '#ffd23f'};

/**
 * The parts of the next step of a ball as vectors over all parameters. For gradient descent and
 * momentum they are −η∇C and μv, where v is the last step, and their sum is the next step. For
 * other rules, and for steps with some of the rows, there is only the direction −∇C.
 */
export function partsOf({ball, rows}, gradient) {
  const known = ['gd', 'momentum'].includes(ball.optimizer) && !(ball.batch > 0);
  const rate = known ? ball.rate ?? 0.1 : 1;
  const parts = [{kind: 'gradient', text: known ? t`−rate × slope` : t`downhill`, vector: Float64Array.from(gradient, g => -rate * g)}];
  if (known && ball.optimizer === 'momentum' && rows.last > 0 && rows.keeps(rows.last - 1)) {
    const momentum = ball.momentum ?? 0.9;
    const [now, before] = [rows.theta(rows.last), rows.theta(rows.last - 1)];
    parts.push({kind: 'momentum', text: t`momentum`, vector: now.map((value, k) => momentum * (value - before[k]))});
  }
  return {parts, known};
}

/** Draws the parts of the followed ball's next step, all enlarged by the same factor. */
export function paintArrows(context, places, model, gradient) {
  const run = model.runs[model.followed];
  const {rows} = run;
  const {plane} = model;
  const ball = [...plane.of(rows, rows.last), rows.cost(rows.last)];
  const {x, y, inside} = places.at(...ball);
  if (!inside || run.error !== '') {
    return;
  }
  const {parts, known} = partsOf(run, gradient);
  if (parts.every(({vector}) => vector.every(part => Math.abs(part) < NOTHING))) {
    return; // on level ground no way leads down
  }
  const moved = parts.map(({vector, ...part}) => ({...part, ...places.tangent(...ball, ...plane.along(vector))}));
  const longest = Math.max(...moved.map(({dx, dy}) => Math.hypot(dx, dy)));
  if (!(longest > 0 && Number.isFinite(longest))) {
    return;
  }
  const factor = known ? enlargement(longest) : PLAIN / longest;
  const drawn = moved.map(({dx, dy, ...part}) => ({...part, dx: factor * dx, dy: factor * dy}))
    .filter(({dx, dy}) => Math.hypot(dx, dy) >= 3)
    .sort((one, other) => Math.hypot(other.dx, other.dy) - Math.hypot(one.dx, one.dy));
  places.clip(context, () => {
    drawn.forEach(({dx, dy, kind}) => arrow(context, x, y, dx, dy, COLOURS[kind]));
    drawn.forEach((part, i) => label(context, places, x, y, part, drawn[1 - i]));
  });
  if (known) {
    words(context, places.corner, factor);
  }
}

/** The name of an arrow beyond its tip, away from another arrow and within the picture. */
function label(context, places, x, y, {dx, dy, text}, other) {
  const angle = Math.atan2(dy, dx);
  const side = other && Math.sign(dx * other.dy - dy * other.dx) || 0;
  const near = other && Math.cos(angle - Math.atan2(other.dy, other.dx)) > 0.7 ? 16 * side : 0;
  const half = widest([text]) / 2;
  const at = places.kept(x + dx + (8 + half) * Math.cos(angle) + near * Math.sin(angle),
    y + dy + 14 * Math.sin(angle) - near * Math.cos(angle), half);
  outlined(context, text, at.x, at.y, 'center');
}

/** A round factor by which the longer arrow can be seen well. */
function enlargement(longest) {
  if (longest >= LEAST && longest <= MOST) {
    return 1;
  }
  const wanted = MOST / longest;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [5, 2, 1].map(m => m * power).find(factor => factor <= wanted);
}

function arrow(context, x, y, dx, dy, colour) {
  const angle = Math.atan2(dy, dx);
  for (const [width, stroke] of [[5, '#111'], [2.4, colour]]) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + dx, y + dy);
    for (const side of [2.6, -2.6]) {
      context.moveTo(x + dx, y + dy);
      context.lineTo(x + dx + 9 * Math.cos(angle + side), y + dy + 9 * Math.sin(angle + side));
    }
    context.lineCap = 'round';
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke();
  }
}

function words(context, {x, y, onGround, align = 'right'}, factor) {
  const text = factor === 1 ? t`arrows: as long as the step` : t`arrows: the step × ${short(factor, 3)}`;
  if (onGround) {
    context.font = FONT;
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillStyle = ink().soft;
    context.fillText(text, x, y);
  } else {
    outlined(context, text, x, y, 'right');
  }
}

function outlined(context, text, x, y, align) {
  context.font = FONT;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = '#111';
  context.strokeText(text, x, y);
  context.fillStyle = '#fff';
  context.fillText(text, x, y);
}
