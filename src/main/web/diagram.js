import {ink, soon} from './canvas.js';
import {byId} from './dom.js';
import {short} from './format.js';
import {t} from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 320;
/** The edges of a network that have an element each; of more, those of one look are one path. */
const MANY = 300;
const LOOKS = 6;
/** How far above the input and the output their names stand, and the characters of a name. */
const ABOVE = 20;
const LONGEST = 18;

/**
 * The diagram of the network. The width of an edge shows the size of its weight, its colour the
 * sign.
 */
export class Diagram {
  #model;
  #edges = [];
  #nodes = [];
  /** The paths of a large network, by sign and size of the weights. */
  #paths = [];

  constructor(model) {
    this.#model = model;
    this.#build();
    const colour = () => this.#colour();
    model.on('problem', () => this.#build());
    model.on('slice steps balls look', () => soon(colour));
  }

  #build() {
    const {landscape, names} = this.#model;
    const widths = [...landscape.widths()];
    const responses = landscape.responses();
    const height = Math.max(110, Math.min(230, 24 + 40 * Math.max(...widths)));
    const place = (layer, unit) => ({
      x: 34 + layer / (widths.length - 1) * (WIDTH - 78),
      y: height / 2 + (unit - (widths[layer] - 1) / 2) * Math.min(46, (height - 20) / widths[layer]),
    });
    const svg = shape('svg', {viewBox: `0 0 ${WIDTH} ${height}`, role: 'img',
      'aria-label': t`Network ${widths.join('-')}`});
    this.#edges = [];
    this.#nodes = [];
    this.#paths = names.length <= MANY ? [] : Array.from({length: 2 * LOOKS}, (_, look) => shape('path', {
      fill: 'none', 'stroke-width': 0.2 + look % LOOKS / 3, 'stroke-opacity': 0.04 + 0.6 * (look % LOOKS / LOOKS) ** 2}));
    svg.append(...this.#paths);
    for (let layer = 1; layer < widths.length; layer++) {
      for (let from = 0; from < widths[layer - 1]; from++) {
        for (let to = 0; to < widths[layer]; to++) {
          this.#edge(svg, landscape.weight(layer, from, to), place(layer - 1, from), place(layer, to));
        }
      }
    }
    widths.forEach((width, layer) => {
      const r = Math.min(13, (height - 20) / width / 2.6);
      for (let unit = 0; unit < width; unit++) {
        this.#node(svg, layer === 0 ? undefined : landscape.bias(layer, unit), place(layer, unit), r);
      }
    });
    const label = (x, anchor, text) => svg.append(
      shape('text', {x, y: height / 2 - ABOVE, 'text-anchor': anchor}, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text));
    label(4, 'start', widths[0] === 1 ? responses.featureNames()[0] : '');
    const numbers = responses.numberNames();
    label(WIDTH - 4, 'end', responses.classes().length === 2 ? 'P(1)' : numbers.length === 1 ? numbers[0] : '');
    byId('diagram').replaceChildren(svg);
    byId('network-text').textContent = t`${widths.join('-')}, ${names.length} parameters`;
    this.#colour();
  }

  #edge(svg, index, from, to) {
    if (this.#paths.length > 0) {
      this.#edges.push({index, stroke: `M${from.x} ${from.y.toFixed(1)}L${to.x} ${to.y.toFixed(1)}`});
      return;
    }
    const line = shape('line', {x1: from.x, y1: from.y, x2: to.x, y2: to.y, 'stroke-linecap': 'round'});
    const title = shape('title', {});
    line.append(title);
    svg.append(line);
    this.#edges.push({line, title, index});
  }

  #node(svg, index, {x, y}, r) {
    const circle = shape('circle', {cx: x, cy: y, r, 'stroke-width': 1.5});
    const title = shape('title', {});
    circle.append(title);
    svg.append(circle);
    this.#nodes.push({circle, title, index});
  }

  #colour() {
    const theta = this.#model.present;
    const {names} = this.#model;
    const colours = ink();
    const largest = Math.max(1, ...theta.map(Math.abs));
    const sign = value => (value < 0 ? colours.zero : colours.one);
    if (this.#paths.length > 0) {
      this.#bundle(theta, largest, colours);
    } else {
      this.#colourEdges(theta, largest, colours, sign);
    }
    for (const {circle, title, index} of this.#nodes) {
      circle.setAttribute('fill', colours.card);
      circle.setAttribute('stroke', index === undefined ? colours.soft : sign(theta[index]));
      title.textContent = index === undefined ? t`input` : `${names[index]} = ${short(theta[index], 6)}`;
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

  #colourEdges(theta, largest, colours, sign) {
    const {names} = this.#model;
    for (const {line, title, index} of this.#edges) {
      const share = Math.abs(theta[index]) / largest;
      line.setAttribute('stroke', sign(theta[index]));
      line.setAttribute('stroke-width', String(0.6 + 7 * Math.sqrt(share)));
      line.setAttribute('stroke-opacity', String(0.35 + 0.6 * share));
      title.textContent = `${names[index]} = ${short(theta[index], 6)}`;
    }
  }
}

function shape(tag, attributes, text = '') {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  element.textContent = text;
  return element;
}
