/**
 * What hands do with the picture of the landscape beside setting the start (point.js): they turn the
 * surface, zoom and pan. The wheel zooms only with Ctrl and a finger scrolls the page, so that
 * nobody who wants to go on reading zooms by accident.
 */
import {byId} from '../draw/dom.js';
import {clicked, place} from './point.js';
import {LARGEST} from '../state/parts.js';

/** The pixels by which a click may slip. */
const SLIP = 6;
/** Degrees for each pixel that is dragged, and for each press of an arrow key. */
const [BY_PIXEL, BY_KEY] = [0.5, 5];
/** The factor of a zoom by key or button. */
const ZOOM = 1.5;

export class MapHand {
  #model;
  #map;
  #transport;
  #element = byId('map');
  #touches = new Map();
  #held;
  /** The ranges before the first zoom, to which there is a way back. */
  #home;

  constructor(model, map, transport) {
    [this.#model, this.#map, this.#transport] = [model, map, transport];
    const on = (name, listener, /** @type {AddEventListenerOptions} */ options = {capture: true}) =>
      this.#element.addEventListener(name, listener, options);
    on('pointerdown', event => this.#down(event));
    on('pointermove', event => this.#move(event));
    on('pointerup', event => this.#up(event));
    on('pointercancel', event => this.#up(event));
    on('wheel', event => this.#wheel(event), {passive: false});
    on('keydown', event => this.#key(event));
    byId('solid').addEventListener('click', () => map.solid.toggle());
    byId('zoom-in').addEventListener('click', () => this.#zoom(1 / ZOOM));
    byId('zoom-out').addEventListener('click', () => this.#zoom(ZOOM));
    byId('zoom-back').addEventListener('click', () => this.#back());
    model.on('problem slice look', () => this.#show());
    this.#show();
  }

  #show() {
    const {state} = this.#model;
    if (this.#home?.some(({name}, i) => name !== state.vary[i].name)) {
      this.#home = undefined;
    }
    byId('zoom-back').disabled = this.#home === undefined;
    byId('solid').setAttribute('aria-pressed', String(this.#map.solid.shown));
  }

  #down(event) {
    if (event.target.closest('button')) {
      return;
    }
    if (event.pointerType === 'touch') {
      this.#touches.set(event.pointerId, this.#map.spot(event));
    }
    const pans = event.button === 1 || event.shiftKey && event.button === 0 && !this.#map.solid.shown;
    const does = this.#touches.size === 2 ? 'pinch' : pans ? 'pan'
      : this.#map.solid.shown && event.button === 0 ? 'turn' : undefined;
    if (does) {
      event.stopPropagation();
      event.preventDefault();
      this.#element.focus({preventScroll: true, focusVisible: false});
      const from = this.#map.spot(event);
      this.#held = {does, from, last: from, moved: 0, vary: this.#model.state.vary, fingers: [...this.#touches.values()]};
      byId('map-plot').setPointerCapture(event.pointerId);
    }
  }

  #move(event) {
    const at = this.#map.spot(event);
    if (this.#touches.has(event.pointerId)) {
      this.#touches.set(event.pointerId, at);
    }
    const held = this.#held;
    if (!held) {
      return;
    }
    event.stopPropagation();
    if (held.does === 'turn') {
      this.#map.solid.turn(BY_PIXEL * (held.last.x - at.x), BY_PIXEL * (at.y - held.last.y));
    } else if (held.does === 'pan') {
      this.#drag(held, [held.from], [at]);
    } else if (this.#touches.size === 2) {
      this.#drag(held, held.fingers, [...this.#touches.values()]);
    }
    held.moved += Math.abs(at.x - held.last.x) + Math.abs(at.y - held.last.y);
    held.last = at;
  }

  #up(event) {
    const held = this.#held;
    this.#touches.delete(event.pointerId);
    if (!held) {
      return;
    }
    event.stopPropagation();
    if (held.does === 'turn' && held.moved <= SLIP && event.type === 'pointerup') {
      const values = this.#map.under(event);
      if (values) {
        place(this.#model, ...values);
        clicked(this.#model, this.#transport);
      }
    }
    if (this.#touches.size === 0) {
      this.#held = undefined;
    }
  }

  /** Moves and stretches the ranges so that the values under some pixels come to lie under others. */
  #drag({vary}, from, to) {
    const frame = this.#map.frameNow();
    const ranges = ['x', 'y'].map((axis, i) => {
      const {from: low, to: high} = vary[i];
      const length = axis === 'x' ? frame.width : -frame.height;
      const middle = spots => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
      const apart = spots => (spots.length < 2 ? 1 : Math.max(20, Math.hypot(spots[0].x - spots[1].x, spots[0].y - spots[1].y)));
      const zero = axis === 'x' ? frame.left : frame.top + frame.height;
      const stretch = apart(from) / apart(to);
      const fixed = low + (middle(from) - zero) / length * (high - low);
      const width = stretch * (high - low);
      const start = fixed - (middle(to) - zero) / length * width;
      return {name: vary[i].name, from: start, to: start + width};
    });
    this.#take(ranges);
  }

  /** Zooms by a factor; what lies at the values stays in its place. */
  #zoom(factor, values) {
    const {state, present, plane} = this.#model;
    const at = plane.coordinates(present);
    this.#take(state.vary.map(({name, from, to}, i) => {
      const ball = at[i];
      const fixed = values?.[i] ?? (ball >= from && ball <= to ? ball : (from + to) / 2);
      return {name, from: fixed + factor * (from - fixed), to: fixed + factor * (to - fixed)};
    }));
  }

  #take(vary) {
    const rounded = vary.map(round);
    if (rounded.every(({from, to}) => from < to && Math.abs(from) <= LARGEST && Math.abs(to) <= LARGEST)) {
      this.#home ??= this.#model.state.vary;
      this.#model.setRanges(rounded);
    }
  }

  #back() {
    const home = this.#home;
    this.#home = undefined;
    this.#model.setRanges(home);
    if (document.activeElement === document.body || document.activeElement === byId('zoom-back')) {
      this.#element.focus({preventScroll: true}); // the button is disabled now
    }
  }

  #wheel(event) {
    if (event.ctrlKey) {
      event.preventDefault();
      this.#zoom(Math.exp(Math.max(-0.4, Math.min(0.4, event.deltaY / 300))), this.#map.under(event));
    }
  }

  #key(event) {
    const arrow = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1]}[event.key];
    const zoom = {'+': 1 / ZOOM, '=': 1 / ZOOM, '-': ZOOM}[event.key];
    const onTools = this.#map.solid.shown && event.target.closest('#map-tools') !== null;
    if (event.target !== this.#element && !(arrow && onTools) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (arrow && this.#map.solid.shown) {
      const by = BY_KEY * (event.shiftKey ? 3 : 1);
      this.#map.solid.turn(by * arrow[0], by * arrow[1]);
    } else if (zoom) {
      this.#zoom(zoom);
    } else if (event.key === '0' && this.#home) {
      this.#back();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

/** A range with ends of a few digits, as it stands in the fields above the map. */
function round({name, from, to}) {
  const step = 10 ** (Math.floor(Math.log10(to - from)) - 3);
  const near = value => Number((Math.round(value / step) * step).toPrecision(12));
  return {name, from: near(from), to: near(to)};
}
