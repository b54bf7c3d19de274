import {byId} from '../draw/dom.js';
import * as de from '../words/de.js';

let address;

/**
 * A worker that answers questions while the page goes on. Its script is text of the page itself:
 * the words, the engine, and the module that uses them.
 */
export function background() {
  address ??= URL.createObjectURL(new Blob(
    [`globalThis.costscapeWords = ${JSON.stringify(de)};\n`, ...['engine', 'worker'].map(id => `${byId(id).textContent}\n`)],
    {type: 'text/javascript'}));
  return new Worker(address);
}
