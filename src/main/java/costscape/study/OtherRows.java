package costscape.study;

import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.data.Dataset;
import costscape.data.Split;
import costscape.space.ParameterVector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Rows whose cost is shown beside that of the rows that train, in words.
 *
 * @param cost their own, with the penalty that the rows that train have
 * @param training how many rows train
 * @param rows their numbers among all rows; none where they come from a file of their own
 */
public record OtherRows(RowsCost cost, Split.Kind kind, int training, List<Integer> rows) {
  /** More row numbers than these say little to a reader of the record. */
  private static final int MOST_LISTED = 1000;

  /**
   * The cost of other rows at one point.
   *
   * @param key of these rows in JSON
   * @param rows how many they are
   * @param accuracy the share that is right, where the rows have classes
   */
  public record AtPoint(
      String key,
      int rows,
      Measure measure,
      double cost,
      OptionalDouble accuracy,
      Rounding rounding) {}

  /** The rows that a split keeps away from training, with the same cost over them. */
  public static OtherRows of(RowsCost training, Split split) {
    return new OtherRows(
        training.over(split.other()), split.kind(), split.training().rows(), split.others());
  }

  public Dataset dataset() {
    return cost.dataset();
  }

  private boolean areHeldOut() {
    return kind == Split.Kind.HELD_OUT;
  }

  /** For JSON and for the columns of tables: {@code held_out} or {@code batch}. */
  public String key() {
    return kind.label();
  }

  /** After a file's stem: {@code -held-out} or {@code -batch}. */
  public String suffix() {
    return "-" + key().replace('_', '-');
  }

  /** The name of the rows that train, for legends. */
  public String mainName() {
    return areHeldOut() ? "trained on" : "all rows";
  }

  public String name() {
    return areHeldOut() ? "held out" : "batch";
  }

  /** The title of a panel that is not theirs: {@code trained on: 8 rows}. */
  public String mainTitle() {
    return (areHeldOut() ? "trained on: %s" : "all %s").formatted(count(training));
  }

  /** The title of their own: {@code held out: 4 rows}. */
  public String title() {
    return (areHeldOut() ? "held out: %s" : "batch of %s").formatted(count(dataset().rows()));
  }

  private static String count(int rows) {
    return rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
  }

  /** The name of the difference of the two costs. */
  public String gap() {
    return areHeldOut() ? "held-out cost − training cost" : "batch's cost − cost of all rows";
  }

  public String sentence() {
    int count = dataset().rows();
    if (!areHeldOut()) {
      return String.format(Locale.ROOT, "The batch is %,d of %s.", count, count(training));
    }
    String words = count == 1 ? "%s train, %,d is held out." : "%s train, %,d are held out.";
    return String.format(Locale.ROOT, words, count(training), count);
  }

  /** Returns what these rows cost at a point. */
  public AtPoint at(ParameterVector point) {
    double[] theta = point.toArray();
    return new AtPoint(
        key(),
        dataset().rows(),
        cost.measure(),
        cost.at(theta),
        dataset().hasClasses() ? OptionalDouble.of(cost.accuracy(theta)) : OptionalDouble.empty(),
        Rounding.of(cost, theta));
  }

  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("data", dataset().name());
    facts.put("rows", dataset().rows());
    if (!rows.isEmpty() && rows.size() <= MOST_LISTED) {
      facts.put("row_numbers", rows);
    }
    return facts;
  }
}
