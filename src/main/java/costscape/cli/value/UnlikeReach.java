package costscape.cli.value;

import costscape.data.Dataset;
import costscape.data.Moments;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.words.NoteWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Features of very unlike reach make training slow. */
public final class UnlikeReach {
  /** Where one feature reaches this many times as far as another, training is slow. */
  private static final double UNLIKE = 100;

  /** Larger ratios are not printed; some of them exceed what a double holds. */
  private static final double MOST = 1e6;

  private UnlikeReach() {}

  /** A line that says so of some rows, where it is so. */
  public static Optional<String> hint(Dataset rows) {
    double[] reach = IntStream.range(0, rows.features()).mapToDouble(rows::reach).toArray();
    return hint(rows.name(), rows.featureNames(), reach);
  }

  /** A line that says so of rows in parts, where it is so. */
  public static Optional<String> hint(TableParts rows) {
    double[] reach = rows.moments().stream().mapToDouble(Moments::reach).toArray();
    return hint(rows.name(), rows.featureNames(), reach);
  }

  /**
   * @param name of the data
   * @param reach of each feature, its largest number minus its smallest
   */
  private static Optional<String> hint(String name, List<String> features, double... reach) {
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
            NoteWords.UNLIKE_REACH.say(
                name,
                InputException.shown(features.get(largest)),
                times(reach[largest] / reach[smallest]),
                InputException.shown(features.get(smallest))))
        .filter(line -> reach[largest] > UNLIKE * reach[smallest]);
  }

  private static String times(double ratio) {
    return ratio < MOST
        ? NoteWords.TIMES.say(Math.round(ratio))
        : NoteWords.MORE_THAN_A_MILLION_TIMES.say();
  }
}
