import * as engine from './engine.js';
import {landscapeOf, settingsOf} from './landscape.js';

/**
 * Computes in the background a row of a basin map, the map of all rows, or the claims of a lesson.
 */
onmessage = ({data: {what, ...question}}) => {
  try {
    postMessage({row: basinRow, map: basinMap, claims}[what](question));
  } catch (error) {
    postMessage({error: error.message});
  }
};

function basinRow({problem, theta, pair, ends, points, frozen, ball, steps, row}) {
  return {row, cells: landscapeOf(problem)
    .basinRow(theta, ...pair, ends, points, frozen, ball.optimizer, settingsOf(ball), steps, row)};
}

function basinMap({problem, theta, pair, ends, points, frozen, rows}) {
  const basins = landscapeOf(problem).basins(theta, ...pair, ends, points, frozen, rows);
  return {cells: basins.cells(), kinds: basins.kinds(), costs: basins.costs(), points};
}

function claims({lesson}) {
  return {claims: engine.lessonClaims(lesson)};
}
