/** Marks, lines and spans of the charts of rows. */
import {make} from '../draw/dom.js';
import {drawnRows, strideOf} from './shown.js';
import {t} from '../words/words.js';

export const ROW_COLOURS = ['#b5568e', '#009e73', '#c98a00', '#3e9bcb', '#d55e00', '#0072b2', '#7c828a'];
export const MARKS = ['○', '✕', '□', '△', '◇'];

/** Marks by class or by number, which differ without colour too. */
export const markOf = index => MARKS[index % MARKS.length];
export const colourOf = index => ROW_COLOURS[index % ROW_COLOURS.length];

/** A line of a legend: a stroke in a colour, then text. */
export function entry(colour, text, style = 'solid') {
  const stroke = make('i');
  stroke.style.borderColor = colour;
  stroke.style.borderTopStyle = style;
  return make('span', {}, stroke, text);
}

/** A line of a legend: the mark of some rows in their colour, then text. */
export function entryOfMark(colour, sign, text) {
  const shown = make('b', {textContent: sign});
  shown.style.color = colour;
  return make('span', {}, shown, ` ${text}`);
}

/** The entry of a legend that says which rows are drawn, if not all are. */
export const drawnOf = count => (strideOf(count) < 2 ? []
  : [make('span', {}, t`one in ${strideOf(count)} of ${count} rows is drawn`)]);

/**
 * Draws the mark of every row, or of one in several of very many.
 *
 * @param look gives for a row its x and y in pixels, the number of its mark and its colour
 * @param opacity of the marks; rows held out are paler
 */
export function drawRows(context, count, colours, look, opacity = 1) {
  const r = count > 300 ? 2.4 : 4.5;
  const thin = r > 3 ? 2 : 1.2;
  context.save();
  context.globalAlpha = opacity;
  const rows = drawnRows(count).map(look);
  // The halos of all rows lie below the marks of all rows: none hides its neighbour.
  for (const halo of [true, false]) {
    context.lineWidth = thin + (halo ? 2.4 : 0);
    for (const row of rows) {
      context.beginPath();
      mark(context, row.kind % MARKS.length, row.x, row.y, r);
      context.strokeStyle = halo ? colours.card : row.colour;
      context.stroke();
    }
  }
  context.restore();
}

/** The opacity of rows held out. */
export const PALE = 0.4;

/** The path of a mark. */
function mark(context, kind, x, y, r) {
  if (kind === 0) {
    context.arc(x, y, r, 0, 2 * Math.PI);
  } else if (kind === 1) {
    context.moveTo(x - r, y - r);
    context.lineTo(x + r, y + r);
    context.moveTo(x - r, y + r);
    context.lineTo(x + r, y - r);
  } else if (kind === 2) {
    context.rect(x - r, y - r, 2 * r, 2 * r);
  } else {
    const corners = kind === 3 ? [[0, -1.2], [1.1, 0.8], [-1.1, 0.8]] : [[0, -1.3], [1.1, 0], [0, 1.3], [-1.1, 0]];
    corners.forEach(([dx, dy], k) => context[k === 0 ? 'moveTo' : 'lineTo'](x + dx * r, y + dy * r));
    context.closePath();
  }
}

/** A curve of values at places xs. */
export function line(context, frame, xs, ys, colour, width, dash) {
  context.beginPath();
  xs.forEach((x, i) => context.lineTo(frame.px(x), frame.py(ys[i])));
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
  context.setLineDash([]);
}

const CELLS = 72;

/**
 * The image of a map over two features, from its cells, rows from the top.
 *
 * @param colourAt gives red, green, blue and opacity (up to 255) for the number of a cell
 */
export function cellImage(colourAt, cells = CELLS) {
  const canvas = make('canvas', {width: cells, height: cells});
  const image = new ImageData(cells, cells);
  for (let i = 0; i < cells * cells; i++) {
    image.data.set(colourAt(i), 4 * i);
  }
  canvas.getContext('2d').putImageData(image, 0, 0);
  return canvas;
}
