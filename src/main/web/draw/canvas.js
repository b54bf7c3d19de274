/** Canvases that are as sharp as the screen and are drawn at most once a frame. */
const pending = new Map();

/** Calls a function once before the next frame, however often the call is asked for. */
export function soon(draw) {
  if (pending.size === 0) {
    requestAnimationFrame(drawNow);
  }
  pending.set(draw, true);
}

/** Draws at once what waits for the next frame. */
export function drawNow() {
  const due = [...pending.keys()];
  pending.clear();
  due.forEach(each => each());
}

/** A window as wide as this is looked at from farther away; the style sheet has larger letters there too. */
const WALL = 2200;

/** How much larger than on a desk everything is drawn: in a lecture the last row reads it too. */
export const zoom = () => (document.documentElement.hasAttribute('data-lecture') ? 1.7 : innerWidth >= WALL ? 1.3 : 1);

const measuring = document.createElement('canvas').getContext('2d');

/** The width of the widest of some texts in pixels. */
export function widest(texts) {
  measuring.font = FONT;
  return Math.max(0, ...texts.map(text => measuring.measureText(text).width));
}

/**
 * A canvas that is drawn again when its size changes; draw(context, width, height) uses CSS pixels.
 * What fits its window by itself is not looked at from farther away: its scale is 1.
 */
export function surface(canvas, draw, scaleOf = zoom) {
  const paint = () => {
    const {width, height} = canvas.getBoundingClientRect();
    if (width < 2 || height < 2) {
      return;
    }
    const ratio = Math.min(window.devicePixelRatio || 1, 3);
    fit(canvas, Math.round(width * ratio), Math.round(height * ratio));
    const context = canvas.getContext('2d');
    const scale = scaleOf();
    context.setTransform(ratio * scale, 0, 0, ratio * scale, 0, 0);
    context.clearRect(0, 0, width, height);
    draw(context, width / scale, height / scale);
  };
  new ResizeObserver(() => soon(paint)).observe(canvas);
  return () => soon(paint);
}

function fit(canvas, width, height) {
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
}

/** The page's colours as the style sheet now defines them. */
export function ink() {
  const style = getComputedStyle(document.documentElement);
  const named = name => style.getPropertyValue(`--${name}`).trim();
  return Object.fromEntries(
    ['ground', 'card', 'ink', 'soft', 'line', 'accent', 'one', 'zero', 'curve'].map(n => [n, named(n)]));
}

export const FONT = '12px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
