package costscape.cli.report;

import costscape.store.file.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbered files in a folder of their own, such as the frames of a movie, of which an earlier run
 * may have left some. A file is deleted only if its record says that this command made it; whatever
 * is replaced or deleted is named.
 */
final class NumberedFiles {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?=\\.\\w+$)");

  private final OutputFolder folder;
  private final List<String> earlier;
  private final Predicate<String> places;
  private final String command;
  private final Set<String> written = new HashSet<>();
  private final List<String> removed = new ArrayList<>();

  /**
   * @param earlier names of the files that are there, in their order
   * @param places the names that the run will write
   * @param command that writes them
   */
  NumberedFiles(
      OutputFolder folder, Collection<String> earlier, Predicate<String> places, String command) {
    this.folder = folder;
    this.earlier = List.copyOf(earlier);
    this.places = places;
    this.command = command;
  }

  /** The earlier files that the run will replace or delete. */
  List<String> endangered() {
    return earlier.stream().filter(name -> places.test(name) || isOwn(name)).toList();
  }

  void written(String name) {
    written.add(name);
  }

  /** The earlier files whose places new ones took. */
  List<String> replaced() {
    return earlier.stream().filter(written::contains).map(this::place).toList();
  }

  private String place(String name) {
    return folder.path(name).toString();
  }

  /**
   * Deletes the earlier files that no new one replaced, so far as the same command made them, and
   * gives the others.
   */
  List<String> removeOthers() throws IOException {
    List<String> left = new ArrayList<>();
    for (String name : earlier) {
      if (!written.contains(name)) {
        if (isOwn(name)) {
          folder.delete(name);
          removed.add(place(name));
        } else {
          left.add(place(name));
        }
      }
    }
    return left;
  }

  /** Whether its record says that this command made it. */
  private boolean isOwn(String name) {
    return CarriedRecord.in(folder.path(name))
        .filter(run -> run.command().get(0).equals(command) && run.file().equals(Path.of(name)))
        .isPresent();
  }

  List<String> removed() {
    return List.copyOf(removed);
  }

  /** Names of files, where those with one number after another are one text: a-1.png to a-7.png. */
  static List<String> ranges(List<String> files) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int k = 1; k <= files.size(); k++) {
      if (k == files.size() || !next(files.get(k - 1)).equals(Optional.of(files.get(k)))) {
        String last = files.get(k - 1).replaceFirst(".*[/\\\\]", "");
        ranges.add(files.get(first) + (first == k - 1 ? "" : " to " + last));
        first = k;
      }
    }
    return ranges;
  }

  private static Optional<String> next(String file) {
    Matcher number = NUMBER.matcher(file);
    if (!number.find()) {
      return Optional.empty();
    }
    String next = Integer.toString(Integer.parseInt(number.group()) + 1);
    String zeros = "0".repeat(Math.max(0, number.group().length() - next.length()));
    return Optional.of(number.replaceFirst(zeros + next));
  }
}
