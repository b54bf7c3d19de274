import {byId} from './dom.js';

const CELLS = 100;

/** Lets the user set the start by pointer or by arrow keys on the map. */
export function pointAtMap(model) {
  const map = byId('map');
  const plot = byId('map-plot');
  let held = false;
  const move = ({clientX, clientY}) => {
    const {left, top, width, height} = plot.getBoundingClientRect();
    const [x, y] = model.state.vary;
    place(model, x.from + (clientX - left) / width * (x.to - x.from),
      y.to - (clientY - top) / height * (y.to - y.from));
  };
  plot.addEventListener('pointerdown', event => {
    if (event.button === 0) {
      move(event);
      held = true;
      plot.setPointerCapture(event.pointerId);
      map.focus({preventScroll: true});
    }
  });
  plot.addEventListener('pointermove', event => held && move(event));
  plot.addEventListener('pointerup', () => { held = false; });
  plot.addEventListener('pointercancel', () => { held = false; });
  map.addEventListener('keydown', event => {
    const [dx, dy] = {
      ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1],
    }[event.key] ?? [0, 0];
    if (dx !== 0 || dy !== 0) {
      event.preventDefault();
      const by = event.shiftKey ? 10 : 1;
      const [x, y] = model.state.vary;
      const [a, b] = model.pair;
      place(model, model.base[a] + dx * by * (x.to - x.from) / CELLS,
        model.base[b] + dy * by * (y.to - y.from) / CELLS);
    }
  });
}

/** The start moves within the slice that is shown, and never off the map. */
function place(model, x, y) {
  const theta = Float64Array.from(model.base);
  [x, y].forEach((value, i) => {
    const {from, to} = model.state.vary[i];
    const step = 10 ** Math.floor(Math.log10((to - from) / 1000));
    const rounded = Number((Math.round(value / step) * step).toPrecision(12));
    theta[model.pair[i]] = Math.max(from, Math.min(to, rounded));
  });
  model.setStart(theta);
}
