package costscape.cli.gallery;

import costscape.store.file.BundledText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that the gallery shows, in chapters as they are read. It is written in {@code cookbook.md},
 * which lies beside this class. A line {@code # Lines} begins a chapter, a line {@code ## name:
 * Heading} a recipe, {@code ## name *: Heading} one of the main pictures; lines that are indented
 * by four blanks are its commands, and all else is text. The picture of a recipe without a command
 * is one of the {@code Exhibits}.
 *
 * @param chosen whether a picture is made
 */
public record Cookbook(List<Chapter> chapters, Predicate<Entry> chosen) {
  private static final String COMMAND = "    ";
  private static final Pattern RECIPE = Pattern.compile("## ([a-z0-9-]+)( \\*)?: (.+)");

  /** Recipes about one thing; the text says what they have in common, and how they are read. */
  public record Chapter(String title, String text, List<Entry> recipes) {
    public Chapter {
      recipes = List.copyOf(recipes);
    }

    /** The chapter with some of its recipes. */
    Chapter of(Predicate<Entry> chosen) {
      return new Chapter(title, text, recipes.stream().filter(chosen).toList());
    }
  }

  /**
   * One picture of the cookbook.
   *
   * @param name the picture's file, without its ending
   * @param sentence what is seen, and what that does or does not show
   * @param lines the command lines that make it, the last of which draws it; none for a picture
   *     that no command draws
   * @param main whether it is among the pictures that are drawn where nothing else is asked for
   */
  public record Entry(
      String name, String title, String sentence, List<String> lines, boolean main) {
    /** Where commands write without {@code --out}. */
    static final String FOLDER = "output/";

    /** A file of the sources, or a pattern of several. */
    private static final Pattern OF_SOURCES = Pattern.compile("src/[\\w./*-]*[\\w*]");

    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

    public Entry {
      lines = List.copyOf(lines);
    }

    /** The words of a line as a shell hands them over, without the program's name. */
    public static List<String> words(String line) {
      return WORD.matcher(line)
          .results()
          .skip(1)
          .map(word -> word.group().replace("\"", ""))
          .toList();
    }

    /** The words of a line whose results lie in another folder. */
    public static List<String> words(String line, Path folder) {
      return words(line).stream()
          .map(word -> word.startsWith(FOLDER) ? folder + word.substring(6) : word)
          .toList();
    }

    /** The files of the sources that the lines read. */
    private List<String> inputs() {
      return lines.stream()
          .flatMap(line -> OF_SOURCES.matcher(line).results().map(MatchResult::group))
          .distinct()
          .toList();
    }

    /** Tells whether the lines compute an ONNX graph, for which a library is needed. */
    boolean isOfGraph() {
      return inputs().stream().anyMatch(input -> input.endsWith(".onnx"));
    }

    /** A file that the lines read and that is not there: only the sources have it. */
    Optional<String> lackingFile() {
      return inputs().stream()
          .filter(input -> Files.notExists(Path.of(input.replaceFirst("/[^/]*\\*.*$", ""))))
          .findFirst();
    }

    private List<String> last() {
      return words(lines.get(lines.size() - 1));
    }

    /** The picture's file. */
    String file() {
      return name + ending();
    }

    /** The picture's ending, with its dot. */
    public String ending() {
      if (lines.isEmpty()) {
        return ".png";
      }
      List<String> words = last();
      if (words.contains("--gif")) {
        return ".gif";
      }
      int format = words.indexOf("--format");
      return "." + (format < 0 ? "png" : words.get(format + 1));
    }

    /** The name of the file that the last line writes. */
    public String written() {
      List<String> words = last();
      return words.get(0) + (words.contains("--spectrum") ? "-spectrum" : "") + ending();
    }
  }

  /** The cookbook as it is carried out: the chapters as written, with the options of the runs. */
  public static Cookbook of(
      List<Chapter> written, UnaryOperator<Entry> asRun, Predicate<Entry> chosen) {
    List<Chapter> chapters =
        written.stream()
            .map(
                chapter ->
                    new Chapter(
                        chapter.title(),
                        chapter.text(),
                        chapter.recipes().stream()
                            .map(recipe -> recipe.lines().isEmpty() ? recipe : asRun.apply(recipe))
                            .toList()))
            .toList();
    return new Cookbook(chapters, chosen);
  }

  /** The pictures of the first chapter, which are the article's. */
  public List<Entry> article() {
    return chapters.get(0).recipes();
  }

  /** The recipes whose pictures are made. */
  public List<Entry> made() {
    return chapters.stream().flatMap(chapter -> chapter.recipes().stream()).filter(chosen).toList();
  }

  /** The files of all pictures that are made. */
  public List<String> files() {
    return made().stream().map(Entry::file).toList();
  }

  /** The recipes whose pictures are made, by commands or by none. */
  public List<Entry> made(boolean byCommands) {
    return made().stream().filter(recipe -> recipe.lines().isEmpty() != byCommands).toList();
  }

  /** All chapters, in the order in which they are read. */
  static List<Chapter> written() {
    return parse(BundledText.of(Cookbook.class, "cookbook.md"));
  }

  static List<Chapter> parse(String source) {
    List<Chapter> chapters = new ArrayList<>();
    for (String part : source.split("(?m)^(?=# )", -1)) {
      if (part.startsWith("# ")) {
        String[] recipes = part.split("(?m)^(?=## )", -1);
        List<Entry> all = new ArrayList<>();
        for (int k = 1; k < recipes.length; k++) {
          all.add(recipe(recipes[k].lines().toList()));
        }
        List<String> head = recipes[0].lines().toList();
        chapters.add(new Chapter(head.get(0).substring(2), text(head), all));
      }
    }
    return chapters;
  }

  private static Entry recipe(List<String> part) {
    Matcher head = RECIPE.matcher(part.get(0));
    if (!head.matches()) {
      throw new IllegalStateException("no heading of a recipe: " + part.get(0));
    }
    List<String> commands =
        part.stream().filter(line -> line.startsWith(COMMAND)).map(String::strip).toList();
    return new Entry(head.group(1), head.group(3), text(part), commands, head.group(2) != null);
  }

  /** Joins the lines below a heading that are no commands. */
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
