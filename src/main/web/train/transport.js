import {byId} from '../draw/dom.js';
import {costText, short, typedNumber, whole} from '../draw/format.js';
import {MOST_STEPS} from '../state/parts.js';
import {t} from '../words/words.js';

/** The milliseconds of a frame that a worker trains. */
const BUDGET = 12;

/** The controls of training (run, pause, step, rewind, speed), and the message at its end. */
export class Transport {
  #model;
  #owed = 0;
  #before = 0;
  /** The steps that a path is drawn up to, and whether balls roll on from there; while it is drawn. */
  #aim;
  /** Counts the runs that were set going, so that only the last of them goes on. */
  #going = 0;

  constructor(model) {
    this.#model = model;
    byId('run').addEventListener('click', () => this.toggle());
    byId('step').addEventListener('click', () => this.step());
    byId('back').addEventListener('click', () => this.back());
    byId('scrub').addEventListener('input', event => this.#look(event.target.valueAsNumber));
    byId('rewind').addEventListener('click', () => this.rewind());
    byId('speed').addEventListener('input', event => {
      model.state.speed = event.target.valueAsNumber;
      this.#show();
    });
    byId('steps').addEventListener('change', event => {
      const steps = Math.round(typedNumber(event.target.value));
      this.#steps(Math.max(1, Math.min(MOST_STEPS, steps || 10_000)));
    });
    document.querySelectorAll('[name=view]').forEach((/** @type {any} */ radio) => radio.addEventListener('change', () => {
      model.setView(radio.value);
    }));
    model.on('problem slice steps balls begun paused judging ended extended', () => this.#show());
    this.#show();
  }

  /** The steps a second: from 1 to 100 000, evenly spaced on a log scale. */
  get #speed() {
    return 10 ** (this.#model.state.speed / 20);
  }

  toggle() {
    const model = this.#model;
    if (model.ended) {
      model.rewind();
    }
    model.running = !model.running;
    this.#before = performance.now();
    this.#owed = 1;
    this.#show();
    if (model.running) {
      const mine = ++this.#going;
      requestAnimationFrame(now => this.#frame(now, mine));
    } else {
      model.tell('paused');
    }
  }

  /** More steps are taken from where the balls stand; with fewer they begin again. */
  async #steps(steps) {
    const model = this.#model;
    if (steps > model.longest) {
      await model.extend(steps);
    } else {
      model.state.steps = steps;
      this.rewind();
    }
  }

  /** Trains on for as many steps again. */
  async trainOn() {
    const model = this.#model;
    const {runs} = model;
    await model.extend(Math.min(MOST_STEPS, 2 * model.state.steps));
    if (document.activeElement === document.body) {
      byId('run').focus({preventScroll: true}); // the button that was pressed is gone
    }
    if (model.runs === runs && !model.running && !model.ended) {
      this.toggle();
    }
  }

  async step() {
    this.#model.running = false;
    this.#show();
    await this.#model.advance(1);
    this.#show();
  }

  /** Shows the balls one step before; the steps behind it stay. */
  back() {
    this.#look(this.#model.steps - 1);
  }

  #look(step) {
    const model = this.#model;
    model.running = false;
    model.lookAt(step);
    model.tell('paused');
    this.#show();
  }

  rewind() {
    this.#model.rewind();
  }

  /**
   * Takes the steps that a link names again. The page answers meanwhile, and a change or the button
   * ends it.
   *
   * @param then what is done once they are taken
   * @param rolls whether balls roll on then
   */
  async goOn(taken, then, rolls = false) {
    const model = this.#model;
    const {runs} = model;
    const aim = {taken, rolls};
    this.#aim = aim;
    model.running = taken > 0;
    this.#show();
    while (model.running && model.runs === runs && model.steps < taken) {
      await model.advance(taken - model.steps, BUDGET);
    }
    if (this.#aim === aim) {
      this.#aim = undefined;
    }
    if (model.runs === runs && (model.ended || model.steps >= taken)) {
      model.running = false;
      this.#show();
      model.tell('paused');
      then();
    }
  }

  /** The steps that are shown or on their way, and whether balls roll. */
  reach() {
    const {steps, running} = this.#model;
    return this.#aim ? [this.#aim.taken, this.#aim.rolls] : [steps, running];
  }

  async #frame(now, mine) {
    if (!this.#model.running || mine !== this.#going) {
      return;
    }
    this.#owed += this.#speed * Math.max(0, Math.min(100, now - this.#before)) / 1000;
    this.#before = now;
    const steps = Math.floor(this.#owed);
    if (steps > 0) {
      this.#owed -= steps;
      await this.#model.advance(steps, BUDGET);
    }
    requestAnimationFrame(next => this.#frame(next, mine));
  }

  #showSteps() {
    const {steps, longest, runs, followed, landscape, present} = this.#model;
    const {rows} = runs[followed];
    const cost = rows.cost(rows.last);
    byId('now').textContent = Number.isFinite(cost) ? t`step ${whole(steps)}, cost ${costText(cost, 4, landscape.isLarge(present))}` : '';
    byId('back').disabled = steps === 0;
    byId('scrub').disabled = longest === 0;
    byId('scrub').max = Math.max(1, longest);
    byId('scrub').value = steps;
    byId('scrub-text').textContent = steps === longest ? t`step ${steps}` : t`step ${steps} of ${longest}`;
  }

  #show() {
    const {state, running} = this.#model;
    byId('run').textContent = running ? t`Pause` : t`Run`;
    byId('step').disabled = this.#model.ended;
    this.#showSteps();
    byId('speed').value = state.speed;
    byId('speed-text').textContent = t`${short(this.#speed, 2)} steps/s`;
    byId('steps').value = state.steps;
    document.querySelectorAll('[name=view]').forEach((/** @type {any} */ radio) => {
      radio.checked = radio.value === state.view;
    });
  }
}
