package costscape.space;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/** A point θ of parameter space. Immutable: arrays are copied in and out. */
public final class ParameterVector implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] values;

  private ParameterVector(double[] values) {
    this.values = values;
  }

  public static ParameterVector of(double... values) {
    return new ParameterVector(values.clone());
  }

  public static ParameterVector zeros(int dimension) {
    return new ParameterVector(new double[dimension]);
  }

  /** Independent normal entries of mean 0, in order. */
  public static ParameterVector gaussian(int dimension, double deviation, RandomGenerator random) {
    double[] values = Vectors.gaussian(dimension, random);
    Vectors.scale(values, deviation);
    return new ParameterVector(values);
  }

  public int dimension() {
    return values.length;
  }

  public double get(int index) {
    return values[index];
  }

  public double[] toArray() {
    return values.clone();
  }

  void copyTo(double[] theta, int from) {
    System.arraycopy(values, from, theta, from, values.length - from);
  }

  /** The same point with one entry replaced. */
  public ParameterVector with(int index, double value) {
    double[] changed = values.clone();
    changed[index] = value;
    return new ParameterVector(changed);
  }

  /** θ + αu. */
  public ParameterVector plus(double alpha, Direction u) {
    double[] moved = values.clone();
    u.addTo(moved, alpha, 0);
    return new ParameterVector(moved);
  }

  /** This point less another, entry by entry. */
  public double[] minus(ParameterVector other) {
    return Vectors.difference(values, other.values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterVector that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
