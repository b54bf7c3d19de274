import {byId} from '../draw/dom.js';
import {copy} from './save.js';
import {t} from '../words/words.js';

/**
 * The page within a slide or a course page: the map, the run and one line, at a link that says
 * embed. A line leads to the whole page, and the whole page has the line that puts it into another.
 */
export function offerEmbedding(model) {
  const address = fragment => `${location.href.replace(/#.*/, '')}#${fragment}`;
  byId('copy-frame').addEventListener('click', () => copy(
    frame(address(`embed&${withoutEmbed(model.fragment)}`)), t`Line copied`));
  const show = () => {
    document.documentElement.toggleAttribute('data-embed', model.state.embed !== '');
  };
  byId('whole').addEventListener('pointerdown', () => lead());
  byId('whole').addEventListener('focus', () => lead());
  const lead = () => { byId('whole').href = address(withoutEmbed(model.fragment)); };
  model.on('problem', show);
  show();
  lead();
}

const withoutEmbed = fragment => fragment.replace(/(^|&)embed(=[^&]*)?(?=&|$)/, '').replace(/^&/, '');

/** The line of HTML that shows an address in a frame of another page. */
const frame = address => `<iframe src="${address.replaceAll('&', '&amp;').replaceAll('"', '%22')}" title="costscape"`
  + ' width="640" height="520"></iframe>';
