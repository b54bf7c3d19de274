package costscape.lanes;

import static costscape.lanes.PlainExponential.LN2_HIGH;
import static costscape.lanes.PlainExponential.LN2_LOW;
import static costscape.lanes.PlainExponential.LOG2_E;
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
import static costscape.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@code VectorLanes}, one for each loop of the plain functions. The launcher tells
 * Java by this class's name to compile each on its own: in one method, two loops would share its
 * registers, which costs a tenth of the time of many rows. For the same reason the logarithm takes
 * two loops. A count is a multiple of the register's length.
 */
final class VectorLanesLoops {
  private static final VectorSpecies<Long> BITS =
      VectorSpecies.of(long.class, SPECIES.vectorShape());
  private static final int WIDTH = SPECIES.length();

  private VectorLanesLoops() {}

  static void exponentials(double[] x, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      VectorLanesTerms.exponential(DoubleVector.fromArray(SPECIES, x, k)).intoArray(x, k);
    }
  }

  static void logistics(double[] z, double slope, double height, double floor, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, k).mul(slope);
      DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
      DoubleVector r = VectorLanesTerms.rest(x, shifted);
      DoubleVector c = VectorLanesTerms.c(r);
      DoubleVector d = DoubleVector.broadcast(SPECIES, 2).sub(c);
      DoubleVector numerator = r.mul(c).add(r.add(1).mul(d));
      DoubleVector quotient = d.div(d.add(numerator.mul(VectorLanesTerms.powerOfTwo(shifted))));
      quotient.mul(height).add(floor).intoArray(z, k);
    }
  }

  static void fractionsOfDecay(double[] z, double[] numerator, double[] denominator, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, k).neg();
      DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
      DoubleVector r = VectorLanesTerms.rest(x, shifted);
      DoubleVector c = VectorLanesTerms.c(r);
      DoubleVector d = DoubleVector.broadcast(SPECIES, 2).sub(c);
      DoubleVector whole = r.mul(c).add(r.add(1).mul(d));
      d.intoArray(denominator, k);
      VectorLanesTerms.powerOfTwo(shifted).mul(whole).intoArray(numerator, k);
    }
  }

  static void tangents(double[] z, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, k).mul(2);
      DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
      DoubleVector r = VectorLanesTerms.rest(x, shifted);
      DoubleVector d = DoubleVector.broadcast(SPECIES, 2).sub(VectorLanesTerms.c(r));
      DoubleVector power = VectorLanesTerms.powerOfTwo(shifted);
      DoubleVector numerator = r.add(r).mul(power).add(power.sub(1).mul(d));
      numerator.div(numerator.add(d.add(d))).intoArray(z, k);
    }
  }

  static void scaleDowns(double[] q, double[] taken, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, q, k);
      LongVector exponent = x.reinterpretAsLongs().lanewise(VectorOperators.LSHR, 52).or(COUNTER);
      DoubleVector d = exponent.reinterpretAsDoubles().sub(COUNTER_OF_KEPT).max(0);
      DoubleVector.fromArray(SPECIES, taken, k).add(d).intoArray(taken, k);
      x.mul(VectorLanesTerms.powerOfTwo(DoubleVector.broadcast(SPECIES, ROUND).sub(d)))
          .intoArray(q, k);
    }
  }

  static void fractions(
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

  static void addLogarithms(
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
