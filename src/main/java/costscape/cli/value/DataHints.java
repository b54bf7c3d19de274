package costscape.cli.value;

import costscape.data.Dataset;
import costscape.data.Moments;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;

/** Hints on the user's own rows where they are perhaps not what the user meant. */
public final class DataHints {
  /** So many classes may be meant, such as the letters. */
  private static final int USUAL = 26;

  /** So many may be meant even where each has a row or two. */
  private static final int FEW = 10;

  /** Classes of fewer rows than these hardly teach a network anything. */
  private static final int FEW_ROWS = 20;

  /** Larger ratios are not printed; some of them exceed what a double holds. */
  private static final double MOST = 1e6;

  private DataHints() {}

  /** The hint on features of unlike reach, where they are not scaled. */
  public static Optional<String> of(Dataset rows, boolean areScaled) {
    return areScaled
        ? Optional.empty()
        : unlikeReach(rows.name(), rows.featureNames(), rows.reaches());
  }

  /** The hint on rows in parts. */
  public static Optional<String> of(TableParts rows, boolean areScaled) {
    double[] reach = rows.moments().stream().mapToDouble(Moments::reach).toArray();
    return areScaled ? Optional.empty() : unlikeReach(rows.name(), rows.featureNames(), reach);
  }

  /**
   * The refusal of numbers to predict that happen to be whole and would be read as classes, one for
   * each number: a network of so many outputs trains for minutes to no purpose.
   */
  public static Optional<String> numbersAsClasses(Dataset dataset) {
    List<String> classes = dataset.classes();
    boolean areMany =
        dataset.hasClasses()
            && classes.size() > FEW
            && classes.size() > Math.min(USUAL, dataset.rows() / 2)
            && (long) classes.size() * FEW_ROWS > dataset.rows();
    return areMany && classes.stream().allMatch(word -> word.matches("[+-]?\\d+"))
        ? Optional.of(
            ("%s: column %s holds %d different numbers; --cost mean_squared_error predicts them,"
                    + " --cost cross_entropy takes each for a class")
                .formatted(
                    dataset.name(),
                    String.join(",", dataset.kind().targetColumns()),
                    classes.size()))
        : Optional.empty();
  }

  /** Features of very unlike reach make training slow. */
  private static Optional<String> unlikeReach(String name, List<String> features, double... reach) {
    return Dataset.unlike(reach)
        .map(
            pair ->
                "%s: feature %s reaches %s as far as %s; --standardize makes features alike"
                    .formatted(
                        name,
                        InputException.shown(features.get(pair[0])),
                        times(reach[pair[0]] / reach[pair[1]]),
                        InputException.shown(features.get(pair[1]))));
  }

  private static String times(double ratio) {
    return ratio < MOST ? "%s times".formatted(Math.round(ratio)) : "more than a million times";
  }
}
