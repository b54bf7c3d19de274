package costscape.cli.value;

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

  /**
   * A line that says so, where it is so.
   *
   * @param name of the data
   * @param reach of each feature, its largest number minus its smallest
   */
  public static Optional<String> hint(String name, List<String> features, double... reach) {
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
