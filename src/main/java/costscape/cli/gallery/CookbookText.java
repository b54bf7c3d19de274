package costscape.cli.gallery;

import costscape.store.file.BundledText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code cookbook.md}, which lies beside this class and holds all recipes. A line {@code #
 * Lines} begins a chapter, a line {@code ## name: Heading} a recipe, {@code ## name *: Heading} one
 * of the main pictures; lines that are indented by four blanks are its commands, and all else is
 * text. The picture of a recipe without a command is an {@code Exhibit}.
 */
final class CookbookText {
  private static final String COMMAND = "    ";
  private static final Pattern RECIPE = Pattern.compile("## ([a-z0-9-]+)( \\*)?: (.+)");

  private CookbookText() {}

  /** All chapters, in the order in which they are read. */
  static List<CookbookChapter> chapters() {
    return parse(BundledText.of(CookbookText.class, "cookbook.md"));
  }

  static List<CookbookChapter> parse(String source) {
    List<CookbookChapter> chapters = new ArrayList<>();
    for (String part : source.split("(?m)^(?=# )", -1)) {
      if (part.startsWith("# ")) {
        String[] recipes = part.split("(?m)^(?=## )", -1);
        List<CookbookEntry> all = new ArrayList<>();
        for (int k = 1; k < recipes.length; k++) {
          all.add(recipe(recipes[k].lines().toList()));
        }
        List<String> head = recipes[0].lines().toList();
        chapters.add(new CookbookChapter(head.get(0).substring(2), text(head), all));
      }
    }
    return chapters;
  }

  private static CookbookEntry recipe(List<String> part) {
    Matcher head = RECIPE.matcher(part.get(0));
    if (!head.matches()) {
      throw new IllegalStateException("no heading of a recipe: " + part.get(0));
    }
    List<String> commands =
        part.stream().filter(line -> line.startsWith(COMMAND)).map(String::strip).toList();
    return new CookbookEntry(
        head.group(1), head.group(3), text(part), commands, head.group(2) != null);
  }

  /** What stands below a heading and is no command, on one line. */
  private static String text(List<String> part) {
    List<String> lines =
        part.stream()
            .skip(1)
            .filter(line -> !line.startsWith(COMMAND) && !line.isBlank())
            .map(String::strip)
            .toList();
    return String.join(" ", lines);
  }
}
