import {byId} from './dom.js';

/**
 * A worker that answers questions while the page goes on. Its script is the page's own text: the
 * engine, then what is done with it.
 *
 * @param hear what is called with every answer
 */
export function background(hear) {
  const texts = ['engine', 'worker'].map(id => byId(id).textContent);
  const address = URL.createObjectURL(new Blob([texts.join('\n')], {type: 'text/javascript'}));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.onmessage = ({data}) => hear(data, worker);
  return worker;
}
