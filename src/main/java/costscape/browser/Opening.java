package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the page shows first, as the fragment of its links: {@code data=article&hidden=2&…}, written
 * as the command line's options are called. Data that are not embedded travel inside, as CSV.
 */
public final class Opening {
  private static final String HEX = "0123456789ABCDEF";

  private Opening() {}

  /**
   * How the command line names the data, where their rows alone do not say it: the page gives these
   * words back in its own command line.
   *
   * @param file empty where the data are embedded
   * @param target the column of the classes; empty for the last one
   * @param holdOut the rows that do not train, as the option has them; empty where all train
   * @param seed that draws those rows
   */
  public record Source(String file, String target, boolean standardize, String holdOut, long seed) {
    public static final Source EMBEDDED = new Source("", "", false, "", 1);

    private Stream<String> pairs() {
      return Stream.of(
              file.isEmpty() ? "" : pair("file", file),
              target.isEmpty() ? "" : pair("target", target),
              standardize ? pair("standardize", "true") : "",
              holdOut.isEmpty() ? "" : pair("hold-out", holdOut),
              holdOut.isEmpty() ? "" : pair("seed", String.valueOf(seed)))
          .filter(pair -> !pair.isEmpty());
    }
  }

  /**
   * @param axes none, one or two; the page finds the rest
   */
  public static String of(NetworkCost cost, Source source, ParameterVector at, List<Axis> axes) {
    List<String> fragment = new ArrayList<>();
    Dataset dataset = cost.dataset();
    fragment.add(pair("data", dataset.name()));
    if (!isEmbedded(dataset)) {
      fragment.add(pair("csv", csv(dataset)));
    }
    source.pairs().forEach(fragment::add);
    fragment.add(pair("hidden", hidden(cost.network().layout())));
    fragment.add(pair("activation", word(cost.network().activation())));
    fragment.add(pair("loss", cost.loss().word()));
    fragment.add(pair("l2", String.valueOf(cost.l2())));
    fragment.add(pair("at", numbers(at.toArray())));
    for (Axis axis : axes) {
      fragment.add(pair("vary", "%s=%s:%s".formatted(axis.name(), axis.from(), axis.to())));
    }
    return String.join("&", fragment);
  }

  private static String pair(String name, String value) {
    return name + "=" + encoded(value);
  }

  /** Percent-encoded UTF-8, but for what the page itself leaves readable in its links. */
  private static String encoded(String value) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-_.,:=".indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : "%" + HEX.charAt(c >> 4) + HEX.charAt(c & 15));
    }
    return encoded.toString();
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the page has these very rows: a standardised copy keeps the name and differs. */
  private static boolean isEmbedded(Dataset dataset) {
    return Datasets.named(dataset.name())
        .map(Datasets::dataset)
        .filter(embedded -> csv(embedded).equals(csv(dataset)))
        .isPresent();
  }

  private static String hidden(ParameterLayout layout) {
    return IntStream.range(1, layout.layers())
        .mapToObj(layer -> String.valueOf(layout.width(layer)))
        .collect(Collectors.joining(","));
  }

  private static String numbers(double[] values) {
    return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  private static String csv(Dataset dataset) {
    StringBuilder csv = new StringBuilder();
    dataset.featureNames().forEach(name -> csv.append(quoted(name)).append(','));
    csv.append("label\n");
    double[] features = new double[dataset.features()];
    for (int row = 0; row < dataset.rows(); row++) {
      dataset.row(row, features);
      String label = dataset.classes().get(dataset.label(row));
      csv.append(numbers(features)).append(',').append(quoted(label)).append('\n');
    }
    return csv.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
