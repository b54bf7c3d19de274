import * as engine from '../workers/engine.js';
import {make} from '../draw/dom.js';
import {pairs, t} from './words.js';

/**
 * The words that a lesson explains, each marked once in its text, where it first stands. A word that
 * only other lessons explain may mean something plainer here.
 */
export class Glossary {
  #meanings;

  constructor(lesson) {
    this.#meanings = new Map(pairs(engine.lessonWords(lesson)));
  }

  /**
   * Takes the words that stand in a text and were not taken before.
   *
   * @return their places, in order: where each begins, how long it is, what it means
   */
  take(text) {
    const found = [];
    for (const [word, meaning] of [...this.#meanings].sort(([a], [b]) => b.length - a.length)) {
      const match = new RegExp(`(?<![\\p{L}-])${word}(s|es)?(?![\\p{L}-])`, 'iu').exec(text);
      if (match && found.every(({from, to}) => match.index >= to || match.index + match[0].length <= from)) {
        found.push({from: match.index, to: match.index + match[0].length, word, meaning});
        this.#meanings.delete(word);
      }
    }
    return found.sort((a, b) => a.from - b.from);
  }
}

/** A paragraph whose new words open what they mean, beside the text. */
export function paragraph(text, glossary) {
  const aside = make('p', {className: 'meaning', lang: 'en', hidden: true});
  const line = make('p', {lang: 'en'});
  let at = 0;
  const buttons = [];
  for (const {from, to, word, meaning} of glossary.take(text)) {
    const button = make('button', {
      type: 'button', className: 'term', textContent: text.slice(from, to), 'aria-expanded': 'false',
      onclick: () => {
        const open = button.getAttribute('aria-expanded') === 'true';
        buttons.forEach(each => each.setAttribute('aria-expanded', 'false'));
        button.setAttribute('aria-expanded', String(!open));
        aside.hidden = open;
        aside.replaceChildren(make('b', {textContent: word}), `: ${meaning}`);
      },
    });
    buttons.push(button);
    line.append(text.slice(at, from), button);
    at = to;
  }
  line.append(text.slice(at));
  return buttons.length === 0 ? line : make('div', {}, line, aside);
}

/** All words of the lessons and what they mean, those of this lesson first. */
export function words(lesson) {
  const own = pairs(engine.lessonWords(lesson));
  const others = pairs(engine.glossary()).filter(([word]) => own.every(([other]) => other !== word));
  const list = make('dl', {lang: 'en'});
  for (const [word, meaning] of [...own, ...others]) {
    list.append(make('dt', {textContent: word}), make('dd', {textContent: meaning}));
  }
  return make('details', {id: 'lesson-words'}, make('summary', {textContent: t`Words`}), list);
}
