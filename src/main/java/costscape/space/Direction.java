package costscape.space;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;

/**
 * A direction that spans a slice: one parameter's unit vector, or any vector with a name that says
 * how it was made and normalised. Immutable.
 */
public final class Direction implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int SEVERAL = -1;

  private final String name;
  private final double[] components;
  private final int parameter;

  /** The two points that it leads from and to; none of a direction that was not made so. */
  private final List<ParameterVector> ends;

  private Direction(String name, double[] components, int parameter, List<ParameterVector> ends) {
    this.name = name;
    this.components = components;
    this.parameter = parameter;
    this.ends = ends;
  }

  /** The unit vector of the parameter at an index. */
  public static Direction parameter(String name, int index, int dimension) {
    double[] unit = new double[dimension];
    unit[index] = 1;
    return new Direction(name, unit, index, List.of());
  }

  public static Direction of(String name, double... components) {
    return new Direction(name, components.clone(), SEVERAL, List.of());
  }

  /** The difference of two points: α = 0 at the first, α = 1 at the second. */
  public static Direction between(String name, ParameterVector from, ParameterVector to) {
    return new Direction(name, to.minus(from), SEVERAL, List.of(from, to));
  }

  public String name() {
    return name;
  }

  public int dimension() {
    return components.length;
  }

  public double get(int index) {
    return components[index];
  }

  public double[] toArray() {
    return components.clone();
  }

  /** Which parameter this direction is, where it is a single one. */
  public OptionalInt parameter() {
    return parameter == SEVERAL ? OptionalInt.empty() : OptionalInt.of(parameter);
  }

  public double dot(double[] vector) {
    return Vectors.dot(components, vector);
  }

  public double norm() {
    return Math.sqrt(dot(components));
  }

  /** Cosine of the angle to another direction. */
  public double cosine(Direction other) {
    return dot(other.components) / (norm() * other.norm());
  }

  /** This direction without its part along another one, under the same name. */
  public Direction orthogonalTo(Direction other) {
    double[] left = components.clone();
    for (int round = 0; round < 2; round++) { // the second round removes what rounding left
      double along = other.dot(left) / other.dot(other.components);
      Vectors.add(left, -along, other.components);
    }
    return new Direction(name, left, SEVERAL, List.of());
  }

  /** This direction as a unit vector, under the same name. */
  Direction ofLengthOne() {
    double[] unit = new double[components.length];
    Vectors.add(unit, 1 / norm(), components);
    return new Direction(name, unit, SEVERAL, List.of());
  }

  /** Returns whether it leads from this very point to another. */
  boolean leadsFrom(ParameterVector point) {
    return !ends.isEmpty() && ends.get(0).equals(point);
  }

  /** The point that it leads to, where it leads from one to another. */
  ParameterVector end() {
    return ends.get(1);
  }

  /** Adds α times this to a point, in place, without the entries before {@code from}. */
  void addTo(double[] theta, double alpha, int from) {
    if (parameter == SEVERAL) {
      Vectors.add(theta, alpha, components, from);
    } else if (parameter >= from) {
      theta[parameter] += alpha;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
