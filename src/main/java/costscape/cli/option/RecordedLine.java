package costscape.cli.option;

import costscape.store.file.InputException;
import costscape.store.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The part of a command line that decides the result, as run records keep it: without the folder,
 * the threads, and what is printed. It is made from the options as they were understood, so that a
 * line typed in another way, or read from an argument file, has the same record.
 */
public final class RecordedLine {
  /** Options that change no byte of a result. */
  public static final Set<String> UNRECORDED =
      Set.of(
          "--out",
          "--parts",
          "--keep",
          "--threads",
          "--save-after",
          "--quiet",
          "--json",
          "--stacktrace");

  private RecordedLine() {}

  /**
   * What is known of a run as it begins: its command and the files it reads.
   *
   * @param files all that it reads
   */
  static RunRecord record(ParseResult parsed, Set<Path> files) throws IOException {
    List<Path> inputs = new ArrayList<>();
    for (Path file : files) {
      if (Files.notExists(file)) {
        throw new InputException(file + ": no such file");
      }
      if (Files.isRegularFile(file)) { // what is read from a pipe is gone then
        inputs.add(file);
      }
    }
    return RunRecord.of(of(parsed), inputs);
  }

  public static List<String> of(ParseResult parsed) {
    List<String> line = words(parsed, UNRECORDED);
    line.add(0, parsed.commandSpec().name());
    return line;
  }

  /**
   * The arguments of a command, each option as {@code --name=value}.
   *
   * @param leftOut names of options
   */
  public static List<String> words(ParseResult parsed, Set<String> leftOut) {
    List<String> words = new ArrayList<>();
    for (ArgSpec argument : new LinkedHashSet<>(parsed.matchedArgs())) {
      if (!(argument instanceof OptionSpec option)) {
        words.addAll(argument.originalStringValues());
      } else if (!leftOut.contains(option.longestName())) {
        words.addAll(words(option));
      }
    }
    return words;
  }

  private static List<String> words(OptionSpec option) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      return Boolean.TRUE.equals(option.getValue()) ? List.of(name) : List.of();
    }
    return option.originalStringValues().stream()
        .flatMap(value -> InputFiles.recorded(option, value))
        .map(value -> name + "=" + value)
        .toList();
  }
}
