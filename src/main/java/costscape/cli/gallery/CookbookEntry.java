package costscape.cli.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One picture of the cookbook.
 *
 * @param name the picture's file, without its ending
 * @param title a heading
 * @param sentence what is seen, and what that does or does not show
 * @param lines the command lines that make it, the last of which draws it; none for a picture that
 *     no command draws
 * @param main whether it is among the pictures that are drawn where nothing else is asked for
 */
public record CookbookEntry(
    String name, String title, String sentence, List<String> lines, boolean main) {
  /** Where commands write without {@code --out}. */
  static final String FOLDER = "output/";

  /** A file of the sources, or a pattern of several. */
  private static final Pattern OF_SOURCES = Pattern.compile("src/[\\w./*-]*[\\w*]");

  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

  public CookbookEntry {
    lines = List.copyOf(lines);
  }

  /** The words of a line as a shell hands them over, without the program's name. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group().replace("\"", ""));
    }
    return words.subList(1, words.size());
  }

  /** The files of the sources that the lines read. */
  private List<String> inputs() {
    return lines.stream()
        .flatMap(line -> OF_SOURCES.matcher(line).results().map(MatchResult::group))
        .distinct()
        .toList();
  }

  /** Whether the lines compute an ONNX graph, for which a library is needed. */
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
  String written() {
    List<String> words = last();
    return words.get(0) + (words.contains("--spectrum") ? "-spectrum" : "") + ending();
  }
}
