import * as engine from '../workers/engine.js';
import {Dial} from '../map/dial.js';
import {byId, choices, make, refill} from '../draw/dom.js';
import {MOST_BALLS} from '../state/parts.js';
import {language, t, told} from '../words/words.js';

/**
 * Settings without a control, as nobody needs to turn them. A link or the command line may hold
 * them.
 */
const FINE = ['epsilon', 'memory', 'weight-decay'];

/** The panel of the balls that start together, each with its rule and its settings. */
export class Balls {
  #model;
  #transport;
  /** What the rows were built for, and their dials. */
  #built = '';
  #dials = [];

  constructor(model, transport) {
    this.#model = model;
    this.#transport = transport;
    byId('add-ball').addEventListener('click', () => this.#add());
    model.on('problem balls', () => this.#build());
    model.on('begun', () => model.runs.some(({error}) => error !== '') && this.#build());
    this.#build();
  }

  /** While only settings change the elements stay, so that a slider can be dragged on. */
  #build() {
    const {runs, followed, state: {balls}} = this.#model;
    const form = JSON.stringify([language(), balls.map(({optimizer}) => optimizer), followed, runs.map(({error}) => error)]);
    if (form === this.#built) {
      this.#dials.forEach(({dial, i, name}) => dial.show(valueOf(balls[i], name)));
      return;
    }
    this.#built = form;
    this.#dials = [];
    refill(byId('ball-list'), balls.map((ball, i) => this.#row(ball, i)), byId('add-ball'));
    byId('add-ball').disabled = balls.length >= MOST_BALLS;
  }

  #row(ball, i) {
    const select = make('select', {
      'aria-label': t`Optimizer of ball ${i + 1}`,
      onchange: event => this.#turn(i, this.#withRule(i, event.target.value)),
    });
    choices(select, engine.optimizers(), ball.optimizer);
    const dot = make('span', {className: 'dot'});
    dot.style.background = this.#model.runs[i].colour;
    const follow = make('input', {
      type: 'radio', name: 'follow', checked: i === this.#model.followed,
      'aria-label': t`Follow ball ${i + 1}`, title: t`Curves, sliders and the moving map follow this ball`,
      onchange: () => this.#follow(i),
    });
    const row = make('div', {className: 'ball'}, make('label', {}, follow, dot), select,
      ...engine.settings(ball.optimizer).filter(name => !FINE.includes(name)).map(name => this.#setting(ball, i, name)),
      this.#batch(ball, i),
      make('button', {
        type: 'button', textContent: '✕', disabled: this.#model.state.balls.length === 1,
        'aria-label': t`Remove ball ${i + 1}`, onclick: () => this.#remove(i),
      }));
    const {error} = this.#model.runs[i];
    return error === '' ? row : make('div', {}, row, make('p', {role: 'alert', textContent: told(error)}));
  }

  #setting(ball, i, name) {
    const change = value => ({...this.#model.state.balls[i], [name]: value});
    const dial = new Dial(name, t`ball ${i + 1}`, valueOf(ball, name),
      value => this.#turn(i, change(value)));
    this.#dials.push({dial, i, name});
    return dial.element;
  }

  #turn(i, ball) {
    this.#keepingTheRace(this.#model.state.balls.map((old, k) => (k === i ? ball : old)));
  }

  /** Another rule at the same rate: so what is compared are the rules. */
  #withRule(i, optimizer) {
    return ruled(optimizer, this.#model.state.balls[i]);
  }

  /** Draws all paths again, as far as they went before, and goes on rolling if balls rolled. */
  #keepingTheRace(balls) {
    const transport = this.#transport;
    const [taken, rolled] = transport.reach();
    this.#model.setBalls(balls);
    transport.goOn(taken, () => rolled && !this.#model.ended && transport.toggle(), rolled);
  }

  #batch(ball, i) {
    if (!engine.takesBatches(ball.optimizer)) {
      return '';
    }
    return make('label', {textContent: `${t`batch`} `}, make('input', {
      type: 'number', min: 0, step: 1, value: ball.batch ?? 0, title: t`Rows a step; 0 takes all`,
      'aria-label': t`batch of ball ${i + 1}, 0 for all rows`,
      onchange: event => this.#turn(i, {
        ...this.#model.state.balls[i], batch: Math.max(0, event.target.valueAsNumber || 0)}),
    }));
  }

  #remove(i) {
    this.#keepingTheRace(this.#model.state.balls.filter((_, k) => k !== i));
  }

  /** Another rule, which begins as the first ball does: at the same rate. */
  #add() {
    const {balls} = this.#model.state;
    const unused = engine.optimizers().find(name => balls.every(ball => ball.optimizer !== name));
    this.#keepingTheRace([...balls, ruled(unused ?? 'gd', balls[0])]);
  }

  #follow(i) {
    this.#model.followed = i;
    this.#model.tell('slice');
  }
}

/** A ball of a rule, at the rate of another ball if the rule has one. */
function ruled(optimizer, {rate}) {
  return rate !== undefined && engine.settings(optimizer).includes('rate') ? {optimizer, rate} : {optimizer};
}

const valueOf = (ball, name) => ball[name] ?? engine.settingDefault(ball.optimizer, name);
