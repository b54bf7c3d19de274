/**
 * For tests in Node.js: puts the real engine in place of what the page knows of it by heart, as a
 * worker has it. The engine is target/page/engine.js, which mvn package makes.
 */
import {register} from 'node:module';

const engine = JSON.stringify(new URL('../../../target/page/engine.js', import.meta.url).href);
const hooks = `
  export async function resolve(name, context, next) {
    return name.endsWith('/engine.js') ? {url: ${engine}, shortCircuit: true} : next(name, context);
  }
  export async function load(url, context, next) {
    return next(url, url === ${engine} ? {...context, format: 'module'} : context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
globalThis.navigator ??= {language: 'en'};
