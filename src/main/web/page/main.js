import {AxisMenus} from '../map/axis-menus.js';
import {Balls} from '../train/balls.js';
import {Basins} from '../map/basins.js';
import {showCosts} from '../train/costs.js';
import {NetworkView} from '../fit/network.js';
import {byId} from '../draw/dom.js';
import {offerEmbedding} from '../save/embed.js';
import {takeFiles} from '../data/files.js';
import {Fit} from '../fit/fit.js';
import {Hint} from '../map/hint.js';
import {listenToKeys} from './keys.js';
import {keepHistory} from '../state/history.js';
import {Lecture} from './lecture.js';
import {readLink} from './links.js';
import {CoursePanel} from '../words/course-panel.js';
import {Look} from './look.js';
import {Local} from '../train/local.js';
import {begins, offerLayers, showAsked} from './layers.js';
import {showOpening} from './opening.js';
import {beginOpening} from '../opening/opening.js';
import {LandscapeMap} from '../map/map.js';
import {MapHand} from '../map/map-hand.js';
import {Model} from '../state/model.js';
import {askedOf} from '../state/parts.js';
import {noteEarlyClick, pointAtMap} from '../map/point.js';
import {ProblemForm} from '../data/problem.js';
import {offerRows} from '../data/row-choices.js';
import {offerSaving} from '../save/save.js';
import {SharpnessPanel} from '../train/sharpness.js';
import {Sliders} from '../train/sliders.js';
import {Transport} from '../train/transport.js';
import {showUnder} from '../map/under.js';
import {offerReset} from '../state/reset.js';
import {Undo} from '../state/undo.js';
import {showConfusion} from '../fit/confusion.js';
import {showWords} from '../train/verdicts.js';
import {languageOf, offerLanguages, speak, t, translate} from '../words/words.js';
import {watchWork} from '../workers/watch.js';
import {Work} from '../workers/work.js';

const opening = JSON.parse(byId('opening').textContent);
const work = new Work();
const read = fragment => readLink(work, fragment, opening);

/** The link, or otherwise the opening that the page was made with. */
const asked = () => (location.hash.length > 1 ? location.hash : opening);

/** Shows the page once a worker has read its link. */
async function start() {
  speak(languageOf(location.hash));
  translate(document.documentElement);
  showAsked(askedOf(asked(), opening));
  const leaveFor = beginOpening(work);
  const early = noteEarlyClick();
  const linked = await read(asked());
  const model = await Model.of(work, linked.state);
  const basins = new Basins(model);
  const local = new Local(model);
  const map = new LandscapeMap(model, basins, local);
  const form = new ProblemForm(model);
  new AxisMenus(model, form);
  const transport = new Transport(model);
  new Sliders(model);
  new Balls(model, transport);
  new Fit(model);
  new NetworkView(model, form);
  showConfusion(model);
  showCosts(model);
  new SharpnessPanel(model);
  showWords(model, transport);
  pointAtMap(model, transport);
  new MapHand(model, map, transport);
  showUnder(model, map);
  new Hint(model, map);
  takeFiles(model, form, transport);
  offerRows(model, form);
  offerSaving(model, map);
  offerEmbedding(model);
  offerLanguages(model);
  offerLayers(model);
  watchWork(work);
  leaveFor(model);
  showOpening(model);
  const look = new Look(model);
  listenToKeys(model, transport, look, new Lecture(), map);

  /** The parts of a link beside the state: the steps taken, the basin map, what was wrong in it. */
  const show = ({state, complaints}) => {
    look.show();
    form.complain(complaints);
    transport.goOn(state.taken, () => state.basins !== '' && basins.ask());
  };
  show(linked);
  begins(model, map, transport, location.hash, early());
  let opened = Promise.resolve();
  const open = (link, origin = link) => {
    opened = form.attempt(async () => {
      const reading = await read(link);
      await model.open(reading.state);
      model.origin = origin;
      show(reading);
    });
    return opened;
  };
  model.origin = history.state?.origin ?? asked();
  new CoursePanel(model, open);
  keepHistory(model, open);
  new Undo(model, open);
  offerReset(model, form, open);
  globalThis.costscapePage = {
    model, map, transport, local, read, opened: () => opened, quiet: () => work.quiet && map.quiet && !model.running};
}

start().catch(error => {
  const message = byId('problem-message');
  message.textContent = t`This page could not begin: ${error.message}`;
  message.hidden = false;
});
