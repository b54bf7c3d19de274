import {byId} from './dom.js';
import {language, languageOf} from './words.js';

/**
 * The choice of the language. The page opens anew in the other one, at the same link: so every panel
 * speaks it.
 */
export function offerLanguages(model) {
  byId('lang').value = language();
  byId('lang').addEventListener('change', event => {
    model.state.lang = event.target.value;
    history.replaceState(null, '', `#${model.fragment}`);
    location.reload();
  });
  window.addEventListener('hashchange', () => languageOf(location.hash) !== language() && location.reload());
}
