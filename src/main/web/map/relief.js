/**
 * The height of a swept grid over the box of the camera. Heights follow the colours of the map. On
 * a logarithmic scale a few very low cells may take most of the height; then the floor is raised,
 * and a sentence says so.
 */
import {HEIGHT} from './camera.js';
import {costText} from '../draw/format.js';
import {t} from '../words/words.js';

/** So large a share of the cells may lie below a raised floor. */
const RARE = 0.01;
/** The floor is raised only where that frees so large a part of the height. */
const WORTHWHILE = 1 / 3;

/** The cost at which the floor lies. */
export function floorOf({costs, scale}) {
  if (!scale.log) {
    return scale.smallest;
  }
  const known = Float64Array.from(costs).filter(cost => cost === cost).sort();
  const rare = known[Math.floor(RARE * known.length)] ?? scale.smallest;
  const freed = scale.at(rare);
  return freed >= WORTHWHILE && freed < 1 ? rare : scale.smallest;
}

export class Relief {
  terrain;
  lowest;
  floor;
  n;
  scale;

  /**
   * @param terrain its places among the colours, n × n, the first axis slowest
   * @param lowest the cost at the floor
   */
  constructor(terrain, lowest) {
    const floor = terrain.scale.at(lowest);
    [this.terrain, this.lowest, this.floor] = [terrain, lowest, floor];
    [this.n, this.scale] = [terrain.n, terrain.scale];
  }

  /** The height of a cost, from 0 at the floor to HEIGHT. */
  height(cost) {
    return this.lifted(this.scale.at(cost));
  }

  /** The height of a place among the colours. */
  lifted(place) {
    return HEIGHT * Math.max(0, (place - this.floor) / (1 - this.floor));
  }

  /** A sentence about a raised floor; empty if the floor is the lowest cost. */
  words(isLarge) {
    if (this.floor === 0) {
      return this.scale.cut ? t`floor: cost ${costText(this.scale.smallest, 3, isLarge)} or less` : '';
    }
    const smallest = this.terrain.costs.reduce((least, cost) => (cost < least ? cost : least), Infinity);
    return t`floor: cost ${costText(this.lowest, 3, isLarge)}; the smallest cell costs ${costText(smallest, 3, isLarge)}`;
  }

  /** The height of the surface over a place of the box, bilinear; NaN in a hole or outside. */
  at(x, y) {
    const {n, terrain: {places}} = this;
    const u = (x + 1) / 2 * (n - 1);
    const v = (y + 1) / 2 * (n - 1);
    if (!(u >= 0 && u <= n - 1 && v >= 0 && v <= n - 1)) {
      return NaN;
    }
    const i = Math.min(n - 2, Math.floor(u));
    const j = Math.min(n - 2, Math.floor(v));
    const [a, b] = [u - i, v - j];
    const corner = (di, dj) => this.lifted(places[(i + di) * n + j + dj]);
    return (1 - a) * ((1 - b) * corner(0, 0) + b * corner(0, 1)) + a * ((1 - b) * corner(1, 0) + b * corner(1, 1));
  }

  /** Tells whether the surface hides a point from the eye. What only touches it is not hidden. */
  hides(x, y, z, [ex, ey, ez]) {
    const reach = Math.hypot(ex - x, ey - y) * this.n / 2;
    const steps = Math.min(600, Math.ceil(reach));
    const slack = 0.012;
    for (let k = 1; k <= steps; k++) {
      const share = k / steps;
      const at = z + share * (ez - z);
      const [px, py] = [x + share * (ex - x), y + share * (ey - y)];
      if (at > HEIGHT || Math.abs(px) > 1 || Math.abs(py) > 1) {
        return false;
      }
      if (this.at(px, py) > at + slack) {
        return true;
      }
    }
    return false;
  }

  /** Where a ray from the eye first meets the surface, as [x, y]; undefined if it never does. */
  hit([ex, ey, ez], [dx, dy, dz]) {
    const length = Math.hypot(dx, dy, dz);
    const step = 1 / this.n / length;
    for (let far = 3 / length, above; far < 7 / length; far += step) {
      const [x, y, z] = [ex + far * dx, ey + far * dy, ez + far * dz];
      const now = z - this.at(x, y);
      if (above > 0 && now <= 0) {
        const back = step * now / (now - above);
        return [x + back * dx, y + back * dy];
      }
      above = Math.abs(x) > 1 || Math.abs(y) > 1 ? undefined : now;
    }
    return undefined;
  }
}
