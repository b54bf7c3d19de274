import {ink, surface} from '../draw/canvas.js';
import {Frame, roomy} from '../draw/chart.js';
import {byId} from '../draw/dom.js';
import {logTicks, powers, ticks} from '../draw/format.js';
import {t} from '../words/words.js';

/** The panel of every ball's cost over its steps, on a log scale. */
export function showCosts(model) {
  const draw = surface(byId('costs'), (context, width, height) => paint(context, width, height, model));
  model.on('problem slice begun steps balls look', draw);
}

function paint(context, width, height, model) {
  const colours = ink();
  const [smallest, largest] = range(model.runs);
  const low = Math.log10(smallest);
  const high = Math.log10(largest);
  const pad = Math.max(0.15, 0.05 * (high - low));
  const steps = Math.max(10, model.longest);
  const across = ticks(0, steps, width / 75);
  const marks = logTicks(10 ** (low - pad), 10 ** (high + pad), height / 36).map(Math.log10);
  const texts = values => powers(values.map(value => 10 ** value));
  const margins = roomy({left: 52, right: 20, bottom: 38}, across, marks, false, texts);
  const frame = new Frame(width, height, margins, {from: 0, to: steps}, {from: low - pad, to: high + pad});
  frame.clip(context, () => model.runs.forEach(({rows, colour}) => {
    if (rows.isParted) {
      curve(context, frame, rows, i => rows.heldOutCost(i), {ink: colours.ink, colour, dash: [4, 4]});
    }
    curve(context, frame, rows, i => rows.cost(i), {ink: colours.ink, colour, dash: []});
  }));
  frame.axes(context, colours, across, marks, texts);
  frame.titles(context, colours, t`step`, '');
  const {rows} = model.runs[model.followed];
  const last = rows.cost(rows.last);
  const known = rows.count > 1 || last === last;
  const cost = known ? model.landscape.costAt(model.present, last, 5) : '…';
  const heldOut = rows.isParted && known
    ? `; ${t`held out (dashed): ${model.landscape.costAt(model.present, rows.heldOutCost(rows.last), 5)}`}`
      + (model.state.l2 > 0 ? t`, with the penalty` : '') : '';
  byId('cost-text').textContent = t`step ${rows.step(rows.last)}: ${cost}` + heldOut;
}

function range(runs) {
  let smallest = Infinity;
  let largest = 0;
  for (const {rows} of runs) {
    for (let i = 0; i < rows.count; i++) {
      for (const cost of rows.isParted ? [rows.cost(i), rows.heldOutCost(i)] : [rows.cost(i)]) {
        if (cost > 0) smallest = Math.min(smallest, cost);
        largest = cost > largest ? cost : largest;
      }
    }
  }
  return smallest <= largest ? [Math.max(smallest, 1e-300), largest] : [0.1, 1];
}

/**
 * If a pixel holds several steps, the lowest and the highest are drawn, so that no spike is lost.
 */
function curve(context, frame, rows, costOf, {ink: edge, colour, dash}) {
  context.beginPath();
  let column = -1;
  let low = 0;
  let high = 0;
  const flush = () => {
    if (column >= 0) {
      context.lineTo(column, frame.py(Math.log10(high)));
      context.lineTo(column, frame.py(Math.log10(low)));
    }
  };
  for (let i = 0; i < rows.count; i++) {
    const x = Math.round(frame.px(rows.step(i)) * 2) / 2;
    const cost = Math.max(costOf(i), 1e-300);
    if (x !== column) {
      flush();
      [column, low, high] = [x, cost, cost];
    } else {
      low = Math.min(low, cost);
      high = Math.max(high, cost);
    }
  }
  flush();
  context.lineJoin = 'round';
  context.setLineDash(dash);
  for (const [width, stroke] of dash.length > 0 ? [[1.6, edge]] : [[3.6, edge], [2.2, colour]]) {
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke();
  }
  context.setLineDash([]);
  context.beginPath();
  context.arc(column, frame.py(Math.log10(low)), 3.5, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = edge;
  context.stroke();
}
