package costscape.store.table;

import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden layers of a network whose parameters a table names, in a column {@code name} or in the
 * header of a training path.
 */
final class HiddenFromNames implements CsvInput.Rows {
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
