import {byId} from '../draw/dom.js';
import {clicked, place} from '../map/point.js';
import {saysOnlyLooks} from '../state/parts.js';
import {t} from '../words/words.js';

const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Shows the layer that a link asks for, before any worker has read it. The document itself has the
 * first layer, so that nobody sees controls that vanish again.
 *
 * @param {URLSearchParams} asked
 */
export function showAsked(asked) {
  const root = document.documentElement;
  root.toggleAttribute('data-first', ['first', 'opening'].includes(asked.get('layer')));
  root.toggleAttribute('data-opening', asked.get('layer') === 'opening' && !asked.has('embed'));
  root.toggleAttribute('data-embed', asked.has('embed'));
}

/**
 * The two layers of the page: the first has a map, Run, the fit, the rate and the data; a button opens
 * the rest. An invitation lies over the map until somebody has put a ball there;
 * the course says by itself what to do.
 */
export function offerLayers(model) {
  const root = document.documentElement;
  const show = () => {
    const first = model.state.layer !== '';
    root.toggleAttribute('data-first', first);
    byId('more').textContent = first ? t`More` : t`Less`;
    byId('more').title = first ? t`All controls, Save and Undo among them` : t`The map, Run, the fit, the rate and the data alone`;
  };
  byId('more').addEventListener('click', () => {
    model.setLayer(model.state.layer === '' ? 'first' : '');
    byId('more').focus();
  });
  const invite = () => { byId('invite').hidden = model.running || model.put || model.state.course !== ''; };
  byId('map-plot').addEventListener('pointerdown', () => {
    model.put = true;
    invite();
  });
  model.on('problem look', show);
  model.on('problem slice steps paused ended', invite);
  show();
  invite();
}

/**
 * Lets the ball roll once, by itself, where the page opens with what it was made for. Nothing moves
 * where a link asks for something else, or where motion is unwanted; a click that came before the page
 * could answer puts the ball where it was.
 *
 * @param {PointerEvent} [early] that click
 */
export async function begins(model, map, transport, link, early) {
  const {state, runs} = model;
  const rolls = saysOnlyLooks(link) && state.layer === 'first' && state.embed === '' && !STILL.matches;
  if (!early && !rolls) {
    return;
  }
  await model.begun;
  while (!map.terrain && model.runs === runs) {
    await new Promise(requestAnimationFrame);
  }
  if (model.runs !== runs || model.running || model.steps > 0) {
    return;
  }
  const values = early && map.under(early);
  if (values) {
    model.put = true;
    place(model, ...values);
    clicked(model, transport);
  } else if (rolls) {
    transport.toggle();
  }
}
