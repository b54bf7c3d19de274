import * as engine from '../workers/engine.js';
import {TABLES} from './tables.js';

export const LANGUAGES = Object.keys(TABLES);

/** The language of a link, or otherwise the browser's, or otherwise English. */
export function languageOf(link) {
  const asked = new URLSearchParams(link.replace(/^#/, '')).get('lang');
  return [asked, navigator.language.slice(0, 2), 'en'].find(language => LANGUAGES.includes(language));
}

/** All texts in the languages that were spoken so far, by the English ones. */
const texted = new Map();

let spoken = 'en';

export function speak(language) {
  spoken = language;
}

/** The language that is spoken. */
export const language = () => spoken;

/** A text in the language that is spoken, with values in it: t`step ${n}` stands in tables as "step {0}". */
export function t(parts, ...values) {
  const pattern = parts.slice(1).reduce((text, part, i) => `${text}{${i}}${part}`, parts[0]).replace(/\s+/g, ' ');
  return translated(pattern).replace(/\{(\d)\}/g, (_, i) => values[i]);
}

function translated(text) {
  if (!texted.has(spoken)) {
    texted.set(spoken, new Map([...pairs(engine.phrases(spoken)), ...Object.entries(TABLES[spoken])]));
  }
  return texted.get(spoken).get(text) ?? text;
}

/** @return {[string, string][]} */
export function pairs(told) {
  return Array.from({length: told.length / 2}, (_, k) => [told[2 * k], told[2 * k + 1]]);
}

/** The English texts of the document, by the nodes that they stand in, and attributes by their elements. */
const texts = new WeakMap();

/** The English of a text that stands somewhere, which another language may stand in now. */
function english(node, key, now) {
  const kept = texts.get(node) ?? {};
  texts.set(node, kept);
  kept[key] ??= now;
  return kept[key];
}

const ATTRIBUTES = ['title', 'aria-roledescription', 'data-drop', 'aria-label'];

/** Puts the texts of the document into the language that is spoken. */
export function translate(root) {
  document.documentElement.lang = spoken;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = /** @type {any} */ (walker.currentNode); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const [, before, text, after] = /^(\s*)([^]*?)(\s*)$/.exec(english(node, 'text', node.data));
      node.data = before + (node.parentElement.matches('script, style') ? text : translated(text.replace(/\s+/g, ' '))) + after;
    } else {
      ATTRIBUTES.filter(name => node.hasAttribute(name)).forEach(
        name => node.setAttribute(name, translated(english(node, name, node.getAttribute(name)).replace(/\s+/g, ' '))));
    }
  }
}
