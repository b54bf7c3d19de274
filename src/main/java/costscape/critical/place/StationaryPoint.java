package costscape.critical.place;

import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Spectrum;
import costscape.space.ParameterVector;
import costscape.words.CatalogueWords;
import costscape.words.PictureWords;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A point where ∇C = 0 to within rounding, and what its Hessian says of it; or, of kind {@code
 * UNBOUNDED}, how far a search came where there is none. Immutable.
 */
public final class StationaryPoint implements Serializable {
  private static final long serialVersionUID = 1;

  /** The kind of a point to second order. */
  public enum Kind {
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

    /** The word in files and summaries. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The word for people. */
    public String inWords() {
      return switch (this) {
        case MINIMUM -> PictureWords.MINIMUM.say();
        case SADDLE -> PictureWords.SADDLE.say();
        case MAXIMUM -> PictureWords.MAXIMUM.say();
        case DEGENERATE -> CatalogueWords.DEGENERATE.say();
        case UNBOUNDED -> CatalogueWords.UNBOUNDED.say();
      };
    }

    /**
     * What the second derivatives alone say of a stationary point. A catalogue and a verdict both
     * ask this, so that they count with the same zeros, {@link Spectrum#noise}. Directions that are
     * flat whatever the point is, such as a softmax's own, are left out.
     */
    public static Kind of(Spectrum spectrum) {
      if (spectrum.nullity() > 0) {
        return DEGENERATE;
      }
      if (spectrum.index() == 0) {
        return MINIMUM;
      }
      return spectrum.index() == spectrum.size() - spectrum.known() ? MAXIMUM : SADDLE;
    }
  }

  private final ParameterVector theta;
  private final double cost;
  private final double gradientNorm;
  private final Spectrum spectrum;
  private final BigInteger orbitSize;
  private final List<FlatFamily> family; // none or one, for an Optional cannot be serialised
  private final List<Escape> escape;
  private final Kind kind; // kept, for a search compares every point with every place

  StationaryPoint(
      LocalModel model,
      BigInteger orbitSize,
      Optional<FlatFamily> family,
      Optional<Escape> escape) {
    theta = ParameterVector.of(model.theta());
    cost = model.cost();
    gradientNorm = model.gradientNorm();
    spectrum = model.spectrum();
    this.orbitSize = orbitSize;
    this.family = family.stream().toList();
    this.escape = escape.stream().toList();
    kind = kind(spectrum, family.isPresent(), escape.isPresent());
  }

  private static Kind kind(Spectrum spectrum, boolean isFamily, boolean escapes) {
    if (escapes) {
      return Kind.UNBOUNDED;
    }
    return isFamily ? Kind.DEGENERATE : Kind.of(spectrum);
  }

  public ParameterVector theta() {
    return theta;
  }

  public double cost() {
    return cost;
  }

  /** ‖∇C‖, which is 0 but for rounding. */
  public double gradientNorm() {
    return gradientNorm;
  }

  public Spectrum spectrum() {
    return spectrum;
  }

  /**
   * The number of directions that lead down. For a family it is that of the point that stands for
   * it.
   */
  public int index() {
    return spectrum.index();
  }

  /** The number of images of the point under the cost's symmetry. */
  public BigInteger orbitSize() {
    return orbitSize;
  }

  /** What is said of it as an end of training, which wants a cost: of a ray the one it falls to. */
  public PictureWords asEnd() {
    return switch (kind) {
      case UNBOUNDED -> PictureWords.NO_MINIMUM;
      case DEGENERATE -> family.isEmpty() ? PictureWords.FLAT : PictureWords.DEAD_UNIT;
      case MINIMUM, SADDLE, MAXIMUM -> PictureWords.COST_IS;
    };
  }

  /** The flat family that this point stands for. */
  public Optional<FlatFamily> family() {
    return family.stream().findFirst();
  }

  /** The ray along which the cost falls for ever. */
  public Optional<Escape> escape() {
    return escape.stream().findFirst();
  }

  public Kind kind() {
    return kind;
  }

  /** Whether training can end here, at a minimum or in a family that is in part a flat minimum. */
  public boolean holds() {
    return kind() == Kind.MINIMUM
        || (kind() == Kind.DEGENERATE && family().map(FlatFamily::holds).orElse(index() == 0));
  }

  /**
   * Whether exactly one direction leads down. Such a point is a pass between what lies on either
   * side of it.
   */
  public boolean isPass() {
    return (kind() == Kind.SADDLE && index() == 1)
        || (kind() == Kind.DEGENERATE && family().map(FlatFamily::leaks).orElse(false));
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
