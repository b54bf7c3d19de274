import * as engine from './engine.js';
import {byId} from './dom.js';
import {UNNAMED} from './state.js';
import {t} from './words.js';

/**
 * Takes a CSV file that is dropped on the page or picked as the data, or says what is wrong with
 * it.
 */
export function takeFiles(model, form) {
  const take = async file => {
    const text = await read(file);
    form.attempt(async () => {
      if (text === undefined) {
        throw new Error(t`${file.name}: not UTF-8 text; save the file as UTF-8`);
      }
      await openRows(model, file.name, text);
    });
  };
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
 * Takes a file's last column for classes or, where the engine says that it wants a cost of numbers,
 * for numbers to predict.
 */
async function openRows(model, data, csv) {
  const {loss} = model.state;
  const numbers = engine.isOfNumbers(loss);
  const open = by => model.change({...UNNAMED, data, csv, loss: by, at: '', vary: [], lesson: ''});
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

async function read(file) {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
