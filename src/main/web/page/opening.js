import {byId} from '../draw/dom.js';
import {t} from '../words/words.js';

/** The milliseconds after which it is said that data are being read. */
const PATIENCE = 300;

/**
 * Shows that what stands on the screen is about to go: from the moment when other data or another network
 * are asked for until the first map of them is there. Where that takes long, it is said.
 */
export function showOpening(model) {
  const bar = byId('reading');
  const main = document.querySelector('main');
  let mapped = true;
  let timer = 0;
  const show = () => {
    const busy = model.opening > 0 || !mapped;
    main.classList.toggle('waiting', model.wanted !== model.state); // the fit is there before the map
    if (String(busy) === main.getAttribute('aria-busy')) {
      return;
    }
    main.setAttribute('aria-busy', String(busy));
    clearTimeout(timer);
    bar.hidden = true;
    timer = busy ? setTimeout(() => {
      bar.firstElementChild.textContent = t`${model.wanted.data} is being opened …`;
      bar.hidden = false;
    }, PATIENCE) : 0;
  };
  model.on('opening', show);
  model.on('problem', () => {
    mapped = false;
    show();
  });
  model.on('mapped', () => {
    mapped = true;
    show();
  });
}
