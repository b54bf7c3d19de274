import {valuesOf} from '../map/axes.js';
import {language, t} from '../words/words.js';

/** Numbers and names as text for people. */
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';

const lifted = (digits, alphabet) => digits.replace(/\d/g, d => alphabet[d]);

/** w1_0_1 as w⁽¹⁾₀₁, b1_0 as b⁽¹⁾₀; a direction as it is called, its point by its first values. */
export function typeset(name) {
  if (name.includes(':')) {
    const values = valuesOf(name);
    return values ? `between:(${values.slice(0, 2).map(value => short(value, 3)).join(', ')}${values.length > 2 ? ', …' : ''})` : name;
  }
  const [layer, ...units] = name.slice(1).split('_');
  const comma = units.some(unit => unit.length > 1) ? ',' : '';
  const sub = units.map(unit => lifted(unit, SUBSCRIPT)).join(comma);
  return `${name[0]}⁽${lifted(layer, SUPERSCRIPT)}⁾${sub}`;
}

/** A whole number with its digits in groups. */
export const whole = n => n.toLocaleString(language());

/** A number with a few digits, and with a power of ten if that saves room. */
export function short(x, digits = 4) {
  if (!Number.isFinite(x)) {
    return String(x);
  }
  const size = Math.abs(x);
  const text = size !== 0 && (size < 1e-3 || size >= 1e6)
    ? x.toExponential(Math.max(0, digits - 2)) : String(Number(x.toPrecision(digits)));
  return text.replaceAll('-', '−').replace('e+', 'e').replace('.', point());
}

const point = () => (language() === 'de' ? ',' : '.');

/** A number as it stands in a field, with all its digits. */
export const inField = x => String(x).replace('.', point());

/**
 * The number that somebody typed; NaN if it is none. Thousands may be grouped as the page writes them, and a
 * comma that groups none is a decimal one in every language.
 */
export function typedNumber(text) {
  const plain = text.trim().replace('−', '-');
  const [group, mark] = point() === ',' ? ['.', ','] : [',', '.'];
  const isGrouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${mark}\\d+)?$`).test(plain);
  return plain === '' ? NaN : Number((isGrouped ? plain.replaceAll(group, '') : plain).replace(',', '.'));
}

/**
 * A cost as text. Where parameters are large, sums may cancel, and few digits of a cost are true: the
 * text says so.
 */
export const costText = (cost, digits, isLarge) => (isLarge ? t`about ${short(cost, 2)}` : short(cost, digits));

/** Numbers as text, each with as many digits as it takes to tell all of them apart. */
export function apart(values, digits = 4) {
  const texts = values.map(value => short(value, digits));
  return new Set(texts).size === texts.length || digits > 12 ? texts : apart(values, digits + 1);
}

/** Round values that cut an interval into about as many parts as asked for. */
export function ticks(from, to, about) {
  const raw = (to - from) / about;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = unit * [1, 2, 5, 10].find(m => m * unit >= raw);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({length: last - first + 1}, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The powers of ten within an interval, thinned to about as many as asked for. */
export function decades(from, to, about) {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first + 1) / about));
  const found = [];
  for (let e = first; e <= last; e += stride) {
    found.push(10 ** e);
  }
  return found;
}

/** The marks of a log axis: powers of ten, or closer round values if there are too few powers. */
export function logTicks(from, to, about) {
  if (decades(from, to, Infinity).length >= 3) {
    return decades(from, to, about);
  }
  const between = decades(from / 10, to, Infinity).flatMap(p => [p, 2 * p, 5 * p])
    .filter(value => value >= from && value <= to);
  return between.length >= 2 ? between : ticks(from, to, about).filter(value => value > 0);
}

/** The numbers of a log axis as text, powers of ten as 10ⁿ. */
export function powers(values) {
  const texts = values.map(power);
  return new Set(texts).size === texts.length ? texts : apart(values);
}

/** A power of ten as 10ⁿ; small powers are plain numbers. */
export function power(x) {
  const e = Math.round(Math.log10(x));
  return e >= -2 && e <= 3 || Math.abs(x / 10 ** e - 1) > 1e-6 ? short(x, 3)
    : `10${e < 0 ? '⁻' : ''}${lifted(String(Math.abs(e)), SUPERSCRIPT)}`;
}
