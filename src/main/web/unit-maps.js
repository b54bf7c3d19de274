import {FONT, ink, surface} from './canvas.js';
import {css} from './colours.js';
import {byId} from './dom.js';
import {short} from './format.js';
import {latest} from './latest.js';
import {cellImage, cellMiddles} from './marks.js';
import {reach, span} from './reach.js';
import {t} from './words.js';

/** The points on a side of each map, the units that have one, and how many stand beside each other. */
const CELLS = 24;
const MOST = 8;
const ACROSS = 4;
const TITLE = 18;
const GAP = 6;

/**
 * Small maps of the first hidden layer's units over two features: what each of them answers, all in
 * the same colours. Together they show out of which parts the network makes its map.
 */
export class UnitMaps {
  #model;
  #answer;
  #draw;

  constructor(model) {
    this.#model = model;
    this.#draw = surface(byId('units'), (context, width) => this.#paint(context, width));
    const ask = latest(() => this.#ask());
    model.on('problem', () => {
      this.#answer = undefined;
      this.#fit();
      ask();
    });
    model.on('slice steps balls', ask);
    model.on('look', this.#draw);
    this.#fit();
    ask();
  }

  /** The number of units that have a map: none without two features or a hidden layer. */
  get #count() {
    const {landscape} = this.#model;
    const widths = landscape.widths();
    return landscape.responses().featureNames().length === 2 && widths.length > 2 ? Math.min(MOST, widths[1]) : 0;
  }

  /** Makes room for the maps. */
  #fit() {
    const rows = Math.ceil(this.#count / ACROSS);
    byId('units').hidden = rows === 0;
    byId('units-text').hidden = rows === 0;
    byId('units').style.aspectRatio = `${ACROSS} / ${1.2 * Math.max(1, rows)}`;
  }

  async #ask() {
    const {landscape, present} = this.#model;
    const units = Array.from({length: this.#count}, (_, unit) => unit);
    if (units.length === 0) {
      return;
    }
    const responses = landscape.responses();
    const places = cellMiddles([0, 1].map(k => span(responses.reach(k), 0.08)), CELLS);
    const maps = await Promise.all(units.map(unit => responses.activations(present, 1, unit, places)));
    if (landscape === this.#model.landscape && !maps.includes(undefined)) {
      const [low, high] = maps.map(reach).reduce(([a, b], [c, d]) => [Math.min(a, c), Math.max(b, d)]);
      this.#answer = maps.map(values => cellImage(i => colour((values[i] - low) / (high - low || 1)), CELLS));
      byId('units-text').textContent = this.#words(units.length, short(low, 3), short(high, 3));
      this.#draw();
    }
  }

  #words(shown, low, high) {
    const width = this.#model.landscape.widths()[1];
    const colours = t`Units of the first hidden layer over both features, dark for ${low}, bright for ${high}.`;
    return width > shown ? `${colours} ${t`The first ${shown} of ${width}.`}` : colours;
  }

  #paint(context, width) {
    const side = (width - (ACROSS - 1) * GAP) / ACROSS;
    context.font = FONT;
    context.fillStyle = ink().ink;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.imageSmoothingEnabled = true;
    this.#answer?.forEach((image, unit) => {
      const left = unit % ACROSS * (side + GAP);
      const top = Math.floor(unit / ACROSS) * 1.2 * (width / ACROSS);
      context.fillText(t`unit ${unit}`, left + side / 2, top + 2);
      context.drawImage(image, left, top + TITLE, side, side);
    });
  }
}

/** Red, green, blue and opacity of a place among the colours. */
const colour = place => [...css(place).match(/\d+/g).map(Number), 255];
