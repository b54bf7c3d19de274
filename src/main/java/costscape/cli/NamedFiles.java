package costscape.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import picocli.CommandLine.ParseResult;

/**
 * The files that a command line may mean, whichever option takes them: every word of it, and every
 * part of a word, that names a file. It finds too many rather than too few, for it serves to spare
 * them.
 */
final class NamedFiles {
  /** No word that names files has as many signs that separate. */
  private static final int MOST_SIGNS = 40;

  private NamedFiles() {}

  static Set<Path> in(ParseResult parsed) {
    Set<Path> files = new LinkedHashSet<>();
    for (List<String> words : List.of(parsed.originalArgs(), parsed.expandedArgs())) {
      words.forEach(word -> add(word, files));
    }
    return files;
  }

  /**
   * A file's name may hold any sign that separates: {@code --panel data=a.csv|b.csv}, {@code
   * between:w.csv=0:1}. So what is tried is every stretch between two such signs.
   */
  private static void add(String word, Set<Path> files) {
    int[] ends =
        IntStream.rangeClosed(0, word.length())
            .filter(k -> k == word.length() || "=:|,@".indexOf(word.charAt(k)) >= 0)
            .limit(MOST_SIGNS)
            .toArray();
    addWhere(word, files);
    int begin = 0;
    for (int first = 0; first < ends.length; first++) {
      for (int last = first; last < ends.length; last++) {
        addWhere(word.substring(begin, ends[last]), files);
      }
      begin = Math.min(word.length(), ends[first] + 1);
    }
  }

  private static void addWhere(String name, Set<Path> files) {
    try {
      if (!name.isEmpty() && Files.isRegularFile(Path.of(name))) {
        files.add(Path.of(name));
      }
    } catch (InvalidPathException e) {
      // No file has such a name.
    }
  }
}
