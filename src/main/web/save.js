import {commandLines} from './command.js';
import {byId, say} from './dom.js';
import {MOST_CSV} from './state.js';

/** The characters of a command that are shown: each parameter of a large network has a word in it. */
const LONGEST = 6000;

/** The menu of what can be saved: picture, path, link, command line. */
export function offerSaving(model, map) {
  const command = () => commandLines(model, map.pointsAtRest, map.basins.shown).join('\n');
  const show = () => {
    const words = command();
    byId('command').textContent = words.length <= LONGEST ? words
      : `${words.slice(0, LONGEST)} … (${words.length} characters in all; Copy takes them all)`;
  };
  model.on('problem slice balls ended paused settled basins', show);
  model.on('steps', () => (model.steps <= 1 || !model.running) && show());
  show();
  byId('save-png').addEventListener('click', () => picture(model, map));
  byId('save-csv').addEventListener('click', () => {
    download('trace.csv', new Blob([table(model)], {type: 'text/csv'}));
  });
  byId('copy-link').addEventListener('click', () => copy(`${location.href.replace(/#.*/, '')}#${model.fragment}`,
    model.state.csv?.length > MOST_CSV ? 'Link copied, without the rows, which are too many' : 'Link copied'));
  byId('copy-command').addEventListener('click', () => copy(command(), 'Command copied'));
}

/** Copies a text and says so. */
export async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say('This browser lets no page copy from a file: select the text instead');
  }
}

function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`${name} saved`);
}

/** The followed ball's table, as `costscape trace` writes it: the steps whose place is kept. */
export function table({names, runs, followed}) {
  const {rows} = runs[followed];
  const lines = [['step', ...names, 'cost', 'gradient_norm'].join()];
  for (let i = 0; i < rows.count; i++) {
    rows.keeps(i) && lines.push([rows.step(i), ...rows.theta(i), rows.cost(i), rows.gradientNorm(i)].join());
  }
  return lines.join('\n') + '\n';
}

/**
 * The map with its caption as a picture, twice as fine as usual, on the page's background colour.
 */
function picture(model, map) {
  const [width, height, ratio] = [860, 720, 2];
  const foot = 60 + 40 * model.runs.length;
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  canvas.height = (height + foot) * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  const style = getComputedStyle(document.body);
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, width, height + foot);
  map.picture(context, width, height);
  context.fillStyle = style.color;
  context.font = '13px system-ui, "DejaVu Sans", sans-serif';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const verdicts = [...byId('verdict').children].map(line => line.textContent);
  [byId('caption').textContent, ...verdicts].flatMap(text => lines(context, text, width - 40))
    .forEach((line, i) => context.fillText(line, 20, height + 14 + 18 * i));
  canvas.toBlob(blob => download('landscape.png', blob));
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
