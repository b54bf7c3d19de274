import {byId} from '../draw/dom.js';

let address;

/**
 * A worker that answers questions while the page goes on. Its script is text of the page itself:
 * the engine, followed by the module that uses it.
 */
export function background() {
  address ??= URL.createObjectURL(new Blob(
    ['engine', 'worker'].map(id => `${byId(id).textContent}\n`), {type: 'text/javascript'}));
  return new Worker(address);
}
