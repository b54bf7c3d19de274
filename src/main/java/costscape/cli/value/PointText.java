package costscape.cli.value;

import costscape.cost.AskedCost;
import costscape.network.KnownPoint;
import costscape.network.LayerWeights.WeightLayout;
import costscape.network.Network;
import costscape.number.NumberText;
import costscape.number.RandomNumbers;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.onnx.GraphCost;
import costscape.store.table.PointFiles;
import costscape.study.ModelAtPoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A point as it is written: a preset, {@code random:SEED[:SCALE]}, a file, or {@code NAME=VALUE,…}
 * of every parameter; and assignments {@code NAME=VALUE,…} laid over it.
 */
public final class PointText {
  /** The point that a cost from elsewhere begins with. */
  public static final String BASE = "base";

  private static final String RANDOM = "random:";

  private PointText() {}

  /**
   * Reads a point: a name, {@code random:SEED}, a file, or {@code NAME=VALUE,…}.
   *
   * @param weights which side of a weight matrix in a file is which, where shapes do not say it
   * @throws InputException where the text is no point of such a network
   */
  public static ParameterVector parse(
      String text, Network network, Optional<WeightLayout> weights) {
    Optional<String> file = fileOf(text);
    if (file.isPresent()) {
      checkIsOne(file.get());
      return PointFiles.read(FileText.path(file.get()), network, weights);
    }
    return numbers(text, network.layout())
        .orElseGet(
            () -> {
              KnownPoint preset = KnownPoint.named(text).orElseThrow(() -> unknown(text));
              return InputException.given(() -> preset.point(network.layout()));
            });
  }

  /** Another point of a model's cost. */
  public static ParameterVector parse(String text, ModelAtPoint model) {
    return model
        .ifAsked()
        .map(asked -> parse(text, asked))
        .orElseGet(() -> parse(text, model.network(), model.weights()));
  }

  /** A point of a model's cost, or a direction of its space, from a file. */
  static ParameterVector read(Path file, ModelAtPoint model) {
    return model
        .ifAsked()
        .map(asked -> read(file, asked))
        .orElseGet(() -> PointFiles.read(file, model.network(), model.weights()));
  }

  /** A point of a cost from elsewhere, whose own presets are its base and zeros. */
  public static ParameterVector parse(String text, AskedCost cost) {
    Optional<String> file = fileOf(text);
    if (file.isPresent()) {
      checkIsOne(file.get());
      return read(FileText.path(file.get()), cost);
    }
    return numbers(text, cost.arrays())
        .orElseGet(
            () ->
                switch (text) {
                  case BASE -> ParameterVector.of(cost.source().base());
                  case "zeros" -> ParameterVector.zeros(cost.dimension());
                  default ->
                      throw new InputException(
                          ("no point %s; a program has base, zeros, random:SEED, a file (.csv,"
                                  + " .npz, .safetensors, .pt, .h5), and --set NAME=VALUE")
                              .formatted(InputException.quoted(text)));
                });
  }

  /** A point of a cost from elsewhere from a file; a graph looks at what else the file keeps. */
  static ParameterVector read(Path file, AskedCost cost) {
    ParameterVector point = PointFiles.read(file, cost.arrays());
    if (cost.source() instanceof GraphCost graph && !PointFiles.isTable(file)) {
      graph.lookAt(file);
    }
    return point;
  }

  private static void checkIsOne(String file) {
    if (FilePattern.isPattern(file)) {
      throw new InputException(
          "%s names several files, and a point is in one; trace --from takes them all as a path"
              .formatted(InputException.quoted(file)));
    }
  }

  /** The points that are written by numbers; empty of a name. */
  private static Optional<ParameterVector> numbers(String text, NamedParameters layout) {
    if (text.startsWith(RANDOM)) {
      return Optional.of(random(text, layout));
    }
    return text.indexOf('=') < 0 ? Optional.empty() : Optional.of(whole(text, layout));
  }

  /** The name of the file that a point is read from, where it is one. */
  public static Optional<String> fileOf(String text) {
    return Optional.of(text)
        .filter(
            name ->
                !name.startsWith(RANDOM) && (PointFiles.isPointFile(name) || isOtherFile(name)));
  }

  /**
   * Returns what is called in another way is a file where it is there and nothing else has its
   * name.
   */
  private static boolean isOtherFile(String name) {
    return KnownPoint.named(name).isEmpty()
        && name.indexOf('=') < 0
        && Files.isRegularFile(FileText.path(name));
  }

  private static ParameterVector whole(String assignments, NamedParameters layout) {
    ParameterVector point = set(ParameterVector.zeros(layout.size()), assignments, layout);
    int given = assignments.split(",", -1).length;
    if (given < layout.size()) {
      throw new InputException(
          "%d of %d parameters have a value; lay some over a point by --set NAME=VALUE,…"
              .formatted(given, layout.size()));
    }
    return point;
  }

  private static InputException unknown(String text) {
    String hint = NearMiss.hint(text, KnownPoint.labels());
    return new InputException(
        "no point %s%s"
            .formatted(
                InputException.quoted(text),
                hint.isEmpty()
                    ? "; there are %s, random:SEED, a file (.csv, .json, .npz, .safetensors, .pt, .h5), and --set NAME=VALUE"
                        .formatted(String.join(", ", KnownPoint.labels()))
                    : hint));
  }

  /** Independent standard normal values in the order of the layout, times the scale. */
  private static ParameterVector random(String text, NamedParameters layout) {
    String[] parts = text.substring(RANDOM.length()).split(":", -1);
    double scale = parts.length == 2 ? NumberText.parse(parts[1]).orElse(-1) : 1;
    if (parts.length > 2 || !parts[0].matches("\\d{1,18}") || scale <= 0) {
      throw new InputException(
          "%s: random:SEED or random:SEED:SCALE was expected, a whole number and one above 0"
              .formatted(InputException.quoted(text)));
    }
    RandomGenerator random = RandomNumbers.of(Long.parseLong(parts[0]));
    return ParameterVector.gaussian(layout.size(), scale, random);
  }

  /**
   * The point with the assigned parameters replaced.
   *
   * @throws InputException where a name is unknown or repeated, or a value no number
   */
  public static ParameterVector set(
      ParameterVector point, String assignments, NamedParameters layout) {
    ParameterVector changed = point;
    BitSet given = new BitSet();
    for (String assignment : assignments.split(",", -1)) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new InputException(
            "%s: NAME=VALUE was expected".formatted(InputException.quoted(assignment)));
      }
      String name = assignment.substring(0, equals).strip();
      int parameter = index(name, layout);
      if (given.get(parameter)) {
        throw new InputException("%s is set twice".formatted(name));
      }
      given.set(parameter);
      changed = changed.with(parameter, value(name, assignment.substring(equals + 1).strip()));
    }
    return changed;
  }

  private static double value(String name, String text) {
    return NumberText.parse(text)
        .orElseThrow(
            () ->
                new InputException(
                    "%s: %s is not a finite number".formatted(name, InputException.quoted(text))));
  }

  /** Where θ holds a parameter; of an unknown name it is said what was probably meant. */
  public static int index(String name, NamedParameters layout) {
    int index = layout.parameterNames().indexOf(name);
    if (index < 0) {
      throw new InputException(PointFiles.unknown(name, layout));
    }
    return index;
  }
}
