import {byId} from '../draw/dom.js';
import {only} from './parts.js';

/** The milliseconds without a change after which the link is brought up to date. */
const REST = 250;

/** Tells whether a link shows the opening: whoever leaves it comes back by the browser's Back. */
const isOpening = (/** @type {string} */ link) => new URLSearchParams(link.slice(1)).get('layer') === 'opening';

/**
 * The link always opens what is shown, and has beside it what was opened before changes came. Another problem, another view or other balls are a step in
 * the history, so that Back shows what was there before; a parameter that is moved is none.
 *
 * @param open shows the state of a link
 */
export function keepHistory(model, open) {
  let timer = 0;
  let written = '';
  const write = () => {
    if (model.opening > 0) {
      return; // what is shown is about to go
    }
    const link = `#${model.fragment}`;
    const isOvertaken = written !== '' && location.hash !== written; // by a link that is not heard of yet
    if (link === written || isOvertaken) {
      return;
    }
    const step = written !== '' && !model.undone && (only('back', link) !== only('back', written) || isOpening(link) !== isOpening(written));
    written = link;
    model.undone = false;
    history[step ? 'pushState' : 'replaceState']({origin: model.origin}, '', link);
  };
  model.on('opening problem slice balls steps paused ended basins look turned', () => {
    if (model.running) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(write, REST);
  });
  byId('speed').addEventListener('change', write);
  // A reload finds the language and the colours that were chosen, even where the ball still rolls.
  byId('lang').addEventListener('change', write);
  byId('theme').addEventListener('click', write);
  window.addEventListener('hashchange', () => {
    if (location.hash !== written) {
      written = location.hash;
      open(location.hash, history.state?.origin);
    }
  });
  write();
}
