package costscape.words;

import java.util.ArrayList;
import java.util.List;

/** Joins names and values to lists. */
public final class NameList {
  private NameList() {}

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

  /**
   * A text in lines of letters that are equally wide, as on a terminal and in a column of cells.
   */
  public static final class WrappedText {
    private WrappedText() {}

    /** Breaks a text at spaces into lines of at most so many letters; a longer word has its own. */
    public static List<String> lines(String text, int most) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (String word : text.split(" ", -1)) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
      return lines;
    }
  }
}
