/**
 * The user's own rows in a state: their text, or a file with a number of its own where that is long.
 * Only workers read such a file, as the page's own thread would stand still meanwhile.
 */
import {t} from '../words/words.js';

/** The characters of the user's own rows that a link holds at most: a browser takes no longer one. */
export const MOST_CSV = 200_000;

/** Features of such a size hold a unit where it hardly changes. */
export const LARGE = 20;

let files = 0;

/** A file as the rows of a state, for those that no link holds. */
export const fileOf = blob => ({number: ++files, blob});

/** Tells whether a link is too short for the rows. */
export const isLong = csv => csv !== null && (typeof csv !== 'string' || csv.length > MOST_CSV);

/** What tells rows apart from others. */
export const nameOf = csv => (typeof csv === 'string' || csv === null ? csv : csv.number);

/** In a worker: the text of the rows. */
export const textOf = (name, csv, isCut = false) => (typeof csv === 'string' ? csv : decoded(name, csv.blob, isCut));

/** The bytes that Windows-1252 does not have. */
const NONE = /[\x81\x8d\x8f\x90\x9d\0]/;

/**
 * In a worker: the text of a file, in the codings that the command line reads: UTF-16 has a mark in front, and
 * what is no UTF-8 was mostly saved by an older Excel.
 *
 * @param {boolean} isCut whether the last letter may be half a one
 */
export function decoded(name, blob, isCut = false) {
  // @ts-ignore only workers have it
  const bytes = new Uint8Array(new FileReaderSync().readAsArrayBuffer(blob));
  const mark = `${bytes[0]} ${bytes[1]}`;
  for (const coding of mark === '255 254' ? ['utf-16le'] : mark === '254 255' ? ['utf-16be'] : ['utf-8', 'windows-1252']) {
    try {
      const text = new TextDecoder(coding, {fatal: true}).decode(bytes, {stream: isCut});
      if (coding === 'utf-8' || !NONE.test(text)) {
        return text;
      }
    } catch {
      // another coding may fit
    }
  }
  throw new Error(t`${name}: no text in UTF-8, UTF-16 or Windows-1252`);
}

/** The bytes of the rows. */
export const bytesOf = async csv => (typeof csv === 'string' ? new TextEncoder().encode(csv) : csv.blob.arrayBuffer());
