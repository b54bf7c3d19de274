import * as engine from './engine.js';

/** The landscape that a state names; throws the engine's message where it refuses. */
export function landscapeOf({data, csv, hidden, activation, loss, l2}) {
  const widths = Int32Array.from(hidden);
  return csv === null
    ? engine.landscape(data, widths, activation, loss, l2)
    : engine.landscapeOfCsv(data, csv, widths, activation, loss, l2);
}

/** A ball's settings as the engine takes them, names and values in turn. */
export function settingsOf({optimizer, batch, ...settings}) {
  return Object.entries(settings).flat().map(String);
}
