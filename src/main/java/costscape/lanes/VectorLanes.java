package costscape.lanes;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The operations of the plain functions in the same order, hence to the same bits. Values stay in
 * vector registers between the operations, which takes half the time on the machine measured.
 * Elements behind the last whole register are evaluated in a padded one. The loops are in {@code
 * VectorLanesLoops} and {@code VectorLanesSums}.
 */
final class VectorLanes extends LaneFunctions {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = SPECIES.length();

  private final double[] fraction;
  private final double[] exponent;
  private final double[] lost;
  private final double[] tail = new double[WIDTH];
  private final double[] tailOfTotal = new double[WIDTH];
  private final double[] tailOfOther = new double[WIDTH];

  /** Of arrays of so many lanes. */
  VectorLanes(int lanes) {
    int padded = Math.max(lanes, WIDTH);
    fraction = new double[padded];
    exponent = new double[padded];
    lost = new double[padded];
  }

  @Override
  public void exponential(double[] x) {
    int whole = SPECIES.loopBound(x.length);
    VectorLanesLoops.exponentials(x, whole);
    if (whole < x.length) {
      takeTail(x, whole, tail);
      VectorLanesLoops.exponentials(tail, WIDTH);
      System.arraycopy(tail, 0, x, whole, x.length - whole);
    }
  }

  @Override
  public void logistic(double[] z, double slope, double height, double floor) {
    int whole = SPECIES.loopBound(z.length);
    VectorLanesLoops.logistics(z, slope, height, floor, whole);
    if (whole < z.length) {
      takeTail(z, whole, tail);
      VectorLanesLoops.logistics(tail, slope, height, floor, WIDTH);
      System.arraycopy(tail, 0, z, whole, z.length - whole);
    }
  }

  @Override
  public void tanh(double[] z) {
    int whole = SPECIES.loopBound(z.length);
    VectorLanesLoops.tangents(z, whole);
    if (whole < z.length) {
      takeTail(z, whole, tail);
      VectorLanesLoops.tangents(tail, WIDTH);
      System.arraycopy(tail, 0, z, whole, z.length - whole);
    }
  }

  @Override
  public void decay(double[] z, double[] numerator, double[] denominator) {
    int whole = SPECIES.loopBound(z.length);
    VectorLanesLoops.fractionsOfDecay(z, numerator, denominator, whole);
    if (whole < z.length) {
      takeTail(z, whole, tail);
      VectorLanesLoops.fractionsOfDecay(tail, tailOfTotal, tailOfOther, WIDTH);
      System.arraycopy(tailOfTotal, 0, numerator, whole, z.length - whole);
      System.arraycopy(tailOfOther, 0, denominator, whole, z.length - whole);
    }
  }

  @Override
  public void affine(double[] z, double[][] a, double[] w, double b) {
    VectorLanesSums.affine(z, a, w, b);
  }

  @Override
  public void addLogOnePlus(double[] total, double[] q) {
    int whole = SPECIES.loopBound(q.length);
    VectorLanesLoops.fractions(q, fraction, exponent, lost, whole);
    VectorLanesLoops.addLogarithms(fraction, exponent, lost, total, whole);
    if (whole < q.length) {
      takeTail(q, whole, tail);
      takeTail(total, whole, tailOfTotal);
      VectorLanesLoops.fractions(tail, fraction, exponent, lost, WIDTH);
      VectorLanesLoops.addLogarithms(fraction, exponent, lost, tailOfTotal, WIDTH);
      System.arraycopy(tailOfTotal, 0, total, whole, q.length - whole);
    }
  }

  @Override
  public void scaleDown(double[] q, double[] taken) {
    int whole = SPECIES.loopBound(q.length);
    VectorLanesLoops.scaleDowns(q, taken, whole);
    if (whole < q.length) {
      takeTail(q, whole, tail);
      takeTail(taken, whole, tailOfTotal);
      VectorLanesLoops.scaleDowns(tail, tailOfTotal, WIDTH);
      System.arraycopy(tail, 0, q, whole, q.length - whole);
      System.arraycopy(tailOfTotal, 0, taken, whole, q.length - whole);
    }
  }

  private static void takeTail(double[] of, int from, double[] tail) {
    Arrays.fill(tail, 0);
    System.arraycopy(of, from, tail, 0, of.length - from);
  }
}
