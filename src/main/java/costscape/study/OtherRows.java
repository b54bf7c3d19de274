package costscape.study;

import costscape.cost.RowsCost;
import costscape.data.Dataset;
import costscape.data.Split;
import costscape.words.CaptionWords;
import costscape.words.PictureWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    return (areHeldOut() ? PictureWords.TRAINED_ON : PictureWords.ALL_ROWS).say();
  }

  public String name() {
    return (areHeldOut() ? PictureWords.HELD_OUT : PictureWords.BATCH).say();
  }

  /** The title of a panel that is not theirs: {@code trained on: 8 rows}. */
  public String mainTitle() {
    return (areHeldOut() ? PictureWords.TRAINED_ON_ROWS : PictureWords.ALL_OF_THE_ROWS)
        .say(count(training));
  }

  /** The title of their own: {@code held out: 4 rows}. */
  public String title() {
    return (areHeldOut() ? PictureWords.HELD_OUT_ROWS : PictureWords.BATCH_OF)
        .say(count(dataset().rows()));
  }

  private static String count(int rows) {
    return rows == 1 ? PictureWords.ONE_ROW.say() : PictureWords.ROWS.say(rows);
  }

  /** The name of the difference of the two costs. */
  public String gap() {
    return (areHeldOut() ? PictureWords.GAP_HELD_OUT : PictureWords.GAP_BATCH).say();
  }

  public String sentence() {
    int count = dataset().rows();
    if (!areHeldOut()) {
      return CaptionWords.BATCH_IS.say(count, count(training));
    }
    CaptionWords words = count == 1 ? CaptionWords.ROW_TRAINS : CaptionWords.ROWS_TRAIN;
    return words.say(count(training), count);
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
