import {isDirection} from './axes.js';

const NONE = new Float64Array(0);

/**
 * The plane that the map shows, and where points lie in it. Along two parameters it goes through any
 * point, and the coordinates are the parameters' values. Along directions it goes through one point,
 * and other points are projected onto it.
 */
export class Plane {
  #laid;
  #products;
  #shadows = new WeakMap();

  /**
   * @param axes the names of the axes
   * @param names of the parameters
   * @param laid what the engine says of directions; undefined where both axes are parameters
   */
  constructor(axes, names, laid) {
    this.names = axes;
    /** The indices of the axes' parameters, −1 for a direction. */
    this.pair = axes.map(name => names.indexOf(name));
    this.#laid = laid;
    if (laid) {
      const n = names.length;
      this.u = laid.vectors.subarray(0, n);
      this.v = laid.vectors.subarray(n);
      this.#products = [dot(this.u, this.u), dot(this.u, this.v), dot(this.v, this.v)];
    }
  }

  /** Tells whether both axes are parameters. */
  get isOfParameters() {
    return this.#laid === undefined;
  }

  /** Tells whether an axis is a direction of several parameters. */
  isDirection(axis) {
    return isDirection(this.names[axis]);
  }

  /** The distance in parameter space of two points whose coordinates differ by 1 on an axis. */
  length(axis) {
    return this.#laid ? Math.sqrt(this.#products[2 * axis]) : 1;
  }

  /** How each axis was made, in the engine's words. */
  get notes() {
    return this.#laid?.notes ?? ['', ''];
  }

  /** The plane in a form that workers take. */
  question(base) {
    return {theta: this.#laid?.origin ?? base, axes: this.names, vectors: this.#laid?.vectors ?? NONE};
  }

  /** Tells whether a point that shows a parameter's other value lies in another plane. */
  leaves(k) {
    return !this.isOfParameters && !this.pair.includes(k);
  }

  /** The point of the plane at two coordinates; along parameters the others are those of the base. */
  at(base, a, b) {
    if (this.#laid) {
      return this.#laid.origin.map((value, k) => value + a * this.u[k] + b * this.v[k]);
    }
    const theta = Float64Array.from(base);
    [theta[this.pair[0]], theta[this.pair[1]]] = [a, b];
    return theta;
  }

  /** A point moved so far along an axis that it has some coordinate. */
  moved(theta, axis, value) {
    const direction = axis === 0 ? this.u : this.v;
    const by = value - this.coordinates(theta)[axis];
    return Float64Array.from(theta, (entry, k) => entry + by * direction[k]);
  }

  /** The coordinates of the plane's point that is nearest to a point. */
  coordinates(theta) {
    return this.#laid ? this.along(theta.map((value, k) => value - this.#laid.origin[k]))
      : [theta[this.pair[0]], theta[this.pair[1]]];
  }

  /** How the coordinates change along a vector. */
  along(vector) {
    if (!this.#laid) {
      return [vector[this.pair[0]], vector[this.pair[1]]];
    }
    const [uu, uv, vv] = this.#products;
    const [a, b] = [dot(this.u, vector), dot(this.v, vector)];
    const determinant = uu * vv - uv * uv;
    return [(vv * a - uv * b) / determinant, (uu * b - uv * a) / determinant];
  }

  /** The distance of a point from the plane; along parameters, from the one through a base. */
  distance(theta, base) {
    const nearest = this.at(base, ...this.coordinates(theta));
    return Math.hypot(...theta.map((value, k) => value - nearest[k]));
  }

  /** The coordinates of a step of a run. Projections are kept, as every picture needs them. */
  of(rows, i) {
    if (!this.#laid) {
      return [rows.parameter(i, this.pair[0]), rows.parameter(i, this.pair[1])];
    }
    const shadow = this.#shadows.get(rows) ?? [];
    this.#shadows.set(rows, shadow);
    while (shadow.length <= i) {
      shadow.push(this.coordinates(rows.theta(shadow.length)));
    }
    return shadow[i];
  }
}

function dot(one, other) {
  let sum = 0;
  for (let k = 0; k < one.length; k++) {
    sum += one[k] * other[k];
  }
  return sum;
}
