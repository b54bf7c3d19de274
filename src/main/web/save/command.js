import {valuesOf} from '../map/axes.js';
import {isSolid} from '../state/state.js';

/**
 * The command lines that draw what the page shows: the map, or each ball's path on it, and then the
 * basin map that lies over it. There is no command for a basin map with frozen parameters, as the
 * command trains all of them.
 *
 * @param points the points on each side of the map
 * @param basins the rule and the settings of the basin map, if one is shown
 */
export function commandLines(model, points, basins) {
  return commands(model, points, basins).map(words => ['costscape', ...words].map(quoted).join(' '));
}

/** The same commands as lists of words, without the program's name. */
export function commands(model, points, basins) {
  const maps = model.steps > 0 || model.ended
    ? model.runs.filter(({error}) => error === '').map((run, i, all) => [
      ...trace(model, run), ...(all.length > 1 ? ['--name', `trace-${i + 1}`] : [])])
    : [['sweep', '--at', point(model, anchor(model)), ...(isSolid(model.state) ? [] : ['--view', 'contour'])]];
  const lines = maps.map(words => [...words, ...axes(model, points), ...eye(model.state), '--scale', model.state.scale]);
  if (basins && !basins.frozen) {
    lines.push(['basins', '--at', point(model, basins.at), ...rule(basins.ball), '--steps', String(basins.steps),
      ...axes(model, basins.points)]);
  }
  return lines.map(words => [...words, ...problem(model.state)]);
}

/**
 * Options for a shadow. Its plane goes through the start here, or through the point of its
 * directions; the command's own goes through the end.
 */
function trace(model, run) {
  const {view, steps} = model.state;
  const start = point(model);
  return ['trace', '--start', start, ...(view === 'shadow' ? ['--at', point(model, anchor(model))] : []), ...rule(run.ball),
    '--steps', String(model.ended ? steps : model.steps), '--mode', view];
}

const eye = state => (isSolid(state)
  ? ['--view', 'surface', `--azimuth=${state.azimuth}`, `--elevation=${state.elevation}`] : []);

const axes = (model, points) =>
  model.state.vary.flatMap(({name, from, to}) => ['--vary', `${axis(model, name)}=${from}:${to}:${points}`]);

/** The name of an axis; a point that a link has by its values has names here. */
function axis({names}, name) {
  const values = valuesOf(name);
  return values ? `between:${names.map((parameter, k) => `${parameter}=${values[k]}`).join()}` : name;
}

/** The point that the plane goes through. */
const anchor = ({plane, start, through}) => (plane.isOfParameters ? start : through);

/** The page scales features alone, and the bare option scales numbers to predict too. */
const isOfClasses = loss => loss === 'cross_entropy' || loss === 'squared';

function problem({data, file, csv, target, drop, 'drop-missing': whole, standardize, 'hold-out': heldOut, seed, balls, hidden, activation, loss, l2}) {
  return [...option('--data', file || data),
    ...(target === '' || csv === null ? [] : option('--target', target)),
    ...(drop === '' || csv === null ? [] : option('--drop', drop)),
    ...(whole === '' || csv === null ? [] : ['--drop-missing']),
    ...(standardize === '' ? [] : [isOfClasses(loss) ? '--standardize' : '--standardize=features']),
    ...(heldOut === '' ? [] : option('--hold-out', heldOut)),
    ...(seed === '' || heldOut === '' && !balls.some(({batch}) => batch > 0) ? [] : [`--seed=${seed}`]),
    '--hidden', hidden.join() || 'none', '--activation', activation,
    ...(loss === 'cross_entropy' ? [] : ['--cost', loss]),
    ...(l2 > 0 ? ['--l2', String(l2)] : [])];
}

/**
 * An option with its value. A value that looks like an option or a file of options is tied to its
 * name.
 */
const option = (name, value) => (/^[-@]/.test(value) ? [`${name}=${value}`] : [name, value]);

/** A point by its name if it has one, otherwise by its values. */
function point({landscape, start, names}, at = start) {
  return landscape.points().find(name => landscape.preset(name).every((v, k) => v === at[k]))
    ?? names.map((name, k) => `${name}=${at[k]}`).join();
}

function rule({optimizer, ...settings}) {
  return ['--optimizer', optimizer, ...Object.entries(settings)
    .filter(([name, value]) => name !== 'batch' || value > 0)
    .flatMap(([name, value]) => [`--${name}`, String(value)])];
}

/**
 * A word as a shell reads it back. Control characters are spelt out, as a terminal obeys pasted
 * ones.
 */
function quoted(word) {
  if (/^[\w.,:=/+-]+$/.test(word)) {
    return word;
  }
  if (!/\p{Cc}/u.test(word)) {
    return `'${word.replaceAll("'", "'\\''")}'`;
  }
  const spelt = word.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
    .replace(/\p{Cc}/gu, c => `\\u${c.codePointAt(0).toString(16).padStart(4, '0')}`);
  return `$'${spelt}'`;
}
