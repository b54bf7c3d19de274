/** The steps of one training run, one after the other in a growing typed array. */
const STEP = 0;
const COST = 1;
const GRADIENT_NORM = 2;
const THETA = 3;

export class Rows {
  constructor(first) {
    this.width = first.length;
    this.count = 1;
    this.values = new Float64Array(this.width * 64);
    this.values.set(first);
  }

  append(block) {
    const used = this.count * this.width;
    if (used + block.length > this.values.length) {
      const grown = new Float64Array(2 * (used + block.length));
      grown.set(this.values.subarray(0, used));
      this.values = grown;
    }
    this.values.set(block, used);
    this.count += block.length / this.width;
  }

  step(i) { return this.values[i * this.width + STEP]; }
  cost(i) { return this.values[i * this.width + COST]; }
  gradientNorm(i) { return this.values[i * this.width + GRADIENT_NORM]; }
  parameter(i, k) { return this.values[i * this.width + THETA + k]; }

  theta(i) {
    return this.values.slice(i * this.width + THETA, (i + 1) * this.width);
  }
}
