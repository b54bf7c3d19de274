package costscape.words;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of letters that are equally wide, as on a terminal and in a column of cells. */
public final class WrappedText {
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
