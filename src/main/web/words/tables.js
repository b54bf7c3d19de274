import {DE} from './words-de.js';

/**
 * The languages of the page. Its texts stand in English where they are used; a table has the other
 * languages' texts by the English ones, but for those that the commands say too: these the engine has.
 * The engine is told the language in which it judges a run; what it refuses it says in English, and told.js
 * says it again. Workers are handed these tables, which stand in the page once.
 */
export const TABLES = {en: {}, de: DE};
