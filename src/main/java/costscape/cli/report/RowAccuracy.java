package costscape.cli.report;

import costscape.cost.Confusion;
import costscape.cost.RowsCost;
import costscape.number.SixDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many rows a network decides rightly, for a summary. A network that predicts numbers decides
 * nothing, and nothing is said of it.
 */
public record RowAccuracy(List<String> words, Confusion confusion) {
  /** A confusion matrix of more classes than these is no summary. */
  private static final int LISTED = 12;

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

  /** The rows that are right, as a caption says it. */
  public String sentence() {
    return "%d of %d rows are right.".formatted(confusion.right(), confusion.all());
  }

  /** The confusion matrix, a line a class, where there are not too many classes. */
  public void confusionInto(Summary summary) {
    if (confusion.classes() > LISTED) {
      return;
    }
    List<List<Integer>> matrix = new ArrayList<>();
    int width = words.stream().mapToInt(String::length).max().orElseThrow();
    summary.line("rows of%s  decided for %s", " ".repeat(width), String.join(", ", words));
    for (int label = 0; label < confusion.classes(); label++) {
      int own = label;
      List<Integer> row =
          IntStream.range(0, confusion.classes())
              .mapToObj(decided -> confusion.count(own, decided))
              .toList();
      matrix.add(row);
      String word = words.get(label);
      summary.line(
          "        %s%s%s",
          word,
          " ".repeat(width - word.length()),
          row.stream().map("%6d"::formatted).collect(Collectors.joining()));
    }
    summary.put("confusion", matrix);
  }
}
