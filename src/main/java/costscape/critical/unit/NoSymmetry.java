package costscape.critical.unit;

import java.math.BigInteger;
import java.util.List;

/** The symmetry of which the identity is the only map. */
public record NoSymmetry() implements Symmetry {
  @Override
  public BigInteger order() {
    return BigInteger.ONE;
  }

  @Override
  public double[] representative(double[] theta) {
    return theta.clone();
  }

  @Override
  public double[] nearest(double[] theta, double[] to) {
    return theta.clone();
  }

  @Override
  public List<double[]> images(double[] theta, double[] to, int most) {
    return List.of(theta.clone());
  }

  @Override
  public BigInteger orbitSize(double[] theta) {
    return BigInteger.ONE;
  }

  @Override
  public List<double[]> ontoFixedSets(double[] theta) {
    return List.of();
  }
}
