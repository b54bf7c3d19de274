import {Balls} from './balls.js';
import {Basins} from './basins.js';
import {showCosts} from './costs.js';
import {Diagram} from './diagram.js';
import {byId} from './dom.js';
import {takeFiles} from './files.js';
import {Fit} from './fit.js';
import {listenToKeys} from './keys.js';
import {Lessons} from './lessons.js';
import {Look} from './look.js';
import {LandscapeMap} from './map.js';
import {Model} from './model.js';
import {pointAtMap} from './point.js';
import {ProblemForm} from './problem.js';
import {offerSaving} from './save.js';
import {Sliders} from './sliders.js';
import {decode} from './state.js';
import {Transport} from './transport.js';
import {showWords} from './verdicts.js';

/** The milliseconds without a change after which the link is brought up to date. */
const REST = 250;

const opening = JSON.parse(byId('opening').textContent);
let linked = decode(location.hash.length > 1 ? location.hash : opening);
let complaint = '';
const model = opened();
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
pointAtMap(model);
takeFiles(model, form);
offerSaving(model, map);
const look = new Look(model);
listenToKeys(model, transport, look);
goOn(linked);
keepLink();
if (complaint !== '') {
  byId('problem-message').textContent = complaint;
  byId('problem-message').hidden = false;
}

/** What the link names or, where the engine refuses it, what goes without saying. */
function opened() {
  try {
    return new Model(linked);
  } catch (error) {
    complaint = error.message;
    linked = decode('');
    return new Model(linked);
  }
}

/** The parts of a link beside the state: the steps taken, the basin map, light or dark. */
function goOn({taken, basins: wanted}) {
  look.show();
  if (taken > 0) {
    model.advance(taken);
  }
  if (wanted !== '') {
    basins.ask();
  }
}

/** The link always opens what is shown. Going back in the history opens what was shown before. */
function keepLink() {
  let timer = 0;
  let written = '';
  const write = () => {
    written = `#${model.fragment}`;
    history.replaceState(null, '', written);
  };
  model.on('problem slice balls steps paused ended basins look', () => {
    if (model.running) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(write, REST);
  });
  byId('speed').addEventListener('change', write);
  window.addEventListener('hashchange', () => {
    if (location.hash !== written) {
      form.attempt(() => {
        const state = decode(location.hash);
        model.open(state);
        goOn(decode(location.hash));
      });
    }
  });
  write();
}

globalThis.costscapePage = {model, map, transport};
