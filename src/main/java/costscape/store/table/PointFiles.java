package costscape.store.table;

import costscape.network.LayerWeights.WeightLayout;
import costscape.network.Network;
import costscape.space.NamedParameters;
import costscape.space.ParameterArrays;
import costscape.space.ParameterVector;
import costscape.store.array.ArrayFile;
import costscape.store.array.ArrayFormat;
import costscape.store.array.ToldActivations;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.NearMiss;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import costscape.store.weights.WeightArrays;
import costscape.store.weights.WeightArrays.MatchedWeights;
import costscape.store.weights.WeightArrays.Wanted;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point from a file, told by its content: a table with columns {@code name,value} and a row for
 * every parameter, the table of a training path, whose end it is, or the arrays of weights as
 * scikit-learn, Keras, PyTorch and NumPy keep them.
 */
public final class PointFiles {
  /** Endings of the files that hold a point, or that people take for one. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?i).*\\.(csv|json|npz|npy|safetensors|onnx|h5|hdf5|keras|pt|pth|pkl|pickle|joblib|ckpt)");

  /** Characters that hold the name of the first column, where it is a usual one. */
  private static final int HEAD = 64;

  /** The first columns of the tables of points and paths that costscape writes. */
  private static final Set<String> FIRST_NAMES = Set.of("name", "step", "run");

  private PointFiles() {}

  public static boolean isPointFile(String name) {
    return ENDING.matcher(name).matches();
  }

  /**
   * Reads a point.
   *
   * @param layout which side of a weight matrix is which, where shapes do not say it
   * @throws InputException if the file does not hold a point of such a network
   */
  public static ParameterVector read(Path file, Network network, Optional<WeightLayout> layout) {
    if (ModelFile.is(file)) {
      return weights(file, network.layout());
    }
    if (isTableOfPath(file)) {
      return end(file, network.layout());
    }
    return isTable(file)
        ? csv(file, network.layout())
        : ParameterVector.of(match(file, Wanted.of(network, layout)).parameters());
  }

  /** Reads a point where the shapes say which side of a matrix is which. */
  public static ParameterVector read(Path file, Network network) {
    return read(file, network, Optional.empty());
  }

  /**
   * A point of a cost from elsewhere, whose arrays the file holds under their own names.
   *
   * @throws InputException if the file does not hold such a point
   */
  public static ParameterVector read(Path file, ParameterArrays arrays) {
    if (isTableOfPath(file)) {
      return end(file, arrays);
    }
    return isTable(file) ? csv(file, arrays) : WeightArrays.named(file, arrays);
  }

  /** Returns whether a file is a table, which a text without braces is, a pipe included. */
  public static boolean isTable(Path file) {
    return Files.isRegularFile(file)
        ? isTableWithin(file)
        : !file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** A table of costscape is one even if its name ends in .json. */
  private static boolean isTableWithin(Path file) {
    return switch (ArrayFile.format(file).holds()) {
      case TABLE -> true;
      case LISTS -> FIRST_NAMES.contains(firstName(file));
      case COLUMNS, ARRAYS -> false;
    };
  }

  /** Returns whether a file is a table of a path, whose first column is the step. */
  public static boolean isTableOfPath(Path file) {
    return isTable(file) && !isTableOfPoint(file) && FIRST_NAMES.contains(firstName(file));
  }

  /**
   * Returns whether a file is a table of a point, whose first column is the name of a parameter.
   */
  public static boolean isTableOfPoint(Path file) {
    return isTable(file) && firstName(file).equals("name");
  }

  /** The first column's name; empty of what can be read only once. */
  private static String firstName(Path file) {
    return Files.isRegularFile(file) ? InputFile.read(file, PointFiles::firstName) : "";
  }

  private static String firstName(Reader reader) throws IOException {
    char[] start = new char[HEAD];
    int count = new BufferedReader(reader).read(start);
    String text = new String(start, 0, Math.max(0, count)).stripLeading();
    return text.split("[,;\t\r\n]", 2)[0].strip().replaceAll("^\"|\"$", "");
  }

  /** Finds out which array of a file is which layer of the network wanted, or refuses it. */
  static MatchedWeights match(Path file, Wanted wanted) {
    return WeightArrays.read(file, wanted.parameters()).match(wanted);
  }

  /**
   * Returns what was understood of a file of arrays, as a sentence without its full stop.
   *
   * @param listsToo whether nested lists, whose order is fixed, are worth a word
   * @return nothing of a table
   */
  public static Optional<String> understood(
      Path file, Network network, Optional<WeightLayout> layout, boolean listsToo) {
    boolean isTold =
        !isTable(file)
            && !ModelFile.is(file)
            && (listsToo || ArrayFile.format(file).holds() != ArrayFormat.Holding.LISTS);
    return isTold
        ? Optional.of(match(file, Wanted.of(network, layout)).sentence())
        : Optional.empty();
  }

  /**
   * The widths of the hidden layers of a file's network.
   *
   * @param wanted what is known of it
   * @return nothing where the file is a table without a whole network's names
   */
  public static Optional<List<Integer>> hidden(Path file, Wanted wanted) {
    if (isTable(file)) {
      return Files.isRegularFile(file) ? HiddenFromNames.hidden(file) : Optional.empty();
    }
    return Optional.of(
        ModelFile.is(file) ? ModelFile.read(file).hidden() : match(file, wanted).hidden());
  }

  /**
   * Returns what a file says of the activations of its hidden layers: words, each once, or nothing.
   */
  public static List<String> activations(Path file) {
    if (ModelFile.is(file)) {
      return List.of(ModelFile.read(file).activation().word());
    }
    return Files.isRegularFile(file) && !isTable(file) ? ToldActivations.of(file) : List.of();
  }

  /** The weights of a trained network. */
  private static ParameterVector weights(Path file, NamedParameters layout) {
    TrainedModel model = ModelFile.read(file);
    if (!model.names().equals(layout.parameterNames())) {
      throw InputException.in(
          file,
          "its network has %d parameters, %s to %s, and a %s network was expected"
              .formatted(
                  model.names().size(),
                  model.names().get(0),
                  model.names().get(model.names().size() - 1),
                  layout.shape()));
    }
    return model.weights();
  }

  /** Where training ended. */
  private static ParameterVector end(Path file, NamedParameters layout) {
    Trajectory path = TrajectoryCsv.read(file, layout);
    if (path.stopReason() == StopReason.DIVERGED) {
      throw InputException.in(file, "training diverged, so its last row is no point to look from");
    }
    return path.end().theta();
  }

  private static ParameterVector csv(Path file, NamedParameters layout) {
    double[] theta = new double[layout.size()];
    boolean[] given = new boolean[theta.length];
    CsvInput.read(
        file,
        names -> {
          if (names.get(0).equals("start")) {
            throw InputException.at(
                file,
                1,
                "this table has where each of several starts ended, and neither a path nor one"
                    + " point: trace --start A --start B records the paths, and STEM.model.json"
                    + " has the best end");
          }
          if (!names.equals(List.of("name", "value"))) {
            throw InputException.at(
                file, 1, "the columns name,value were expected, not " + String.join(",", names));
          }
        },
        row -> {
          int parameter = layout.parameterNames().indexOf(row.text(0));
          if (parameter < 0) {
            throw row.error(unknown(row.text(0), layout));
          }
          if (given[parameter]) {
            throw row.error("a second value for " + row.text(0));
          }
          theta[parameter] = row.number(1);
          given[parameter] = true;
        });
    for (int k = 0; k < theta.length; k++) {
      if (!given[k]) {
        throw InputException.in(file, "no value for " + layout.name(k));
      }
    }
    return ParameterVector.of(theta);
  }

  /** The message about a parameter name that the network does not have. */
  public static String unknown(String name, NamedParameters layout) {
    List<String> names = layout.parameterNames();
    String hint = NearMiss.hint(name, names);
    return "no parameter %s%s".formatted(name, hint.isEmpty() ? "; " + layout.range() : hint);
  }

  /**
   * The hidden layers of a network whose parameters a table names, in a column {@code name} or in
   * the header of a training path.
   */
  static final class HiddenFromNames implements CsvInput.Rows {
    private static final Pattern WEIGHT = Pattern.compile("w(\\d{1,4})_(\\d{1,6})_(\\d{1,6})");
    private static final Pattern BIAS = Pattern.compile("b\\d{1,4}_\\d{1,6}");
    private static final int MOST_LAYERS = 1000;

    /** A path of a larger network needs --hidden. */
    private static final int MOST_COLUMNS = 250_000;

    private final List<String> names = new ArrayList<>();
    private boolean isPath;

    private HiddenFromNames() {}

    /** Nothing where the names are not those of one whole network. */
    static Optional<List<Integer>> hidden(Path file) {
      HiddenFromNames found = new HiddenFromNames();
      CsvInput.read(file, MOST_COLUMNS, found);
      return hidden(found.names);
    }

    @Override
    public void header(List<String> header) {
      int step = header.indexOf("step"); // behind the name of the run, where there are several
      isPath = step == 0 || step == 1;
      if (isPath) {
        names.addAll(header.subList(step + 1, header.size()));
      }
    }

    @Override
    public void row(TableRow row) {
      if (!isPath) {
        names.add(row.text(0));
      }
    }

    private static Optional<List<Integer>> hidden(List<String> names) {
      int[] from = new int[MOST_LAYERS + 1];
      int[] to = new int[MOST_LAYERS + 1];
      int layers = 0;
      long count = 0;
      for (String name : names) {
        Matcher weight = WEIGHT.matcher(name);
        if (weight.matches()) {
          int layer = Math.min(Integer.parseInt(weight.group(1)), MOST_LAYERS);
          from[layer] = Math.max(from[layer], 1 + Integer.parseInt(weight.group(2)));
          to[layer] = Math.max(to[layer], 1 + Integer.parseInt(weight.group(3)));
          layers = Math.max(layers, layer);
          count++;
        } else if (BIAS.matcher(name).matches()) {
          count++;
        }
      }
      List<Integer> hidden = new ArrayList<>();
      long whole = 0;
      for (int layer = 1; layer <= layers; layer++) {
        whole += (from[layer] + 1L) * to[layer];
        if (layer < layers) {
          hidden.add(to[layer]);
        }
      }
      return layers > 1 && whole == count ? Optional.of(hidden) : Optional.empty();
    }
  }
}
