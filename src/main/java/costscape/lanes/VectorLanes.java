package costscape.lanes;

import static costscape.lanes.PlainExponential.LN2_HIGH;
import static costscape.lanes.PlainExponential.LN2_LOW;
import static costscape.lanes.PlainExponential.LOG2_E;
import static costscape.lanes.PlainExponential.P1;
import static costscape.lanes.PlainExponential.P2;
import static costscape.lanes.PlainExponential.P3;
import static costscape.lanes.PlainExponential.P4;
import static costscape.lanes.PlainExponential.P5;
import static costscape.lanes.PlainExponential.ROUND;
import static costscape.lanes.PlainLogOnePlus.COUNTER;
import static costscape.lanes.PlainLogOnePlus.COUNTER_OF_1;
import static costscape.lanes.PlainLogOnePlus.EXPONENT;
import static costscape.lanes.PlainLogOnePlus.FROM_SQRT2;
import static costscape.lanes.PlainLogOnePlus.L1;
import static costscape.lanes.PlainLogOnePlus.L2;
import static costscape.lanes.PlainLogOnePlus.L3;
import static costscape.lanes.PlainLogOnePlus.L4;
import static costscape.lanes.PlainLogOnePlus.L5;
import static costscape.lanes.PlainLogOnePlus.L6;
import static costscape.lanes.PlainLogOnePlus.L7;
import static costscape.lanes.PlainLogOnePlus.TWICE_BIAS;
import static costscape.lanes.PlainScaleDown.COUNTER_OF_KEPT;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The operations of the plain functions in the same order, hence to the same bits. Values stay in
 * vector registers between the operations, which takes half the time on the machine measured.
 * Elements behind the last whole register are evaluated in a padded one.
 *
 * <p>The logarithm takes two loops, because its constants and values need more registers than there
 * are.
 *
 * <p>The file is long because every loop of the plain functions has its counterpart here.
 */
final class VectorLanes extends LaneFunctions {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> BITS =
      VectorSpecies.of(long.class, SPECIES.vectorShape());
  private static final int WIDTH = SPECIES.length();

  private final double[] fraction;
  private final double[] exponent;
  private final double[] lost;
  private final double[] tail = new double[WIDTH];
  private final double[] tailOfTotal = new double[WIDTH];

  /**
   * @param lanes length of the arrays
   */
  VectorLanes(int lanes) {
    int padded = Math.max(lanes, WIDTH);
    fraction = new double[padded];
    exponent = new double[padded];
    lost = new double[padded];
  }

  @Override
  public void exponential(double[] x) {
    int whole = SPECIES.loopBound(x.length);
    exponentials(x, whole);
    if (whole < x.length) {
      takeTail(x, whole, tail);
      exponentials(tail, WIDTH);
      System.arraycopy(tail, 0, x, whole, x.length - whole);
    }
  }

  @Override
  public void logistic(double[] z, double slope, double height, double floor) {
    int whole = SPECIES.loopBound(z.length);
    logistics(z, slope, height, floor, whole);
    if (whole < z.length) {
      takeTail(z, whole, tail);
      logistics(tail, slope, height, floor, WIDTH);
      System.arraycopy(tail, 0, z, whole, z.length - whole);
    }
  }

  @Override
  public void tanh(double[] z) {
    int whole = SPECIES.loopBound(z.length);
    tangents(z, whole);
    if (whole < z.length) {
      takeTail(z, whole, tail);
      tangents(tail, WIDTH);
      System.arraycopy(tail, 0, z, whole, z.length - whole);
    }
  }

  @Override
  public void affine(double[] z, double[][] a, double[] w, double b) {
    VectorLanesSums.affine(z, a, w, b);
  }

  @Override
  public void addLogOnePlus(double[] total, double[] q) {
    int whole = SPECIES.loopBound(q.length);
    fractions(q, fraction, exponent, lost, whole);
    addLogarithms(fraction, exponent, lost, total, whole);
    if (whole < q.length) {
      takeTail(q, whole, tail);
      takeTail(total, whole, tailOfTotal);
      fractions(tail, fraction, exponent, lost, WIDTH);
      addLogarithms(fraction, exponent, lost, tailOfTotal, WIDTH);
      System.arraycopy(tailOfTotal, 0, total, whole, q.length - whole);
    }
  }

  @Override
  public void scaleDown(double[] q, double[] taken) {
    int whole = SPECIES.loopBound(q.length);
    scaleDowns(q, taken, whole);
    if (whole < q.length) {
      takeTail(q, whole, tail);
      takeTail(taken, whole, tailOfTotal);
      scaleDowns(tail, tailOfTotal, WIDTH);
      System.arraycopy(tail, 0, q, whole, q.length - whole);
      System.arraycopy(tailOfTotal, 0, taken, whole, q.length - whole);
    }
  }

  private static void takeTail(double[] of, int from, double[] tail) {
    Arrays.fill(tail, 0);
    System.arraycopy(of, from, tail, 0, of.length - from);
  }

  private static void exponentials(double[] x, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      exponential(DoubleVector.fromArray(SPECIES, x, k)).intoArray(x, k);
    }
  }

  private static void logistics(double[] z, double slope, double height, double floor, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, k).mul(slope);
      DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
      DoubleVector r = rest(x, shifted);
      DoubleVector c = c(r);
      DoubleVector d = DoubleVector.broadcast(SPECIES, 2).sub(c);
      DoubleVector numerator = r.mul(c).add(r.add(1).mul(d));
      DoubleVector quotient = d.div(d.add(numerator.mul(powerOfTwo(shifted))));
      quotient.mul(height).add(floor).intoArray(z, k);
    }
  }

  private static void tangents(double[] z, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, k).mul(2);
      DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
      DoubleVector r = rest(x, shifted);
      DoubleVector d = DoubleVector.broadcast(SPECIES, 2).sub(c(r));
      DoubleVector power = powerOfTwo(shifted);
      DoubleVector numerator = r.add(r).mul(power).add(power.sub(1).mul(d));
      numerator.div(numerator.add(d.add(d))).intoArray(z, k);
    }
  }

  private static DoubleVector exponential(DoubleVector x) {
    DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
    DoubleVector r = rest(x, shifted);
    DoubleVector c = c(r);
    DoubleVector quotient = r.mul(c).div(DoubleVector.broadcast(SPECIES, 2).sub(c));
    return r.add(quotient).add(1).mul(powerOfTwo(shifted));
  }

  private static DoubleVector rest(DoubleVector x, DoubleVector shifted) {
    DoubleVector n = shifted.sub(ROUND);
    return x.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
  }

  /** The quantity that fdlibm's e_exp.c calls c. */
  private static DoubleVector c(DoubleVector r) {
    DoubleVector s = r.mul(r);
    DoubleVector series = s.mul(P5).add(P4).mul(s).add(P3).mul(s).add(P2).mul(s).add(P1);
    return r.sub(s.mul(series));
  }

  private static DoubleVector powerOfTwo(DoubleVector shifted) {
    return shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
  }

  private static void scaleDowns(double[] q, double[] taken, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, q, k);
      LongVector exponent = x.reinterpretAsLongs().lanewise(VectorOperators.LSHR, 52).or(COUNTER);
      DoubleVector d = exponent.reinterpretAsDoubles().sub(COUNTER_OF_KEPT).max(0);
      DoubleVector.fromArray(SPECIES, taken, k).add(d).intoArray(taken, k);
      x.mul(powerOfTwo(DoubleVector.broadcast(SPECIES, ROUND).sub(d))).intoArray(q, k);
    }
  }

  private static void fractions(
      double[] q, double[] fraction, double[] exponent, double[] lost, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, q, k);
      DoubleVector sum = x.add(1);
      LongVector bits = sum.reinterpretAsLongs().add(FROM_SQRT2);
      DoubleVector scale =
          LongVector.broadcast(BITS, TWICE_BIAS).sub(bits.and(EXPONENT)).reinterpretAsDoubles();
      DoubleVector e = bits.lanewise(VectorOperators.LSHR, 52).or(COUNTER).reinterpretAsDoubles();
      DoubleVector f = sum.mul(scale).sub(1);
      DoubleVector remainder = x.sub(sum.sub(1)).mul(scale);
      f.intoArray(fraction, k);
      e.sub(COUNTER_OF_1).intoArray(exponent, k);
      remainder.mul(DoubleVector.broadcast(SPECIES, 1).sub(f)).intoArray(lost, k);
    }
  }

  private static void addLogarithms(
      double[] fraction, double[] exponent, double[] lost, double[] total, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector f = DoubleVector.fromArray(SPECIES, fraction, k);
      DoubleVector e = DoubleVector.fromArray(SPECIES, exponent, k);
      DoubleVector s = f.div(f.add(2));
      DoubleVector z = s.mul(s);
      DoubleVector high = z.mul(L7).add(L6).mul(z).add(L5).mul(z).add(L4).mul(z).add(L3);
      DoubleVector r = high.mul(z).add(L2).mul(z).add(L1).mul(z);
      DoubleVector half = f.mul(0.5).mul(f);
      DoubleVector shortfall = half.sub(s.mul(half.add(r)));
      DoubleVector low = e.mul(LN2_LOW).add(DoubleVector.fromArray(SPECIES, lost, k));
      DoubleVector log = e.mul(LN2_HIGH).add(f.sub(shortfall.sub(low)));
      DoubleVector.fromArray(SPECIES, total, k).add(log).intoArray(total, k);
    }
  }
}
