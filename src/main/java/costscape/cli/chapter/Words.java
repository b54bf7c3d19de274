package costscape.cli.chapter;

import costscape.render.scale.Ticks;
import java.util.List;
import java.util.Locale;

/** Numbers and lists in running text. */
final class Words {
  /** Stands before what is typed: a letter for private use, which no alphabet has. */
  static final String CODE = "\uE000";

  /** Stands behind what is typed. */
  static final String END = "\uE001";

  private static final int DIGITS = 4;
  private static final int MOST_NAMED = 6;
  private static final int PERCENT = 100;

  private Words() {}

  /** Marks what is typed. */
  static String code(String text) {
    return CODE + text + END;
  }

  /** A number with four digits. */
  static String number(double value) {
    return Ticks.number(value, DIGITS);
  }

  /** A whole number, with signs of thousands. */
  static String whole(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Such as: 1 row, 2 rows. */
  static String count(int count, String one, String many) {
    return whole(count) + " " + (count == 1 ? one : many);
  }

  static String rows(int count) {
    return count(count, "row", "rows");
  }

  static String percent(double share) {
    return Ticks.number(PERCENT * share, 3) + " %";
  }

  /** Such as: a, b and c; of many the first ones. */
  static String list(List<String> names) {
    if (names.size() > MOST_NAMED + 1) {
      return "%s and %s others"
          .formatted(
              String.join(", ", names.subList(0, MOST_NAMED)), whole(names.size() - MOST_NAMED));
    }
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A clause as a sentence. */
  static String sentence(String clause) {
    String begun = Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
