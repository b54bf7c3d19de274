/** The command line that draws what the page shows. */
export function commandLine(model) {
  const {state} = model;
  const words = ['costscape', model.steps > 0 ? 'trace' : 'sweep'];
  words.push('--data', state.data, '--hidden', state.hidden.join(), '--activation', state.activation);
  if (state.loss !== 'cross_entropy') {
    words.push('--cost', state.loss);
  }
  if (state.l2 > 0) {
    words.push('--l2', String(state.l2));
  }
  words.push(...point(model));
  state.vary.forEach(({name, from, to}) => words.push('--vary', `${name}=${from}:${to}`));
  if (model.steps > 0) {
    words.push(...training(model));
  }
  return words.map(quoted).join(' ');
}

/** The start by its name where it has one, else value by value. */
function point({landscape, start, names, steps}) {
  const option = steps > 0 ? '--start' : '--at';
  const name = landscape.points().find(each => landscape.point(each).every((v, k) => v === start[k]));
  return name ? [option, name]
    : [option, 'zeros', '--set', names.map((each, k) => `${each}=${start[k]}`).join()];
}

function training({state, runs, followed}) {
  const {optimizer, ...settings} = runs[followed].ball;
  const words = ['--optimizer', optimizer];
  Object.entries(settings).filter(([name, value]) => name !== 'batch' || value > 0)
    .forEach(([name, value]) => words.push(`--${name}`, String(value)));
  words.push('--steps', String(state.steps), '--mode', state.view);
  return words;
}

const quoted = word => (/^[\w.,:=/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
