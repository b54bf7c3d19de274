import {isDirection} from './axes.js';
import {isLong} from './own-rows.js';

/** The largest size of a number that sliders, axes and links take. */
export const LARGEST = 1e9;

/** The most steps of a run. */
export const MOST_STEPS = 200_000;

/**
 * Everything that a link holds. A fragment uses the names of the command line's options:
 * data=article&hidden=2&at=1,2,…&vary=w1_0_0=-100:100&vary=…&ball=gd,rate=0.1
 */
export const INITIAL = {
  data: 'article',
  csv: null,
  file: '',
  target: '',
  standardize: '',
  'hold-out': '',
  seed: '',
  apart: 0,
  hidden: [2],
  activation: 'sigmoid',
  loss: '',
  l2: 0,
  at: '',
  through: '',
  vary: [],
  view: 'frozen',
  scale: 'log',
  balls: [],
  steps: 10000,
  speed: 45,
  lesson: '',
  taken: 0,
  follow: 0,
  basins: '',
  output: 0,
  look: '',
  embed: '',
  lang: '',
  layer: '',
  azimuth: '',
  elevation: '',
};

/** Whether a state shows the surface instead of the flat map. */
export const isSolid = ({azimuth}) => azimuth !== '';

/** The names that a link may have. An axis and a ball stand once each. */
export const KNOWN = [...Object.keys(INITIAL).filter(name => name !== 'balls'), 'ball'];

/** The parts of a state that say how the page looks, and not what it shows. */
export const LOOKS = ['look', 'lang', 'embed', 'layer'];

/** How a state looks, to be kept where another one opens. */
export const looksOf = state => Object.fromEntries(LOOKS.map(name => [name, state[name]]));

/** What own rows train by at first: all parameters, by a rule that finds its steps on most data. */
export const OWN_RUN = {view: 'moving', balls: [{optimizer: 'adam', rate: 0.05}], steps: 1000, speed: 45};

/** The parts of a state that a link leaves out while they have these values. */
const QUIET = ['taken', 'follow', 'output', 'apart'];

/**
 * The words by which the command line named the data, and which of its numbers is shown. They are
 * dropped when other data come.
 */
export const UNNAMED = {file: '', target: '', standardize: '', 'hold-out': '', seed: '', apart: 0, output: 0};

/** The parts of a state that name a problem: its data, its network, its cost. */
export const PROBLEM = [
  'data', 'csv', 'target', 'standardize', 'hold-out', 'seed', 'apart', 'hidden', 'activation', 'loss', 'l2'];

export const problemOf = state => Object.fromEntries(PROBLEM.map(part => [part, state[part]]));

export function encode(state) {
  const out = new URLSearchParams();
  for (const name of Object.keys(INITIAL)) {
    const value = state[name];
    if (name === 'csv' && isLong(value)) {
      continue;
    }
    if (name === 'vary') {
      value.forEach(({name: of, from, to}) => out.append('vary', `${of}=${from}:${to}`));
    } else if (name === 'balls') {
      value.forEach(one => out.append('ball', [one.optimizer, ...settings(one)].join(',')));
    } else if (name === 'hidden' || (value !== null && String(value) !== '') && !(QUIET.includes(name) && value === 0)) {
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
