/**
 * In a worker: everything that the page keeps of a landscape, so that it asks no more than what has
 * to be computed.
 */
export function opened(landscape, state) {
  const responses = landscape.responses();
  const names = landscape.parameterNames();
  return {
    names: [...names],
    widths: landscape.widths(),
    loss: landscape.loss(),
    losses: [...landscape.losses()],
    costTitle: landscape.costTitle(),
    unit: landscape.amount(''),
    points: landscape.points().map(name => [name, landscape.point(name)]),
    start: startOf(state, landscape, names.length),
    rows: {
      featureNames: [...responses.featureNames()],
      features: responses.featureNames().map((_, k) => responses.feature(k)),
      classes: [...responses.classes()],
      labels: responses.classes().length > 0 ? responses.labels() : new Int32Array(0),
      numberNames: [...responses.numberNames()],
      numbers: responses.numberNames().map((_, k) => responses.numbers(k)),
      quantity: responses.quantity(),
    },
  };
}

function startOf({at}, landscape, size) {
  const numbers = at.split(',').map(Number);
  if (numbers.length === size && numbers.every(Number.isFinite) && at !== '') {
    return Float64Array.from(numbers);
  }
  const named = landscape.points().includes(at) || /^random:\d+$/.test(at);
  return landscape.point(named ? at : landscape.points().includes('article') ? 'article' : 'random:1');
}
