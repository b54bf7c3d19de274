/** In a worker: the training runs of all balls, which go on together. */
let runs = [];

/** The milliseconds between two looks at the clock, roughly, and the numbers of one message at most. */
const LOOK = 4;
const MOST_NUMBERS = 1 << 20;

/**
 * Puts the balls at their start, in the place of those before.
 *
 * @return the first step of each, and why a ball's rule is refused, or an empty text
 */
export function begin(landscape, {theta, free, balls, steps, seed}) {
  const first = balls.map(({optimizer, settings, batch}) => {
    try {
      return {descent: landscape.training(theta, free, optimizer, settings, batch).descent(steps, seed), error: ''};
    } catch (error) {
      return {descent: landscape.training(theta, new Int32Array(0), 'gd', [], 0).descent(0, seed), error: error.message};
    }
  });
  runs = first;
  return {first: first.map(({descent, error}) => ({now: descent.now(), error}))};
}

/**
 * Takes some steps with every ball, or fewer if the time in milliseconds is over before.
 *
 * @return for each ball the steps taken, in blocks, and whether its training has ended; and the
 *     number of steps that the balls were taken on by
 */
export function advance({steps, budget}) {
  const until = performance.now() + budget;
  const blocks = runs.map(() => []);
  let taken = 0;
  let numbers = 0;
  for (let chunk = 1; taken < steps && !runs.every(over) && numbers < MOST_NUMBERS;) {
    const now = Math.min(chunk, steps - taken);
    const started = performance.now();
    runs.forEach((run, i) => {
      if (!over(run)) {
        const block = run.descent.advance(now);
        blocks[i].push(block);
        numbers += block.length;
      }
    });
    taken += now;
    const ended = performance.now();
    if (ended > until) {
      break;
    }
    chunk = ended - started < LOOK / 2 ? 2 * chunk : Math.max(1, chunk >> 1);
  }
  return {taken, blocks, ...ends()};
}

/** Lets the balls that have taken all their steps go on. */
export function extend({steps}) {
  runs.forEach(({descent}) => descent.extend(steps));
  return ends();
}

const over = ({descent, error}) => error !== '' || descent.stopReason() !== '';

/** Tells of every ball whether its training has ended, and why, how its cost went, and what broke it off. */
function ends() {
  return {
    ended: runs.map(({descent}) => descent.stopReason() !== ''),
    ends: runs.map(({descent}) => (descent.stopReason() === '' ? [] : [
      descent.stopReason(), descent.trend(), descent.stopReason() === 'diverged' ? descent.account() : ''])),
  };
}

/**
 * The verdict on the end of a run: its kind, what that is called and why; and what the run has of the task
 * of a lesson.
 */
export function judge(landscape, {start, theta, free, optimizer, settings, batch, costs, gradientNorm, diverged, lesson}) {
  const [kind, called, why, ...claims] = landscape.training(start, free, optimizer, settings, batch)
    .judged(theta, costs, gradientNorm, diverged, lesson);
  const task = claims.map(claim => {
    const [holds, name, ...numbers] = claim.split('\t');
    return {holds: holds === 'true', name, numbers};
  });
  return {verdict: [kind, called, why], task};
}
