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
      const [a, b] = model.plane.coordinates(model.base);
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

/** The start moves within the slice that is shown, and never off the map. */
export function place(model, x, y) {
  const values = [x, y].map((value, i) => {
    const {from, to} = model.state.vary[i];
    const step = 10 ** Math.floor(Math.log10((to - from) / 1000));
    const rounded = Number((Math.round(value / step) * step).toPrecision(12));
    return Math.max(from, Math.min(to, rounded));
  });
  model.setStart(model.plane.at(model.base, ...values));
}
