/**
 * A true perspective on a box with sides from −1 to 1 and heights from 0 to HEIGHT, as the command
 * line draws a surface.
 */
export const HEIGHT = 1.15;

/** Where the eye stands as long as nobody has turned the surface, in degrees. */
export const FIRST_EYE = {azimuth: -60, elevation: 32};

/** The distance from the middle of the box to the eye. */
const DISTANCE = 5;
/** All of the box lies between these distances from the eye. */
const [NEAR, FAR] = [3, 7];

export class Camera {
  azimuth;
  distance = DISTANCE;
  elevation;
  area;

  #cosA;
  #sinA;
  #cosE;
  #sinE;

  /**
   * The largest picture of the box that fits into an area, from any side at this elevation.
   *
   * @param azimuth the eye's direction in degrees, counterclockwise from the first axis
   * @param elevation the eye's angle in degrees above the floor
   * @param area in pixels, {left, top, width, height}
   */
  constructor(azimuth, elevation, area) {
    const [a, e] = [azimuth, elevation].map(degrees => degrees * Math.PI / 180);
    [this.azimuth, this.elevation, this.area] = [azimuth, elevation, area];
    [this.scale, this.shiftX, this.shiftY] = [1, 0, 0];
    [this.#cosA, this.#sinA, this.#cosE, this.#sinE] = [Math.cos(a), Math.sin(a), Math.cos(e), Math.sin(e)];
    this.nearX = this.#cosA >= 0 ? 1 : -1;
    this.nearY = this.#sinA >= 0 ? 1 : -1;
    this.#fit();
  }

  /** A circle is fitted instead of the corners, so that turning keeps the size. */
  #fit() {
    const radius = 1.33;
    const corners = [0, HEIGHT].flatMap(z => Array.from({length: 36}, (_, k) => {
      const angle = k * Math.PI / 18;
      return this.see(radius * Math.cos(angle), radius * Math.sin(angle), z);
    }));
    const [xs, ys] = [corners.map(({x}) => x), corners.map(({y}) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const {area} = this;
    this.scale = Math.min(area.width / (right - left), area.height / (bottom - top));
    this.shiftX = area.left + area.width / 2 - this.scale * (left + right) / 2;
    this.shiftY = area.top + area.height / 2 - this.scale * (top + bottom) / 2;
  }

  /** The pixel of a point of the box, and its distance along the view. */
  see(x, y, z) {
    const fromMiddle = z - HEIGHT / 2;
    const outwards = x * this.#cosA + y * this.#sinA;
    const right = y * this.#cosA - x * this.#sinA;
    const up = fromMiddle * this.#cosE - outwards * this.#sinE;
    const distance = DISTANCE - outwards * this.#cosE - fromMiddle * this.#sinE;
    return {
      x: this.shiftX + this.scale * right / distance,
      y: this.shiftY - this.scale * up / distance,
      distance,
    };
  }

  /** Where the eye stands. */
  get eye() {
    return [DISTANCE * this.#cosE * this.#cosA, DISTANCE * this.#cosE * this.#sinA,
      HEIGHT / 2 + DISTANCE * this.#sinE];
  }

  /** The direction in which the eye sees a pixel. */
  ray(px, py) {
    const right = (px - this.shiftX) / this.scale;
    const up = (this.shiftY - py) / this.scale;
    const outwards = -this.#cosE - up * this.#sinE;
    return [outwards * this.#cosA - right * this.#sinA, outwards * this.#sinA + right * this.#cosA,
      up * this.#cosE - this.#sinE];
  }

  /**
   * The same view as a matrix, column after column, for a picture of some size in pixels: it takes
   * a point of the box to the clip space of WebGL.
   */
  matrix(width, height) {
    const [cosA, sinA, cosE, sinE] = [this.#cosA, this.#sinA, this.#cosE, this.#sinE];
    const middle = HEIGHT / 2;
    const right = [-sinA, cosA, 0, 0];
    const up = [-sinE * cosA, -sinE * sinA, cosE, -middle * cosE];
    const distance = [-cosE * cosA, -cosE * sinA, -sinE, DISTANCE + middle * sinE];
    const depth = (FAR + NEAR) / (FAR - NEAR);
    return Float32Array.from([0, 1, 2, 3].flatMap(k => [
      2 * (this.shiftX * distance[k] + this.scale * right[k]) / width - distance[k],
      distance[k] - 2 * (this.shiftY * distance[k] - this.scale * up[k]) / height,
      depth * distance[k] - (k === 3 ? 2 * FAR * NEAR / (FAR - NEAR) : 0),
      distance[k],
    ]));
  }
}
