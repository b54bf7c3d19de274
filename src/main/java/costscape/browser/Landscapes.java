package costscape.browser;

import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.number.RandomNumbers;
import costscape.store.dataset.DatasetFiles;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes landscapes of rows, as the command line's options make them. */
final class Landscapes {
  private Landscapes() {}

  /** Reads rows of a CSV file whose targets are classes, or numbers to predict. */
  static Dataset read(String name, String text, RowOptions options, boolean numbers) {
    // Translated to JavaScript, a header alone is read only where its line ends.
    String lines = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    try {
      List<String> targets =
          options.target().stream().limit(numbers ? Integer.MAX_VALUE : 1).toList();
      return DatasetFiles.parse(name, lines, targets, numbers, options.columns());
    } catch (InputException e) {
      throw new InputException(inWordsOfPage(String.valueOf(e.getMessage())));
    }
  }

  /** The page offers a button for what the command line advises by an option. */
  private static String inWordsOfPage(String message) {
    int advice = message.indexOf("; " + Remedy.TARGET.option() + " ");
    int rest = message.indexOf(" if it holds the classes", Math.max(0, advice));
    String words =
        advice >= 0 && rest >= 0
            ? message.substring(0, advice)
                + "; the column "
                + untyped(message.substring(advice + Remedy.TARGET.option().length() + 3, rest))
                + " may be left out, or hold the classes"
            : message;
    return words.replace(Remedy.DROP_MISSING.option(), "such rows may be left out");
  }

  /** A name without the quotes that a shell needs. */
  private static String untyped(String name) {
    return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("'\\''", "'") : name;
  }

  /** The names of the columns of a CSV file, from its first lines. */
  static List<String> columns(String name, String lines) {
    List<String> columns = new ArrayList<>();
    CsvInput.read(name, lines, new Header(columns));
    return columns;
  }

  /** Takes the names of a table's columns alone. */
  private record Header(List<String> columns) implements CsvInput.Rows {
    @Override
    public boolean areForeign() {
      return true;
    }

    @Override
    public void header(List<String> names) {
      columns.addAll(names);
    }

    @Override
    public void row(TableRow row) {
      // only the header is wanted
    }
  }

  static Landscape of(
      Dataset rows, RowOptions options, int[] hidden, String activation, String loss, double l2) {
    RowOptions.Parts parts = options.of(rows);
    Dataset dataset = parts.training();
    List<Integer> widths = Arrays.stream(hidden).boxed().toList();
    ActivationFunction function = ActivationFunction.of(activation);
    Network network = Network.of(dataset, widths, function);
    NetworkCost cost = NetworkCost.of(network, dataset, lossOf(dataset, loss), l2);
    return new Landscape(cost, parts.heldOut().map(cost::over), rows, options.scales(rows));
  }

  private static LossFunction lossOf(Dataset dataset, String word) {
    return word.isEmpty()
        ? LossFunction.usual(dataset)
        : LossFunction.named(word, dataset).orElseThrow(() -> noLoss(dataset, word));
  }

  private static IllegalArgumentException noLoss(Dataset dataset, String word) {
    String targets =
        dataset.hasClasses() ? dataset.classes().size() + " classes" : "numbers to predict";
    return new IllegalArgumentException(
        "%s is no cost of %s, which has %s".formatted(word, dataset.name(), targets));
  }

  /**
   * The command line's options for rows: which columns are the target, which rows do not train, and
   * whether the features are scaled.
   *
   * @param target the target's columns; none for the last one
   * @param dropped columns that are neither features nor target
   * @param skipsMissing whether rows with missing values are left out, or refused
   * @param standardize true, or auto where the features' reaches alone say whether to scale them
   * @param holdOut the share of the rows that do not train, or a name for rows from elsewhere;
   *     empty where all train
   * @param seed that draws the share
   * @param apart so many last rows come from elsewhere and do not train
   */
  record RowOptions(
      List<String> target,
      List<String> dropped,
      boolean skipsMissing,
      String standardize,
      String holdOut,
      long seed,
      int apart) {
    /** Rows that train, and rows that do not. */
    record Parts(Dataset training, Optional<Dataset> heldOut) {}

    /** Reads names and values by turns. */
    static RowOptions of(String... pairs) {
      Map<String, String> given = new HashMap<>();
      for (int k = 0; k < pairs.length; k += 2) {
        given.put(pairs[k], pairs[k + 1]);
      }
      return new RowOptions(
          names(given.getOrDefault("target", "")),
          names(given.getOrDefault("drop", "")),
          given.getOrDefault("drop-missing", "").equals("true"),
          given.getOrDefault("standardize", ""),
          given.getOrDefault("hold-out", ""),
          Long.parseLong(given.getOrDefault("seed", "1")),
          Integer.parseInt(given.getOrDefault("apart", "0")));
    }

    private static List<String> names(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    Columns columns() {
      return new Columns(List.of(), dropped, skipsMissing, notice -> {});
    }

    /** Returns whether features are scaled: as asked, or where they are very unlike or large. */
    boolean scales(Dataset rows) {
      return standardize.equals("true") || (standardize.equals("auto") && rows.needsScaling());
    }

    /** The rows that train, and those held out; both scaled by those that train. */
    Parts of(Dataset rows) {
      boolean scales = scales(rows);
      if (holdOut.isEmpty()) {
        return new Parts(scales ? rows.standardized() : rows, Optional.empty());
      }
      Split split = split(rows);
      Split scaled = scales ? split.standardized() : split;
      return new Parts(scaled.training(), Optional.of(scaled.other()));
    }

    private Split split(Dataset rows) {
      try {
        return Split.holdingOut(rows, apart > 0 ? last(rows) : drawn(rows));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("hold-out %s: %s".formatted(holdOut, e.getMessage()), e);
      }
    }

    private int[] last(Dataset rows) {
      return IntStream.range(Math.max(0, rows.rows() - apart), rows.rows()).toArray();
    }

    private int[] drawn(Dataset rows) {
      double share;
      try {
        share = Double.parseDouble(holdOut);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("these rows are not here; a share was expected", e);
      }
      return RowDraws.heldOut(rows, share, RandomNumbers.of(seed));
    }
  }
}
