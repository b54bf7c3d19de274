/** How far a point is from a line between two others. */
function away(x, y, {x1, y1, x2, y2}) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const part = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x1 + part * dx - x, y1 + part * dy - y);
}

/** The edge that is nearest to a point, if one is nearer than some distance. */
export function nearest(x, y, edges, within) {
  let found;
  let least = within;
  for (const edge of edges) {
    const distance = away(x, y, edge);
    if (distance < least) {
      [found, least] = [edge, distance];
    }
  }
  return found;
}
