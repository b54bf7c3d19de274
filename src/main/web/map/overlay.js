import {css} from '../draw/colours.js';

/**
 * The moving parts of the picture: paths, balls and the start.
 *
 * @param places where they lie, on the flat map or in the box of the surface
 */
export function paintBalls(context, places, model, scale) {
  const {plane} = model;
  places.clip(context, () => {
    model.runs.forEach(run => paintPath(context, places, model, scale, run));
    const {x, y, inside, hidden} = places.at(...plane.coordinates(model.start), model.runs[0].rows.cost(0));
    if (inside) {
      context.globalAlpha = hidden ? 0.35 : 1;
      cross(context, x, y);
      context.globalAlpha = 1;
    }
  });
  model.runs.forEach(run => ball(context, places, run, plane));
}

/** Draws a path. A shadow shows its true cost by colour; a path on the surface need not. */
function paintPath(context, places, {state, plane}, scale, {rows, colour}) {
  const points = corners(places, rows, plane);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (points.some(({hidden}) => hidden)) {
    context.setLineDash([3, 6]);
    stretches(points, true).forEach(part => stroke(context, part, 2, `${colour}70`));
    context.setLineDash([]);
  }
  stretches(points, false).forEach(part => paintSeen(context, part, state.view, scale, rows, colour));
}

function paintSeen(context, points, view, scale, rows, colour) {
  stroke(context, points, 4.5, 'rgba(0, 0, 0, 0.75)');
  if (view === 'shadow') {
    for (let k = 1; k < points.length; k++) {
      stroke(context, points.slice(k - 1, k + 1), 2.8, css(scale.at(rows.cost(points[k].row))));
    }
  } else {
    context.setLineDash(view === 'moving' ? [5, 5] : []);
    stroke(context, points, 2.2, colour);
    context.setLineDash([]);
  }
}

/** The pieces of a path that are hidden, or those that are seen. */
function stretches(points, hidden) {
  const parts = [];
  for (let k = 1; k < points.length; k++) {
    const [from, to] = [points[k - 1], points[k]];
    if ((from.hidden || to.hidden) === hidden && !to.apart) {
      if (parts.length > 0 && parts.at(-1).at(-1) === from) {
        parts.at(-1).push(to);
      } else {
        parts.push([from, to]);
      }
    }
  }
  return points.length === 1 && !hidden ? [points] : parts;
}

/** The path in pixels, without steps too small to be seen. */
function corners(places, rows, plane) {
  const points = [];
  let last;
  for (let row = 0; row <= rows.last; row++) {
    const here = {values: [...plane.of(rows, row), rows.cost(row)], row};
    const {x, y} = places.spot(...here.values);
    if (last === undefined || row === rows.last || Math.abs(x - last.x) + Math.abs(y - last.y) > 1.5) {
      points.push(...places.between(last?.values, here.values).map(at => ({...at, row})));
      last = {...here, x, y};
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
function ball(context, places, {rows, colour}, plane) {
  const {last} = rows;
  const values = [...plane.of(rows, last), rows.cost(last)];
  const {x, y, inside, hidden} = places.at(...values);
  context.globalAlpha = hidden ? 0.35 : 1;
  context.beginPath();
  if (inside) {
    context.arc(x, y, 7, 0, 2 * Math.PI);
  } else {
    const {x: px, y: py, angle} = places.border(...values);
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
  context.globalAlpha = 1;
}
