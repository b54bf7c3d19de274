import {byId, make} from '../draw/dom.js';
import {latest} from '../workers/latest.js';
import {t} from '../words/words.js';

/** A table of more classes cannot be read. */
const MOST = 12;

/**
 * For each class, how many of its rows the network takes for which class: beside data of three features
 * and more, of which a map shows two only.
 */
export function showConfusion(model) {
  const ask = latest(async () => {
    const {landscape, present} = model;
    const responses = landscape.responses();
    const classes = responses.classes();
    const shown = responses.featureNames().length > 2 && classes.length > 0 && classes.length <= MOST;
    const counts = shown && await responses.confusion(present);
    if (landscape === model.landscape) {
      byId('confusion').hidden = !shown;
      if (counts) {
        byId('confusion').replaceChildren(...tableOf(classes, counts));
      }
    }
  });
  model.on('problem slice steps balls', ask);
  ask();
}

/** The caption, the decided classes above, and a row for each class of the data. */
function tableOf(classes, counts) {
  const n = classes.length;
  const head = make('tr', {}, make('td'), ...classes.map(name => make('th', {scope: 'col', textContent: name})));
  const rows = classes.map((name, label) => make('tr', {}, make('th', {scope: 'row', textContent: name}),
    ...classes.map((_, decided) => make('td', {
      className: decided === label ? 'right' : counts[label * n + decided] > 0 ? 'wrong' : '',
      textContent: String(counts[label * n + decided]),
    }))));
  return [make('caption', {textContent: t`Rows of each class, by the class that the network decides for`}), head, ...rows];
}
