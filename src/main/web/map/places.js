/** Where the parts of a run lie in the picture: on the flat map, or in the box of the surface. */

/** The longest piece of a step, in pixels, that is hidden or seen as a whole. */
const PIECE = 4;

/** The flat map: every point of the plane has a pixel, and nothing is hidden. */
export class FlatPlaces {
  constructor(frame) {
    this.frame = frame;
  }

  /** The pixel of a point of the plane at some cost. */
  spot(a, b) {
    return {x: this.frame.px(a), y: this.frame.py(b)};
  }

  /** The same pixel, with what can be seen there. */
  at(a, b) {
    const {x, y} = this.spot(a, b);
    return {x, y, inside: this.frame.holds(x, y), hidden: false};
  }

  /** The places of a step of a path behind its first one, which is undefined for the start. */
  between(from, [a, b]) {
    return [{...this.spot(a, b), hidden: false}];
  }

  clip(context, draw) {
    this.frame.clip(context, draw);
  }

  /** A small way along the plane, in pixels. */
  tangent(a, b, cost, da, db) {
    const {x, y, width, height} = this.frame;
    return {dx: da / (x.to - x.from) * width, dy: -db / (y.to - y.from) * height};
  }

  /** The place for a text, half as wide as said, that is nearest to another one and leaves it within the frame. */
  kept(x, y, half) {
    const {left, top, width, height} = this.frame;
    return {x: Math.max(left + half + 4, Math.min(left + width - half - 4, x)), y: Math.max(top + 10, Math.min(top + height - 10, y))};
  }

  /** Where a line of text may end. */
  get corner() {
    const {left, top, width, height} = this.frame;
    return {x: left + width - 8, y: top + height - 12};
  }

  /** The nearest place for a ball that is off the map, and the direction in which the ball lies. */
  border(a, b) {
    const {left, top, width, height} = this.frame;
    const {x, y} = this.at(a, b);
    const px = Math.max(left + 8, Math.min(left + width - 8, x));
    const py = Math.max(top + 8, Math.min(top + height - 8, y));
    return {x: px, y: py, angle: Math.atan2(y - py, x - px)};
  }

  /** The values of the two parameters at a pixel; undefined off the map. */
  under(px, py) {
    const {frame} = this;
    return frame.holds(px, py) ? [frame.xAt(px), frame.yAt(py)] : undefined;
  }
}

/** The box of the surface: the cost is the height, and the surface hides what lies behind it. */
export class SolidPlaces {
  camera;
  relief;
  x;
  y;

  #eye;
  /** Tells whether the place that was asked for last is outside the box. */
  #left = false;

  constructor(camera, relief, [x, y]) {
    [this.camera, this.relief, this.x, this.y] = [camera, relief, x, y];
    this.#eye = camera.eye;
  }

  #box(a, b) {
    const part = (value, {from, to}) => 2 * (value - from) / (to - from) - 1;
    return [part(a, this.x), part(b, this.y)];
  }

  spot(a, b, cost) {
    return this.camera.see(...this.#box(a, b), this.relief.height(cost));
  }

  at(a, b, cost) {
    return this.#at(...this.#box(a, b), this.relief.height(cost));
  }

  #at(u, v, z) {
    const inside = Math.abs(u) <= 1 + 1e-9 && Math.abs(v) <= 1 + 1e-9;
    const {x, y} = this.camera.see(u, v, z);
    return {x, y, inside, hidden: inside && this.relief.hides(u, v, z, this.#eye)};
  }

  /** Between distant places there are more: the surface may hide a part of a step, the box end it. */
  between(from, to) {
    const end = [...this.#box(to[0], to[1]), this.relief.height(to[2])];
    if (from === undefined) {
      return this.#within([end]);
    }
    const begin = [...this.#box(from[0], from[1]), this.relief.height(from[2])];
    const [p, q] = [this.camera.see(...begin), this.camera.see(...end)];
    const pieces = Math.max(1, Math.min(300, Math.ceil(Math.hypot(p.x - q.x, p.y - q.y) / PIECE)));
    return this.#within(Array.from({length: pieces}, (_, k) => {
      const t = (k + 1) / pieces;
      return begin.map((value, axis) => (t === 1 ? end[axis] : value + t * (end[axis] - value)));
    }));
  }

  /** A place outside the box is apart from the one before it: no line leads there. */
  #within(points) {
    return points.map(point => {
      const at = this.#at(...point);
      const apart = !at.inside || this.#left === true;
      this.#left = !at.inside;
      return {...at, apart};
    });
  }

  clip(context, draw) {
    draw();
  }

  kept(x, y) {
    return {x, y};
  }

  /** A small way along the surface from a place on it, in pixels; level where the place is off it. */
  tangent(a, b, cost, da, db) {
    const [u, v] = this.#box(a, b);
    const length = Math.hypot(2 * da / (this.x.to - this.x.from), 2 * db / (this.y.to - this.y.from));
    const small = 0.02;
    const [du, dv] = [2 * da / (this.x.to - this.x.from), 2 * db / (this.y.to - this.y.from)].map(d => small * d / length);
    const height = this.relief.height(cost);
    const under = this.relief.at(u, v);
    const there = Math.abs(under - height) < 0.02 ? this.relief.at(u + du, v + dv) : NaN;
    const from = this.camera.see(u, v, height);
    const to = this.camera.see(u + du, v + dv, there === there ? height + there - under : height);
    const stretch = length / small;
    return length > 0 ? {dx: stretch * (to.x - from.x), dy: stretch * (to.y - from.y)} : {dx: 0, dy: 0};
  }

  /** Where a line of text may stand: below the box, on the side away from its lowest corner and the numbers there. */
  get corner() {
    const {left, top, width, height} = this.camera.area;
    const [lowest] = [[-1, -1], [-1, 1], [1, -1], [1, 1]].map(([u, v]) => this.camera.see(u, v, 0)).sort((a, b) => b.y - a.y);
    const isLeft = lowest.x > left + width / 2;
    return {x: isLeft ? left : left + width, y: top + height + 14, align: isLeft ? 'left' : 'right', onGround: true};
  }

  border(a, b, cost) {
    const [u, v] = this.#box(a, b);
    const z = this.relief.height(cost);
    const within = value => Math.max(-1, Math.min(1, value));
    const beyond = value => within(value) + (value > 1 ? 0.05 : value < -1 ? -0.05 : 0);
    const {x, y} = this.camera.see(within(u), within(v), z);
    const out = this.camera.see(beyond(u), beyond(v), z);
    return {x, y, angle: Math.atan2(out.y - y, out.x - x)};
  }

  under(px, py) {
    const hit = this.relief.hit(this.#eye, this.camera.ray(px, py));
    return hit && [this.x, this.y].map(({from, to}, k) => from + (hit[k] + 1) / 2 * (to - from));
  }
}
