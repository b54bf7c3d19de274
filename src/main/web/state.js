/**
 * Everything that a link holds. A fragment uses the names of the command line's options:
 * data=article&hidden=2&at=1,2,…&vary=w1_0_0=-100:100&vary=…&ball=gd,rate=0.1
 */
const INITIAL = {
  data: 'article',
  csv: null,
  file: '',
  target: '',
  standardize: '',
  'hold-out': '',
  seed: '',
  hidden: [2],
  activation: 'sigmoid',
  loss: '',
  l2: 0,
  at: '',
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
};

/** The parts of a state that a link leaves out while they have these values. */
const QUIET = ['taken', 'follow', 'output'];

/**
 * The words by which the command line named the data, and which of its numbers is shown. They are
 * dropped when other data come.
 */
export const UNNAMED = {file: '', target: '', standardize: '', 'hold-out': '', seed: '', output: 0};

/** The state that a fragment stands for. Parts that are missing or garbled keep their defaults. */
export function decode(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const state = structuredClone(INITIAL);
  for (const name of ['data', 'csv', 'file', 'target', 'standardize', 'hold-out', 'seed', 'activation', 'loss', 'at',
    'lesson', 'basins']) {
    state[name] = given.get(name) ?? state[name];
  }
  for (const name of ['l2', 'steps', 'speed', 'taken', 'follow', 'output']) {
    const value = Number(given.get(name) ?? NaN);
    state[name] = Number.isFinite(value) && value >= 0 ? value : state[name];
  }
  state.view = oneOf(given.get('view'), ['frozen', 'moving', 'shadow'], state.view);
  state.look = oneOf(given.get('look'), ['light', 'dark'], '');
  state.scale = oneOf(given.get('scale'), ['log', 'linear'], state.scale);
  if (given.has('hidden')) {
    state.hidden = widths(given.get('hidden')) ?? state.hidden;
  }
  state.vary = given.getAll('vary').map(axis).filter(Boolean).slice(0, 2);
  state.balls = given.getAll('ball').map(ball);
  return state;
}

export function encode(state) {
  const out = new URLSearchParams();
  for (const name of Object.keys(INITIAL)) {
    const value = state[name];
    if (name === 'vary') {
      value.forEach(({name: of, from, to}) => out.append('vary', `${of}=${from}:${to}`));
    } else if (name === 'balls') {
      value.forEach(one => out.append('ball', [one.optimizer, ...settings(one)].join(',')));
    } else if (value !== null && String(value) !== '' && !(QUIET.includes(name) && value === 0)) {
      out.set(name, String(value));
    }
  }
  return out.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3D/g, '=');
}

const settings = ({optimizer, ...rest}) => Object.entries(rest).map(([k, v]) => `${k}=${v}`);

const oneOf = (value, choices, otherwise) => (choices.includes(value) ? value : otherwise);

/** The widths of hidden layers from text such as 8,4; undefined if the text has another form. */
export function widths(text) {
  const list = text.trim() === '' ? [] : text.split(',').map(Number);
  return list.every(n => Number.isInteger(n) && n >= 1 && n <= 64) ? list : undefined;
}

function axis(text) {
  const [, name, from, to] = /^(\w+)=([^:]+):([^:]+)$/.exec(text) ?? [];
  return name && Number(from) < Number(to) ? {name, from: Number(from), to: Number(to)} : undefined;
}

function ball(text) {
  const [optimizer, ...rest] = text.split(',');
  const numbers = rest.map(pair => pair.split('=')).map(([k, v]) => [k, Number(v)]);
  return {optimizer, ...Object.fromEntries(numbers.filter(([, v]) => Number.isFinite(v)))};
}
