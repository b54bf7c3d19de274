import {ink, soon} from '../draw/canvas.js';
import {css} from '../draw/colours.js';
import {byId, make} from '../draw/dom.js';
import {short, typeset} from '../draw/format.js';
import {reach, span, union} from '../draw/reach.js';
import {latest} from '../workers/latest.js';
import {t} from '../words/words.js';
import {nearest} from './edges.js';
import {cellImage} from './marks.js';
import {along, cellMiddles, meansOf, rowsAt, shownOf} from './shown.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 320;
/** The edges of a network that have an element each; of more, those of one look are one path. */
const MANY = 300;
const LOOKS = 6;
/** How far above the input and the output their names stand, and the characters of a name. */
const ABOVE = 24;
const LONGEST = 18;
/** The smallest picture in which something can be seen, and the largest; the most units that have one. */
const LEAST = 14;
const MOST = 34;
const PICTURES = 40;
/** The cells on a side of a picture over two features, and the points of a curve over one. */
const CELLS = 20;
const POINTS = 48;
/** How near to an edge, in the drawing's own units, the pointer means it. */
const NEAR = 7;

/**
 * The living network: in each unit a picture of what it answers over the data, between them the weights,
 * whose width shows their size and whose colour the sign. The pointer is told a weight's or a bias'
 * value, and a click puts it on an axis of the map.
 */
export class NetworkView {
  #model;
  #form;
  #svg;
  #edges = [];
  #units = [];
  /** The paths of a large network, by sign and size of the weights. */
  #paths = [];
  #side = 0;
  #marked = shape('line', {'stroke-linecap': 'round', 'stroke-width': 3, 'pointer-events': 'none', visibility: 'hidden'});

  constructor(model, form) {
    this.#model = model;
    this.#form = form;
    this.#build();
    const colour = () => this.#colour();
    const ask = latest(() => this.#ask());
    model.on('problem', () => this.#build());
    model.on('slice steps balls look', () => soon(colour));
    model.on('problem slice steps balls look features', ask);
    new ResizeObserver(ask).observe(byId('diagram'));
    const box = byId('diagram');
    box.addEventListener('pointermove', event => this.#tell(this.#under(event)));
    box.addEventListener('pointerleave', () => this.#tell(undefined));
    box.addEventListener('click', event => this.#choose(this.#under(event), event.shiftKey));
    ask();
  }

  #build() {
    const {landscape, names} = this.#model;
    const widths = [...landscape.widths()];
    const most = Math.max(...widths);
    const height = Math.max(110, Math.min(300, 24 + 44 * most));
    this.#side = Math.min(MOST, (height - 14) / most * 0.84, (WIDTH - 60) / widths.length * 0.62);
    const pictured = this.#side >= LEAST && widths.reduce((sum, width) => sum + width) <= PICTURES;
    const place = (layer, unit) => ({
      x: 34 + layer / (widths.length - 1) * (WIDTH - 78),
      y: height / 2 + (unit - (widths[layer] - 1) / 2) * Math.min(50, (height - 14) / widths[layer]),
    });
    this.#svg = shape('svg', {viewBox: `0 0 ${WIDTH} ${height}`, role: 'img',
      'aria-label': t`Network ${widths.join('-')}`});
    [this.#edges, this.#units] = [[], []];
    this.#paths = names.length <= MANY ? [] : Array.from({length: 2 * LOOKS}, (_, look) => shape('path', {
      fill: 'none', 'stroke-width': 0.2 + look % LOOKS / 3, 'stroke-opacity': 0.04 + 0.6 * (look % LOOKS / LOOKS) ** 2}));
    this.#svg.append(...this.#paths);
    for (let layer = 1; layer < widths.length; layer++) {
      for (let from = 0; from < widths[layer - 1]; from++) {
        for (let to = 0; to < widths[layer]; to++) {
          this.#edge(landscape.weight(layer, from, to), place(layer - 1, from), place(layer, to));
        }
      }
    }
    this.#svg.append(this.#marked);
    const box = byId('diagram');
    box.style.aspectRatio = `${WIDTH} / ${height}`;
    box.replaceChildren(this.#svg);
    widths.forEach((width, layer) => {
      for (let unit = 0; unit < width; unit++) {
        this.#unit(layer, unit, place(layer, unit), height, pictured);
      }
    });
    this.#label(height, widths);
    byId('network-text').textContent = t`${widths.join('-')}, ${names.length} parameters`;
    byId('network-legend').hidden = !pictured;
    this.#tell(undefined);
    this.#colour();
  }

  #label(height, widths) {
    const {landscape} = this.#model;
    const responses = landscape.responses();
    const label = (x, anchor, text) => this.#svg.append(shape('text',
      {x, y: height / 2 - ABOVE, 'text-anchor': anchor}, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text));
    label(4, 'start', widths[0] === 1 ? responses.featureNames()[0] : '');
    const numbers = responses.numberNames();
    label(WIDTH - 4, 'end', responses.classes().length === 2 ? 'P(1)' : numbers.length === 1 ? numbers[0] : '');
  }

  #edge(index, from, to) {
    const ends = {x1: from.x, y1: from.y, x2: to.x, y2: to.y};
    if (this.#paths.length > 0) {
      this.#edges.push({index, ...ends, stroke: `M${from.x} ${from.y.toFixed(1)}L${to.x} ${to.y.toFixed(1)}`});
      return;
    }
    const line = shape('line', {...ends, 'stroke-linecap': 'round'});
    this.#svg.append(line);
    this.#edges.push({line, index, ...ends});
  }

  /** A unit is a circle or, where there is room, its picture, which lies above the drawing. */
  #unit(layer, unit, {x, y}, height, pictured) {
    const {landscape} = this.#model;
    const index = layer === 0 ? undefined : landscape.bias(layer, unit);
    const r = pictured ? this.#side / 2 : Math.min(13, this.#side / 2);
    if (!pictured) {
      const circle = shape('circle', {cx: x, cy: y, r, 'stroke-width': 1.5});
      this.#svg.append(circle);
      this.#units.push({layer, unit, x, y, r, index, circle});
      return;
    }
    const picture = make('canvas', {className: 'unit', 'aria-hidden': 'true'});
    Object.assign(picture.style, {
      left: `${100 * (x - r) / WIDTH}%`, top: `${100 * (y - r) / height}%`, width: `${200 * r / WIDTH}%`,
    });
    byId('diagram').append(picture);
    this.#units.push({layer, unit, x, y, r, index, picture});
  }

  #colour() {
    const theta = this.#model.present;
    const colours = ink();
    const largest = Math.max(1, ...theta.map(Math.abs));
    const sign = value => (value < 0 ? colours.zero : colours.one);
    this.#marked.setAttribute('stroke', colours.accent);
    if (this.#paths.length > 0) {
      this.#bundle(theta, largest, colours);
    }
    for (const {line, index} of this.#edges.filter(edge => edge.line)) {
      const share = Math.abs(theta[index]) / largest;
      line.setAttribute('stroke', sign(theta[index]));
      line.setAttribute('stroke-width', String(0.6 + 7 * Math.sqrt(share)));
      line.setAttribute('stroke-opacity', String(0.35 + 0.6 * share));
    }
    for (const {circle, picture, index} of this.#units) {
      const edge = index === undefined ? colours.soft : sign(theta[index]);
      circle?.setAttribute('fill', colours.card);
      circle?.setAttribute('stroke', edge);
      picture?.style.setProperty('border-color', edge);
    }
  }

  /** Draws the edges of a large network, those of one sign and about one size together. */
  #bundle(theta, largest, colours) {
    const strokes = this.#paths.map(() => []);
    for (const {index, stroke} of this.#edges) {
      const size = Math.min(LOOKS - 1, Math.floor(LOOKS * Math.sqrt(Math.abs(theta[index]) / largest)));
      strokes[(theta[index] < 0 ? 0 : LOOKS) + size].push(stroke);
    }
    this.#paths.forEach((path, look) => {
      path.setAttribute('stroke', look < LOOKS ? colours.zero : colours.one);
      path.setAttribute('d', strokes[look].join(''));
    });
  }

  /** Asks what the units answer over the data, where somebody can see it. */
  async #ask() {
    const {landscape, present, state} = this.#model;
    const units = this.#units;
    if (!units[0]?.picture || !byId('diagram').checkVisibility()) {
      return;
    }
    const responses = landscape.responses();
    const names = responses.featureNames();
    const shown = shownOf(state.over, names.length);
    const spans = shown.map(k => span(responses.reach(k), 0.08));
    const places = shown.length === 1 ? along(spans[0], POINTS) : cellMiddles(spans, CELLS);
    const rows = rowsAt(places, shown, meansOf(names.map((_, k) => responses.feature(k))));
    const answers = await Promise.all(units.map(unit => this.#answer(unit, present, rows, names.length)));
    if (units === this.#units && !answers.includes(undefined)) {
      units.forEach((unit, k) => {
        const layer = answers.filter((_, other) => units[other].layer === unit.layer);
        unit.answers = reach(answers[k]);
        paint(unit.picture, answers[k], union(layer.map(reach)), shown.length, ink());
      });
    }
  }

  /** The outputs of one unit at rows: of the last layer, what the network does. */
  #answer({layer, unit}, theta, rows, features) {
    const {landscape} = this.#model;
    const responses = landscape.responses();
    const widths = landscape.widths();
    if (layer === 0) {
      return rows.filter((_, k) => k % features === unit);
    }
    if (layer < widths.length - 1) {
      return responses.activations(theta, layer, unit, rows);
    }
    const ask = responses.numberNames().length > 0 ? 'predictions'
      : responses.classes().length === 2 ? 'probabilities' : 'classProbabilities';
    return responses[ask](theta, rows).then(all => all?.filter((_, k) => k % widths.at(-1) === unit));
  }

  /** The unit or, if there is none, the edge below a pointer. */
  #under({clientX, clientY}) {
    const {left, top, width} = byId('diagram').getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top].map(pixels => pixels * WIDTH / width);
    const unit = this.#units.find(each => Math.max(Math.abs(x - each.x), Math.abs(y - each.y)) <= each.r);
    if (unit) {
      return unit;
    }
    return nearest(x, y, this.#edges, NEAR);
  }

  /** Says what is below the pointer, and marks it. */
  #tell(found) {
    const {present, names} = this.#model;
    const value = found?.index === undefined ? '' : `${typeset(names[found.index])} = ${short(present[found.index], 4)}`;
    const edge = found && found.x1 !== undefined;
    this.#marked.setAttribute('visibility', edge ? 'visible' : 'hidden');
    if (edge) {
      ['x1', 'y1', 'x2', 'y2'].forEach(name => this.#marked.setAttribute(name, String(found[name])));
    }
    byId('diagram').style.cursor = value === '' ? '' : 'pointer';
    const answers = found?.answers ? t`answers from ${short(found.answers[0], 3)} to ${short(found.answers[1], 3)}` : '';
    byId('network-says').textContent = [value, answers].filter(Boolean).join('; ')
      || t`Click a weight to put it across the map, with Shift to put it up.`;
  }

  #choose(found, up) {
    if (found?.index !== undefined) {
      this.#form.attempt(() => this.#model.setAxis(up ? 1 : 0, {name: this.#model.names[found.index]}));
    }
  }
}

/** Draws what a unit answers: a curve over one feature, colours over two. */
function paint(picture, values, [low, high], features, colours) {
  const side = Math.max(1, Math.round(picture.clientWidth * Math.min(window.devicePixelRatio || 1, 3)));
  Object.assign(picture, {width: side, height: side});
  const context = picture.getContext('2d');
  const place = value => (values[0] === undefined ? 0 : (value - low) / (high - low || 1));
  if (features > 1) {
    context.drawImage(cellImage(i => [...css(place(values[i])).match(/\d+/g).map(Number), 255], CELLS), 0, 0, side, side);
    return;
  }
  context.fillStyle = colours.card;
  context.fillRect(0, 0, side, side);
  context.strokeStyle = colours.ink;
  context.lineWidth = side / 14;
  context.beginPath();
  values.forEach((value, i) => context.lineTo(i / (values.length - 1) * side, side * (0.9 - 0.8 * place(value))));
  context.stroke();
}

function shape(tag, attributes, text = '') {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  element.textContent = text;
  return element;
}
