import {REFUSED_DE} from './refused-de.js';
import {retold} from './retold.js';
import {language} from './words.js';

/** What the engine says is wrong, in the other languages. Workers do without these tables. */
const REFUSED = {en: {}, de: REFUSED_DE};

/** What the engine says is wrong, in the language that is spoken. What the page says itself stays as it is. */
export const told = sentence => retold(sentence, REFUSED[language()]);
