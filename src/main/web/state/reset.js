import {byId} from '../draw/dom.js';
import {isLong} from './own-rows.js';
import {looksOf, OWN_RUN} from './parts.js';

/**
 * The way back to what was opened last: a link, data or a step of the course. No link holds the rows of a
 * long file, so that their first run is named anew.
 *
 * @param open shows the state of a link
 */
export function offerReset(model, form, open) {
  byId('reset').addEventListener('click', () => {
    if (isLong(model.state.csv)) {
      form.attempt(() => model.change({...OWN_RUN, at: '', through: '', vary: []}));
    } else {
      open(withLooks(model.origin, model.state), model.origin);
    }
  });
}

/** A link that looks as the page looks now. */
function withLooks(link, state) {
  const parts = new URLSearchParams(link.replace(/^#/, ''));
  Object.entries(looksOf(state)).forEach(([look, value]) => (value === '' ? parts.delete(look) : parts.set(look, value)));
  return parts.toString();
}
