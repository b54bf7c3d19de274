import {byId, choices} from '../draw/dom.js';
import {openRows} from './files.js';
import {t} from '../words/words.js';

/** The part of the form that says what is done with the rows: target, scaling, rows held out. */
export function offerRows(model, form) {
  const on = (id, change) => byId(id).addEventListener('change', async event => {
    await form.attempt(() => change(event.target));
    show(model);
  });
  const at = () => Array.from(model.start).join();
  on('target', ({value}) => openRows(model, {target: value}));
  on('drop', ({value}) => openRows(model, {drop: value.split(',').map(name => name.trim()).filter(Boolean).join()}));
  on('drop-missing', ({checked}) => openRows(model, {'drop-missing': checked ? 'true' : ''}));
  on('standardize', ({checked}) => model.change({standardize: checked ? 'true' : '', at: at()}));
  on('hold-out', ({value}) => model.change({'hold-out': share(value), at: at()}));
  on('seed', ({value}) => model.change({seed: seed(value), at: at()}));
  model.on('problem', () => show(model));
  show(model);
}

function show({state, landscape}) {
  const columns = landscape.columns();
  const chosen = state.target === '' ? columns.at(-1) : state.target;
  byId('target-label').hidden = columns.length < 2;
  byId('drop-label').hidden = byId('missing-label').hidden = columns.length < 3;
  byId('drop').value = state.drop;
  byId('drop-missing').checked = state['drop-missing'] !== '';
  choices(byId('target'), columns.includes(chosen) ? columns : [...columns, chosen], chosen);
  byId('standardize').checked = state.standardize !== '';
  byId('hold-out').value = state['hold-out'];
  byId('hold-out').disabled = state.apart > 0; // these rows come from a file of their own
  byId('seed-label').hidden = state['hold-out'] === '' || state.apart > 0;
  byId('seed').value = state.seed === '' ? 1 : state.seed;
}

/** A share as text; an empty one for none. */
function share(text) {
  const value = Number(text.replace(',', '.'));
  if (!(value >= 0 && value < 1)) {
    throw new Error(t`the share held out is a number from 0 to below 1, not "${text}"`);
  }
  return value === 0 ? '' : String(value);
}

function seed(text) {
  if (!/^-?\d{1,18}$/.test(text)) {
    throw new Error(t`"${text}" is not a whole number`);
  }
  return text;
}
