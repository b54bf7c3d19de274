import * as engine from './engine.js';

/** The landscape that a state names. If the engine refuses the state, its message is thrown. */
export function landscapeOf({data, csv, target, hidden, activation, loss, l2}) {
  const widths = Int32Array.from(hidden);
  return csv === null
    ? engine.landscape(data, widths, activation, loss, l2)
    : engine.landscapeOfCsv(data, csv, target, widths, activation, loss, l2);
}

/** A ball's settings in the engine's form, names and values by turns. */
export function settingsOf({optimizer, batch, ...settings}) {
  return Object.entries(settings).flat().map(String);
}
