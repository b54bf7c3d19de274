import {isDirection} from '../map/axes.js';
import {isLong} from './own-rows.js';
import {PARTS} from './parts.js';

/** Tells whether a state shows the surface instead of the flat map. */
export const isSolid = ({azimuth}) => azimuth !== '';

/** The link of a state. */
export function encode(state) {
  const out = new URLSearchParams();
  for (const name of Object.keys(PARTS)) {
    const value = state[name];
    if (name === 'csv' && isLong(value)) {
      continue;
    }
    if (name === 'vary') {
      value.forEach(({name: of, from, to}) => out.append('vary', `${of}=${from}:${to}`));
    } else if (name === 'balls') {
      value.forEach(one => out.append('ball', [one.optimizer, ...settings(one)].join(',')));
    } else if (name === 'hidden' || (value !== null && String(value) !== '') && !(PARTS[name].is.includes('quiet') && value === PARTS[name].initial)) {
      out.set(name, String(value));
    }
  }
  return out.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3D/g, '=');
}

const settings = ({optimizer, ...rest}) => Object.entries(rest).map(([k, v]) => `${k}=${v}`);

/** The widths of hidden layers from text such as 8,4; undefined if the text has another form. */
export function widths(text) {
  const list = ['', 'none'].includes(text.trim()) ? [] : text.split(',').map(Number);
  return list.every(n => Number.isInteger(n) && n >= 1 && n <= 64) ? list : undefined;
}

/**
 * An axis from text such as w1_0_0=-5:5 or random:1=-1:1; undefined if the text has another form. A
 * direction may stand without a range.
 */
export function axis(text) {
  if (isDirection(text)) {
    return {name: text};
  }
  const [, name, from, to] = /^([\w:.,+-]+)=([^:=]+):([^:=]+)$/.exec(text) ?? [];
  return name && Number(from) < Number(to) ? {name, from: Number(from), to: Number(to)} : undefined;
}

/** A ball from text such as gd,rate=0.1; settings that are no numbers are left out. */
export function ball(text) {
  const [optimizer, ...rest] = text.split(',');
  const numbers = rest.map(pair => pair.split('=')).map(([k, v]) => [k, Number(v)]);
  return {optimizer, ...Object.fromEntries(numbers.filter(([, v]) => Number.isFinite(v)))};
}
