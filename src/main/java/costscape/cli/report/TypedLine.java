package costscape.cli.report;

import costscape.store.file.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/** A command as it would be typed. */
public final class TypedLine {
  private TypedLine() {}

  /** One line that a shell would read as these arguments; nothing in it moves a terminal. */
  public static String of(List<String> words) {
    return words.stream()
        .map(SafeText::line)
        .map(
            word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" ", "costscape ", ""));
  }
}
