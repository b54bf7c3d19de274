import {byId, make} from './dom.js';
import {short, typeset} from './format.js';
import {isSolid} from './state.js';
import {t} from './words.js';

/** The panel that tells how far the picture can be believed, and where training ended. */
export function showWords(model) {
  const show = () => {
    byId('caption').textContent = caption(model);
    byId('map').setAttribute('aria-label', description(model));
  };
  model.on('problem slice begun steps balls look', show);
  model.on('problem slice balls', () => byId('verdict').replaceChildren());
  model.on('judging', () => byId('verdict').replaceChildren(
    make('p', {className: 'soft', textContent: t`Training has ended. Where it ended is being judged …`})));
  model.on('ended', () => byId('verdict').replaceChildren(...model.runs.map(verdict)));
  show();
}

function verdict({ball, colour, verdict: [kind, why], error}) {
  const dot = make('span', {className: 'dot'});
  dot.style.background = colour;
  const words = make('span', {lang: 'en'});
  if (error !== '') {
    words.append(error);
  } else {
    words.append(make('b', {className: 'kind', textContent: `${named(ball)}: ${kind}`}), ` – ${why}`);
  }
  return make('p', {}, dot, words);
}

/** The names of the balls; balls of the same rule differ by their rate. */
const named = ({optimizer, rate}) => (rate === undefined ? optimizer : t`${optimizer}, rate ${rate}`);

function caption(model) {
  const [x, y] = model.state.vary.map(({name}) => typeset(name));
  const others = model.names.length - 2;
  const solid = isSolid(model.state);
  if (model.state.view === 'frozen') {
    return t`Frozen: only ${x} and ${y} train, the other ${others} parameters stay. The ball lies on the
      surface exactly. In the whole space it might go elsewhere.`
      + (solid ? ` ${t`What the surface hides is dashed.`}` : '');
  }
  if (model.state.view === 'moving') {
    const following = t`Following: all ${others + 2} parameters train. The slice is taken again through the
      followed ball, so the landscape moves and that ball stays on it;`;
    return `${following} ${solid ? t`the trail has the height that its cost had, on slices that are gone.`
      : t`the dashed trail is a projection.`}`;
  }
  const projection = solid
    ? t`The path is a projection: height and colour are its own cost, so that it leaves the surface.`
    : t`The path is a projection: its height here is not its cost, its colour is.`;
  return [t`Shadow: all ${others + 2} parameters train, the slice stays at the start.`, projection,
    t`Distance from the plane now: ${short(distance(model), 3)}.`].join(' ');
}

/** The distance of the followed ball from the plane of the map. */
function distance({present, start, pair}) {
  return Math.hypot(...present.map((value, k) => (pair.includes(k) ? 0 : value - start[k])));
}

function description(model) {
  const [x, y] = model.state.vary;
  const [a, b] = model.pair;
  const axes = t`Cost over ${x.name} from ${x.from} to ${x.to} and ${y.name} from ${y.from} to ${y.to};`;
  return `${axes} ${t`start at ${short(model.start[a])}, ${short(model.start[b])}, cost
    ${short(model.runs[model.followed].rows.cost(0))}`}`;
}
