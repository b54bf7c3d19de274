package costscape.sweep.kernel;

import costscape.lanes.PlainSingle;

/**
 * Arrays of single precision at one cell after the other: those of the origin, plus α times the
 * first direction's, plus β times the second's. What α gives is kept while α stays.
 */
final class SingleSum {
  private final float[][][] parts; // by origin and direction, then by array
  private final float[][] outer;
  private float alpha = Float.NaN;

  SingleSum(float[][]... parts) {
    this.parts = parts;
    outer = parts.length == 3 ? like(parts[0]) : parts[0];
  }

  static float[][] like(float[][] arrays) {
    float[][] others = new float[arrays.length][];
    for (int k = 0; k < others.length; k++) {
      others[k] = new float[arrays[k].length];
    }
    return others;
  }

  /** Writes the arrays at one coordinate, or at two. */
  void at(double[] coordinates, float[][] into) {
    int last = coordinates.length;
    if (last == 2 && (float) coordinates[0] != alpha) {
      alpha = (float) coordinates[0];
      move(outer, parts[0], alpha, parts[1]);
    }
    move(into, outer, (float) coordinates[last - 1], parts[last]);
  }

  private static void move(float[][] into, float[][] base, float along, float[][] direction) {
    for (int k = 0; k < into.length; k++) {
      PlainSingle.moved(into[k], base[k], along, direction[k]);
    }
  }
}
