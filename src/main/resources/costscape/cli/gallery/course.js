// One step at a time, with what it speaks of beside it. Without scripts all steps stand there.
const steps = [...document.querySelectorAll('.step')];
const frame = document.querySelector('iframe');
const place = document.getElementById('show');
const [back, next, count, onward] = ['back', 'next', 'count', 'onward'].map(id => document.getElementById(id));
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
const figures = steps.map(step => step.querySelector('.curve'));
figures.forEach(figure => figure && place.append(figure));
let at = Math.min(steps.length, Math.max(1, Number(location.hash.slice(1)) || 1)) - 1;

function show() {
  steps.forEach((step, k) => { step.hidden = k !== at; });
  figures.forEach((figure, k) => { if (figure) figure.hidden = k !== at; });
  const live = steps[at].dataset.live;
  if (live) {
    frame.src = live;
  }
  if (live || figures[at]) {
    frame.hidden = !live;
  }
  back.disabled = at === 0;
  const last = at === steps.length - 1;
  next.disabled = last && !onward;
  onward?.parentElement.classList.toggle('last', last);
  count.textContent = `${at + 1} / ${steps.length}`;
  history.replaceState(null, '', `#${at + 1}`);
}

function go(by) {
  at = Math.min(steps.length - 1, Math.max(0, at + by));
  show();
}

back.addEventListener('click', () => go(-1));
// Behind the last step comes the next page.
next.addEventListener('click', () => (at === steps.length - 1 ? onward.click() : go(1)));
document.addEventListener('keydown', event => {
  const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
  if (by && !event.ctrlKey && !event.metaKey && !event.altKey) {
    go(by);
  }
});

/** Rolls the ball of a curve through its places, from the first one. */
document.querySelectorAll('.curve').forEach(figure => {
  const ball = figure.querySelector('.ball');
  const trail = figure.querySelector('.trail');
  const places = ball.dataset.ball.split(' ').map(pair => pair.split(','));
  let timer = 0;
  const put = k => {
    const [x, y] = places[k];
    ball.setAttribute('cx', x);
    ball.setAttribute('cy', y);
    const dot = ball.cloneNode();
    dot.removeAttribute('class');
    dot.removeAttribute('data-ball');
    dot.setAttribute('r', 3.5);
    trail.append(dot);
  };
  figure.querySelector('.roll').addEventListener('click', () => {
    clearInterval(timer);
    trail.replaceChildren();
    let k = 0;
    put(0);
    const step = () => {
      k++;
      if (k < places.length) {
        put(k);
      } else {
        clearInterval(timer);
      }
    };
    if (still) {
      places.forEach((_, i) => put(i));
    } else {
      timer = setInterval(step, 180);
    }
  });
});
show();
