import {css} from './colours.js';

/** The moving parts of the map: paths, balls and the start. */
export function paintBalls(context, frame, model, scale) {
  const [a, b] = model.pair;
  frame.clip(context, () => {
    model.runs.forEach(run => paintPath(context, frame, model, scale, run, a, b));
    cross(context, frame.px(model.start[a]), frame.py(model.start[b]));
  });
  model.runs.forEach(run => {
    const last = run.rows.count - 1;
    ball(context, frame, frame.px(run.rows.parameter(last, a)), frame.py(run.rows.parameter(last, b)),
      run.colour);
  });
}

/** Draws a path. A shadow shows its true cost by colour; a path on the surface need not. */
function paintPath(context, frame, {state}, scale, {rows, colour}, a, b) {
  const points = corners(frame, rows, a, b);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  stroke(context, points, 4.5, 'rgba(0, 0, 0, 0.75)');
  if (state.view === 'shadow') {
    for (let k = 1; k < points.length; k++) {
      stroke(context, points.slice(k - 1, k + 1), 2.8, css(scale.at(rows.cost(points[k].row))));
    }
  } else {
    context.setLineDash(state.view === 'moving' ? [5, 5] : []);
    stroke(context, points, 2.2, colour);
    context.setLineDash([]);
  }
}

/** The path in pixels, without steps too small to be seen. */
function corners(frame, rows, a, b) {
  const points = [];
  let last = {x: Infinity, y: Infinity};
  for (let row = 0; row < rows.count; row++) {
    const x = frame.px(rows.parameter(row, a));
    const y = frame.py(rows.parameter(row, b));
    if (row === rows.count - 1 || Math.abs(x - last.x) + Math.abs(y - last.y) > 1.5) {
      last = {x, y, row};
      points.push(last);
    }
  }
  return points;
}

function stroke(context, points, width, colour) {
  context.beginPath();
  points.forEach(({x, y}) => context.lineTo(x, y));
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

function cross(context, x, y) {
  for (const [width, colour] of [[5, '#000'], [2, '#fff']]) {
    context.beginPath();
    context.moveTo(x - 7, y);
    context.lineTo(x + 7, y);
    context.moveTo(x, y - 7);
    context.lineTo(x, y + 7);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}

/** Draws a ball that is off the map as an arrow at the map's edge, so that no ball disappears. */
function ball(context, frame, x, y, colour) {
  const inside = frame.holds(x, y);
  const px = Math.max(frame.left + 8, Math.min(frame.left + frame.width - 8, x));
  const py = Math.max(frame.top + 8, Math.min(frame.top + frame.height - 8, y));
  context.beginPath();
  if (inside) {
    context.arc(x, y, 7, 0, 2 * Math.PI);
  } else {
    const angle = Math.atan2(y - py, x - px);
    for (const [r, turn] of [[9, 0], [8, 2.4], [8, -2.4]]) {
      context.lineTo(px + r * Math.cos(angle + turn), py + r * Math.sin(angle + turn));
    }
    context.closePath();
  }
  context.fillStyle = colour;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = '#111';
  context.stroke();
}
