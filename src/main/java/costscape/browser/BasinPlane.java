package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.place.Terrain;
import costscape.critical.unit.NoSymmetry;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;

/**
 * The plane whose cells a basin map starts from, in the space that is trained: that of all
 * parameters, or of the plane's own two where the others are frozen.
 */
record BasinPlane(Terrain terrain, Slice slice) {
  /**
   * @param theta the point whose other parameters the cells have
   * @param frozen whether those never move
   */
  static BasinPlane of(NetworkCost cost, double[] theta, int first, int second, boolean frozen) {
    ParameterVector at = ParameterVector.of(theta);
    if (!frozen) {
      return new BasinPlane(
          Terrain.of(cost),
          plane(at, cost.parameterName(first), first, cost.parameterName(second), second));
    }
    RestrictedCost part = RestrictedCost.of(cost, at, first, second);
    return new BasinPlane(
        Terrain.of(part, new NoSymmetry()),
        plane(part.restrict(at), cost.parameterName(first), 0, cost.parameterName(second), 1));
  }

  private static Slice plane(
      ParameterVector at, String first, int atFirst, String second, int atSecond) {
    int n = at.dimension();
    return Slice.through(
        at, Direction.parameter(first, atFirst, n), Direction.parameter(second, atSecond, n));
  }
}
