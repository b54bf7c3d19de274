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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes what the page shows first as a fragment of its links, {@code data=article&hidden=2&…},
 * with the names of the command line's options. Data that are not embedded travel inside it as CSV.
 */
public final class Opening {
  private static final String HEX = "0123456789ABCDEF";

  /**
   * The run of one's own data: all parameters train by a rule that finds the length of its steps on
   * most data, and the map follows the ball.
   */
  public static final String ALL_TRAIN = "&view=moving&ball=adam,rate=0.05&steps=1000&speed=45";

  /**
   * The page begins with a few controls and a ball that rolls, and has the rest behind a button.
   */
  public static final String FIRST_LAYER = "&layer=first";

  private Opening() {}

  /**
   * The opening for whoever asks for nothing: six balls on one land, and behind it a ball on a
   * slope that can roll.
   */
  public static String first() {
    return FirstRuns.of(Datasets.ARTICLE) + "&layer=opening";
  }

  /** An opening in a language; a page that opens in English is asked for none. */
  public static String in(String language, String opening) {
    return language.equals("en") ? opening : opening + "&lang=" + language;
  }

  /**
   * The words by which the command line names the data, and says what is done with its rows. The
   * page does the same, and repeats them in the command line that it shows.
   *
   * @param file the file's name; empty if the data are embedded
   * @param target the column of the classes; empty for the last one
   * @param standardize true, or auto where the page is to scale features that are very unlike
   * @param holdOut the rows that do not train, as the option has them; empty where all train
   * @param seed that draws those rows
   */
  public record Source(String file, String target, String standardize, String holdOut, long seed) {
    public static final Source EMBEDDED = new Source("", "", "", "", 1);

    private Stream<String> pairs() {
      return Stream.of(
              file.isEmpty() ? "" : pair("file", file),
              target.isEmpty() ? "" : pair("target", target),
              standardize.isEmpty() ? "" : pair("standardize", standardize),
              holdOut.isEmpty() ? "" : pair("hold-out", holdOut),
              holdOut.isEmpty() ? "" : pair("seed", String.valueOf(seed)))
          .filter(pair -> !pair.isEmpty());
    }
  }

  /**
   * The rows as they are in the data, all of them.
   *
   * @param apart rows from elsewhere that do not train
   */
  public record Rows(Dataset all, Optional<Dataset> apart) {
    public static Rows of(Dataset all) {
      return new Rows(all, Optional.empty());
    }
  }

  /**
   * The fragment of a point and its slice.
   *
   * @param rows the rows of the data before any is held out or scaled
   * @param axes up to two axes; the page chooses the others
   */
  public static String of(
      NetworkCost cost, Source source, Rows rows, ParameterVector at, List<Axis> axes) {
    List<String> fragment = new ArrayList<>();
    fragment.add(pair("data", rows.all().name()));
    if (rows.apart().isPresent() || !isEmbedded(rows.all())) {
      StringBuilder csv = new StringBuilder(csv(rows.all(), source.target()));
      rows.apart().ifPresent(apart -> lines(apart, csv));
      fragment.add(pair("csv", csv.toString()));
    }
    rows.apart().ifPresent(apart -> fragment.add(pair("apart", String.valueOf(apart.rows()))));
    source.pairs().forEach(fragment::add);
    fragment.add(pair("hidden", hidden(cost.network().layout())));
    fragment.add(pair("activation", cost.network().activation().word()));
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

  /**
   * Percent-encoded UTF-8; the characters that the page leaves readable in its links stay as they
   * are.
   */
  private static String encoded(String value) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-_.,:=".indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : "%" + HEX.charAt(c >> 4) + HEX.charAt(c & 15));
    }
    return encoded.toString();
  }

  /**
   * Tells whether the page itself has these rows. A standardised copy has the same name and other
   * rows.
   */
  private static boolean isEmbedded(Dataset dataset) {
    return Datasets.named(dataset.name())
        .map(Datasets::dataset)
        .filter(embedded -> csv(embedded, "").equals(csv(dataset, "")))
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

  /**
   * Classes stand in a last column, which is called as their target is, or label. Numbers to
   * predict keep their names, by which the page finds them if they are several.
   */
  private static String csv(Dataset dataset, String target) {
    StringBuilder csv = new StringBuilder();
    dataset.featureNames().forEach(name -> csv.append(quoted(name)).append(','));
    csv.append(
        dataset.hasClasses()
            ? target.isEmpty() ? "label" : quoted(target)
            : dataset.targets().names().stream()
                .map(Opening::quoted)
                .collect(Collectors.joining(",")));
    csv.append('\n');
    lines(dataset, csv);
    return csv.toString();
  }

  private static void lines(Dataset dataset, StringBuilder csv) {
    double[] features = new double[dataset.features()];
    for (int row = 0; row < dataset.rows(); row++) {
      dataset.row(row, features);
      csv.append(numbers(features)).append(',').append(target(dataset, row)).append('\n');
    }
  }

  private static String target(Dataset dataset, int row) {
    return dataset.hasClasses()
        ? quoted(dataset.classes().get(dataset.label(row)))
        : IntStream.range(0, dataset.numbers().outputs())
            .mapToObj(output -> String.valueOf(dataset.numbers().number(row, output)))
            .collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
