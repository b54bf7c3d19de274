import * as engine from '../workers/engine.js';
import {byId, make, say} from '../draw/dom.js';
import {fileOf, MOST_CSV} from '../state/own-rows.js';
import {OWN_RUN, unnamed} from '../state/parts.js';
import {t} from '../words/words.js';

const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** The name of rows that are pasted, which have none. */
const PASTED = 'pasted.csv';

/** How the engine says that a column, or rows without values, may be left out. */
const COLUMN = /; the column (.+) may be left out, or hold the classes$/;
const ROWS = /; such rows may be left out$/;

/**
 * Takes a CSV file that is dropped on the page or picked as the data, or rows that are pasted, or says
 * what is wrong with them.
 */
export function takeFiles(model, form, transport) {
  /** Opens rows that have just come, and lets a ball roll on them. */
  const openNew = rows => offering(model, form, {...unnamed(), standardize: 'auto', ...OWN_RUN, ...rows},
    () => STILL.matches || model.state.layer === '' || model.running || transport.toggle());
  const take = file => form.attempt(async () => {
    const {name, size} = file;
    const rows = size > MOST_CSV ? {csv: fileOf(file)} : await model.work.front.ask('decode', {name, blob: file}, {rank: -1});
    if (rows) {
      await openNew({data: name, csv: rows.csv});
    }
  });
  const body = document.body;
  body.addEventListener('dragover', event => {
    event.preventDefault();
    body.classList.add('dropping');
  });
  body.addEventListener('dragleave', event => {
    if (event.relatedTarget === null) {
      body.classList.remove('dropping');
    }
  });
  body.addEventListener('drop', event => {
    event.preventDefault();
    body.classList.remove('dropping');
    const [file] = event.dataTransfer.files;
    if (file) {
      take(file);
    }
  });
  document.addEventListener('paste', (/** @type {any} */ event) => {
    const csv = event.clipboardData.getData('text/plain');
    if (csv.trim().includes('\n') && !event.target.matches('input, textarea')) {
      event.preventDefault();
      form.attempt(async () => {
        await openNew({data: PASTED, csv});
        say(t`The command calls these rows ${PASTED}: save them in a file of that name`);
      });
    }
  });
  byId('open').addEventListener('click', () => byId('file').click());
  const chosen = () => {
    const [file] = byId('file').files;
    if (file) {
      take(file);
    }
    byId('file').value = '';
  };
  byId('file').addEventListener('change', chosen);
  chosen(); // one may have been chosen before the page could answer
}

/**
 * Opens rows. Where a column or rows without values are in the way, the reason stands beside buttons that
 * leave them out.
 *
 * @param {() => void} then is done once they are open
 */
async function offering(model, form, rows, then) {
  try {
    await openRows(model, rows);
  } catch (error) {
    const again = (text, some) => make('button', {
      type: 'button', textContent: text, onclick: () => form.attempt(() => offering(model, form, {...rows, ...some}, then)),
    });
    const [, column] = COLUMN.exec(error.message) ?? [];
    error.offers = column === undefined ? ROWS.test(error.message) ? [again(t`Leave such rows out`, {'drop-missing': 'true'})] : []
      : [again(t`Leave out ${column}`, {drop: [rows.drop, column].filter(Boolean).join()}), again(t`Classes: ${column}`, {target: column})];
    throw error;
  }
  const [{optimizer, rate}] = model.state.balls;
  say(t`${model.state.data}: all parameters train by ${optimizer}, rate ${rate}, ${model.state.steps} steps`);
  then();
}

/**
 * Takes a file's target for classes or, where the engine says that it wants a cost of numbers, for
 * numbers to predict.
 *
 * @param rows the parts of a state that name them
 */
export async function openRows(model, rows) {
  const {loss} = model.state;
  const numbers = engine.isOfNumbers(loss);
  const open = async by => {
    await model.change({...rows, loss: by, at: '', through: '', vary: [], course: '', step: 1});
    model.origin = model.fragment;
  };
  try {
    await open('');
  } catch (error) {
    if (!error.message.includes('--cost mean_squared_error')) {
      throw error;
    }
    await open(numbers ? loss : 'mean_squared_error');
    return;
  }
  if (!numbers && loss !== model.state.loss && model.landscape.losses().includes(loss)) {
    await open(loss);
  }
}
