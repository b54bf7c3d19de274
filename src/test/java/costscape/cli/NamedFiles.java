package costscape.cli;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells whether a run's words name a file: by itself, in a list, or as one of a range. */
final class NamedFiles {
  private NamedFiles() {}

  static boolean names(Session session, Path file) {
    return Stream.of(session.out(), session.err())
        .flatMap(String::lines)
        .anyMatch(line -> isNamed(line, file) || isInList(line, file) || isInRange(line, file));
  }

  private static boolean isNamed(String line, Path file) {
    int at = line.indexOf(file.toString());
    return at >= 0 && line.substring(at + file.toString().length()).matches("(?s)|[ :;,)\"].*");
  }

  /** A list, such as: replaced in output/gallery: a.png, b.png. */
  private static boolean isInList(String line, Path file) {
    String folder = line.replaceFirst("^replaced in (.*?): .*", "$1");
    if (folder.equals(line) || !file.startsWith(folder)) {
      return false;
    }
    String name = Path.of(folder).relativize(file).toString();
    return (line.substring(line.indexOf(": ") + 1) + ",").contains(" " + name + ",");
  }

  /** A range, such as: replaced output/frames/frame-0000.png to frame-0003.png. */
  private static boolean isInRange(String line, Path file) {
    int to = line.indexOf(" to ");
    int begin = line.indexOf(file.getParent() + "/");
    if (to < 0 || begin < 0 || begin > to) {
      return false;
    }
    String first = line.substring(begin + file.getParent().toString().length() + 1, to);
    String name = file.getFileName().toString();
    return first.compareTo(name) <= 0 && name.compareTo(line.substring(to + 4)) <= 0;
  }
}
