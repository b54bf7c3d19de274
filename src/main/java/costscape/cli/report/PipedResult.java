package costscape.cli.report;

import costscape.store.file.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;

/**
 * A run with {@code --out -}, whose one picture or table goes to standard output, for a program
 * that reads it there. The files are made in a temporary folder, and the summary goes to standard
 * error.
 */
public final class PipedResult {
  private static final String OPTION = "--out";
  private static final String HERE = "-";

  /** The kinds of file, the one that is meant before those that lie beside it. */
  private static final List<Pattern> KINDS =
      Stream.of("mp4", "apng", "gif", "xlsx", "html", "png|svg|pdf", "npy|csv")
          .map(endings -> Pattern.compile(".*\\.(" + endings + ")"))
          .toList();

  private PipedResult() {}

  public static boolean isAskedFor(String... arguments) {
    return List.of(arguments).contains(OPTION + "=" + HERE) || place(List.of(arguments)) >= 0;
  }

  private static int place(List<String> arguments) {
    for (int k = 0; k + 1 < arguments.size(); k++) {
      if (arguments.get(k).equals(OPTION) && arguments.get(k + 1).equals(HERE)) {
        return k;
      }
    }
    return -1;
  }

  /**
   * Runs a command line and writes its result.
   *
   * @param program that runs it
   * @param result what receives the file's bytes
   * @return the exit code
   */
  public static int run(
      Program program, OutputStream result, PrintWriter err, String... arguments) {
    if (List.of(arguments).contains("--json")) {
      err.println("costscape: --json and --out - both want standard output; leave one away");
      return ExitCode.USAGE;
    }
    try {
      Path folder = Files.createTempDirectory("costscape-");
      try {
        return run(program, folder, result, err, arguments);
      } finally {
        delete(folder);
      }
    } catch (InputException e) {
      err.println("costscape: " + e.getMessage());
      return ExitCode.USAGE;
    } catch (IOException e) {
      err.println("costscape: the result did not reach standard output: " + e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private static int run(
      Program program, Path folder, OutputStream result, PrintWriter err, String... arguments)
      throws IOException {
    StringWriter summary = new StringWriter();
    String[] line = into(folder, arguments);
    int exitCode = program.run(new PrintWriter(summary), err, line);
    if (exitCode == 0) {
      Files.copy(theOne(folder), result);
      result.flush();
    }
    summary
        .toString()
        .lines()
        .filter(text -> !text.contains(folder.toString()))
        .forEach(err::println);
    return exitCode;
  }

  private static String[] into(Path folder, String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.replaceAll(word -> word.equals(OPTION + "=" + HERE) ? OPTION + "=" + folder : word);
    int place = place(line);
    if (place >= 0) {
      line.set(place + 1, folder.toString());
    }
    return line.toArray(String[]::new);
  }

  /** The file of the foremost kind that there is; several of it leave open which is meant. */
  private static Path theOne(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Pattern kind : KINDS) {
      List<Path> ofKind =
          files.stream().filter(file -> kind.matcher(file.toString()).matches()).toList();
      if (ofKind.size() > 1) {
        throw new InputException(
            "--out - takes one file, and there are %d: --out DIR takes all of them"
                .formatted(ofKind.size()));
      }
      if (ofKind.size() == 1) {
        return ofKind.get(0);
      }
    }
    throw new InputException("--out - takes a file, and this command writes none");
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
