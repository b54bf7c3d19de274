package costscape.cli.value;

import costscape.data.Dataset;
import costscape.data.Moments;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Hints on the user's own rows where they are perhaps not what the user meant. */
public final class DataHints {
  /** So many classes may be meant, such as the letters. */
  private static final int USUAL = 26;

  /** So many may be meant even where each has a row or two. */
  private static final int FEW = 10;

  /** Classes of fewer rows than these hardly teach a network anything. */
  private static final int FEW_ROWS = 20;

  /** Where one feature reaches this many times as far as another, training is slow. */
  private static final double UNLIKE = 100;

  /** Larger ratios are not printed; some of them exceed what a double holds. */
  private static final double MOST = 1e6;

  private DataHints() {}

  /**
   * A line for each hint.
   *
   * @param areScaled whether features of unlike reach will be scaled
   */
  public static List<String> of(Dataset rows, boolean areScaled) {
    List<String> hints = new ArrayList<>();
    numbersAsClasses(rows).ifPresent(hints::add);
    if (!areScaled) {
      double[] reach = IntStream.range(0, rows.features()).mapToDouble(rows::reach).toArray();
      unlikeReach(rows.name(), rows.featureNames(), reach).ifPresent(hints::add);
    }
    return hints;
  }

  /** Returns the hint of the method above, for rows in parts, whose classes are not counted. */
  public static Optional<String> of(TableParts rows, boolean areScaled) {
    double[] reach = rows.moments().stream().mapToDouble(Moments::reach).toArray();
    return areScaled ? Optional.empty() : unlikeReach(rows.name(), rows.featureNames(), reach);
  }

  /** Numbers to predict that happen to be whole are read as classes, one for each number. */
  private static Optional<String> numbersAsClasses(Dataset dataset) {
    List<String> classes = dataset.classes();
    boolean areMany =
        dataset.hasClasses()
            && classes.size() > FEW
            && classes.size() > Math.min(USUAL, dataset.rows() / 2)
            && (long) classes.size() * FEW_ROWS > dataset.rows();
    return areMany && classes.stream().allMatch(word -> word.matches("[+-]?\\d+"))
        ? Optional.of(
            ("%s: the %d numbers of %s are taken for classes; --cost mean_squared_error predicts"
                    + " them")
                .formatted(
                    dataset.name(),
                    classes.size(),
                    String.join(",", dataset.kind().targetColumns())))
        : Optional.empty();
  }

  /**
   * Features of very unlike reach make training slow.
   *
   * @param name of the data
   * @param reach of each feature, its largest number minus its smallest
   */
  private static Optional<String> unlikeReach(String name, List<String> features, double... reach) {
    int[] rising =
        IntStream.range(0, reach.length)
            .filter(feature -> reach[feature] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(feature -> reach[feature]))
            .mapToInt(feature -> feature)
            .toArray();
    if (rising.length < 2) {
      return Optional.empty();
    }
    int smallest = rising[0];
    int largest = rising[rising.length - 1];
    return Optional.of(
            "%s: feature %s reaches %s as far as %s; --standardize makes features alike"
                .formatted(
                    name,
                    InputException.shown(features.get(largest)),
                    times(reach[largest] / reach[smallest]),
                    InputException.shown(features.get(smallest))))
        .filter(line -> reach[largest] > UNLIKE * reach[smallest]);
  }

  private static String times(double ratio) {
    return ratio < MOST ? "%s times".formatted(Math.round(ratio)) : "more than a million times";
  }
}
