package costscape.browser;

import costscape.cost.Loss;
import costscape.cost.Losses;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.store.dataset.DatasetCsv;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.text.CsvInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;

/** Makes landscapes of rows, as the command line's options make them. */
final class Landscapes {
  private Landscapes() {}

  /** Reads rows of a CSV file whose targets are classes, or numbers to predict. */
  static Dataset read(String name, String text, RowOptions options, boolean numbers) {
    // Translated to JavaScript, a header alone is read only where its line ends.
    String lines = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    try {
      return numbers
          ? DatasetCsv.parseNumbers(name, lines, options.target())
          : DatasetCsv.parse(name, lines, options.target().stream().findFirst());
    } catch (InputException e) {
      throw new InputException(inWordsOfPage(String.valueOf(e.getMessage())));
    }
  }

  /** The page has no control that leaves out rows without values, or a column. */
  private static String inWordsOfPage(String message) {
    int advice = message.indexOf("; " + Remedy.TARGET.option() + " ");
    String words =
        advice >= 0 && message.endsWith(" to leave it out")
            ? message.substring(0, advice)
                + "; as the last column it may hold the classes, else take it out of the file"
            : message;
    return words.replace(Remedy.DROP_MISSING.option(), Remedy.DROP_MISSING.argument());
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
    public boolean takesIndex() {
      return true;
    }

    @Override
    public void header(List<String> names) {
      columns.addAll(names);
    }

    @Override
    public void row(CsvInput.Row row) {
      // only the header is wanted
    }
  }

  static Landscape of(
      Dataset rows, RowOptions options, int[] hidden, String activation, String loss, double l2) {
    RowOptions.Parts parts = options.of(rows);
    Dataset dataset = parts.training();
    List<Integer> widths = Arrays.stream(hidden).boxed().toList();
    ActivationFunction function = ActivationFunction.valueOf(activation.toUpperCase(Locale.ROOT));
    Network network = Network.of(dataset, widths, function);
    NetworkCost cost = NetworkCost.of(network, dataset, lossOf(dataset, loss), l2);
    return new Landscape(cost, parts.heldOut().map(cost::over));
  }

  private static Loss lossOf(Dataset dataset, String word) {
    return word.isEmpty()
        ? Losses.usual(dataset)
        : Losses.named(word, dataset).orElseThrow(() -> noLoss(dataset, word));
  }

  private static IllegalArgumentException noLoss(Dataset dataset, String word) {
    String targets =
        dataset.hasClasses() ? dataset.classes().size() + " classes" : "numbers to predict";
    return new IllegalArgumentException(
        "%s is no cost of %s, which has %s".formatted(word, dataset.name(), targets));
  }

  /**
   * What the command line's options say of the rows: which columns are the target, which rows do
   * not train, and whether the features are scaled.
   *
   * @param target the target's columns; none for the last one
   * @param holdOut the share of the rows that do not train, or a name for rows from elsewhere;
   *     empty where all train
   * @param seed that draws the share
   * @param apart so many last rows come from elsewhere and do not train
   */
  record RowOptions(
      List<String> target, boolean standardize, String holdOut, long seed, int apart) {
    /** Rows that train, and rows that do not. */
    record Parts(Dataset training, Optional<Dataset> heldOut) {}

    /** Reads names and values by turns. */
    static RowOptions of(String... pairs) {
      Map<String, String> given = new HashMap<>();
      for (int k = 0; k < pairs.length; k += 2) {
        given.put(pairs[k], pairs[k + 1]);
      }
      String target = given.getOrDefault("target", "");
      return new RowOptions(
          target.isEmpty() ? List.of() : List.of(target.split(",")),
          given.getOrDefault("standardize", "").equals("true"),
          given.getOrDefault("hold-out", ""),
          Long.parseLong(given.getOrDefault("seed", "1")),
          Integer.parseInt(given.getOrDefault("apart", "0")));
    }

    /** The rows that train, and those held out; both scaled by those that train. */
    Parts of(Dataset rows) {
      if (holdOut.isEmpty()) {
        return new Parts(standardize ? rows.standardized() : rows, Optional.empty());
      }
      Split split = split(rows);
      Split scaled = standardize ? split.standardized() : split;
      return new Parts(scaled.training(), Optional.of(scaled.other()));
    }

    private Split split(Dataset rows) {
      try {
        return Split.holdingOut(rows, apart > 0 ? last(rows) : drawn(rows));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "--hold-out %s: %s".formatted(holdOut, e.getMessage()), e);
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
      return RowDraws.heldOut(rows, share, new Well19937c(seed));
    }
  }
}
