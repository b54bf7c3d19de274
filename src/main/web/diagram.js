import {ink} from './canvas.js';
import {byId} from './dom.js';
import {short} from './format.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 320;

/**
 * The diagram of the network. The width of an edge shows the size of its weight, its colour the
 * sign.
 */
export class Diagram {
  #model;
  #edges = [];
  #nodes = [];

  constructor(model) {
    this.#model = model;
    this.#build();
    model.on('problem', () => this.#build());
    model.on('slice steps balls look', () => this.#colour());
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
      'aria-label': `Network ${widths.join('-')}`});
    this.#edges = [];
    this.#nodes = [];
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
    const label = (x, text) => svg.append(shape('text', {x, y: height / 2 + 4, 'text-anchor': 'middle'}, text));
    label(12, widths[0] === 1 ? responses.featureNames()[0].slice(0, 3) : '');
    const numbers = responses.numberNames();
    label(WIDTH - 14, responses.classes().length === 2 ? 'P(1)' : numbers.length === 1 ? numbers[0].slice(0, 3) : '');
    byId('diagram').replaceChildren(svg);
    byId('network-text').textContent = `${widths.join('-')}, ${names.length} parameters`;
    this.#colour();
  }

  #edge(svg, index, from, to) {
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
    for (const {line, title, index} of this.#edges) {
      const share = Math.abs(theta[index]) / largest;
      line.setAttribute('stroke', sign(theta[index]));
      line.setAttribute('stroke-width', String(0.6 + 7 * Math.sqrt(share)));
      line.setAttribute('stroke-opacity', String(0.35 + 0.6 * share));
      title.textContent = `${names[index]} = ${short(theta[index], 6)}`;
    }
    for (const {circle, title, index} of this.#nodes) {
      circle.setAttribute('fill', colours.card);
      circle.setAttribute('stroke', index === undefined ? colours.soft : sign(theta[index]));
      title.textContent = index === undefined ? 'input' : `${names[index]} = ${short(theta[index], 6)}`;
    }
  }
}

function shape(tag, attributes, text = '') {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  element.textContent = text;
  return element;
}
