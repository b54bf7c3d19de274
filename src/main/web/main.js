import {Balls} from './balls.js';
import {Basins} from './basins.js';
import {showCosts} from './costs.js';
import {Diagram} from './diagram.js';
import {byId} from './dom.js';
import {takeFiles} from './files.js';
import {Fit} from './fit.js';
import {Hint} from './hint.js';
import {listenToKeys} from './keys.js';
import {keepHistory} from './history.js';
import {Lecture} from './lecture.js';
import {Lessons} from './lessons.js';
import {read} from './link.js';
import {Look} from './look.js';
import {LandscapeMap} from './map.js';
import {Model} from './model.js';
import {pointAtMap} from './point.js';
import {ProblemForm} from './problem.js';
import {offerSaving} from './save.js';
import {Sliders} from './sliders.js';
import {Transport} from './transport.js';
import {showWords} from './verdicts.js';

const opening = JSON.parse(byId('opening').textContent);
const linked = read(location.hash.length > 1 ? location.hash : opening);
const model = new Model(linked.state);
const basins = new Basins(model);
const map = new LandscapeMap(model, basins);
const form = new ProblemForm(model);
const transport = new Transport(model);
new Lessons(model, form);
new Sliders(model);
new Balls(model);
new Fit(model);
new Diagram(model);
showCosts(model);
showWords(model);
pointAtMap(model, transport);
new Hint(model, map);
takeFiles(model, form);
offerSaving(model, map);
const look = new Look(model);
listenToKeys(model, transport, look, new Lecture());
show(linked);
keepHistory(model, link => form.attempt(() => {
  const reading = read(link);
  model.open(reading.state);
  show(reading);
}));

/** The parts of a link beside the state: the steps taken, the basin map, what was wrong in it. */
function show({state, complaints}) {
  look.show();
  form.complain(complaints);
  transport.goOn(state.taken, () => state.basins !== '' && basins.ask());
}

globalThis.costscapePage = {model, map, transport, read};
