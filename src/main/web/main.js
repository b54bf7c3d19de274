import {AxisMenus} from './axis-menus.js';
import {Balls} from './balls.js';
import {Basins} from './basins.js';
import {showCosts} from './costs.js';
import {Diagram} from './diagram.js';
import {byId} from './dom.js';
import {offerEmbedding} from './embed.js';
import {takeFiles} from './files.js';
import {Fit} from './fit.js';
import {Hint} from './hint.js';
import {listenToKeys} from './keys.js';
import {keepHistory} from './history.js';
import {Lecture} from './lecture.js';
import {Lessons} from './lessons.js';
import {Look} from './look.js';
import {Local} from './local.js';
import {begins, offerLayers} from './layers.js';
import {LandscapeMap} from './map.js';
import {MapHand} from './map-hand.js';
import {Model} from './model.js';
import {pointAtMap} from './point.js';
import {ProblemForm} from './problem.js';
import {offerRows} from './row-choices.js';
import {offerSaving} from './save.js';
import {Sliders} from './sliders.js';
import {offerLanguages} from './tongue.js';
import {Transport} from './transport.js';
import {showUnder} from './under.js';
import {Undo} from './undo.js';
import {UnitMaps} from './unit-maps.js';
import {showWords} from './verdicts.js';
import {languageOf, speak, t, translate} from './words.js';
import {watchWork} from './watch.js';
import {Work} from './work.js';

const opening = JSON.parse(byId('opening').textContent);
const work = new Work();
const read = fragment => work.read(fragment, opening);

/** The link, or otherwise the opening that the page was made with. */
const asked = () => (location.hash.length > 1 ? location.hash : opening);

/** Shows the page once a worker has read its link. */
async function start() {
  speak(languageOf(location.hash));
  translate(document.documentElement);
  const linked = await read(asked());
  const model = await Model.of(work, linked.state);
  const basins = new Basins(model);
  const local = new Local(model);
  const map = new LandscapeMap(model, basins, local);
  const form = new ProblemForm(model);
  new AxisMenus(model, form);
  const transport = new Transport(model);
  new Lessons(model, form);
  new Sliders(model);
  new Balls(model, transport);
  new Fit(model);
  new UnitMaps(model);
  new Diagram(model);
  showCosts(model);
  showWords(model, transport);
  pointAtMap(model, transport);
  new MapHand(model, map, transport);
  showUnder(model, map);
  new Hint(model, map);
  takeFiles(model, form);
  offerRows(model, form);
  offerSaving(model, map);
  offerEmbedding(model);
  offerLanguages(model);
  offerLayers(model);
  watchWork(work);
  const look = new Look(model);
  listenToKeys(model, transport, look, new Lecture(), map);

  /** The parts of a link beside the state: the steps taken, the basin map, what was wrong in it. */
  const show = ({state, complaints}) => {
    look.show();
    form.complain(complaints);
    transport.goOn(state.taken, () => state.basins !== '' && basins.ask());
  };
  show(linked);
  begins(model, map, transport, location.hash);
  const open = link => form.attempt(async () => {
    const reading = await read(link);
    await model.open(reading.state);
    show(reading);
  });
  keepHistory(model, open);
  new Undo(model, open);
  globalThis.costscapePage = {
    model, map, transport, local, read, quiet: () => work.quiet && map.quiet && !model.running};
}

start().catch(error => {
  const message = byId('problem-message');
  message.textContent = t`This page could not begin: ${error.message}`;
  message.hidden = false;
});
