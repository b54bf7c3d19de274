import {byId, make} from './dom.js';
import {short, typeset} from './format.js';

/** The panel that tells how far the picture can be believed, and where training ended. */
export function showWords(model) {
  const show = () => {
    byId('caption').textContent = caption(model);
    byId('map').setAttribute('aria-label', description(model));
  };
  model.on('problem slice steps balls', show);
  model.on('problem slice balls', () => byId('verdict').replaceChildren());
  model.on('ended', () => byId('verdict').replaceChildren(...model.runs.map(verdict)));
  show();
}

function verdict({ball, colour, descent, error}) {
  const dot = make('span', {className: 'dot'});
  dot.style.background = colour;
  const words = make('span', {});
  if (error !== '') {
    words.append(error);
  } else {
    const [kind, why] = descent.verdict();
    words.append(make('b', {className: 'kind', textContent: `${named(ball)}: ${kind}`}), ` – ${why}`);
  }
  return make('p', {}, dot, words);
}

/** The names of the balls; balls of the same rule differ by their rate. */
const named = ({optimizer, rate}) => (rate === undefined ? optimizer : `${optimizer}, rate ${rate}`);

function caption(model) {
  const [x, y] = model.state.vary.map(({name}) => typeset(name));
  const others = model.names.length - 2;
  if (model.state.view === 'frozen') {
    return `Frozen: only ${x} and ${y} train, the other ${others} parameters stay. The ball lies on the`
      + ' surface exactly. In the whole space it might go elsewhere.';
  }
  if (model.state.view === 'moving') {
    return `Following: all ${others + 2} parameters train. The slice is taken again through the followed`
      + ' ball, so the landscape moves and that ball stays on it; the dashed trail is a projection.';
  }
  return `Shadow: all ${others + 2} parameters train, the slice stays at the start. The path is a`
    + ' projection: its height here is not its cost, its colour is. Distance from the plane now:'
    + ` ${short(distance(model), 3)}.`;
}

/** The distance of the followed ball from the plane of the map. */
function distance({present, start, pair}) {
  return Math.hypot(...present.map((value, k) => (pair.includes(k) ? 0 : value - start[k])));
}

function description(model) {
  const [x, y] = model.state.vary;
  const [a, b] = model.pair;
  return `Cost over ${x.name} from ${x.from} to ${x.to} and ${y.name} from ${y.from} to ${y.to};`
    + ` start at ${short(model.start[a])}, ${short(model.start[b])},`
    + ` cost ${short(model.landscape.cost(model.start))}`;
}
