import {byId} from '../draw/dom.js';
import {language, languageOf, speak, translate} from './words.js';

/**
 * The choice of the language. The page goes on with the same rows and the same run: every panel says
 * again what it says, as if the problem had come anew.
 *
 * @param show shows in the panels what the model has
 */
export function offerLanguages(model) {
  const change = link => {
    speak(languageOf(link));
    translate(document.documentElement);
    byId('lang').value = language();
    model.tell('problem');
    model.tell('slice');
    model.judgeAgain();
  };
  byId('lang').value = language();
  byId('lang').addEventListener('change', event => {
    model.state.lang = event.target.value;
    change(`lang=${event.target.value}`);
  });
  window.addEventListener('hashchange', () => languageOf(location.hash) !== language() && change(location.hash));
}
