import {kindOf} from './axes.js';
import {byId, make} from './dom.js';
import {short, typeset} from './format.js';
import {isSolid} from './state.js';
import {t} from './words.js';

/** The panel that tells how far the picture can be believed, and where training ended. */
export function showWords(model) {
  const show = () => {
    byId('caption').textContent = caption(model);
    showDirections(model);
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
  const english = textContent => make('span', {lang: 'en', textContent});
  const words = error !== '' ? [english(error)]
    : [make('b', {className: 'kind'}, `${named(ball)}: `, english(kind)), english(` – ${why}`)];
  return make('p', {}, dot, make('span', {}, ...words));
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
  const stays = model.plane.isOfParameters ? t`Shadow: all ${others + 2} parameters train, the slice stays at the start.`
    : `${aboutDirections(model)} ${t`Shadow: all ${others + 2} parameters train, this plane stays.`}`;
  return [stays, projection,
    t`Distance from the plane now: ${short(model.plane.distance(model.present, model.start), 3)}.`].join(' ');
}

/** What a plane of directions is: the point that it goes through, and what moves with its axes. */
function aboutDirections(model) {
  const {plane, names, isThroughStart} = model;
  const [a, b] = plane.coordinates(model.through).map(value => short(value, 3));
  const place = isThroughStart ? t`A plane through the start.` : t`A plane through a point of its own, at (${a}, ${b}).`;
  const own = [0, 1].find(axis => !plane.isDirection(axis));
  if (own !== undefined) {
    return `${place} ${t`${typeset(plane.names[own])} moves with its own axis alone, the others with the other.`}`;
  }
  const moving = names.filter((_, k) => plane.u[k] !== 0 || plane.v[k] !== 0).length;
  return `${place} ${moving === names.length ? t`All parameters move with the axes.`
    : t`${moving} of ${names.length} parameters move with the axes.`}`;
}

/** How the directions were made, in the engine's words. */
function showDirections({plane, state}) {
  const names = state.vary.map(({name}) => name);
  const shortened = text => names.filter(name => name.includes(':')).reduce((words, name) => words.replaceAll(name, typeset(name)), text);
  const notes = plane.notes.map((note, axis) => (note === '' ? '' : shortened(`${names[axis]}: ${note}.`)));
  byId('directions').textContent = notes.filter(Boolean).join(' ');
  byId('directions').hidden = notes.every(note => note === '');
}

function description(model) {
  const [x, y] = model.state.vary;
  const [a, b] = model.plane.coordinates(model.start);
  const axes = t`Cost over ${typed(x)} from ${x.from} to ${x.to} and ${typed(y)} from ${y.from} to ${y.to};`;
  return `${axes} ${t`start at ${short(a)}, ${short(b)}, cost
    ${short(model.runs[model.followed].rows.cost(0))}`}`;
}

/** The name of an axis to be read aloud: a parameter's as it is written, a direction's in short. */
const typed = ({name}) => (kindOf(name) === '' ? name : typeset(name));
