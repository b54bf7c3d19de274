import {kindOf} from '../map/axes.js';
import {byId, make} from '../draw/dom.js';
import {costText, short, typeset, whole} from '../draw/format.js';
import {isSolid} from '../state/state.js';
import {t, told} from '../words/words.js';

/** The panel that tells how far the picture can be believed, and where training ended. */
export function showWords(model, transport) {
  const show = () => {
    byId('caption').textContent = caption(model);
    showDirections(model);
    byId('map').setAttribute('aria-label', description(model));
  };
  model.on('problem slice begun steps balls look', show);
  const say = (...lines) => byId('verdict').replaceChildren(...lines);
  model.on('problem slice balls extended', () => say());
  model.on('judging', () => say(...model.runs.map(unjudged).map(line), waiting(model)));
  model.on('ended', () => {
    const lines = model.runs.map(line);
    if (model.canGoOn) {
      lines.at(-1).lastChild.append(' ', goOn(transport));
    }
    say(...lines);
  });
  show();
}

/** A run whose place is not judged yet: how its cost went is not told, for the place may be a minimum. */
const unjudged = run => (run.verdict.length > 0 ? run : {...run, end: run.end.slice(0, 1)});

/** A ball's end in a plain sentence; behind a word what the ground is like, and then what the engine says of it. */
function line({ball, colour, verdict: [kind = '', called = '', why = ''], end, rows, error}, _, {length}) {
  const dot = make('span', {className: 'dot'});
  dot.style.background = colour;
  if (error !== '') {
    return make('div', {className: 'line'}, dot, make('span', {textContent: told(error)}));
  }
  const whose = length > 1 ? `${named(ball)}: ` : '';
  const words = make('b', {className: 'plain', textContent: whose + plain(kind, end, rows.count - 1)});
  const reasons = kind === '' ? [] : [make('details', {}, make('summary', {textContent: t`Why?`}),
    make('span', {className: 'ground', textContent: ground(kind)}),
    make('div', {}, `${t`In numbers`}: `, make('b', {className: 'kind', textContent: `${named(ball)}: ${told(called)}`}), ` – ${told(why)}`))];
  return make('div', {className: 'line'}, dot, make('div', {}, words, ' ', ...reasons));
}

/**
 * Where training stopped, in words that need no others.
 *
 * @param kind of the verdict, or an empty text while it is not known
 * @param end why training stopped, and how the cost went
 */
function plain(kind, [reason, trend], steps) {
  const n = steps === 1 ? t`a single step` : t`${whole(steps)} steps`;
  if (reason === 'diverged') {
    return t`Broken off after ${n}: the next one threw the cost out of range.`;
  }
  return stoppedAt(kind, n) ?? {
    falling: t`Stopped after ${n}, and the cost is still going down.`,
    rising: t`Stopped after ${n}, and the cost is going up.`,
    jumping: t`Stopped after ${n}, and the cost jumps up and down.`,
    level: t`Stopped after ${n}, and the cost no longer changes.`,
  }[trend] ?? t`Stopped after ${n}.`;
}

/** Where training stopped, in a sentence for beginners; nothing where the course of the cost says more. */
const stoppedAt = (kind, n) => ({
  minimum: t`Stopped after ${n} at a minimum, or very close to one: no way leads further down from it.`,
  saddle: t`Stopped after ${n} at a saddle, or very close to one: it is level there, but some way still leads down.`,
  degenerate: t`Stopped after ${n} where it is level: whether this is a minimum stays open.`,
  kink: t`Stopped after ${n} on a sharp edge of the cost.`,
  plateau: t`Stopped after ${n} on a plateau: it is almost level, and no minimum.`,
  valley: t`Stopped after ${n} in a valley that falls for ever: there is no lowest point this way.`,
}[kind]);

/** Describes the cost at a kind of place, in words that need no others. */
const ground = kind => ({
  minimum: t`The ground rises or stays level in every direction, here or very close by: no small change of the
    numbers makes the network better.`,
  saddle: t`The ground is level here or very close by, so the ball has no slope to follow; but at least one way leads down.`,
  degenerate: t`The ground is level here, and so flat around that a computer cannot tell whether some way leads down.`,
  kink: t`The ground has a sharp bend here, like a folded sheet of paper: the slope changes at once and not little by little.`,
  plateau: t`The ground is almost level here, so each step is tiny; elsewhere the cost is lower.`,
  valley: t`The larger some of the numbers grow, the lower the cost: the ground falls on and on, and there is no
    lowest point to stop at.`,
  moving: t`The ground still slopes under the ball, so training has not come to rest.`,
  diverged: t`A step led to where the cost or a number is too large to compute with. A smaller rate makes smaller steps.`,
  none: t`The numbers here cannot be trusted enough to say what kind of place this is.`,
}[kind]);

/** Shows that the place is being looked at, and the way out of it. */
function waiting(model) {
  const many = model.runs.length > 1;
  return make('div', {className: 'bar'},
    make('span', {className: 'soft', textContent: many
      ? t`Where ball ${model.judging + 1} of ${model.runs.length} stopped is being judged …`
      : t`Where it stopped is being judged …`}),
    make('progress', {'aria-label': t`Where it stopped is being judged …`,
      ...(many ? {max: model.runs.length, value: model.judging} : {})}),
    make('button', {type: 'button', id: 'skip-verdict', textContent: t`Skip`, onclick: () => model.skip()}));
}

/** The way on where training has stopped only because its steps were over. */
function goOn(transport) {
  return make('button', {
    type: 'button', id: 'train-on', textContent: t`Train on`, title: t`As many steps again`,
    onclick: () => transport.trainOn(),
  });
}

/** The names of the balls; balls of the same rule differ by their rate. */
const named = ({optimizer, rate}) => (rate === undefined ? optimizer : t`${optimizer}, rate ${short(rate, 6)}`);

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

/** Describes a plane of directions: the point that it goes through, and what moves with its axes. */
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
  const notes = plane.notes.map((note, axis) => (note === '' ? '' : shortened(`${names[axis]}: ${told(note)}.`)));
  byId('directions').textContent = notes.filter(Boolean).join(' ');
  byId('directions').hidden = notes.every(note => note === '');
}

function description(model) {
  const [x, y] = model.state.vary;
  const [a, b] = model.plane.coordinates(model.start);
  const axes = t`Cost over ${typed(x)} from ${x.from} to ${x.to} and ${typed(y)} from ${y.from} to ${y.to};`;
  return `${axes} ${t`start at ${short(a)}, ${short(b)}, cost
    ${costText(model.runs[model.followed].rows.cost(0), 4, model.landscape.isLarge(model.start))}`}`;
}

/** The name of an axis to be read aloud: a parameter's as it is written, a direction's in short. */
const typed = ({name}) => (kindOf(name) === '' ? name : typeset(name));
