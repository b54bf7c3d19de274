package costscape.study;

import costscape.cost.Confusion;
import costscape.cost.RowsCost;
import costscape.number.SixDigits;
import java.util.List;
import java.util.Optional;

/**
 * How many rows a network decides rightly. A network that predicts numbers decides nothing.
 *
 * @param words of the classes
 */
public record RowAccuracy(List<String> words, Confusion confusion) {
  /** How many rows of each class are put into which class; none where targets are numbers. */
  public static Optional<RowAccuracy> of(RowsCost cost, double... theta) {
    return cost.dataset().hasClasses()
        ? Optional.of(new RowAccuracy(cost.dataset().classes(), cost.confusion(theta)))
        : Optional.empty();
  }

  public double accuracy() {
    return confusion.accuracy();
  }

  /** The share, and the rows it is of: {@code 0.983333, 118 of 120 rows right}. */
  public String text() {
    return "%s, %d of %d rows right"
        .formatted(SixDigits.of(accuracy()), confusion.right(), confusion.all());
  }
}
