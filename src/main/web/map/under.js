import {byId} from '../draw/dom.js';
import {short, typeset} from '../draw/format.js';
import {t} from '../words/words.js';

/** Shows the two parameters and the cost of the slice under the pointer. */
export function showUnder(model, map) {
  const element = byId('map');
  const text = byId('under');
  let wanted;
  let asked = false;
  const ask = async () => {
    asked = true;
    while (wanted) {
      const [x, y] = wanted;
      wanted = undefined;
      const theta = model.plane.at(model.base, x, y);
      const {landscape, state: {vary: [across, up]}} = model;
      const cost = await landscape.cost(theta);
      if (cost !== undefined && landscape === model.landscape && !text.hidden) {
        text.textContent = t`${typeset(across.name)} ${short(x)}, ${typeset(up.name)} ${short(y)}: cost ${landscape.costAt(theta, cost, 4)}`;
      }
    }
    asked = false;
  };
  element.addEventListener('pointermove', event => {
    const values = event.pointerType === 'mouse' && !event.target.closest('button') ? map.under(event) : undefined;
    text.hidden = values === undefined;
    wanted = values;
    if (values && !asked) {
      ask();
    }
  });
  const hide = () => {
    text.hidden = true;
    wanted = undefined;
  };
  element.addEventListener('pointerleave', hide);
  // Another ground has other costs there: a hand that rests is told nothing until it moves.
  model.on('problem slice', hide);
}
