import {landscapeOf, settingsOf} from './landscape.js';

/** In the background: the basin map of one slice. */
onmessage = ({data: {problem, theta, pair, ends, points, ball, steps}}) => {
  try {
    const basins = landscapeOf(problem).basins(theta, ...pair, ends, points, ball.optimizer,
      settingsOf(ball), steps, (done, total) => postMessage({progress: done / total}));
    postMessage({
      cells: basins.cells(), kinds: basins.kinds(), costs: basins.costs(),
      unsettled: basins.unsettled(), points,
    });
  } catch (error) {
    postMessage({error: error.message});
  }
};
