import * as engine from './engine.js';
import {landscapeOf, settingsOf} from './landscape.js';

/** In the background: the basin map of one slice, or what a lesson claims. */
onmessage = ({data}) => {
  try {
    postMessage(data.lesson ? {claims: engine.lessonClaims(data.lesson, progress)} : basinsOf(data));
  } catch (error) {
    postMessage({error: error.message});
  }
};

const progress = (done, total) => postMessage({progress: done / total});

function basinsOf({problem, theta, pair, ends, points, ball, steps}) {
  const basins = landscapeOf(problem).basins(theta, ...pair, ends, points, ball.optimizer,
    settingsOf(ball), steps, progress);
  return {cells: basins.cells(), kinds: basins.kinds(), costs: basins.costs(), points};
}
