import * as engine from '../workers/engine.js';
import {byId, choices, say} from '../draw/dom.js';
import {inField, typedNumber} from '../draw/format.js';
import {LARGEST, OWN_RUN} from '../state/parts.js';
import {widths} from '../state/state.js';
import {language, t, told} from '../words/words.js';

/** The form in which the user chooses the data, the network and the slice of its landscape. */
export class ProblemForm {
  #model;
  /** The user's own data that were opened last: they stay in the menu. */
  #own;

  constructor(model) {
    this.#model = model;
    const on = (id, change) => byId(id).addEventListener('change', event => {
      this.attempt(() => change(event.target.value));
    });
    on('data', data => (data === ASK ? this.#askForRows() : data === OWN ? this.#openOwn() : model.openFragment(engine.firstRun(data))));
    on('hidden', text => this.#fresh({hidden: this.#widths(text)}));
    on('activation', activation => model.change({activation, at: this.#at()}));
    on('loss', loss => model.change({loss, at: this.#at()}));
    on('delta', delta => model.change({loss: `huber:${typedNumber(delta)}`, at: this.#at()}));
    on('l2', text => model.change({l2: number(text), at: this.#at()}));
    on('point', at => at && model.change({at, through: ''}));
    on('scale', scale => {
      model.state.scale = scale;
      model.tell('slice');
    });
    ['x', 'y'].forEach((letter, which) => {
      on(`${letter}-from`, from => model.setAxis(which, {from: number(from)}));
      on(`${letter}-to`, to => model.setAxis(which, {to: number(to)}));
    });
    model.on('problem slice', () => this.#show());
    model.on('problem slice balls', () => this.complain([]));
    model.on('refused', () => this.complain([model.complaint]));
    this.#show();
  }

  /**
   * Shows what was wrong in a link or a change, or that nothing is.
   *
   * @param {string[]} sentences
   * @param {Node[]} offers buttons that lead on
   */
  complain(sentences, offers = []) {
    const message = byId('problem-message');
    const said = sentences.map(told);
    message.replaceChildren(said.length > 1 ? t`In the link: ${said.join('; ')}.` : said.join(''),
      ...offers.flatMap(offer => [' ', offer]));
    message.hidden = sentences.length === 0;
  }

  /** Tries a change. If it is refused, the reason is shown and everything stays as it was. */
  async attempt(change) {
    try {
      this.complain([]);
      await change();
    } catch (error) {
      this.#show();
      this.complain([error.message], error.offers);
    }
  }

  /** Changes the network, which has other parameters and therefore its own point and axes. */
  #fresh(some) {
    return this.#model.change({...some, at: '', through: '', vary: [], course: '', step: 1});
  }

  #askForRows() {
    this.#show();
    say(t`A CSV file with a row of names; dropping it anywhere or pasting its rows does the same`);
    byId('file').click();
  }

  #openOwn() {
    return this.#fresh({...OWN_RUN, ...this.#own});
  }

  /**
   * The costs to choose from. A file's column may hold classes or numbers to predict: the cost says
   * how it is read.
   */
  #losses() {
    const {state, landscape} = this.#model;
    const fitting = landscape.losses();
    if (state.csv === null || state.target.includes(',')) {
      return fitting;
    }
    return engine.isOfNumbers(state.loss) ? ['cross_entropy', ...fitting] : [...fitting, ...engine.lossesOfNumbers()];
  }

  #at() {
    return Array.from(this.#model.start).join();
  }

  #widths(text) {
    const hidden = widths(text);
    if (!hidden) {
      throw new Error(t`hidden widths are numbers from 1 to 64 with commas between, not "${text}"`);
    }
    return hidden;
  }

  #show() {
    const {state, landscape} = this.#model;
    const data = engine.datasets();
    if (state.csv !== null) {
      this.#own = ownOf(state);
    }
    choices(byId('data'), [...data, ...(this.#own ? [[OWN, ownName(this.#own)]] : []), [ASK, t`Your data …`]],
      state.csv === null ? state.data : OWN);
    choices(byId('activation'), engine.activations(), state.activation);
    const [loss, delta] = state.loss.split(':');
    choices(byId('loss'), this.#losses().map(name => [name, lossInWords(name)]), loss);
    byId('delta-label').hidden = loss !== 'huber';
    byId('delta').value = inField(delta ?? 1);
    choices(byId('point'), [['', t`as shown`], ...[...landscape.points(), 'random:1', 'random:2', 'random:3'].map(p => [p, p])], '');
    byId('hidden').value = state.hidden.join();
    byId('problem-button').textContent = `${state.data}, ${[...landscape.widths()].join('-')}`;
    byId('problem-button').setAttribute('aria-label', t`Data and network: ${byId('problem-button').textContent}`);
    byId('l2').value = inField(state.l2);
    byId('scale').value = state.scale;
    ['x', 'y'].forEach((letter, which) => {
      const {from, to} = state.vary[which];
      byId(`${letter}-from`).value = inField(from);
      byId(`${letter}-to`).value = inField(to);
    });
  }
}

const lossInWords = name => ({
  cross_entropy: t`cross-entropy`, squared: t`squared`, huber: 'Huber',
  mean_squared_error: t`mean squared error`, mean_absolute_error: t`mean absolute error`,
})[name] ?? name.replaceAll('_', ' ');

/** The menu's value for the user's own data, which no embedded data have. */
const OWN = '';

/** The menu's value that asks for a file. */
const ASK = '+';

/** The parts of a state that name its data. */
const ownOf = ({data, csv, file, target, drop, 'drop-missing': whole, standardize, 'hold-out': heldOut, seed, apart, loss}) =>
  ({data, csv, file, target, drop, 'drop-missing': whole, standardize, 'hold-out': heldOut, seed, apart, loss, output: 0});

const ownName = ({data, standardize}) => (standardize ? t`${data}, standardized` : data);

function number(text) {
  const value = typedNumber(text);
  if (!(Math.abs(value) <= LARGEST)) {
    throw new Error(t`"${text}" is not a number of at most ${LARGEST.toLocaleString(language())} in size`);
  }
  return value;
}
