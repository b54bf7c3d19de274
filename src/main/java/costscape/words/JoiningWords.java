package costscape.words;

import java.util.List;

/** Joins names and values to lists. */
public final class JoiningWords {
  private JoiningWords() {}

  /** Such as: a, b and c. */
  public static String list(List<String> names) {
    return joined(names, " and ");
  }

  /** Such as: a, b or c. */
  public static String either(List<String> names) {
    return joined(names, " or ");
  }

  private static String joined(List<String> names, String last) {
    int most = names.size() - 1;
    return most < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, most)) + last + names.get(most);
  }

  /** Such as: a and b and c. */
  public static String each(List<String> names) {
    return String.join(" and ", names);
  }
}
