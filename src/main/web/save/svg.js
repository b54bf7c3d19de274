/**
 * A drawing surface with those parts of a canvas' 2-D context that the picture of the landscape
 * uses, which writes an SVG file. Swept maps and surfaces become images in it, all else stays lines
 * and text.
 */
const NAMES = {left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end'};
const BASELINES = {top: 'text-before-edge', middle: 'central', alphabetic: 'alphabetic', bottom: 'text-after-edge'};

const number = x => String(Number(x.toFixed(2)));
const escaped = text => String(text).replace(/[<>&"]/g, c => `&#${c.charCodeAt(0)};`);

export class SvgContext {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  globalAlpha = 1;
  globalCompositeOperation = 'source-over';
  imageSmoothingEnabled = true;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  #dash = [];
  #path = '';
  #turned = '';
  #clip = '';
  #clips = 0;
  #kept = [];
  #parts = [];
  #measure = document.createElement('canvas').getContext('2d');

  #state() {
    const {fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, globalCompositeOperation, font, textAlign, textBaseline} = this;
    return {fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, globalCompositeOperation, font, textAlign, textBaseline};
  }

  save() {
    this.#kept.push([this.#state(), this.#turned, this.#clip, this.#dash]);
  }

  restore() {
    const [state, turned, clip, dash] = this.#kept.pop();
    Object.assign(this, state);
    [this.#turned, this.#clip, this.#dash] = [turned, clip, dash];
  }

  translate(x, y) { this.#turned += `translate(${number(x)} ${number(y)})`; }
  rotate(angle) { this.#turned += `rotate(${number(angle * 180 / Math.PI)})`; }
  getTransform() { return {a: 2}; }
  setLineDash(dash) { this.#dash = dash; }

  beginPath() { this.#path = ''; }
  moveTo(x, y) { this.#path += `M${number(x)} ${number(y)}`; }
  lineTo(x, y) { this.#path += `${this.#path === '' ? 'M' : 'L'}${number(x)} ${number(y)}`; }
  closePath() { this.#path += 'Z'; }
  rect(x, y, width, height) {
    this.#path += `M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}Z`;
  }

  /** A whole circle, whatever the angles. */
  arc(x, y, r) {
    this.#path += `M${number(x + r)} ${number(y)}a${r} ${r} 0 1 0 ${-2 * r} 0a${r} ${r} 0 1 0 ${2 * r} 0Z`;
  }

  clip() {
    const id = `clip${++this.#clips}`;
    this.#parts.push(`<clipPath id="${id}"><path d="${this.#path}"/></clipPath>`);
    this.#clip = id;
  }

  #add(tag, attributes, content) {
    const all = Object.entries({
      ...attributes,
      transform: this.#turned || undefined,
      opacity: this.globalAlpha < 1 ? number(this.globalAlpha) : undefined,
      style: this.globalCompositeOperation === 'source-over' ? undefined : `mix-blend-mode:${this.globalCompositeOperation}`,
    }).filter(([, value]) => value !== undefined).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    const element = content === undefined ? `<${tag}${all}/>` : `<${tag}${all}>${escaped(content)}</${tag}>`;
    this.#parts.push(this.#clip ? `<g clip-path="url(#${this.#clip})">${element}</g>` : element);
  }

  #line() {
    return {
      stroke: this.strokeStyle, 'stroke-width': number(this.lineWidth), 'stroke-linecap': this.lineCap,
      'stroke-linejoin': this.lineJoin, 'stroke-dasharray': this.#dash.join(' ') || undefined,
    };
  }

  stroke() { this.#add('path', {d: this.#path, fill: 'none', ...this.#line()}); }
  fill() { this.#add('path', {d: this.#path, fill: this.fillStyle}); }

  #box(x, y, width, height) {
    return {x: number(x), y: number(y), width: number(width), height: number(height)};
  }

  fillRect(...box) { this.#add('rect', {...this.#box(...box), fill: this.fillStyle}); }
  strokeRect(...box) { this.#add('rect', {...this.#box(...box), fill: 'none', ...this.#line()}); }

  measureText(text) {
    this.#measure.font = this.font;
    return this.#measure.measureText(text);
  }

  #text(text, x, y, look) {
    const [, weight, size, family] = /^(.*?)\s*([\d.]+px)(?:\/\S+)?\s+(.+)$/.exec(this.font);
    this.#add('text', {
      x: number(x), y: number(y), 'font-size': size, 'font-family': family, 'font-weight': weight || undefined,
      'text-anchor': NAMES[this.textAlign], 'dominant-baseline': BASELINES[this.textBaseline], ...look,
    }, text);
  }

  fillText(text, x, y) { this.#text(text, x, y, {fill: this.fillStyle}); }
  strokeText(text, x, y) { this.#text(text, x, y, {fill: 'none', ...this.#line()}); }

  drawImage(canvas, ...box) {
    const [x, y, width, height] = box.slice(-4);
    this.#add('image', {
      ...this.#box(x, y, width, height), preserveAspectRatio: 'none', href: canvas.toDataURL('image/png')});
  }

  /** The file, with the run record as the command line's SVG files carry it. */
  file(width, height, title, record) {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n`
      + `<title>${escaped(title)}</title>\n<metadata id="costscape">${escaped(record)}</metadata>\n${this.#parts.join('\n')}\n</svg>\n`;
  }
}
