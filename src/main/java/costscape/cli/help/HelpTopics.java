package costscape.cli.help;

import costscape.critical.verdict.Verdict;
import costscape.store.file.BundledText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of {@code costscape help TOPIC}: text files beside this class, a screen long each. */
public final class HelpTopics {
  private static final List<String> NAMES =
      List.of("directions", "pictures", "styles", "data", "verdicts");

  private static final int WIDTH = 78;

  /** Where a page's explanations begin. */
  private static final int COLUMN = 14;

  private HelpTopics() {}

  /** What there is a page about. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The page about one of the {@link #names}; what a verdict means stands once, for reports too.
   */
  public static String text(String name) {
    return BundledText.of(HelpTopics.class, name + ".txt")
        .replace(
            "{verdicts}\n",
            Arrays.stream(Verdict.Kind.values())
                .map(HelpTopics::meaning)
                .collect(Collectors.joining()));
  }

  /** The word, and beside it what it means, in lines of the page's width. */
  private static String meaning(Verdict.Kind kind) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(("%-" + COLUMN + "s").formatted("  " + kind.word()));
    for (String word : kind.meaning().english().split(" ", -1)) {
      boolean isFirst = line.charAt(line.length() - 1) == ' ';
      if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line.setLength(0);
        line.append(" ".repeat(COLUMN)).append(word);
      } else {
        line.append(isFirst ? "" : " ").append(word);
      }
    }
    return lines.append(line).append('\n').toString();
  }
}
