import {byId} from '../draw/dom.js';

/**
 * What the page knows of the engine by heart: its words, which were written into the page when it
 * was built. All that has to be computed is asked of the workers, which have the engine itself.
 */
const words = JSON.parse(byId('words').textContent);

export const datasets = () => Object.keys(words.datasets);
export const activations = () => words.activations;

/** The run that an embedded dataset opens with, as the fragment of a link. */
export const firstRun = data => words.datasets[data].first;

/** The words of the losses of numbers to predict, each with its usual setting. */
export const lossesOfNumbers = () => words.lossesOfNumbers;

/** Tells whether a word names a loss of numbers to predict. */
export const isOfNumbers = loss => words.lossesOfNumbers.map(bare).includes(bare(loss));

/** A loss's word without its setting. */
const bare = loss => loss.split(':')[0];

export const optimizers = () => Object.keys(words.optimizers);
export const settings = rule => Object.keys(words.optimizers[rule].settings);
export const settingDefault = (rule, setting) => words.optimizers[rule].settings[setting];

/** Tells whether a rule can use a part of the rows at each step. */
export const takesBatches = rule => words.optimizers[rule].batches;

/** The text of what a task asks of a run, by its name: a text by language, with {0}, {1} … for numbers. */
export const asked = name => words.asked[name];

/** The names of the course's pages, in order. */
export const coursePages = () => Object.keys(words.course);

/** A page of the course: its texts in all languages, and what its steps show. */
export const coursePage = name => words.course[name];
