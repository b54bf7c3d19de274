import {namesOf, PARTS} from '../state/parts.js';
import {encode} from '../state/state.js';
import {filled, lastStep} from '../words/course.js';
import * as engine from '../workers/engine.js';
import {t} from '../words/words.js';

/** Says what the page shows by a link that names its first data alone: the same as by one that names nothing. */
let plain;

/**
 * Reads a link in a worker. Of a link in which nothing can be taken the page shows what it was made with,
 * and says what was wrong.
 *
 * @param opening what the page itself was made with
 */
export async function readLink(work, fragment, opening) {
  const ask = link => work.read(filled(link, opening), opening);
  const reading = await ask(fragment);
  const {state, complaints} = reading;
  const last = state.course === '' ? Infinity : lastStep(state.course);
  if (state.step > last) {
    complaints.push(t`the page ${state.course} has ${last} steps, not ${state.step}: the last one is shown`);
    state.step = last;
  }
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  if (complaints.length === 0 || engine.datasets().includes(given.get('data'))) {
    return reading;
  }
  plain ??= shown((await ask(`data=${PARTS.data.initial}`)).state);
  if (shown(state) !== plain) {
    return reading;
  }
  const looks = new URLSearchParams([...given].filter(([name]) => namesOf('look').includes(name)));
  return {...await ask(String(looks)), complaints};
}

/** Says what a state shows, however it looks. */
function shown(state) {
  const parts = new URLSearchParams(encode(state));
  [...namesOf('look'), 'step'].forEach(name => parts.delete(name));
  return String(parts);
}
