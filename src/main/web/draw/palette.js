/** The places of a palette that hold colours; a movie keeps the last one. */
const COLOURS = 255;

/** 255 colours for some pictures, by median cut (Heckbert, SIGGRAPH 1982), 5 bits a channel. */
export class Palette {
  colours;
  #nearest = new Int16Array(1 << 15).fill(-1);

  /** @param pictures the pixels of some frames, as ImageData */
  constructor(pictures) {
    const counts = new Float64Array(1 << 15);
    const sums = new Float64Array(3 << 15);
    for (const {data} of pictures) {
      for (let at = 0; at < data.length; at += 4) {
        const key = keyOf(data, at);
        counts[key]++;
        for (let c = 0; c < 3; c++) {
          sums[3 * key + c] += data[at + c];
        }
      }
    }
    const boxes = [[...counts.keys()].filter(key => counts[key] > 0)];
    for (let more = true; more && boxes.length < COLOURS;) {
      more = split(boxes, counts);
    }
    this.colours = boxes.map(keys => {
      const total = keys.reduce((sum, key) => sum + counts[key], 0);
      return [0, 1, 2].map(c => Math.round(keys.reduce((sum, key) => sum + sums[3 * key + c], 0) / total));
    });
  }

  /** The place in the palette of every pixel. */
  indices(data) {
    const places = new Uint8Array(data.length / 4);
    for (let at = 0; at < places.length; at++) {
      const key = keyOf(data, 4 * at);
      if (this.#nearest[key] < 0) {
        this.#nearest[key] = this.#find(data[4 * at], data[4 * at + 1], data[4 * at + 2]);
      }
      places[at] = this.#nearest[key];
    }
    return places;
  }

  #find(r, g, b) {
    let [best, least] = [0, Infinity];
    this.colours.forEach(([x, y, z], k) => {
      const distance = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
      if (distance < least) {
        [best, least] = [k, distance];
      }
    });
    return best;
  }
}

const keyOf = (data, at) => (data[at] >> 3) << 10 | (data[at + 1] >> 3) << 5 | data[at + 2] >> 3;
const channel = (key, c) => (key >> 5 * (2 - c)) & 31;

/** Cuts the box whose widest side, weighted by its pixels, is longest; false if none can be cut. */
function split(boxes, counts) {
  let best = {worth: 0};
  boxes.forEach((keys, k) => {
    if (keys.length > 1) {
      const weight = Math.sqrt(keys.reduce((sum, key) => sum + counts[key], 0));
      for (let c = 0; c < 3; c++) {
        const values = keys.map(key => channel(key, c));
        const worth = (Math.max(...values) - Math.min(...values)) * weight;
        if (worth > best.worth) {
          best = {worth, k, c};
        }
      }
    }
  });
  if (best.worth === 0) {
    return false;
  }
  const keys = boxes[best.k].sort((a, b) => channel(a, best.c) - channel(b, best.c));
  const half = keys.reduce((sum, key) => sum + counts[key], 0) / 2;
  let [at, sum] = [1, counts[keys[0]]];
  while (at < keys.length - 1 && sum + counts[keys[at]] <= half) {
    sum += counts[keys[at++]];
  }
  boxes.splice(best.k, 1, keys.slice(0, at), keys.slice(at));
  return true;
}
