package costscape.cli.value;

import costscape.cost.AskedCost;
import costscape.cost.CostSource;
import costscape.cost.Doubt;
import costscape.cost.NetworkCost;
import costscape.critical.place.Terrain;
import costscape.network.ActivationFunction;
import costscape.number.RandomNumbers;
import costscape.number.SixDigits;
import costscape.run.ProgressLines;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import java.util.Locale;

/**
 * The largest network for a search of the whole parameter space, which takes some ten thousand
 * Hessians and their eigenvalues. Measured on one core: 300 parameters take 0.3 s for the
 * eigenvalues of one, 400 take 0.75 s, and the time grows with the cube.
 */
public final class SearchLimit {
  /** The most parameters: beyond, the search for one end out of one start takes a minute. */
  static final int MOST_PARAMETERS = 300;

  private static final double SECONDS_OF_400 = 0.75;

  /** The Hessian, a copy that is turned into its eigenvalues, and their vectors. */
  private static final double BYTES_OF_ENTRY = 24;

  private SearchLimit() {}

  /**
   * Refuses a network whose ends are too many to search.
   *
   * @throws InputException where the network is too large, or its units are of a kind of which no
   *     families are known
   */
  public static void check(ModelAtPoint model, String command) {
    model.ifNetwork().ifPresent(cost -> checkFamilies(cost, command));
    if (!model.isGraph()) {
      checkSize(model, command);
    }
    checkSlopes(model, command);
    checkPrecision(model, command, "trace --starts N --verdict none trains from many starts");
    checkTold(model, command);
  }

  /** Refuses to list places by a gradient that is another cost's, or by costs that are noise. */
  private static void checkTold(ModelAtPoint model, String command) {
    model
        .cost()
        .doubt(model.point().toArray(), RandomNumbers.of(1)::nextGaussian)
        .filter(doubt -> doubt.kind() == Doubt.Kind.GRADIENT || doubt.kind() == Doubt.Kind.NOISE)
        .ifPresent(
            doubt -> {
              throw new InputException(command + " judges places, and here " + doubt.sentence());
            });
  }

  private static void checkFamilies(NetworkCost cost, String command) {
    ActivationFunction activation = cost.network().activation();
    if (!Terrain.knowsFamilies(activation)) {
      throw new InputException(
          "%s knows where a dead sigmoid, tanh or relu unit falls away, not a dead %s unit: trace"
                  .formatted(command, activation.word())
              + " --starts N trains from many starts, inspect judges a point");
    }
  }

  private static void checkSize(ModelAtPoint model, String command) {
    int size = model.layout().size();
    if (size > MOST_PARAMETERS) {
      double seconds = SECONDS_OF_400 * Math.pow(size / 400.0, 3);
      throw new InputException(
          String.format(
              Locale.ROOT,
              "%s takes some ten thousand Hessians, and one of %,d parameters takes some %s and"
                  + " %s: %d parameters at most; trace --starts N trains from many starts, inspect"
                  + " judges a point",
              command,
              size,
              ProgressLines.duration(seconds),
              SixDigits.bytes(BYTES_OF_ENTRY * size * size),
              MOST_PARAMETERS));
    }
  }

  /** Refuses a cost that tells too little of its slopes for what needs them. */
  public static void checkSlopes(ModelAtPoint model, String what) {
    if (model.isGraph()) {
      throw new InputException(
          ("%s needs gradients, which an ONNX graph does not tell; a program that asks torch or JAX"
                  + " tells them, --program")
              .formatted(what));
    }
    if (model.ifAsked().filter(asked -> !asked.knowsSlopes()).isPresent()) {
      throw new InputException(
          ("%s needs gradients, which the program does not tell; differences of costs stand in for"
                  + " them up to %d parameters, and there are %d")
              .formatted(what, AskedCost.MOST_BY_DIFFERENCES, model.layout().size()));
    }
  }

  /** Refuses to judge a place by costs that are rounded coarsely, and says what would do. */
  public static void checkPrecision(ModelAtPoint model, String what, String instead) {
    if (model
        .ifAsked()
        .filter(asked -> asked.source().rounding() > CostSource.DOUBLE)
        .isPresent()) {
      throw new InputException(
          "%s judges places by small curvatures, which costs of single precision do not tell; %s"
              .formatted(what, instead));
    }
  }
}
