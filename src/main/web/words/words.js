import {byId} from '../draw/dom.js';
import * as engine from '../workers/engine.js';
import * as de from './de.js';

/** The texts of the page stand in English where they are used; the other languages have them in a table. */
const TABLES = {en: {TEXTS: {}, SAID: {}, REFUSED: {}}, de};

export const LANGUAGES = Object.keys(TABLES);

/** The language of a link, or otherwise the browser's, or otherwise English. */
export function languageOf(link) {
  const asked = new URLSearchParams(link.replace(/^#/, '')).get('lang');
  return [asked, navigator.language.slice(0, 2), 'en'].find(language => LANGUAGES.includes(language));
}

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
  return TABLES[spoken].TEXTS[text] ?? text;
}

/** The shapes of the engine's sentences with their texts, by language. */
const sentences = new Map();

/** Makes shapes of tables; what is wrong may stand behind a place, such as a file's name and line. */
function sentencesOf({SAID, REFUSED}) {
  const looks = (table, place) => Object.entries(table).map(([pattern, text]) => {
    const words = pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '(.*?)');
    return {expression: new RegExp(`^(${place})${words}$`, 's'), text};
  });
  return [...looks(REFUSED, '(?:.*?: )?'), ...looks(SAID, '')];
}

/**
 * Says a sentence of the engine in the language that is spoken; a value may be a clause that is said again in turn.
 * Where no pattern fits, it stays as it is: what the page says itself is in that language already.
 */
export function told(sentence) {
  if (!sentences.has(spoken)) {
    sentences.set(spoken, sentencesOf(TABLES[spoken]));
  }
  for (const {expression, text} of sentences.get(spoken)) {
    const found = expression.exec(sentence);
    if (found) {
      const [, place, ...values] = found;
      return place + text.replace(/(„?)\{(\d)\}/g, (_, quote, k) => quote + (quote ? values[k] : told(values[k])));
    }
  }
  return spoken === 'de' ? numeral(sentence) : sentence;
}

/** A number with a decimal comma, and with points between thousands; any other value as it is. */
const numeral = value => (/^[(−-]?\d+(,\d{3})*(\.\d+)?([eE]-?\d+|×10\S*)?\)?$/.test(value)
  ? value.replace(/[.,]/g, sign => (sign === '.' ? ',' : '.')) : value);

/** Says what a task asks of a run and what the run has, by the engine's name of it with the numbers. */
export const asked = (name, numbers) => engine.asked(name)[spoken].replace(/\{(\d)\}/g, (_, k) => told(numbers[k]));

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

/**
 * Offers the choice of the language. The page goes on with the same rows and the same run: every panel says
 * again what it says, as if the problem had come anew.
 */
export function offerLanguages(model) {
  const select = byId('lang');
  const change = link => {
    speak(languageOf(link));
    translate(document.documentElement);
    select.value = spoken;
    model.tell('problem');
    model.tell('slice');
    model.sayAgain();
  };
  select.value = spoken;
  select.addEventListener('change', () => {
    model.state.lang = select.value;
    change(`lang=${select.value}`);
  });
  window.addEventListener('hashchange', () => languageOf(location.hash) !== spoken && change(location.hash));
}
