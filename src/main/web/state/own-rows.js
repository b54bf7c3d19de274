/**
 * The user's own rows in a state: their text, or a file with a number of its own where that is long.
 * Only workers read such a file, as the page's own thread would stand still meanwhile.
 */
import {t} from '../words/words.js';

/** The characters of the user's own rows that a link holds at most: a browser takes no longer one. */
export const MOST_CSV = 200_000;

let files = 0;

/** A file as the rows of a state, for those that no link holds. */
export const fileOf = blob => ({number: ++files, blob});

/** Tells whether a link is too short for the rows. */
export const isLong = csv => csv !== null && (typeof csv !== 'string' || csv.length > MOST_CSV);

/** What tells rows apart from others. */
export const nameOf = csv => (typeof csv === 'string' || csv === null ? csv : csv.number);

/** In a worker: the text of the rows. */
export const textOf = (name, csv) => (typeof csv === 'string' ? csv : decoded(name, csv.blob));

/** In a worker: the text of a file. */
export function decoded(name, blob) {
  // @ts-ignore only workers have it
  const bytes = new FileReaderSync().readAsArrayBuffer(blob);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new Error(t`${name}: not UTF-8 text; save the file as UTF-8`);
  }
}

/** The bytes of the rows. */
export const bytesOf = async csv => (typeof csv === 'string' ? new TextEncoder().encode(csv) : csv.blob.arrayBuffer());
