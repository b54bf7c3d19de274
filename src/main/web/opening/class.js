/** The signs of a code: none looks like another. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** So many places there are along an axis, of two signs each. */
const PLACES = SIGNS.length ** 2;
/** The most balls that a class has. */
export const MOST = 200;

/** Keeps typing errors from being other balls: one wrong sign changes it, and nearly always two swapped ones. */
const check = (/** @type {number[]} */ digits) => digits.reduce((sum, digit, k) => sum + (2 * k + 1) * digit, 0) % SIGNS.length;

/** The number from 0 of one of so many equal steps from one end to the other, and back. */
const step = (value, from, to, steps) => Math.max(0, Math.min(steps - 1, Math.round((value - from) / (to - from) * (steps - 1))));
const valueOf = (index, from, to, steps) => from + (to - from) * index / (steps - 1);

/**
 * Balls as short codes, such as K7QM2B: six signs for where a ball starts and how long its steps are.
 *
 * @param ends of the land: from, to along one axis, then along the other
 * @param rates the smallest and the largest octave of the rate, and how many the slider has
 */
export class Codes {
  constructor(/** @type {number[]} */ ends, /** @type {number[]} */ rates) {
    this.ends = ends;
    this.rates = rates;
  }

  /** The nearest start that has a code: no farther than a thousandth of the land. */
  nearest(at) {
    return at.map((value, axis) => {
      const [from, to] = this.ends.slice(2 * axis);
      return valueOf(step(value, from, to, PLACES), from, to, PLACES);
    });
  }

  of(at, octave) {
    const places = at.flatMap((value, axis) => {
      const index = step(value, this.ends[2 * axis], this.ends[2 * axis + 1], PLACES);
      return [Math.floor(index / SIGNS.length), index % SIGNS.length];
    });
    const digits = [...places, step(octave, ...this.rates)];
    return [...digits, check(digits)].map(digit => SIGNS[digit]).join('');
  }

  /** The balls of the codes in a text, the words that are no codes, and whether there are more than roll at once. */
  read(text) {
    const [balls, wrong] = [[], []];
    const words = text.toUpperCase().split(/[\s,;]+/).filter(Boolean);
    for (const word of words.slice(0, MOST)) {
      const digits = [...word].map(sign => SIGNS.indexOf(sign));
      const [a, b, c, d, octave] = digits;
      if (digits.length !== 6 || digits.includes(-1) || check(digits.slice(0, 5)) !== digits[5] || octave >= this.rates[2]) {
        wrong.push(word);
        continue;
      }
      const at = [[a, b], [c, d]].map(([high, low], axis) => valueOf(SIGNS.length * high + low, this.ends[2 * axis], this.ends[2 * axis + 1], PLACES));
      balls.push({at, octave: valueOf(octave, ...this.rates)});
    }
    return {balls, wrong, isFull: words.length > MOST};
  }
}
