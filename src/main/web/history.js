import {byId} from './dom.js';

/** The milliseconds without a change after which the link is brought up to date. */
const REST = 250;

/** What changes without a step in the history: numbers that are turned or counted. */
const TURNED = ['at', 'through', 'taken', 'speed', 'follow', 'basins', 'look', 'layer', 'azimuth', 'elevation'];

/**
 * The link always opens what is shown. Another problem, another view or other balls are a step in
 * the history, so that Back shows what was there before; a parameter that is moved is none.
 *
 * @param open shows the state of a link
 */
export function keepHistory(model, open) {
  let timer = 0;
  let written = '';
  const write = () => {
    const link = `#${model.fragment}`;
    if (link === written) {
      return;
    }
    const step = written !== '' && turnedOff(link) !== turnedOff(written);
    written = link;
    history[step ? 'pushState' : 'replaceState'](null, '', link);
  };
  model.on('problem slice balls steps paused ended basins look turned', () => {
    if (model.running) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(write, REST);
  });
  byId('speed').addEventListener('change', write);
  window.addEventListener('hashchange', () => {
    if (location.hash !== written) {
      written = location.hash;
      open(location.hash);
    }
  });
  write();
}

/** A link without the parts that are turned. */
function turnedOff(link) {
  const parts = new URLSearchParams(link.slice(1));
  TURNED.forEach(name => parts.delete(name));
  return parts.toString();
}
