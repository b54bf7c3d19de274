import {byId} from '../draw/dom.js';

/** Opens the help at its title: a browser would focus its first link or field. */
function help() {
  /** @type {HTMLDialogElement} */ (byId('help')).showModal();
  byId('help-title').focus();
}

/** Keys that work wherever the user is not typing text. */
export function listenToKeys(model, transport, look, lecture, map) {
  const actions = {
    ' ': () => transport.toggle(),
    s: () => model.ended || transport.step(),
    a: () => model.steps > 0 && transport.back(),
    r: () => transport.rewind(),
    1: () => model.setView('frozen'),
    2: () => model.setView('moving'),
    3: () => model.setView('shadow'),
    d: () => map.solid.toggle(),
    m: () => byId('map').focus(),
    b: () => byId('basins').click(),
    l: () => lecture.toggle(),
    t: () => byId('theme').click(),
    '?': help,
  };
  document.addEventListener('keydown', (/** @type {any} */ event) => {
    const typing = event.target.matches('input:not([type=range]):not([type=radio]), select, textarea');
    const pressing = event.key === ' ' && event.target.matches('button, summary, input');
    if (typing || pressing || event.ctrlKey || event.metaKey || event.altKey || byId('help').open || byId('screen').inert) {
      return;
    }
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
  byId('help-button').addEventListener('click', help);
  byId('problem-button').addEventListener('click', () => {
    const open = document.body.classList.toggle('problem-open');
    byId('problem-button').setAttribute('aria-expanded', String(open));
  });
  byId('skip').addEventListener('click', event => {
    event.preventDefault();
    byId('map').focus();
  });
}
