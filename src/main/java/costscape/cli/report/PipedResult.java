package costscape.cli.report;

import costscape.store.file.InputException;
import costscape.store.file.WorkFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A run with {@code --out -}, whose one picture or table goes to standard output, for a program
 * that reads it there. The files are made in a temporary folder, and the summary goes to standard
 * error.
 */
public final class PipedResult {
  /** The kinds of file, the one that is meant before those that lie beside it. */
  private static final List<Pattern> KINDS =
      Stream.of("mp4", "gif", "xlsx", "html", "png|svg|pdf", "npy|csv")
          .map(endings -> Pattern.compile(".*\\.(" + endings + ")"))
          .toList();

  private PipedResult() {}

  /**
   * Runs a command and writes its result.
   *
   * @param program runs the command, and hands over what a user reads
   * @param result what receives the file's bytes
   * @return the exit code
   */
  public static int run(
      ToIntFunction<PrintWriter> program, ParseResult command, OutputStream result, PrintWriter err)
      throws IOException {
    if (command.hasMatchedOption("--json")) {
      throw new InputException("--json and --out - both want standard output; leave one away");
    }
    OptionSpec place = command.matchedOption("--out");
    try {
      try (WorkFolder work = WorkFolder.make()) {
        place.setValue(work.path());
        return run(program, work.path(), result, err);
      }
    } catch (IOException e) {
      throw new IOException("the result did not reach standard output: " + e.getMessage(), e);
    }
  }

  private static int run(
      ToIntFunction<PrintWriter> program, Path folder, OutputStream result, PrintWriter err)
      throws IOException {
    StringWriter summary = new StringWriter();
    int exitCode = program.applyAsInt(new PrintWriter(summary));
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
}
