import * as engine from '../workers/engine.js';
import {byId, say} from '../draw/dom.js';
import {fileOf, MOST_CSV} from '../state/own-rows.js';
import {OWN_RUN, unnamed} from '../state/parts.js';
import {t} from '../words/words.js';

/** The name of rows that are pasted, which have none. */
const PASTED = 'pasted.csv';

/**
 * Takes a CSV file that is dropped on the page or picked as the data, or rows that are pasted, or says
 * what is wrong with them.
 */
export function takeFiles(model, form) {
  const take = file => form.attempt(async () => {
    const {name, size} = file;
    const rows = size > MOST_CSV ? {csv: fileOf(file)} : await model.work.front.ask('decode', {name, blob: file}, {rank: -1});
    if (rows) {
      await openRows(model, {...unnamed(), ...OWN_RUN, data: name, csv: rows.csv});
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
        await openRows(model, {...unnamed(), ...OWN_RUN, data: PASTED, csv});
        say(t`The command calls these rows ${PASTED}: save them in a file of that name`);
      });
    }
  });
  byId('open').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', event => {
    const [file] = event.target.files;
    if (file) {
      take(file);
    }
    event.target.value = '';
  });
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
  const open = by => model.change({...rows, loss: by, at: '', through: '', vary: [], lesson: '', course: '', step: 1});
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
