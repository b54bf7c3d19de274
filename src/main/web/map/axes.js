
/** The two axes of a map: parameters, or directions by the command line's names. */

/** A direction's name: random:SEED, hessian:K, or between: and a point's name or its values. */
const DIRECTION = /^(random:\d{1,9}|hessian:-?\d{1,9}|between:[\w:.,+-]+)$/;

export const isDirection = name => DIRECTION.test(name);

/** The kind of an axis: random, hessian, between, or an empty text for a parameter. */
export const kindOf = name => (isDirection(name) ? name.split(':')[0] : '');

/** The part behind the kind: a seed, which eigenvalue, or a point. */
export const partOf = name => name.slice(name.indexOf(':') + 1);

/** The values of the point that an axis leads to; undefined where the point has a name. */
export function valuesOf(name) {
  const values = partOf(name).split(',').map(Number);
  return kindOf(name) === 'between' && values.every(Number.isFinite) ? values : undefined;
}

/** The way to a point, as the name of an axis. */
export const wayTo = theta => `between:${Array.from(theta).join()}`;

/**
 * In a worker: the two axes of a state and, where one of them is a direction, the plane that the
 * engine lays through a point along them. An axis without a range gets the one that suits it.
 *
 * @param start which the ranges of parameters reach around
 */
export function axesOf({vary}, landscape, start, through) {
  const names = landscape.parameterNames();
  const known = vary.filter(({name}) => isDirection(name) || names.includes(name));
  for (const name of [...names.filter(each => !isIdle(each, landscape)), ...names]) {
    if (known.length < 2 && known.every(axis => axis.name !== name)) {
      known.push({name});
    }
  }
  const plane = known.some(({name}) => isDirection(name)) ? laid(landscape, through, known.map(({name}) => name)) : undefined;
  return {plane, vary: known.map((axis, i) => (axis.from === undefined
    ? {name: axis.name, ...rangeOf(axis.name, i, plane, start[names.indexOf(axis.name)])} : axis))};
}

/** Tells whether a parameter is a weight of a feature that is 0 in every row: no cost depends on it. */
function isIdle(name, landscape) {
  const feature = /^w1_(\d+)_/.exec(name)?.[1];
  return feature !== undefined && landscape.responses().feature(Number(feature)).every(value => value === 0);
}

/** A parameter's range reaches around its value; a direction's is the engine's own, with both ends inside. */
export function rangeOf(name, i, plane, value) {
  if (!isDirection(name)) {
    const reach = niceReach(value);
    return {from: -reach, to: reach};
  }
  const [from, to] = plane.ends.slice(2 * i, 2 * i + 2);
  const room = kindOf(name) === 'between' && from === 0 && to === 1 ? 0.25 : 0;
  return rounded(from - room, to + room);
}

/** A range that holds some coordinates, with a margin beyond those that it did not hold. */
export function widened({from, to}, coordinates) {
  const low = coordinates.reduce((least, value) => Math.min(least, value), from);
  const high = coordinates.reduce((most, value) => Math.max(most, value), to);
  const room = 0.1 * (high - low);
  return rounded(low < from ? low - room : from, high > to ? high + room : to);
}

/** A range of few digits that holds another one. */
function rounded(from, to) {
  const step = 10 ** (Math.floor(Math.log10(to - from)) - 2);
  const round = (value, by) => Number((by(Number((value / step).toPrecision(12))) * step).toPrecision(12));
  return {from: round(from, Math.floor), to: round(to, Math.ceil)};
}

let last;

/** Lays a plane in the engine. The last one is kept, as eigenvectors take their time. */
export function laid(landscape, theta, names) {
  const key = [...names, ...theta].join();
  if (last?.landscape !== landscape || last.key !== key) {
    const plane = landscape.lay(Float64Array.from(theta), names);
    last = {landscape, key, laid: {
      names, origin: plane.origin(), vectors: plane.vectors(), ends: [...plane.ends()], notes: [...plane.notes()]}};
  }
  return last.laid;
}

/** A round number that is well above the size of a value. */
export function niceReach(value) {
  return [10, 20, 50, 100, 200, 500, 1000].find(reach => 1.3 * Math.abs(value) <= reach)
    ?? (Number.isFinite(value) ? 2 * Math.abs(value) : 1000);
}
