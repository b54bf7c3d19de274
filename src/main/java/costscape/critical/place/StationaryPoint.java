package costscape.critical.place;

import costscape.cost.RestrictedCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.place.DeadUnitFamilies.FlatFamily;
import costscape.space.ParameterVector;
import costscape.words.Labelled;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A point where ∇C = 0 to within rounding, and what its Hessian says of it; or, of kind {@code
 * UNBOUNDED}, how far a search came where there is none.
 *
 * @param gradientNorm ‖∇C‖, which is 0 but for rounding
 * @param orbitSize the number of images of the point under the cost's symmetry
 * @param families the flat family that it stands for, or none: a list, since an optional is not
 *     serializable and so could not be sent to another machine
 * @param escapes the ray along which the cost falls for ever, or none
 * @param kind kept, for a search compares every point with every place
 */
public record StationaryPoint(
    ParameterVector theta,
    double cost,
    double gradientNorm,
    Eigendecomposition spectrum,
    BigInteger orbitSize,
    List<FlatFamily> families,
    List<Escape> escapes,
    Kind kind)
    implements Serializable {
  /** The kind of a point to second order. */
  public enum Kind implements Labelled {
    /** All eigenvalues are positive. */
    MINIMUM,
    /** Some are negative, some positive. */
    SADDLE,
    /**
     * All are negative. A network's cost has no such point, for it is convex in the output layer.
     */
    MAXIMUM,
    /** One or more are 0. As a rule the point is not isolated but one of a flat family. */
    DEGENERATE,
    /** There is no stationary point at all; the cost falls for ever along a ray. */
    UNBOUNDED;

    /** The word for people. */
    public String inWords() {
      return switch (this) {
        case MINIMUM -> "minimum";
        case SADDLE -> "saddle";
        case MAXIMUM -> "maximum";
        case DEGENERATE -> "degenerate";
        case UNBOUNDED -> "unbounded";
      };
    }

    /** Returns what is said of an end of training of this kind, such as: dead unit, cost 0.47. */
    public String asEnd(boolean hasDeadUnit, String cost) {
      return switch (this) {
        case UNBOUNDED -> "no minimum, falls to " + cost;
        case DEGENERATE -> (hasDeadUnit ? "dead unit, cost " : "flat, cost ") + cost;
        case MINIMUM, SADDLE, MAXIMUM -> "cost " + cost;
      };
    }

    /**
     * Returns what the second derivatives alone say of a stationary point. A catalogue and a
     * verdict both ask this, so that they count with the same zeros, {@link
     * Eigendecomposition#noise}. Directions that are flat whatever the point is, such as a
     * softmax's own, are left out.
     */
    public static Kind of(Eigendecomposition spectrum) {
      if (spectrum.nullity() > 0) {
        return DEGENERATE;
      }
      if (spectrum.index() == 0) {
        return MINIMUM;
      }
      return spectrum.index() == spectrum.size() - spectrum.known() ? MAXIMUM : SADDLE;
    }
  }

  StationaryPoint(
      LocalModel model,
      BigInteger orbitSize,
      Optional<FlatFamily> family,
      Optional<Escape> escape) {
    this(
        ParameterVector.of(model.theta()),
        model.cost(),
        model.gradientNorm(),
        model.spectrum(),
        orbitSize,
        family.stream().toList(),
        escape.stream().toList(),
        kind(model.spectrum(), family.isPresent(), escape.isPresent()));
  }

  /** The way to infinity that a point is on, which was taken for stationary. */
  public StationaryPoint falling(Escape ray) {
    return new StationaryPoint(
        theta, cost, gradientNorm, spectrum, orbitSize, List.of(), List.of(ray), Kind.UNBOUNDED);
  }

  /** This point of a part of the space as a point of the whole, with the whole cost's gradient. */
  public StationaryPoint lifted(RestrictedCost part) {
    ParameterVector whole = part.lift(theta);
    double norm = part.wholeGradientNorm(whole);
    return new StationaryPoint(whole, cost, norm, spectrum, orbitSize, families, escapes, kind);
  }

  private static Kind kind(Eigendecomposition spectrum, boolean isFamily, boolean escapes) {
    if (escapes) {
      return Kind.UNBOUNDED;
    }
    return isFamily ? Kind.DEGENERATE : Kind.of(spectrum);
  }

  /**
   * The number of directions that lead down. For a family it is that of the point that stands for
   * it.
   */
  public int index() {
    return spectrum.index();
  }

  /**
   * Returns what is said of it as an end of training, which wants a cost: of a ray the one it falls
   * to.
   */
  public String asEnd(String cost) {
    return kind.asEnd(!families.isEmpty(), cost);
  }

  /** The flat family that this point stands for. */
  public Optional<FlatFamily> family() {
    return families.stream().findFirst();
  }

  /** The ray along which the cost falls for ever. */
  public Optional<Escape> escape() {
    return escapes.stream().findFirst();
  }

  /**
   * Returns whether training can end here, at a minimum or in a family that is in part a flat
   * minimum.
   */
  public boolean holds() {
    return kind == Kind.MINIMUM
        || (kind == Kind.DEGENERATE && family().map(FlatFamily::holds).orElse(index() == 0));
  }

  /**
   * Returns whether exactly one direction leads down. Such a point is a pass between what lies on
   * either side of it.
   */
  public boolean isPass() {
    return (kind == Kind.SADDLE && index() == 1)
        || (kind == Kind.DEGENERATE && family().map(FlatFamily::leaks).orElse(false));
  }

  /**
   * A clause on what kind and numbers leave unsaid: which biases are free, or where the cost falls
   * to. It is empty where there is nothing to add.
   *
   * @param names of the parameters
   */
  public String note(List<String> names) {
    return Note.of(this, names);
  }
}
