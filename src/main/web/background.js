import {byId} from './dom.js';

/**
 * A worker that answers questions while the page goes on. Its script is text of the page itself:
 * the engine, followed by the module that uses it.
 *
 * @param hear the function that is called with every answer
 */
export function background(hear) {
  const texts = ['engine', 'worker'].map(id => byId(id).textContent);
  const address = URL.createObjectURL(new Blob([texts.join('\n')], {type: 'text/javascript'}));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.onmessage = ({data}) => hear(data, worker);
  return worker;
}
