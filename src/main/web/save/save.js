import {commandLines} from './command.js';
import {byId, say} from '../draw/dom.js';
import {MOST_BYTES, qr} from './qr.js';
import {png} from './picture.js';
import {isLong} from '../state/own-rows.js';
import {t} from '../words/words.js';

/** The characters of a command that are shown: each parameter of a large network has a word in it. */
const LONGEST = 6000;

/** The menu of what can be saved: picture, path, link, command line. */
export function offerSaving(model, map) {
  const command = () => commandLines(model, map.pointsAtRest, map.basins.shown).join('\n');
  const show = () => {
    byId('command-line').hidden = model.running; // it would name steps that are passed already
    if (model.running) {
      return;
    }
    const words = command();
    byId('command').textContent = words.length <= LONGEST ? words
      : t`${words.slice(0, LONGEST)} … (${words.length} characters in all; Copy takes them all)`;
  };
  model.on('problem slice balls steps ended paused settled basins', show);
  show();
  byId('save-png').addEventListener('click', async () => download('landscape.png', await png(model, map, 'landscape.png'),
    t`landscape.png saved; the command “costscape again landscape.png” draws it again`));
  byId('save-csv').addEventListener('click', () => {
    download('trace.csv', new Blob([table(model)], {type: 'text/csv'}));
  });
  const link = () => `${location.href.replace(/#.*/, '')}#${model.fragment}`;
  byId('show-qr').addEventListener('click', () => showCode(link()));
  byId('copy-link').addEventListener('click', () => copy(link(),
    isLong(model.state.csv) ? t`Link copied, without the rows, which are too many` : t`Link copied`));
  closeAfterwards(byId('save'));
  byId('copy-command').addEventListener('click', () => copy(command(), t`Command copied`));
}

/** Closes a menu once something of it is chosen, at Escape, and where something else is pressed. */
function closeAfterwards(menu) {
  const close = () => {
    if (menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  };
  menu.addEventListener('click', event => event.target.closest('button') && close());
  menu.addEventListener('keydown', event => event.key === 'Escape' && close());
  document.addEventListener('pointerdown', (/** @type {any} */ event) => {
    menu.open &&= menu.contains(event.target);
  });
}

/** Shows a link as a code that other devices read, or why there is none. */
function showCode(link) {
  const code = qr(link);
  byId('qr').toggleAttribute('hidden', !code);
  const size = (code?.length ?? 0) + 8; // four light modules all around belong to a code
  byId('qr').setAttribute('viewBox', `-4 -4 ${size} ${size}`);
  byId('qr').lastElementChild.setAttribute('d', (code ?? []).flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join(''));
  byId('qr-says').textContent = !code ? t`This link has ${new TextEncoder().encode(link).length} bytes, and a QR code holds ${MOST_BYTES}: copy it instead.`
    : location.protocol === 'file:' ? t`This page is a file of this computer: other devices do not find it at this address.` : '';
  byId('qr-dialog').showModal();
  byId('qr-title').focus();
}

/** Copies a text and says so. */
export async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(t`This browser lets no page copy from a file: select the text instead`);
  }
}

function download(name, blob, done = t`${name} saved`) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(done);
}

/** The followed ball's table, as `costscape trace` writes it: the steps whose place is kept. */
export function table({names, runs, followed}) {
  const {rows} = runs[followed];
  const heldOut = !rows.isParted ? [] : rows.heldOutAccuracy(0) >= 0 ? ['held_out_cost', 'held_out_accuracy'] : ['held_out_cost'];
  const lines = [['step', ...names, 'cost', 'gradient_norm', ...heldOut].join()];
  const beside = i => [rows.heldOutCost(i), rows.heldOutAccuracy(i)].slice(0, heldOut.length);
  for (let i = 0; i < rows.count; i++) {
    rows.keeps(i) && lines.push([rows.step(i), ...rows.theta(i), rows.cost(i), rows.gradientNorm(i), ...beside(i)].join());
  }
  return lines.join('\n') + '\n';
}
