/**
 * A GIF movie (GIF89a specification). All frames share one palette of 255 colours; the last place
 * means that a pixel stays as it was, so that a frame holds only what changes.
 */
const STAYS = 255;

export class Gif {
  #width;
  #height;
  #palette;
  #before;
  #parts = [];

  /** @param comment the run record, which stands before the first frame */
  constructor(width, height, palette, comment) {
    [this.#width, this.#height, this.#palette] = [width, height, palette];
    const table = new Uint8Array(3 * 256);
    palette.colours.forEach((rgb, k) => table.set(rgb, 3 * k));
    this.#parts.push(ascii('GIF89a'), short(width, height), [0xf7, 0, 0], table,
      [0x21, 0xff, 11], ascii('NETSCAPE2.0'), [3, 1, 0, 0, 0],
      [0x21, 0xfe], ...blocks(new TextEncoder().encode(comment)));
  }

  /** Adds a frame from the pixels of a canvas, shown for some hundredths of a second. */
  add({data}, hundredths) {
    const now = this.#palette.indices(data);
    const {left, top, right, bottom} = this.#changed(now);
    const [width, height] = [right - left, bottom - top];
    const pixels = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = (top + y) * this.#width + left + x;
        pixels[y * width + x] = this.#before?.[at] === now[at] ? STAYS : now[at];
      }
    }
    this.#before = now;
    this.#parts.push([0x21, 0xf9, 4, 0x05], short(hundredths), [STAYS, 0],
      [0x2c], short(left, top, width, height), [0, 8], ...blocks(packed(pixels)));
  }

  /** The part of the picture that differs from the frame before; one pixel if nothing does. */
  #changed(now) {
    if (!this.#before) {
      return {left: 0, top: 0, right: this.#width, bottom: this.#height};
    }
    const box = {left: this.#width, top: this.#height, right: 0, bottom: 0};
    for (let at = 0; at < now.length; at++) {
      if (now[at] !== this.#before[at]) {
        const x = at % this.#width;
        const y = (at - x) / this.#width;
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x + 1);
        box.top = Math.min(box.top, y);
        box.bottom = y + 1;
      }
    }
    return box.right === 0 ? {left: 0, top: 0, right: 1, bottom: 1} : box;
  }

  blob() {
    return new Blob([...this.#parts.map(part => Uint8Array.from(part)), Uint8Array.of(0x3b)], {type: 'image/gif'});
  }
}

const ascii = text => Array.from(text, c => c.charCodeAt(0));
const short = (...values) => values.flatMap(value => [value & 255, value >> 8]);

/** Data in blocks of up to 255 bytes, each led by its length, and an empty one at the end. */
function blocks(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255);
    parts.push([part.length], part);
  }
  return [...parts, [0]];
}

/** Lempel-Ziv-Welch codes of 9 to 12 bits, the lowest bit first (GIF89a, appendix F). */
function packed(pixels) {
  const [clear, end] = [256, 257];
  const out = new Uint8Array(2 * pixels.length + 16);
  const next = new Int16Array(4096 * 256);
  let [size, bits, held, length] = [9, 0, 0, 0];
  let free = 258;
  const write = code => {
    held |= code << bits;
    bits += size;
    while (bits >= 8) {
      out[length++] = held & 255;
      held >>>= 8;
      bits -= 8;
    }
  };
  write(clear);
  let code = pixels[0];
  for (let k = 1; k < pixels.length; k++) {
    const place = code * 256 + pixels[k];
    if (next[place] > 0) {
      code = next[place];
      continue;
    }
    write(code);
    code = pixels[k];
    if (free < 4096) {
      next[place] = free++;
      if (free > 1 << size && size < 12) {
        size++;
      }
    } else {
      write(clear);
      next.fill(0);
      [size, free] = [9, 258];
    }
  }
  write(code);
  if (free === 1 << size && size < 12) {
    size++;
  }
  write(end);
  out[length++] = held & 255;
  return out.subarray(0, length);
}
