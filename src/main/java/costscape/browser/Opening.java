package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * What the page shows first, as the fragment of its links: {@code data=article&hidden=2&…}, written
 * as the command line's options are called. Data that are not embedded travel inside, as CSV.
 */
public final class Opening {
  private Opening() {}

  /**
   * @param axes none, one or two; the page finds the rest
   */
  public static String of(NetworkCost cost, ParameterVector at, List<Axis> axes) {
    StringJoiner fragment = new StringJoiner("&");
    Dataset dataset = cost.dataset();
    fragment.add(pair("data", dataset.name()));
    if (!isEmbedded(dataset)) {
      fragment.add(pair("csv", csv(dataset)));
    }
    fragment.add(pair("hidden", hidden(cost.network().layout())));
    fragment.add(pair("activation", word(cost.network().activation())));
    fragment.add(pair("loss", word(cost.loss())));
    fragment.add(pair("l2", String.valueOf(cost.l2())));
    fragment.add(pair("at", numbers(at.toArray())));
    for (Axis axis : axes) {
      fragment.add(pair("vary", "%s=%s:%s".formatted(axis.name(), axis.from(), axis.to())));
    }
    return fragment.toString();
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
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
    StringJoiner widths = new StringJoiner(",");
    for (int layer = 1; layer < layout.layers(); layer++) {
      widths.add(String.valueOf(layout.width(layer)));
    }
    return widths.toString();
  }

  private static String numbers(double[] values) {
    StringJoiner numbers = new StringJoiner(",");
    for (double value : values) {
      numbers.add(String.valueOf(value));
    }
    return numbers.toString();
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
