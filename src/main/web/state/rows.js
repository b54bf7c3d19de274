const STEP = 0;
const COST = 1;
const GRADIENT_NORM = 2;
const HEAD = 3;
/** Behind θ, where rows are held out: what they cost, and the share of them that is right. */
const HELD_OUT = 2;

/** The numbers that the places of one run may take, 48 MB of them. */
const MOST_NUMBERS = 6 << 20;

/**
 * The steps of one training run, one after the other in growing typed arrays. All steps keep their
 * cost. Where the places θ of a large network would fill the memory, only those of every second,
 * fourth … step are kept; the last one always is.
 */
export class Rows {
  #heads = new Float64Array(HEAD * 64);
  #heldOut = new Float64Array(0);
  #places;
  #stride = 1;
  #last;
  /** The number of the row that somebody looks back to; without that, the last one is shown. */
  shown = Infinity;

  /**
   * The first step, whose cost is not known before {@link #begin}.
   *
   * @param isParted whether rows are held out
   */
  constructor(theta, isParted = false) {
    this.isParted = isParted;
    this.dimension = theta.length;
    this.count = 1;
    this.#heads.set([0, NaN, NaN]);
    this.#heldOut = new Float64Array(isParted ? HELD_OUT * 64 : 0).fill(NaN);
    this.#places = new Float64Array(this.dimension * Math.min(64, this.#most));
    this.#places.set(theta);
    this.#last = Float64Array.from(theta);
  }

  get #most() {
    return Math.max(2, Math.floor(MOST_NUMBERS / Math.max(1, this.dimension)));
  }

  /** Takes what a worker says of the first step: number, cost, gradient norm, θ. */
  begin(first) {
    this.#heads.set(first.subarray(0, HEAD));
    this.#heldOut.set(first.subarray(HEAD + this.dimension));
  }

  /** Takes some steps, each in the form of the first. */
  append(block) {
    const width = HEAD + this.dimension + (this.isParted ? HELD_OUT : 0);
    for (let at = 0; at < block.length; at += width) {
      this.#add(block, at);
    }
  }

  #add(block, at) {
    const row = this.count++;
    this.#heads = grown(this.#heads, HEAD * this.count);
    for (let k = 0; k < HEAD; k++) {
      this.#heads[HEAD * row + k] = block[at + k];
    }
    const behind = at + HEAD + this.dimension;
    const theta = block.subarray(at + HEAD, behind);
    if (this.isParted) {
      this.#heldOut = grown(this.#heldOut, HELD_OUT * this.count);
      this.#heldOut.set(block.subarray(behind, behind + HELD_OUT), HELD_OUT * row);
    }
    if (row % this.#stride === 0) {
      if (row / this.#stride >= this.#most) {
        this.#thin();
      }
      if (row % this.#stride === 0) {
        const place = row / this.#stride * this.dimension;
        this.#places = grown(this.#places, place + this.dimension);
        this.#places.set(theta, place);
      }
    }
    this.#last = theta;
  }

  /** Keeps every second place of those kept. */
  #thin() {
    const {dimension} = this;
    for (let k = 1; 2 * k < this.#most; k++) {
      this.#places.copyWithin(k * dimension, 2 * k * dimension, (2 * k + 1) * dimension);
    }
    this.#stride *= 2;
  }

  step(i) { return this.#heads[i * HEAD + STEP]; }
  cost(i) { return this.#heads[i * HEAD + COST]; }
  gradientNorm(i) { return this.#heads[i * HEAD + GRADIENT_NORM]; }

  /** The cost of the rows held out; NaN where none are. */
  heldOutCost(i) { return this.isParted ? this.#heldOut[HELD_OUT * i] : NaN; }

  /** The share of the rows held out that is right; NaN where none are, or where there are no classes. */
  heldOutAccuracy(i) { return this.isParted ? this.#heldOut[HELD_OUT * i + 1] : NaN; }

  /** The row that is shown: the last one, or an earlier one whose place is kept. */
  get last() {
    const row = Math.min(this.shown, this.count - 1);
    return this.keeps(row) ? row : row - row % this.#stride;
  }

  /** The first row from some row on whose place is kept. */
  kept(i) { return Math.min(this.count - 1, Math.ceil(i / this.#stride) * this.#stride); }

  /** Tells whether the place of a row is kept. */
  keeps(i) { return i % this.#stride === 0 || i === this.count - 1; }

  /** A parameter of a row, or of the row before it that is kept. */
  parameter(i, k) {
    return i === this.count - 1 ? this.#last[k] : this.#places[Math.floor(i / this.#stride) * this.dimension + k];
  }

  /** θ of a row, or of the row before it that is kept. */
  theta(i) {
    if (i === this.count - 1) {
      return this.#last.slice();
    }
    const at = Math.floor(i / this.#stride) * this.dimension;
    return this.#places.slice(at, at + this.dimension);
  }
}

/** An array with room for so many numbers: itself, or a copy twice as large. */
function grown(array, size) {
  if (size <= array.length) {
    return array;
  }
  const larger = new Float64Array(Math.max(size, 2 * array.length));
  larger.set(array);
  return larger;
}
