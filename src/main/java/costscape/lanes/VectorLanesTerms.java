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
import static costscape.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Terms of the loops in {@code VectorLanesLoops}: Java compiles them into each loop. */
final class VectorLanesTerms {
  private VectorLanesTerms() {}

  static DoubleVector exponential(DoubleVector x) {
    DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
    DoubleVector r = rest(x, shifted);
    DoubleVector c = c(r);
    DoubleVector quotient = r.mul(c).div(DoubleVector.broadcast(SPECIES, 2).sub(c));
    return r.add(quotient).add(1).mul(powerOfTwo(shifted));
  }

  static DoubleVector rest(DoubleVector x, DoubleVector shifted) {
    DoubleVector n = shifted.sub(ROUND);
    return x.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
  }

  /** The quantity that fdlibm's e_exp.c calls c. */
  static DoubleVector c(DoubleVector r) {
    DoubleVector s = r.mul(r);
    DoubleVector series = s.mul(P5).add(P4).mul(s).add(P3).mul(s).add(P2).mul(s).add(P1);
    return r.sub(s.mul(series));
  }

  static DoubleVector powerOfTwo(DoubleVector shifted) {
    return shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
  }
}
