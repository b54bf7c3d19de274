import {byId} from './dom.js';

/**
 * Has a worker answer a question while the page goes on. Its script is the page's own text: the
 * engine, then what is done with it.
 *
 * @param hear what is called with every answer, which may be how far the work is
 */
export function background(hear, question) {
  const texts = ['engine', 'worker'].map(id => byId(id).textContent);
  const address = URL.createObjectURL(new Blob([texts.join('\n')], {type: 'text/javascript'}));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.onmessage = ({data}) => hear(data);
  worker.postMessage(question);
  return worker;
}
