/**
 * A plane of costs as a block of land, drawn once: from ink in the hollows to paper on the heights, cut off
 * at the top, with walls where the frame ends. It has no hue, so that balls and paths carry all colour.
 * The command line draws the same with --view land.
 */
import {HEIGHT} from '../map/camera.js';

/** The height of the block's top over its lowest cost, and where it ends below, where half its longer side is 1. */
const [RELIEF, BASE] = [0.36, -0.09];

/** The colours of heights, at equal steps from the lowest to the highest. */
export const RAMP = [[33, 38, 50], [72, 81, 100], [111, 122, 143], [148, 157, 173], [179, 185, 194],
  [205, 208, 212], [224, 224, 223], [245, 242, 235]];
const LINES = 12;

/** The directions in which the horizon is looked for, the places in each, and how far they reach. */
const [AROUND, AHEAD, FAR] = [12, 9, 0.5];
/** The share of light that comes from all of the sky. */
const SKY = 0.66;

export class Land {
  #n;
  #ends;
  /** Heights as shares of the relief, the first axis slowest. */
  #share;
  #bright = new Float32Array(0);
  #azimuth = NaN;
  /** The pixels of the mesh's points in the picture that was painted last. */
  #seen;

  /**
   * @param {Float64Array} costs n × n, the first axis slowest
   * @param {number[]} ends of both axes
   * @param {number[]} lengths of both axes in the space of parameters
   * @param {number} top the cost at which the land is cut off
   */
  constructor(costs, n, ends, lengths, top) {
    [this.#n, this.#ends] = [n, ends];
    const longest = Math.max(...lengths);
    this.half = lengths.map(length => length / longest);
    this.lowest = costs.reduce((least, cost) => Math.min(least, cost));
    this.top = top;
    this.#share = Float32Array.from(costs, cost => this.#shareOf(cost));
  }

  #shareOf(cost) {
    const share = Math.log(cost / this.lowest) / Math.log(this.top / this.lowest);
    return share === share ? Math.max(0, Math.min(1, share)) : 1;
  }

  /** The pixel of a place of the plane, lifted above the ground at its cost. */
  see(camera, at, cost, lift = 0) {
    const [alpha, beta] = at;
    const [a0, a1, b0, b1] = this.#ends;
    return camera.see(this.half[0] * (2 * (alpha - a0) / (a1 - a0) - 1), this.half[1] * (2 * (beta - b0) / (b1 - b0) - 1),
      RELIEF * this.#shareOf(cost) + lift + HEIGHT / 2);
  }

  /** The place of the plane that is seen at a pixel; undefined beside the land. */
  at(px, py) {
    const n = this.#n;
    let best = -1;
    let nearest = 36;
    for (let k = 0; k < n * n; k++) {
      const far = (this.#seen[3 * k] - px) ** 2 + (this.#seen[3 * k + 1] - py) ** 2;
      if (far < nearest || best >= 0 && far < 36 && this.#seen[3 * k + 2] < this.#seen[3 * best + 2] - 0.02) {
        [best, nearest] = [k, far];
      }
    }
    const [a0, a1, b0, b1] = this.#ends;
    return best < 0 ? undefined
      : [a0 + (a1 - a0) * Math.floor(best / n) / (n - 1), b0 + (b1 - b0) * (best % n) / (n - 1)];
  }

  #light(azimuth) {
    const a = azimuth * Math.PI / 180;
    const [left, back, up] = [0.5, 0.12, 0.82].map(part => part / Math.hypot(0.5, 0.12, 0.82));
    return [left * Math.sin(a) - back * Math.cos(a), -left * Math.cos(a) - back * Math.sin(a), up];
  }

  /** The light at each point of the mesh: of the sky that it sees, and of a lamp at the left. */
  #lit(azimuth) {
    if (azimuth === this.#azimuth) {
      return;
    }
    this.#azimuth = azimuth;
    const n = this.#n;
    const z = this.#share.map(share => RELIEF * share);
    const [lx, ly, lz] = this.#light(azimuth);
    const [sx, sy] = this.half.map(half => (n - 1) / 2 / half);
    const horizon = (i, j, cos, sin) => {
      let most = 0;
      for (let m = 1; m <= AHEAD; m++) {
        const far = FAR * m * m / (AHEAD * AHEAD);
        const a = i + Math.round(far * cos * sx);
        const b = j + Math.round(far * sin * sy);
        if (a < 0 || b < 0 || a >= n || b >= n) {
          break;
        }
        most = Math.max(most, (z[a * n + b] - z[i * n + j]) / far);
      }
      return most;
    };
    const around = Array.from({length: AROUND}, (_, k) => 2 * Math.PI * (k + 0.5) / AROUND).map(a => [Math.cos(a), Math.sin(a)]);
    const flat = Math.hypot(lx, ly);
    this.#bright = new Float32Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const [w, e, s, o] = [Math.max(0, i - 1), Math.min(n - 1, i + 1), Math.max(0, j - 1), Math.min(n - 1, j + 1)];
        const dx = (z[e * n + j] - z[w * n + j]) / (e - w) * sx;
        const dy = (z[i * n + o] - z[i * n + s]) / (o - s) * sy;
        const facing = Math.max(0, (lz - lx * dx - ly * dy) / Math.hypot(1, dx, dy) / lz);
        let hidden = 0;
        for (const [cos, sin] of around) {
          const slope = horizon(i, j, cos, sin);
          hidden += slope / Math.sqrt(1 + slope * slope) / AROUND;
        }
        const over = horizon(i, j, lx / flat, ly / flat) - lz / flat;
        const lit = Math.max(0.35, 1 - Math.max(0, over) / 0.5);
        this.#bright[i * n + j] = Math.min(1.07, SKY * (1 - 0.5 * hidden) + (1 - SKY) * lit * facing);
      }
    }
  }

  /**
   * Paints the land, its walls and its shadow.
   *
   * @param context of a canvas whose unit is a pixel of the page
   * @param ratio the pixels of the canvas for each of them
   */
  paint(context, camera, {width, height}, ratio) {
    this.#lit(camera.azimuth);
    this.#mesh(camera);
    this.#shadow(context, camera);
    this.#walls(context, camera);
    const fine = ratio < 1.5 ? 2 : ratio;
    context.drawImage(this.#hills(Math.ceil(width * fine), Math.ceil(height * fine), fine), 0, 0, width, height);
  }

  #mesh(camera) {
    const n = this.#n;
    this.#seen = new Float32Array(3 * n * n);
    for (let k = 0; k < n * n; k++) {
      const [x, y] = [Math.floor(k / n), k % n].map((at, axis) => this.half[axis] * (2 * at / (n - 1) - 1));
      const seen = camera.see(x, y, RELIEF * this.#share[k] + HEIGHT / 2);
      this.#seen.set([seen.x, seen.y, seen.distance], 3 * k);
    }
  }

  #corner(camera, x, y, z) {
    return camera.see(x * this.half[0], y * this.half[1], z + HEIGHT / 2);
  }

  #shadow(context, camera) {
    const unit = camera.scale / camera.distance;
    const foot = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([x, y]) => this.#corner(camera, x, y, BASE));
    const FARAWAY = 10_000; // the foot itself stays outside of the picture: only its shadow falls into it
    for (const [blur, strength, shift] of [[0.3, 0.34, 0.06], [0.08, 0.26, 0.02]]) {
      context.save();
      const scale = context.getTransform().a;
      context.shadowColor = `rgb(42 51 80 / ${strength})`;
      context.shadowBlur = blur * unit * scale;
      context.shadowOffsetX = (FARAWAY - 0.6 * shift * unit) * scale;
      context.shadowOffsetY = shift * unit * scale;
      context.beginPath();
      foot.forEach(({x, y}) => context.lineTo(x - FARAWAY, y));
      context.fill();
      context.restore();
    }
  }

  /** Paints the two walls that the eye sees, each darker towards its foot. */
  #walls(context, camera) {
    const n = this.#n;
    const i = camera.nearX > 0 ? n - 1 : 0;
    const j = camera.nearY > 0 ? n - 1 : 0;
    const walls = [
      [Array.from({length: n}, (_, k) => i * n + k), camera.nearX, k => [camera.nearX, 2 * k / (n - 1) - 1]],
      [Array.from({length: n}, (_, k) => k * n + j), camera.nearY, k => [2 * k / (n - 1) - 1, camera.nearY]],
    ];
    const tops = walls.map(([mesh, , at]) => {
      const ends = [0, n - 1].map(k => this.#corner(camera, ...at(k), BASE));
      return {mesh, ends, middle: (ends[0].x + ends[1].x) / 2};
    });
    const right = Math.max(...tops.map(({middle}) => middle));
    for (const {mesh, ends: [first, last], middle} of tops) {
      const bright = middle === right ? 0.8 : 0.68;
      context.beginPath();
      mesh.forEach(k => context.lineTo(this.#seen[3 * k], this.#seen[3 * k + 1]));
      context.lineTo(last.x, last.y);
      context.lineTo(first.x, first.y);
      context.closePath();
      const [cx, cy] = [middle, (first.y + last.y) / 2];
      const [dx, dy] = [first.y - last.y, last.x - first.x].map(part => part / Math.hypot(first.y - last.y, last.x - first.x));
      const deep = (RELIEF - BASE) * camera.scale / camera.distance * (dy > 0 ? -0.55 : 0.55);
      const gradient = context.createLinearGradient(cx + dx * deep, cy + dy * deep, cx, cy);
      const grey = share => `rgb(${RAMP[RAMP.length - 1].map(part => part * share).join(' ')})`;
      gradient.addColorStop(0, grey(bright));
      gradient.addColorStop(1, grey(bright * 0.8));
      context.fillStyle = gradient;
      context.fill();
    }
  }

  /** The ground as an image, nearest to the eye at each pixel, with its lines of height. */
  #hills(width, height, fine) {
    const n = this.#n;
    const canvas = new OffscreenCanvas(width, height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const image = context.createImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    const depth = new Float32Array(width * height).fill(Infinity);
    const colours = Float32Array.from({length: 3 * 1025}, (_, k) => {
      const at = Math.floor(k / 3) / 1024 * (RAMP.length - 1);
      const step = Math.min(RAMP.length - 2, Math.floor(at));
      return RAMP[step][k % 3] + (at - step) * (RAMP[step + 1][k % 3] - RAMP[step][k % 3]);
    });
    const [seen, share, bright] = [this.#seen, this.#share, this.#bright];
    const triangle = (a, b, c) => {
      const [ax, ay, bx, by, cx, cy] = [seen[3 * a] * fine, seen[3 * a + 1] * fine, seen[3 * b] * fine,
        seen[3 * b + 1] * fine, seen[3 * c] * fine, seen[3 * c + 1] * fine];
      const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
      const [x0, x1] = [Math.max(0, Math.ceil(Math.min(ax, bx, cx))), Math.min(width - 1, Math.floor(Math.max(ax, bx, cx)))];
      const [y0, y1] = [Math.max(0, Math.ceil(Math.min(ay, by, cy))), Math.min(height - 1, Math.floor(Math.max(ay, by, cy)))];
      if (area === 0 || x0 > x1 || y0 > y1) {
        return;
      }
      const [ha, hb, hc] = [share[a], share[b], share[c]];
      const slope = Math.hypot((hb - ha) * (cy - ay) - (hc - ha) * (by - ay), (hc - ha) * (bx - ax) - (hb - ha) * (cx - ax)) / Math.abs(area);
      for (let y = y0; y <= y1; y++) {
        for (let x = x0; x <= x1; x++) {
          const v = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
          const w = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
          const u = 1 - v - w;
          const at = y * width + x;
          const far = u * seen[3 * a + 2] + v * seen[3 * b + 2] + w * seen[3 * c + 2];
          if (u < -1e-4 || v < -1e-4 || w < -1e-4 || far >= depth[at]) {
            continue;
          }
          depth[at] = far;
          const high = Math.max(0, Math.min(1, u * ha + v * hb + w * hc));
          const light = u * bright[a] + v * bright[b] + w * bright[c];
          const k = 3 * Math.round(1024 * high);
          let red = colours[k] * light;
          let green = colours[k + 1] * light;
          let blue = colours[k + 2] * light;
          const line = Math.round(high * LINES);
          const off = Math.abs(high - line / LINES) / slope / fine;
          if (line > 0 && line < LINES && off < 1.1) {
            const pale = line / LINES < 0.3;
            const cover = Math.min(1, 1.1 - off) * (pale ? 0.23 : 0.18);
            red += cover * ((pale ? 255 : 20) - red);
            green += cover * ((pale ? 255 : 24) - green);
            blue += cover * ((pale ? 255 : 34) - blue);
          }
          pixels[at] = 0xFF000000 | Math.min(255, blue) << 16 | Math.min(255, green) << 8 | Math.min(255, red);
        }
      }
    };
    for (let i = 1; i < n; i++) {
      for (let j = 1; j < n; j++) {
        const [a, b, c, d] = [(i - 1) * n + j - 1, i * n + j - 1, i * n + j, (i - 1) * n + j];
        triangle(a, b, c);
        triangle(a, c, d);
      }
    }
    context.putImageData(image, 0, 0);
    return canvas;
  }
}
