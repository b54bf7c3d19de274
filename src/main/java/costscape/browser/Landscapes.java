package costscape.browser;

import costscape.cost.LossFunction;
import costscape.cost.Losses;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.store.dataset.DatasetCsv;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
      return DatasetCsv.parse(name, lines, targets, numbers, options.columns());
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
                + message.substring(advice + Remedy.TARGET.option().length() + 3, rest)
                + " may be left out, or hold the classes"
            : message;
    return words.replace(Remedy.DROP_MISSING.option(), "such rows may be left out");
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
    return new Landscape(cost, parts.heldOut().map(cost::over));
  }

  private static LossFunction lossOf(Dataset dataset, String word) {
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
}
