import {make} from '../draw/dom.js';
import {inField, typedNumber} from '../draw/format.js';
import {t} from '../words/words.js';

/**
 * A number with a slider beside it. Rates are turned on a log scale, and shares below 1 (momentum,
 * decay) by how much they lack to 1.
 */
const SCALES = {
  rate: {at: p => 10 ** (7 * p - 4), of: value => (Math.log10(value) + 4) / 7},
  share: {at: p => 1 - 10 ** (-4 * p), of: value => -Math.log10(1 - value) / 4},
};

/** The name of a setting; the command line's other names are the same in every language. */
const wordOf = name => ({rate: t`rate`, momentum: t`momentum`, decay: t`decay`})[name] ?? name;

export class Dial {
  #scale;
  #shown;
  element;

  /**
   * @param name of the setting
   * @param whose the ball, for screen readers
   * @param turned hears of every value that is typed, or comes while the slider is dragged
   */
  constructor(name, whose, value, turned) {
    this.#scale = SCALES[name === 'rate' ? 'rate' : 'share'];
    this.number = make('input', {
      className: 'number', inputMode: 'decimal', 'aria-label': t`${name} of ${whose}`,
      onchange: event => {
        const typed = typedNumber(event.target.value);
        Number.isNaN(typed) ? this.show(this.#shown) : turned(typed);
      },
    });
    this.range = make('input', {
      type: 'range', min: 0, max: 1, step: 0.002, className: 'dial', 'aria-label': t`${name} of ${whose}, by a slider`,
      oninput: event => turned(this.#value(event.target.valueAsNumber)),
    });
    this.element = make('label', {textContent: `${wordOf(name)} `, className: `setting-${name}`}, this.number, this.range);
    this.show(value);
  }

  /** Three digits of a rate, and of what a share lacks to 1. */
  #value(p) {
    const value = this.#scale.at(p);
    return this.#scale === SCALES.rate ? Number(value.toPrecision(3)) : Number((1 - Number((1 - value).toPrecision(2))).toFixed(6));
  }

  show(value) {
    this.#shown = value;
    this.number.value = inField(value);
    this.range.setAttribute('aria-valuetext', String(value));
    if (this.#value(this.range.valueAsNumber) !== value) {
      this.range.value = Math.max(0, Math.min(1, this.#scale.of(value)));
    }
  }
}
