import {commands} from './command.js';
import {byId} from '../draw/dom.js';
import {costText, short, typeset} from '../draw/format.js';
import {bytesOf} from '../state/own-rows.js';
import {withText} from './png.js';
import {t} from '../words/words.js';

/** The size of the map in a saved picture, and of a line of text below it. */
const [WIDTH, HEIGHT, LINE] = [860, 720, 19];
const FONT = '13px system-ui, "DejaVu Sans", sans-serif';
/** A PNG has so many pixels for each pixel of the picture. */
const RATIO = 2;
/** The keyword under which the command line's pictures keep their run record. */
const RECORD = 'costscape';

/** The picture as a PNG file, with the run record inside. */
export async function png(model, map, name) {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const legend = legendOf(model, context);
  canvas.width = WIDTH * RATIO;
  canvas.height = (HEIGHT + footOf(legend)) * RATIO;
  context.scale(RATIO, RATIO);
  paint(context, map, legend);
  const blob = await new Promise(done => canvas.toBlob(done));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return new Blob([withText(bytes, RECORD, await recordOf(model, map, name))], {type: 'image/png'});
}

const footOf = legend => 14 + LINE * legend.length;

function paint(context, map, legend) {
  const style = getComputedStyle(document.body);
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, WIDTH, HEIGHT + footOf(legend));
  map.picture(context, WIDTH, HEIGHT);
  context.font = FONT;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  legend.forEach(({text, colour}, i) => {
    const y = HEIGHT + 14 + LINE * i;
    if (colour) {
      context.beginPath();
      context.arc(27, y - 4.5, 5, 0, 2 * Math.PI);
      context.fillStyle = colour;
      context.fill();
      context.lineWidth = 1.5;
      context.strokeStyle = '#111';
      context.stroke();
    }
    context.fillStyle = style.color;
    context.fillText(text, colour === undefined ? 20 : 42, y);
  });
}

/** The lines below the map: the balls, what is seen, and what the landscape is of. */
function legendOf(model, context) {
  context.font = FONT;
  const {state, names, start, pair} = model;
  const balls = model.runs.flatMap(run => lines(context, ruleOf(run, model.landscape), WIDTH - 62)
    .map((text, k) => ({text, colour: k === 0 ? run.colour : ''})));
  const fixed = names.filter((_, k) => !pair.includes(k)).map(name => `${typeset(name)} = ${short(start[names.indexOf(name)])}`).join(', ');
  const others = !model.plane.isOfParameters ? placeOf(model)
    : names.length > 24 ? t`It has ${names.length - 2} other parameters, which the record in this file names.`
    : t`At the start, the white cross, the others are ${fixed}.`;
  const about = t`${state.standardize === '' ? state.data : t`${state.data}, standardized`}, hidden ${state.hidden.join() || t`none`}, ${state.activation},
    ${state.loss.replaceAll('_', ' ')}${state.l2 > 0 ? t`, penalty ${state.l2}` : ''}. ${others}`;
  return [...balls, ...[byId('caption').textContent, about].flatMap(text => lines(context, text, WIDTH - 40)
    .map(line => ({text: line})))];
}

/** The point of a plane of directions, by its values where these are few. */
function placeOf({names, through}) {
  const notes = byId('directions').textContent;
  return names.length > 24 ? notes
    : `${notes} ${t`The plane goes through ${names.map((name, k) => `${typeset(name)} = ${short(through[k])}`).join(', ')}.`}`;
}

function ruleOf({ball: {optimizer, ...settings}, rows}, landscape) {
  const set = Object.entries(settings).map(([name, value]) => `, ${name} ${value}`).join('');
  return t`${optimizer}${set}: step ${rows.step(rows.last)}, cost ${
    costText(rows.cost(rows.last), 5, landscape.isLarge(rows.theta(rows.last)))}`;
}

/**
 * The run record, in the form of the command line's: `costscape again FILE` repeats it. Of several
 * commands it repeats the first.
 */
export async function recordOf(model, map, name) {
  const [command] = commands(model, map.pointsAtRest, undefined);
  const {csv, file, data} = model.state;
  const inputs = csv === null ? {} : {[file || data]: await fingerprint(await bytesOf(csv))};
  return JSON.stringify({program: 'costscape explore', command, inputs, file: name, link: model.fragment}, null, 2);
}

/** SHA-256 in hexadecimal. */
async function fingerprint(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

function lines(context, text, width) {
  const all = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${all.at(-1)} ${word}`.trim();
    if (context.measureText(longer).width > width) {
      all.push(word);
    } else {
      all[all.length - 1] = longer;
    }
  }
  return all;
}
