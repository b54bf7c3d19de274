/**
 * Viridis (Smith and van der Walt, CC0): 17 of its 256 entries, with straight lines between them.
 */
const ANCHORS = [
  0x440154, 0x481567, 0x482677, 0x453781, 0x404788, 0x39568c, 0x33638d, 0x2d708e, 0x287d8e,
  0x238a8d, 0x1f968b, 0x20a387, 0x29af7f, 0x3cbb75, 0x55c667, 0x73d055, 0x95d840, 0xb8de29,
  0xdce319, 0xfde725,
];

const channel = (rgb, shift) => (rgb >> shift) & 255;

function between(t) {
  const at = Math.min(t * (ANCHORS.length - 1), ANCHORS.length - 1 - 1e-9);
  const i = Math.floor(at);
  return [16, 8, 0].map(shift => Math.round(
    channel(ANCHORS[i], shift) * (1 - at + i) + channel(ANCHORS[i + 1], shift) * (at - i)));
}

const TABLE = Array.from({length: 256}, (_, i) => between(i / 255));

/** 256 colours as the 32-bit words of an ImageData. The last one is for cells without a cost. */
export const WORDS = Uint32Array.from([...TABLE, [120, 120, 120]],
  ([r, g, b]) => (255 << 24) | (b << 16) | (g << 8) | r);
export const FAILED = 256;

export const css = t => `rgb(${TABLE[Math.max(0, Math.min(255, Math.round(255 * t)))].join()})`;

/** The share of the colours that costs below the landscape may take. */
const BELOW = 0.4;

/** The rule by which a cost becomes a place among the colours, between 0 and 1. */
export class Scale {
  /** A log scale shows at most this many decades. Everything below them has one colour. */
  static DECADES = 8;

  constructor(kind, smallest, largest) {
    this.log = kind === 'log' && largest > 0;
    this.largest = largest;
    this.cut = this.log && smallest < largest * 10 ** -Scale.DECADES;
    this.smallest = this.cut ? largest * 10 ** -Scale.DECADES : smallest;
    this.low = this.log ? Math.log(this.smallest) : this.smallest;
    const span = (this.log ? Math.log(largest) : largest) - this.low;
    this.factor = span > 0 ? 1 / span : 0;
  }

  static of(kind, costs) {
    let smallest = Infinity;
    let largest = -Infinity;
    for (const cost of costs) {
      if (cost < smallest) smallest = cost;
      if (cost > largest) largest = cost;
    }
    return smallest <= largest ? new Scale(kind, smallest, largest) : new Scale('linear', 0, 1);
  }

  at(cost) {
    const t = ((this.log ? Math.log(Math.max(cost, this.smallest)) : cost) - this.low) * this.factor;
    return t < 0 ? 0 : t > 1 ? 1 : t;
  }

  /** The cost at a place among the colours. */
  cost(t) {
    const value = this.low + (this.factor ? t / this.factor : 0);
    return this.log ? Math.exp(value) : value;
  }

  /**
   * A scale that reaches down to a cost below the landscape, of which the landscape keeps most
   * colours: were they shared out by size alone, a deep path would leave one colour to it.
   */
  reaching(lowest) {
    const ends = [this.log ? 'log' : 'linear', lowest, this.largest];
    const knee = new Scale(...ends).at(this.smallest);
    const scale = knee > BELOW ? new BentScale(...ends) : new Scale(...ends);
    return Object.assign(scale, {knee, landscape: this, bend: knee > BELOW ? this.smallest : undefined});
  }
}

/** A scale with more colours above its knee than below it. */
class BentScale extends Scale {
  knee = 0;

  at(cost) {
    const t = super.at(cost);
    return t <= this.knee ? BELOW * t / this.knee : BELOW + (1 - BELOW) * (t - this.knee) / (1 - this.knee);
  }

  cost(t) {
    return super.cost(t < BELOW ? t * this.knee / BELOW : this.knee + (t - BELOW) * (1 - this.knee) / (1 - BELOW));
  }
}
