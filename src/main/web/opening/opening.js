import {Camera} from '../map/camera.js';
import {soon, surface} from '../draw/canvas.js';
import {byId, make} from '../draw/dom.js';
import {Codes, MOST} from './class.js';
import {initial} from '../state/parts.js';
import {Land} from './land.js';
import {latest} from '../workers/latest.js';
import {Plane} from '../map/plane.js';
import {t} from '../words/words.js';

/** The network and its data. */
const PROBLEM = {...initial(), data: 'trap', hidden: [2], l2: 0.01};
/** The plane through three minima, deepest first, and the starts in it, by names of the command line, which draws it with --view land. */
const AXES = ['between:trap_2', 'between:trap_3'];
const MINIMA = ['trap_1', 'trap_2', 'trap_3'];
const STARTS = ['trap_a', 'trap_b', 'trap_c', 'trap_d', 'trap_e', 'trap_f'];
/** The frame, and the cost at which the land is cut off. */
const ENDS = [-0.24, 1.46, -0.44, 1.47];
const TOP = 1.5;
/** The slider of the rate: its smallest and largest octave, and how many it has. */
const RATES = [-2, 4, 25];
const CODES = new Codes(ENDS, RATES);
/** Places around a valley's ball, which its twins of a class take, turn by this angle. */
const TURN = 2.4;
/** The points of the land along each axis, and the steps of a ball. */
const [POINTS, STEPS] = [241, 600];
/** Seconds: when balls begin to roll, when they roll faster, when they have arrived, and when what else is said. */
const [ROLL, FAST, ARRIVED, INVITES, PULSES] = [1, 2, 7, 9, 12];
/** The colours of the valleys, by their depth. */
const COLOURS = ['#FFC61A', '#E8542B', '#4FB3F0'];
const INK = '#1B2130';
/** So near to its last place a ball has arrived, and so near to a minimum it belongs to it, as shares of the frame. */
const [NEAR, WITHIN] = [0.01, 0.06];
/** A ball that moves farther in its last steps is not at rest; it bounces where its way is so many times as long as it gets it. */
const [REST, LAST, DETOUR] = [0.002, 60, 3];
/** A step that makes the cost so many times as large is one uphill. */
const CLIMB = 1.01;
/** Where the two balls of a valley lie, and where its card stands, in the measure of the wide picture. */
const BESIDE = [[0, 1], [-0.65, 0.72], [-0.5, 0.86]];
const CARDS = {wide: [[96, -20], [80, 45], [-255, -120]], narrow: [[33, -6], [-7, 36], [-156, -92]]};
const STILL = matchMedia('(prefers-reduced-motion: reduce)');
const NARROW = matchMedia('(max-width: 699px)');

/** How far two places are apart, as a share of the frame. */
const apart = (/** @type {number[]} */ [a, b], /** @type {number[]} */ [c, d]) => Math.hypot((a - c) / (ENDS[1] - ENDS[0]), (b - d) / (ENDS[3] - ENDS[2]));

/** One ball: where it is after each step, when it arrives, in which valley, and what its network does there. */
class Ball {
  constructor(/** @type {any} */ {path, right, curve, wrong}, /** @type {number[][]} */ places, /** @type {string} */ code) {
    this.code = code;
    this.path = path;
    this.right = right;
    this.curve = curve;
    this.wrong = wrong;
    const [last] = path.slice(-1);
    this.valley = places.findIndex(place => apart(place, last.at) < WITHIN);
    const late = path.slice(-LAST);
    const moves = late.some(({at}) => apart(at, last.at) > REST);
    const way = late.slice(1).reduce((sum, {at}, k) => sum + apart(at, late[k].at), 0);
    this.bounces = moves && way > DETOUR * apart(late[0].at, last.at);
    this.rolls = moves && !this.bounces;
    if (this.rolls) {
      this.valley = -1; // where it will come to rest is not known
    }
    if (this.bounces) { // it hops between the walls of the valley that is nearest
      const middle = [0, 1].map(axis => late.reduce((sum, {at}) => sum + at[axis], 0) / late.length);
      this.valley = places.map((place, k) => [apart(place, middle), k]).sort((one, other) => one[0] - other[0])[0][1];
    }
    this.arrives = path.findIndex(({at}) => apart(at, last.at) <= NEAR);
    this.climbs = path.some(({cost}, k) => k > 0 && cost > CLIMB * path[k - 1].cost);
  }

  /** Where it is after some steps, which need not be whole. */
  after(steps) {
    const k = Math.min(this.path.length - 1, Math.floor(steps));
    const [from, to] = [this.path[k], this.path[Math.min(this.path.length - 1, k + 1)]];
    const share = steps - Math.floor(steps);
    return {at: from.at.map((value, axis) => value + share * (to.at[axis] - value)),
      cost: from.cost * (to.cost / from.cost) ** share};
  }
}

/**
 * The opening: six balls on one land. Each is the same network, learning from another start; they come to rest
 * in three valleys, of which one is right.
 */
export class Opening {
  #crew;
  #leave;
  #balls = [];
  #own;
  #isClass = false;
  #ground;
  #camera;
  #begun = Infinity;
  #cards;
  #drawLand;
  #drawBalls;
  #rows;
  #plane;
  #places = [];
  #starts = [];
  #touched = false;
  #cross = [0.6, 0.9];
  #timers = [];
  #tick = () => this.#goOn();
  #roll = latest(() => this.#rollAll());

  /**
   * @param crew of workers that compute
   * @param leave opens the rest of the page
   */
  constructor(crew, leave) {
    [this.#crew, this.#leave] = [crew, leave];
    this.#cards = COLOURS.map((colour, valley) => this.#card(colour, valley));
    byId('opening-cards').append(...this.#cards.map(({card}) => card));
    byId('opening-fits').append(...[0, 2, 1].map(valley => this.#cards[valley].small));
    this.#drawLand = surface(byId('opening-land'), (context, width, height) => this.#paintLand(context, width, height), () => 1);
    this.#drawBalls = surface(byId('opening-balls'), (context, width, height) => this.#paintBalls(context, width, height), () => 1);
    this.#listen();
    this.#begin();
  }

  #card(colour, valley) {
    const [right, says, fit, small] = [make('b'), make('span'), drawing(), drawing()];
    const card = make('div', {className: 'opening-card', hidden: true, style: `--valley: ${colour}`}, right, says, fit);
    return {card, right, says, fits: [fit, small], small, valley};
  }

  #listen() {
    byId('opening-more').addEventListener('click', () => this.end());
    for (const [button, dialog] of [['opening-true', 'opening-truth'], ['opening-class', 'opening-codes-dialog']]) {
      byId(button).addEventListener('click', () => {
        byId('opening-menu').open = false;
        byId(dialog).showModal();
      });
    }
    for (const button of ['opening-own', 'opening-own-narrow']) {
      byId(button).addEventListener('click', () => byId('file').click());
    }
    byId('file').addEventListener('change', () => this.end());
    byId('opening-codes-roll').addEventListener('click', () => this.#rollClass());
    byId('opening-again').addEventListener('click', () => this.#roll());
    byId('opening-rate').addEventListener('input', () => {
      this.#touched = true;
      this.#sayRate();
    });
    byId('opening-rate').addEventListener('change', () => this.#roll());
    const stage = byId('opening-balls');
    stage.addEventListener('click', ({offsetX, offsetY}) => this.#drop(this.#ground?.at(offsetX, offsetY)));
    stage.addEventListener('keydown', event => this.#steer(event));
    stage.addEventListener('blur', () => this.#drawBalls());
    NARROW.addEventListener('change', () => this.#say());
  }

  /** The arrow keys move a cross over the land, and Enter drops a ball there. */
  #steer(event) {
    const {key} = event;
    const by = {ArrowLeft: [0, 1], ArrowRight: [0, -1], ArrowUp: [1, 0], ArrowDown: [-1, 0]}[key];
    if (by) {
      this.#cross = this.#cross.map((value, axis) =>
        Math.max(ENDS[2 * axis], Math.min(ENDS[2 * axis + 1], value + 0.05 * by[axis])));
      this.#drawBalls();
    } else if (key === 'Enter' || key === ' ') {
      this.#drop(this.#cross);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** The rate that the slider stands at: from ¼ to 16, by octaves. */
  get #rate() {
    return 2 ** Number(byId('opening-rate').value);
  }

  #sayRate() {
    const rate = this.#rate;
    const text = rate < 1 ? rate.toFixed(2) : String(Math.round(10 * rate) / 10);
    byId('opening-rate-text').textContent = document.documentElement.lang === 'de' ? text.replace('.', ',') : text;
    byId('opening-rate').setAttribute('aria-valuetext', byId('opening-rate-text').textContent);
    const {min, max, value} = byId('opening-rate');
    byId('opening-rate').style.setProperty('--share', `${100 * (value - min) / (max - min)}%`);
  }

  #ask(what, question) {
    return this.#crew.ask(what, {problem: {number: 'opening', ...PROBLEM}, ...question});
  }

  async #begin() {
    this.#sayRate();
    this.#say();
    const answer = await this.#ask('land', {axes: AXES, minima: MINIMA, starts: STARTS, ends: Float64Array.from(ENDS), points: POINTS});
    if (answer) {
      this.#rows = answer;
      const plane = new Plane(AXES, [...answer.laid.origin.keys()].map(String), answer.laid);
      this.#plane = plane;
      this.#places = answer.minima.map(theta => plane.coordinates(theta));
      this.#starts = answer.starts.map(theta => plane.coordinates(theta));
      this.#ground = new Land(answer.costs, POINTS, ENDS, [0, 1].map(axis => plane.length(axis) * (ENDS[2 * axis + 1] - ENDS[2 * axis])), TOP);
      this.#drawLand();
      await this.#roll();
    }
  }

  async #train(starts, octave = Number(byId('opening-rate').value)) {
    const answer = await this.#ask('roll', {...this.#plane.question(), starts: starts.map(at => this.#plane.at(undefined, ...at)), rate: 2 ** octave, steps: STEPS, shown: this.#rows.shown});
    const width = this.#rows.laid.origin.length;
    return (answer?.paths ?? []).map(({costs, thetas, ...said}, k) => new Ball({...said,
      path: Array.from(costs, (cost, step) => ({cost, at: this.#plane.coordinates(thetas.subarray(width * step, width * (step + 1)))}))},
    this.#places, CODES.of(starts[k], octave)));
  }

  /** Lets all six roll from the same starts again. */
  async #rollAll() {
    if (!this.#rows) {
      return; // they roll as soon as there is land
    }
    this.#show(await this.#train(this.#starts), false);
  }

  /** Lets the balls of a class roll, whose codes were collected. */
  async #rollClass() {
    const {balls, wrong, isFull} = CODES.read(byId('opening-codes').value);
    byId('opening-codes-say').textContent = wrong.length > 0 ? t`No code: ${wrong.slice(0, 5).join(', ')}. A code has six signs.`
      : isFull ? t`These are more than ${MOST} codes, and no more roll at once: leave some out.`
      : balls.length === 0 ? t`Put a code a line, such as ${CODES.of([0.565, 0.48], 1)}.` : '';
    if (wrong.length > 0 || isFull || balls.length === 0 || !this.#rows) {
      return;
    }
    byId('opening-codes-dialog').close();
    const all = [];
    for (const octave of new Set(balls.map(ball => ball.octave))) {
      all.push(...await this.#train(balls.filter(ball => ball.octave === octave).map(({at}) => at), octave));
    }
    if (all.length === balls.length) { // else the page was left meanwhile
      this.#touched = true;
      this.#show(all, true);
    }
  }

  /** Lets trained balls roll from the first moment on. */
  #show(balls, isClass) {
    this.#balls = balls;
    this.#isClass = isClass;
    this.#cards.forEach(card => { delete card.card.first; });
    this.#own = undefined;
    this.#begun = performance.now() - (STILL.matches ? 1e6 : 0);
    this.#timers.forEach(clearTimeout);
    const times = [0, ROLL, ARRIVED, INVITES].map(second => 1000 * second);
    this.#timers = STILL.matches ? [] : times.map(time => setTimeout(() => this.#say(), time + 20));
    this.#timers.push(setTimeout(() => byId('opening-rate').classList.toggle('pulses', !this.#touched && !STILL.matches), 1000 * PULSES));
    this.#say();
    this.#goOn();
  }

  /** A ball of one's own, under the same rule. */
  async #drop(at) {
    if (at && this.#rows) {
      this.#touched = true;
      const [ball] = await this.#train([CODES.nearest(at)]);
      if (!ball) {
        return; // the page was left meanwhile
      }
      this.#own = {ball, begun: performance.now() - (STILL.matches ? 1e6 : 1000 * ROLL)};
      this.#goOn();
      this.#timers.push(setTimeout(() => this.#say(), STILL.matches ? 0 : 1000 * (ball.arrives / 60 + 0.8)));
    }
  }

  get #seconds() {
    return (performance.now() - this.#begun) / 1000;
  }

  /** The steps that a ball has taken so many seconds after the first moment. */
  #steps(seconds, ball) {
    const steps = seconds < ROLL ? 0 : seconds < FAST ? 15 * (seconds - ROLL) : 15 * (FAST - ROLL) + 60 * (seconds - FAST);
    return seconds >= ARRIVED && !ball.bounces ? STEPS : Math.min(STEPS, steps);
  }

  /** Draws, frame by frame, until nothing moves any more. */
  #goOn() {
    this.#drawBalls();
    const moves = [...this.#balls.map(ball => this.#steps(this.#seconds, ball)), this.#own ? this.#steps(this.#ownSeconds, this.#own.ball) : STEPS];
    if (this.#leave && moves.some(steps => steps < STEPS)) {
      soon(this.#tick);
    }
    this.#showCards();
  }

  get #ownSeconds() {
    return (performance.now() - this.#own.begun) / 1000;
  }

  /** Opens the card of each valley that a ball has come to. */
  #showCards() {
    for (const {card, right, says, fits, valley} of this.#cards) {
      const here = this.#balls.filter(ball => ball.valley === valley);
      const first = here.find(ball => !ball.bounces) ?? here[0];
      const arrived = first && (first.bounces ? this.#seconds > ARRIVED
        : here.some(ball => !ball.bounces && this.#steps(this.#seconds, ball) >= ball.arrives));
      if (card.hidden === Boolean(arrived)) {
        card.hidden = !arrived;
        fits.forEach(fit => fit.classList.toggle('there', Boolean(arrived)));
        this.#drawBalls();
      }
      if (arrived && card.first !== first) {
        card.first = first;
        right.textContent = first.bounces ? t`bouncing` : t`${first.right} of ${this.#rows.labels.length} right`;
        const said = first.bounces ? t`the steps are too long for this valley` : valley === 0 ? t`the deepest valley` : t`stuck`;
        const alike = here.filter(ball => ball.bounces === first.bounces).length;
        const count = alike === 1 ? t`1 ball` : t`${alike} balls`;
        says.textContent = this.#isClass ? `${said} · ${count}` : said;
        fits.forEach(fit => paintFit(fit, this.#rows, first, COLOURS[valley]));
      }
    }
  }

  /** Says in words what is seen at this moment. */
  #say() {
    const seconds = this.#seconds;
    byId('opening-title').replaceChildren(...(seconds < ARRIVED || this.#isClass ? [this.#howMany()]
      : [t`Same network.`, t`Same data.`, t`Other start.`]).flatMap(line => [make('span', {textContent: line}), ' ']));
    const says = byId('opening-says');
    if (seconds < ROLL) {
      says.textContent = t`Each is the same network, learning from another start.`;
    } else if (seconds < ARRIVED) {
      says.textContent = t`Downhill = less wrong.`;
    } else {
      says.replaceChildren(...this.#ended());
    }
    this.#drawBalls();
  }

  #howMany() {
    const count = this.#balls.length;
    return !this.#isClass ? t`Six balls.` : count === 1 ? t`1 ball.` : t`${count} balls.`;
  }

  #ended() {
    const numbers = ['', '', t`Two`, t`Three`, t`Four`, t`Five`, t`Six`];
    const name = (/** @type {number} */ number) => this.#isClass ? String(number) : numbers[number];
    const count = which => this.#balls.filter(which).length;
    const deepest = count(ball => ball.valley === 0 && !ball.bounces);
    const bounce = count(ball => ball.bounces);
    const rolls = count(ball => ball.rolls);
    const stuck = count(ball => ball.valley > 0 && !ball.bounces);
    const climb = count(ball => ball.climbs && !ball.bounces);
    const began = climb + bounce > 0 ? this.#isClass ? t`The balls of a class set out.` : t`Six balls set out.`
      : this.#isClass ? t`The balls of a class rolled downhill.` : t`Six balls rolled downhill.`;
    const parts = [make('span', {textContent: began}), ' ', make('b', {textContent: deepest === 0 ? t`None found the deepest valley.` : deepest === 1 ? t`One found the deepest valley.` : t`${name(deepest)} found the deepest valley.`}), ' '];
    if (bounce > 0) {
      parts.push(make('b', {textContent: bounce === 1 ? t`One is bouncing: its steps are too long.` : t`${name(bounce)} are bouncing: their steps are too long.`}), ' ');
    }
    if (climb > 0) {
      parts.push(make('b', {textContent: climb === 1 ? t`One leapt uphill on its way: a step was too long.` : t`${name(climb)} leapt uphill on their way: steps were too long.`}), ' ');
    }
    if (rolls > 0) {
      parts.push(make('b', {textContent: rolls === 1 ? t`One is still on its way after ${STEPS} steps.` : t`${name(rolls)} are still on their way after ${STEPS} steps.`}), ' ');
    }
    if (stuck > 0) {
      parts.push(make('b', {textContent: (stuck === 1 ? t`One is stuck` : t`${name(stuck)} are stuck`) + (NARROW.matches ? '.' : ':')}), ' ',
        make('span', {textContent: t`where they lie, every small step leads up, in all seven numbers of the network.`}));
    }
    const outside = count(ball => ball.valley < 0 && !ball.rolls && !ball.bounces);
    if (outside > 0) {
      parts.push(' ', make('span', {textContent: outside === 1 ? t`One is at rest outside of the three valleys.` : t`${name(outside)} are at rest outside of the three valleys.`}));
    }
    if (this.#own && this.#steps(this.#ownSeconds, this.#own.ball) >= this.#own.ball.arrives) {
      const {ball} = this.#own;
      const where = ball.bounces ? t`bouncing` : ball.rolls ? t`still on its way` : ball.valley === 0 ? t`the deepest valley`
        : ball.valley > 0 ? t`stuck` : t`at rest outside of the three valleys`;
      parts.push(make('p', {textContent: t`Your ball: ${ball.right} of ${this.#rows.labels.length} right, ${where}.`}),
        make('p', {}, t`Its code for your class:`, ' ', make('code', {textContent: ball.code})));
    }
    return parts;
  }

  /** Lets the balls roll once more for somebody who comes back from the page. */
  again(leave) {
    this.#leave = leave;
    (this.#rows ? this.#roll() : this.#begin());
  }

  /** Goes on to the page. */
  end() {
    this.#timers.forEach(clearTimeout);
    byId('opening-menu').open = false;
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Where the land stands in a window. */
  #seeIn(width, height) {
    const narrow = NARROW.matches;
    const room = narrow ? {width: 390, height: 494} : {width: 1280, height: 800};
    const high = narrow ? height - 374 : height;
    const share = Math.min(width / room.width, high / room.height);
    const camera = new Camera(narrow ? -156 : -150, 53, {left: 0, top: 0, width, height});
    camera.scale = (narrow ? 1051 : 1614) * share;
    camera.shiftX = narrow ? width / 2 : width / 2 + 208 * share;
    camera.shiftY = narrow ? 180 + high / 2 : height / 2 + 2 * share;
    return camera;
  }

  #paintLand(context, width, height) {
    this.#camera = this.#seeIn(width, height);
    if (this.#ground) {
      this.#ground.paint(context, this.#camera, {width, height}, context.getTransform().a);
      this.#drawBalls();
    }
  }

  #paintBalls(context, width, height) {
    if (!this.#ground || this.#balls.length === 0) {
      return;
    }
    this.#camera ??= this.#seeIn(width, height);
    const unit = this.#camera.scale / this.#camera.distance / 323; // of the wide picture
    const radius = (NARROW.matches ? 13 : 12) * (this.#balls.length > 12 ? 0.6 : 1) * unit;
    const all = this.#balls.map(ball => ({ball, seconds: this.#seconds}));
    if (this.#own) {
      all.push({ball: this.#own.ball, seconds: this.#ownSeconds});
    }
    this.#invite(context);
    const drawn = all.map(({ball, seconds}, index) => {
      const steps = this.#steps(seconds, ball);
      const there = !ball.bounces && steps >= ball.arrives;
      const colour = there && ball.valley >= 0 ? COLOURS[ball.valley] : '#FFFFFF';
      this.#trail(context, ball, steps, colour, unit);
      const {at, cost} = ball.after(steps);
      const {x, y} = this.#ground.see(this.#camera, at, cost, 0);
      const twins = all.filter(other => other.ball.valley === ball.valley);
      const turn = twins.findIndex(other => other.ball === ball);
      const place = turn - (twins.length - 1) / 2;
      const close = ball.bounces || ball.valley < 0 ? 0 : Math.max(0, 1 - apart(at, ball.path[ball.path.length - 1].at) / 0.06);
      const [across, down] = this.#isClass ? [Math.cos(TURN * turn), 0.8 * Math.sin(TURN * turn)].map(part => 1.05 * close * radius * Math.sqrt(turn) * part)
        : BESIDE[Math.max(0, ball.valley)].map(part => part * close * place * 1.7 * radius);
      return {x: x + across, y: y + down - 0.55 * radius, colour, index};
    });
    this.#cards.forEach(card => this.#place(context, card, unit, width, height));
    drawn.sort((one, other) => one.y - other.y).forEach(ball => sphere(context, ball, radius));
    if (document.activeElement === byId('opening-balls') && byId('opening-balls').matches(':focus-visible')) {
      this.#showCross(context);
    }
  }

  #showCross(context) {
    context.beginPath();
    for (let k = 0; k <= 24; k++) {
      const angle = k * Math.PI / 12;
      const at = this.#cross.map((value, axis) => value + 0.035 * (axis === 0 ? Math.cos(angle) : 1.5 * Math.sin(angle)));
      const {x, y} = this.#ground.see(this.#camera, at, this.#costAt(this.#cross));
      context.lineTo(x, y);
    }
    context.lineWidth = 3;
    context.strokeStyle = INK;
    context.stroke();
  }

  #costAt(at) {
    const [alpha, beta] = at;
    const [i, j] = [(alpha - ENDS[0]) / (ENDS[1] - ENDS[0]), (beta - ENDS[2]) / (ENDS[3] - ENDS[2])].map(share => Math.round(share * (POINTS - 1)));
    return this.#rows.costs[i * POINTS + j];
  }

  /** The path up to some step: an ink line, in it the valley's colour, and a ring where it began. */
  #trail(context, ball, steps, colour, unit) {
    const seen = ball.seenBy === this.#camera ? ball.seen
      : ball.path.map(({at, cost}) => this.#ground.see(this.#camera, at, cost));
    [ball.seen, ball.seenBy] = [seen, this.#camera];
    const {at, cost} = ball.after(steps);
    const line = new Path2D();
    seen.slice(0, Math.floor(steps) + 1).forEach(({x, y}) => line.lineTo(x, y));
    const now = this.#ground.see(this.#camera, at, cost);
    line.lineTo(now.x, now.y);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    for (const [width, stroke] of [[5.4, 'rgb(27 33 48 / .85)'], [3.4, colour]]) {
      context.lineWidth = width * unit;
      context.strokeStyle = stroke;
      context.stroke(line);
    }
    const [from] = seen;
    const ring = (radius, fill) => {
      context.beginPath();
      context.ellipse(from.x, from.y, 1.0 * radius * unit, 0.82 * radius * unit, 0, 0, 2 * Math.PI);
      context.fillStyle = fill;
      context.fill();
    };
    ring(7, INK);
    ring(5.8, '#FFFFFF');
    ring(2.6, colour === '#FFFFFF' ? '#8D95A5' : colour);
  }

  /** Puts a card beside its valley, with a line to the ball. */
  #place(context, {card, valley}, unit, width, height) {
    if (card.hidden) {
      return;
    }
    const narrow = NARROW.matches;
    const spot = this.#ground.see(this.#camera, this.#places[valley], this.#costAt(this.#places[valley]));
    const [dx, dy] = CARDS[narrow ? 'narrow' : 'wide'][valley].map(part => part * (narrow ? 1 : Math.max(1, unit)));
    const [w, h] = [card.offsetWidth, card.offsetHeight];
    const left = Math.max(8, Math.min(width - w - 8, spot.x + dx));
    const top = Math.max(8, Math.min(height - h - 8, spot.y + dy));
    card.style.transform = `translate(${left}px, ${top}px)`;
    const [tx, ty] = [Math.max(left, Math.min(left + w, spot.x)), Math.max(top + 12, Math.min(top + h - 12, spot.y))];
    const far = Math.hypot(tx - spot.x, ty - spot.y);
    const gap = Math.min(far, 24 * unit);
    for (const [thick, stroke] of [[4, 'rgb(255 255 255 / .85)'], [1.6, INK]]) {
      context.beginPath();
      context.moveTo(spot.x + (tx - spot.x) * gap / far, spot.y + (ty - spot.y) * gap / far);
      context.lineTo(tx, ty);
      context.lineWidth = thick;
      context.strokeStyle = stroke;
      context.stroke();
    }
  }

  /** Writes on the level land that a click puts a ball there. */
  #invite(context) {
    if (NARROW.matches || this.#isClass || this.#seconds < INVITES) {
      return;
    }
    const see = (alpha, beta) => this.#ground.see(this.#camera, [alpha, beta], TOP);
    const [from, to, down] = [see(-0.01, 1.36), see(-0.01, 0.42), see(-0.1, 1.36)];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const upright = Math.hypot(down.x - from.x, down.y - from.y);
    const text = t`Click anywhere: a ball of your own`;
    context.save();
    context.transform(ux, uy, (down.x - from.x) / upright, (down.y - from.y) / upright, from.x, from.y);
    context.font = `20px ${getComputedStyle(document.body).fontFamily}`;
    const fits = length / context.measureText(text).width;
    context.scale(fits, fits);
    context.fillStyle = '#5B6475';
    context.fillText(text, 0, 0);
    context.restore();
  }
}

/** A ball as light falls on it, and the shadow at its foot. */
function sphere(context, {x, y, colour}, radius) {
  const gradient = (cx, cy, r, ...stops) => {
    const paint = context.createRadialGradient(cx, cy, 0, cx, cy, r);
    stops.forEach(([at, stop]) => paint.addColorStop(at, stop));
    context.fillStyle = paint;
  };
  const disc = (cx, cy, rx, ry) => {
    context.beginPath();
    context.ellipse(cx, cy, rx, ry, 0, 0, 2 * Math.PI);
    context.fill();
  };
  context.save();
  context.translate(x + 0.35 * radius, y + 0.62 * radius);
  context.scale(1, 0.62);
  gradient(0, 0, 1.5 * radius, [0, 'rgb(10 14 24 / .6)'], [0.5, 'rgb(10 14 24 / .38)'], [1, 'rgb(10 14 24 / 0)']);
  disc(0, 0, 1.5 * radius, 1.5 * radius);
  context.restore();
  context.fillStyle = colour;
  disc(x, y, radius, radius);
  gradient(x - 0.3 * radius, y - 0.35 * radius, 1.45 * radius, [0, 'rgb(255 255 255 / .55)'], [0.25, 'rgb(255 255 255 / .12)'],
    [0.5, 'rgb(20 10 0 / 0)'], [0.8, 'rgb(30 14 10 / .3)'], [1, 'rgb(20 10 10 / .55)']);
  disc(x, y, radius, radius);
}

const SVG = 'http://www.w3.org/2000/svg';

function drawing() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 124 44');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** Draws what a network says over its data: rows that are wrong are hollow. */
function paintFit(svg, {inputs, labels, shown}, {curve, wrong}, colour) {
  const [from, to] = [shown[0], shown[shown.length - 1]];
  const x = value => 5 + 114 * (value - from) / (to - from);
  const y = value => 36 - 28 * value;
  const put = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  svg.replaceChildren(
    put('path', {d: 'M5 22H119', class: 'half'}),
    put('path', {d: `M${Array.from(shown, (value, k) => `${x(value).toFixed(1)} ${y(curve[k]).toFixed(1)}`).join('L')}`, stroke: colour, class: 'curve'}),
    ...Array.from(inputs, (value, row) => put('circle', {cx: x(value), cy: y(labels[row]), r: wrong[row] ? 2.6 : 3.2, class: wrong[row] ? 'wrong' : 'right'})));
}

/**
 * Shows the opening where the document asks for it, until somebody wants the page or follows a link; the page's
 * name and the browser's Back lead to it again.
 *
 * @return a function that hears of the page's model once there is one
 */
export function beginOpening(work) {
  const root = document.documentElement;
  let model;
  let opening;
  let comesBack = false;
  const leave = () => {
    root.removeAttribute('data-opening');
    pageParts().forEach(part => { part.inert = false; });
    model?.setLayer('first');
    byId('more').focus();
  };
  const show = () => {
    root.setAttribute('data-opening', '');
    pageParts().forEach(part => { part.inert = true; });
    if (opening) {
      opening.again(leave);
    } else {
      opening = new Opening(work.judging, leave);
    }
  };
  const asked = root.hasAttribute('data-opening');
  if (asked) {
    show();
  }
  window.addEventListener('hashchange', () => {
    opening?.end();
    const link = new URLSearchParams(location.hash.slice(1));
    comesBack = link.get('layer') === 'opening' && !link.has('embed');
  });
  return known => {
    model = known;
    if (asked && !root.hasAttribute('data-opening')) {
      model.setLayer('first');
    }
    model.on('problem', () => opening?.end());
    model.on('look', () => {
      if (comesBack && model.state.layer === 'opening') {
        comesBack = false;
        show();
      }
    });
    if (model.state.embed !== '') {
      byId('home').removeAttribute('href'); // a slide has no opening
    }
    byId('home').addEventListener('click', event => {
      event.preventDefault();
      if (model.running) {
        byId('run').click();
      }
      comesBack = true;
      model.setLayer('opening');
    });
  };
}

/** What the opening lies over. */
const pageParts = () => ['skip', 'screen', 'command-line'].map(byId);
