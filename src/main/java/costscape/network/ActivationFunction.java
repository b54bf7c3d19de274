package costscape.network;

import costscape.lanes.PlainSingle;
import costscape.lanes.Scalar;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The function between a unit's pre-activation z and its activation a, with its first two
 * derivatives. All three are evaluated from z, so that a saturated unit keeps its tiny derivative;
 * where a = 1 − 1e-20 rounds to 1, a·(1 − a) would be 0.
 */
public abstract class ActivationFunction implements Serializable {
  private static final long serialVersionUID = 1;

  /** 1 / (1 + e⁻ᶻ). */
  public static final ActivationFunction SIGMOID =
      new ActivationFunction(
          "sigmoid",
          Slope.LOGISTIC,
          true,
          0.25,
          Notation.of("sigmoid", "σ")
              .in("σ(%s) = 1/(1 + e^−z)", "%1$s·(1 − %1$s)")
              .inCells("1/(1+EXP(MIN(-(%s),700)))", "EXP(-ABS(%1$s))/(1+EXP(-ABS(%1$s)))^2")
              .alsoCalled("logistic")) {
        @Override
        public double value(double z) {
          double e = Scalar.exp(-Math.abs(z));
          return (z < 0 ? e : 1) / (1 + e);
        }

        @Override
        public double derivative(double z) {
          double e = Scalar.exp(-Math.abs(z));
          return e / ((1 + e) * (1 + e));
        }

        @Override
        public double secondDerivative(double z) {
          double e = Scalar.exp(-Math.abs(z));
          double towardsZero = e * (1 - e) / ((1 + e) * (1 + e) * (1 + e));
          return z < 0 ? towardsZero : -towardsZero;
        }

        @Override
        void apply(double[] z, UnitActivation lanes) {
          lanes.sigmoid(z);
        }

        @Override
        void derivatives(double[] z, UnitActivation lanes, double[] slope, double[] bend) {
          lanes.ofLogistic(z, 1, 1, slope, bend);
        }
      };

  /** (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ). */
  public static final ActivationFunction TANH =
      new ActivationFunction(
          "tanh",
          Slope.LOGISTIC,
          true,
          1,
          Notation.of("tanh", "tanh")
              .in("tanh(%s)", "(1 − %1$s²)")
              .inCells("TANH(%s)", "4*EXP(-ABS(2*%1$s))/(1+EXP(-ABS(2*%1$s)))^2")) {
        @Override
        public double value(double z) {
          return StrictMath.tanh(z);
        }

        @Override
        public double derivative(double z) {
          return 4 * SIGMOID.derivative(2 * z);
        }

        @Override
        public double secondDerivative(double z) {
          return -2
              * StrictMath.tanh(z)
              * derivative(z); // 1 − e⁻²ᶻ would lose the digits of a small z
        }

        @Override
        void apply(double[] z, UnitActivation lanes) {
          lanes.tanh(z);
        }

        @Override
        void apply(float[] z, UnitActivation lanes) {
          PlainSingle.tanh(z);
        }

        @Override
        void derivatives(double[] z, UnitActivation lanes, double[] slope, double[] bend) {
          lanes.ofLogistic(z, 2, 4, slope, bend);
        }
      };

  /**
   * max(0, z). The derivative at its kink, z = 0, is taken as 0; the second derivative is 0
   * everywhere else.
   */
  public static final ActivationFunction RELU =
      new TwoSlopes(
          "relu",
          Slope.STEP,
          0,
          Notation.of("ReLU", "relu")
              .in("max(0, %s)", "(1 if %2$s > 0, else 0)")
              .inCells("MAX(%s,0)", "IF(%s>0,1,0)"));

  /**
   * z·Φ(z), Φ being the standard normal distribution's function (Hendrycks and Gimpel,
   * arXiv:1606.08415). This is torch's default, with the exact erf, and not its tanh approximation.
   */
  public static final ActivationFunction GELU =
      new ActivationFunction("gelu", Slope.OTHER, false, Double.NaN, Notation.of("GELU", "gelu")) {
        @Override
        public double value(double z) {
          double size = Math.abs(z);
          return Math.max(0, z) - size * Scalar.gaussianTail(size);
        }

        @Override
        public double derivative(double z) {
          double tail = Scalar.gaussianTail(Math.abs(z));
          return (z > 0 ? 1 - tail : tail) + z * density(z);
        }

        @Override
        public double secondDerivative(double z) {
          return density(z) * (2 - z * z);
        }

        @Override
        public boolean rises() {
          return false; // it is smallest, −0.17, at z = −0.75
        }

        @Override
        void apply(double[] z, UnitActivation lanes) {
          lanes.gaussian().gelu(z);
        }

        @Override
        void derivatives(double[] z, UnitActivation lanes, double[] slope, double[] bend) {
          lanes.gaussian().geluDerivatives(z, slope, bend);
        }

        private double density(double z) {
          return ONE_OVER_SQRT_2_PI * Scalar.exp(-0.5 * z * z);
        }
      };

  /** log(1 + eᶻ). Its derivative is the sigmoid. */
  public static final ActivationFunction SOFTPLUS =
      new ActivationFunction(
          "softplus", Slope.OTHER, false, 1, Notation.of("softplus", "softplus")) {
        @Override
        public double value(double z) {
          return Math.max(0, z) + StrictMath.log1p(Scalar.exp(-Math.abs(z)));
        }

        @Override
        public double derivative(double z) {
          return SIGMOID.value(z);
        }

        @Override
        public double secondDerivative(double z) {
          return SIGMOID.derivative(z);
        }

        @Override
        void apply(double[] z, UnitActivation lanes) {
          lanes.softplus(z);
        }

        @Override
        void derivatives(double[] z, UnitActivation lanes, double[] slope, double[] bend) {
          lanes.ofLogistic(z, 1, 1, /* slope= */ bend, /* bend= */ slope); // σ′ is its bend
          System.arraycopy(z, 0, slope, 0, z.length);
          lanes.sigmoid(slope);
        }
      };

  /** z above 0, and 0.01·z below: torch.nn.LeakyReLU as it is where no slope is given. */
  public static final ActivationFunction LEAKY_RELU = leakyRelu(TwoSlopes.TORCHS);

  /**
   * z above 0, and eᶻ − 1 below (Clevert, Unterthiner and Hochreiter, arXiv:1511.07289, α = 1). Its
   * slope is continuous; its curvature jumps at 0, where it is taken as that below.
   */
  public static final ActivationFunction ELU =
      new ActivationFunction("elu", Slope.OTHER, false, 1, Notation.of("ELU", "elu")) {
        @Override
        public double value(double z) {
          return z > 0 ? z : StrictMath.expm1(z);
        }

        @Override
        public double derivative(double z) {
          return z > 0 ? 1 : Scalar.exp(z);
        }

        @Override
        public double secondDerivative(double z) {
          return z > 0 ? 0 : Scalar.exp(z);
        }

        @Override
        void apply(double[] z, UnitActivation lanes) {
          lanes.elu(z);
        }
      };

  /** z·σ(z), also called swish (Ramachandran, Zoph and Le, arXiv:1710.05941, β = 1). */
  public static final ActivationFunction SILU =
      new ActivationFunction(
          "silu", Slope.OTHER, false, Double.NaN, Notation.of("SiLU", "silu").alsoCalled("swish")) {
        @Override
        public double value(double z) {
          return z * SIGMOID.value(z);
        }

        @Override
        public double derivative(double z) {
          return SIGMOID.value(z) + z * SIGMOID.derivative(z);
        }

        @Override
        public double secondDerivative(double z) {
          return 2 * SIGMOID.derivative(z) + z * SIGMOID.secondDerivative(z);
        }

        @Override
        public boolean rises() {
          return false; // it is smallest, −0.28, at z = −1.28
        }

        @Override
        void apply(double[] z, UnitActivation lanes) {
          lanes.silu(z);
        }

        @Override
        void derivatives(double[] z, UnitActivation lanes, double[] slope, double[] bend) {
          lanes.siluDerivatives(z, slope, bend);
        }
      };

  /** z itself, which makes a network of any depth a linear model. */
  public static final ActivationFunction IDENTITY =
      new ActivationFunction(
          "identity",
          Slope.EVEN,
          false,
          1,
          Notation.of("identity", "z").in("%s", "1").inCells("%s", "1").alsoCalled("linear")) {
        @Override
        public double value(double z) {
          return z;
        }

        @Override
        public double derivative(double z) {
          return 1;
        }

        @Override
        public double secondDerivative(double z) {
          return 0;
        }

        @Override
        void apply(double[] z, UnitActivation lanes) {
          // as it is
        }

        @Override
        void apply(float[] z, UnitActivation lanes) {
          // as it is
        }

        @Override
        void derivatives(double[] z, UnitActivation lanes, double[] slope, double[] bend) {
          Arrays.fill(slope, 1);
          Arrays.fill(bend, 0);
        }
      };

  private static final List<ActivationFunction> ALL =
      List.of(SIGMOID, TANH, RELU, GELU, SOFTPLUS, LEAKY_RELU, ELU, SILU, IDENTITY);

  private static final double ONE_OVER_SQRT_2_PI = 0.3989422804014327;

  /** How the slope goes with z, where more is known of it than its values. */
  public enum Slope {
    /**
     * s/cosh²(√s·z), s being the largest slope: that of k·σ(kz) + c with k = 2√s. So a sigmoid and
     * a tanh are.
     */
    LOGISTIC,
    /** 0 below 0 and 1 above: the activation has a kink. */
    STEP,
    /** One slope below 0, which is not 0, and another above: the activation has a kink. */
    BENT,
    /** The same everywhere. */
    EVEN,
    /** Nothing is known: what needs to know more leaves such units out, and says so. */
    OTHER
  }

  private final String word;
  private final transient Slope slope;
  private final transient boolean bounded;
  private final transient double steepest;
  private final transient Notation notation;

  /**
   * Returns what is true of the function. What a picture, a verdict, a proof or a workbook asks of
   * an activation stands here, so that a new one answers everything.
   *
   * @param word as options name it
   * @param slope how the slope goes
   * @param bounded whether it saturates on both sides, at values from −1 to 1
   * @param steepest the largest slope; read of LOGISTIC and STEP alone
   * @param notation how it is written
   */
  private ActivationFunction(
      String word, Slope slope, boolean bounded, double steepest, Notation notation) {
    this.word = word;
    this.slope = slope;
    this.bounded = bounded;
    this.steepest = steepest;
    this.notation = notation;
  }

  public Slope slope() {
    return slope;
  }

  /** Returns whether the activation saturates on both sides, as a sigmoid and a tanh do. */
  public boolean isBounded() {
    return bounded;
  }

  /** Returns whether the activation never falls with z. */
  public boolean rises() {
    return true;
  }

  /** Returns whether the activation has a kink at 0, where a unit switches. */
  public boolean hasKink() {
    return slope == Slope.STEP || slope == Slope.BENT;
  }

  /** Returns whether a unit is off below its kink: it answers 0, and no gradient reaches it. */
  public boolean isOffBelow() {
    return slope == Slope.STEP;
  }

  /** The largest slope, where {@link #slope} says more than its values. */
  public double steepest() {
    return steepest;
  }

  /** How it is written: its name, its formula, its cell in a spreadsheet. */
  public Notation notation() {
    return notation;
  }

  /**
   * The slope below a kink at 0.
   *
   * @throws IllegalStateException where it has none
   */
  public double slopeBelow() {
    throw new IllegalStateException(word + " has no kink");
  }

  /** Returns the word that options use. */
  public String word() {
    return word;
  }

  /** All that there are; of those that have a setting, the one with the usual setting. */
  public static List<ActivationFunction> all() {
    return ALL;
  }

  /**
   * A leaky relu (Maas, Hannun and Ng, 2013), whose slope where z &lt; 0 is above 0 and below 1.
   */
  public static ActivationFunction leakyRelu(double slope) {
    if (!(slope > 0 && slope < 1)) {
      throw new IllegalArgumentException(
          "a leaky relu has a slope between 0 and 1 below 0, not " + slope);
    }
    return new TwoSlopes(
        slope == TwoSlopes.TORCHS ? TwoSlopes.LEAKY : TwoSlopes.WITH_SLOPE + slope,
        Slope.BENT,
        slope,
        Notation.of("LeakyReLU", "leaky relu"));
  }

  /**
   * The activation by its word, or by a word that another library has for it, in any case. A leaky
   * relu may have its slope behind a colon.
   *
   * @throws IllegalArgumentException where that is none that it may have
   */
  public static Optional<ActivationFunction> named(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith(TwoSlopes.WITH_SLOPE)) {
      return Optional.of(leakyRelu(slope(lower.substring(TwoSlopes.WITH_SLOPE.length()))));
    }
    return ALL.stream()
        .filter(f -> f.word.equals(lower) || f.notation.otherWords().contains(lower))
        .findFirst();
  }

  private static double slope(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a leaky relu's slope is a number, not " + text, e);
    }
  }

  /**
   * The activation by its word, in any case.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static ActivationFunction of(String word) {
    return named(word)
        .orElseThrow(() -> new IllegalArgumentException("no activation is called " + word));
  }

  /** All words by which an activation is known. */
  public static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (ActivationFunction function : ALL) {
      names.add(function.word);
      names.addAll(function.notation.otherWords());
    }
    return names;
  }

  /** Those of which something is true, in a sentence: sigmoid, tanh and relu. */
  public static String words(Predicate<ActivationFunction> wanted) {
    List<String> all = ALL.stream().filter(wanted).map(ActivationFunction::word).toList();
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }

  public abstract double value(double z);

  public abstract double derivative(double z);

  public abstract double secondDerivative(double z);

  /**
   * z ← a(z) over an array, by functions of many lanes. Without them an activation is as right and
   * slower.
   */
  void apply(double[] z, UnitActivation lanes) {
    for (int k = 0; k < z.length; k++) {
      z[k] = value(z[k]);
    }
  }

  /** The same in single precision. */
  void apply(float[] z, UnitActivation lanes) {
    lanes.byDoubles(z);
  }

  /** Writes the first two derivatives over an array of moderate z. */
  void derivatives(double[] z, UnitActivation lanes, double[] slope, double[] bend) {
    oneByOne(z, slope, bend);
  }

  final void oneByOne(double[] z, double[] slope, double[] bend) {
    for (int k = 0; k < z.length; k++) {
      slope[k] = derivative(z[k]);
      bend[k] = secondDerivative(z[k]);
    }
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof ActivationFunction function && word.equals(function.word);
  }

  @Override
  public final int hashCode() {
    return word.hashCode();
  }

  @Override
  public final String toString() {
    return word;
  }

  /** It travels as its word, so that a constant is the same constant on another machine. */
  private record Word(String word) implements Serializable {
    private Object readResolve() {
      return of(word);
    }
  }

  protected final Object writeReplace() {
    return new Word(word);
  }

  /**
   * z above 0, and a share of it below, which may be none. The derivative at its kink is taken as
   * that below.
   */
  private static final class TwoSlopes extends ActivationFunction {
    private static final long serialVersionUID = 1;
    private static final double TORCHS = 0.01;
    private static final String LEAKY = "leaky_relu";
    private static final String WITH_SLOPE = LEAKY + ":";

    private final transient double below;

    TwoSlopes(String word, Slope slope, double below, Notation notation) {
      super(word, slope, false, 1, notation);
      this.below = below;
    }

    @Override
    public double slopeBelow() {
      return below;
    }

    @Override
    public double value(double z) {
      return isOffBelow() ? Math.max(0, z) : z > 0 ? z : below * z; // 0·(−∞) would be NaN
    }

    @Override
    public double derivative(double z) {
      return z > 0 ? 1 : below;
    }

    @Override
    public double secondDerivative(double z) {
      return 0;
    }

    @Override
    void apply(double[] z, UnitActivation lanes) {
      if (isOffBelow()) {
        UnitActivation.relu(z);
      } else {
        super.apply(z, lanes);
      }
    }

    @Override
    void apply(float[] z, UnitActivation lanes) {
      if (isOffBelow()) {
        PlainSingle.relu(z);
      } else {
        PlainSingle.twoSlopes(z, (float) below);
      }
    }

    @Override
    void derivatives(double[] z, UnitActivation lanes, double[] slope, double[] bend) {
      UnitActivation.twoSlopes(z, below, slope, bend);
    }
  }
}
