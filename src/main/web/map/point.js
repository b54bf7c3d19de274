import {byId} from '../draw/dom.js';

const CELLS = 100;

/** The pixels by which a finger or a mouse may slip in a click. */
const SLIP = 6;

/**
 * Lets the user set the start by pointer or by arrow keys on the map. A click puts the balls there
 * and lets them roll. A mouse drags the start from anywhere; a finger drags it by its handle, so
 * that it can scroll the page elsewhere on the map.
 */
export function pointAtMap(model, transport) {
  const map = byId('map');
  const plot = byId('map-plot');
  const handle = byId('map-handle');
  let held;
  const move = ({clientX, clientY}) => {
    const {left, top, width, height} = plot.getBoundingClientRect();
    const [x, y] = model.state.vary;
    place(model, x.from + (clientX - left) / width * (x.to - x.from),
      y.to - (clientY - top) / height * (y.to - y.from));
  };
  plot.addEventListener('pointerdown', event => {
    if (event.button !== 0 || !event.isPrimary) {
      return;
    }
    held = {x: event.clientX, y: event.clientY, drags: event.pointerType !== 'touch' || event.target === handle};
    plot.setPointerCapture(event.pointerId);
    map.focus({preventScroll: true, focusVisible: false});
    if (held.drags) {
      move(event);
    }
  });
  plot.addEventListener('pointermove', event => held?.drags && move(event));
  plot.addEventListener('pointerup', event => {
    const still = held && Math.hypot(event.clientX - held.x, event.clientY - held.y) <= SLIP;
    if (still && !held.drags) {
      move(event);
    }
    held = undefined;
    if (still) {
      clicked(model, transport);
    }
  });
  plot.addEventListener('pointercancel', () => { held = undefined; });
  map.addEventListener('keydown', event => {
    if (event.target !== map) {
      return;
    }
    const [dx, dy] = {
      ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1],
    }[event.key] ?? [0, 0];
    if (dx !== 0 || dy !== 0) {
      event.preventDefault();
      const by = event.shiftKey ? 10 : 1;
      const [x, y] = model.state.vary;
      const [a, b] = model.plane.coordinates(model.start);
      place(model, a + dx * by * (x.to - x.from) / CELLS, b + dy * by * (y.to - y.from) / CELLS);
    }
  });
  model.on('problem slice', () => putHandle(model, handle));
  putHandle(model, handle);
}

/** The handle lies over the start. */
function putHandle({state, start, plane}, handle) {
  const at = plane.coordinates(start);
  const share = i => {
    const {from, to} = state.vary[i];
    return Math.max(0, Math.min(1, (at[i] - from) / (to - from)));
  };
  handle.style.left = `${100 * share(0)}%`;
  handle.style.top = `${100 * (1 - share(1))}%`;
}

/** A click lets the balls roll from where it put them. */
export function clicked(model, transport) {
  if (!model.running) {
    transport.toggle();
  }
}

/**
 * The start moves along the two axes, and never off the map. All other numbers stay as they were at the
 * start: where a run has changed them, the map is drawn anew through the new start.
 */
export function place(model, x, y) {
  const values = [x, y].map((value, i) => {
    const {from, to} = model.state.vary[i];
    const step = 10 ** Math.floor(Math.log10((to - from) / 1000));
    const rounded = Number((Math.round(value / step) * step).toPrecision(12));
    return Math.max(from, Math.min(to, rounded));
  });
  model.setStart(model.plane.at(model.start, ...values));
}

/**
 * Notes a click on the map that comes before the page can answer it.
 *
 * @return {() => (PointerEvent | undefined)} tells of it, once, and notes no more
 */
export function noteEarlyClick() {
  const map = byId('map');
  let last;
  const note = event => { last = event.target.closest('button') ? undefined : event; };
  map.addEventListener('pointerup', note);
  return () => {
    map.removeEventListener('pointerup', note);
    return last;
  };
}
