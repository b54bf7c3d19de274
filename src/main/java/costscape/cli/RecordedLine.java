package costscape.cli;

import costscape.store.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * The part of a command line that decides the result, as run records keep it: without the folder,
 * the threads, and what is printed.
 */
final class RecordedLine {
  private static final Set<String> WITH_VALUE = Set.of("--out", "--threads", "--save-after");
  private static final Set<String> ALONE = Set.of("--quiet", "--json", "--stacktrace");

  private RecordedLine() {}

  /** What is known of a run as it begins: its command and the files it reads. */
  static RunRecord record(ParseResult parsed) throws IOException {
    List<String> line = of(parsed.originalArgs());
    return RunRecord.of(line, inputs(line));
  }

  static List<String> of(List<String> arguments) {
    List<String> kept = new ArrayList<>();
    for (int k = 0; k < arguments.size(); k++) {
      String option = arguments.get(k).split("=", 2)[0];
      if (WITH_VALUE.contains(option)) {
        k += arguments.get(k).equals(option) ? 1 : 0;
      } else if (!ALONE.contains(option)) {
        kept.add(arguments.get(k));
      }
    }
    return kept;
  }

  /**
   * The files that arguments name: {@code moons.csv}, {@code --at=w.json}, {@code between:w.csv}.
   */
  static List<Path> inputs(List<String> arguments) {
    Set<Path> files = new LinkedHashSet<>();
    for (String argument : arguments) {
      String value = argument.startsWith("--") ? argument.replaceFirst("^[^=]*=", "") : argument;
      Stream.of(value, value.replaceFirst("^[a-z]+:", "").replaceFirst("=[^=]*$", ""))
          .filter(RecordedLine::isFile)
          .forEach(name -> files.add(Path.of(name)));
    }
    return List.copyOf(files);
  }

  private static boolean isFile(String name) {
    try {
      return name.contains(".") && Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
