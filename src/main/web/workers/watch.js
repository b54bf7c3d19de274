import {byId, make} from '../draw/dom.js';
import {t} from '../words/words.js';

/** Says where a computation has not answered for long, and offers to end it. */
export function watchWork(work) {
  const bar = byId('silence');
  work.watch((silent, end) => {
    bar.hidden = !silent;
    bar.replaceChildren(...(silent ? [
      t`A computation has not answered for 15 seconds. It may be long, or it may have broken down.`, ' ',
      make('button', {type: 'button', id: 'end-silence', textContent: t`End it`, onclick: end})] : []));
  });
}
