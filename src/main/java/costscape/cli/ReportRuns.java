package costscape.cli;

import costscape.cli.chapter.Finding;
import costscape.cli.report.TypedLine;
import costscape.store.file.InputException;
import costscape.store.model.ModelFile;
import costscape.store.text.JsonValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * The commands that a report carries out, one after the other, each in a folder of its own. Each is
 * told as it would be typed: what is done here for the report alone stands in no line.
 */
final class ReportRuns {
  private static final String PNG = ".png";
  private static final String TRACE = "trace";
  private static final String MODEL = "--model=";

  /** Where commands write without {@code --out}. */
  private static final String USUAL = "output";

  private final InnerCommand program = new InnerCommand();
  private final Path work;
  private final String stem;
  private final String folder;
  private final List<String> running;
  private List<String> options = List.of();
  private int count;

  /**
   * @param work a folder for whatever the commands write
   * @param stem of the network that is trained here
   * @param folder where the user would find that network
   * @param running options of how commands run, each as one word
   */
  ReportRuns(Path work, String stem, String folder, List<String> running) {
    this.work = work;
    this.stem = stem;
    this.folder = folder;
    this.running = List.copyOf(running);
  }

  /** Trains a network, at which all later commands look. */
  Finding train(List<String> asked) throws IOException {
    List<String> line = new ArrayList<>(List.of(TRACE));
    line.addAll(asked);
    line.add("--name=" + stem);
    List<String> typed = new ArrayList<>(line);
    if (!folder.equals(USUAL)) {
      typed.add("--out=" + folder);
    }
    typed.add("--replace"); // the network's file is the report's
    Finding training = carryOut("training", line, typed);
    Files.move(work.resolve("training").resolve(stem + PNG), picture("training"));
    checkEnd(training);
    options = List.of(MODEL + model());
    return training;
  }

  private static void checkEnd(Finding training) {
    if (training.values().text("stop_reason").equals(Optional.of("diverged"))) {
      throw new InputException(
          ("the training that comes first diverged, so there is no network to write about (%s); a"
                  + " smaller --rate or --standardize may help there, and report --model takes the"
                  + " network")
              .formatted(training.line()));
    }
  }

  /** Lets all commands look at the network that some options name. */
  void lookAt(List<String> asked) {
    options = List.copyOf(asked);
  }

  /** The file of the network that was trained here. */
  Path model() {
    return work.resolve("training").resolve(stem + ModelFile.ENDING);
  }

  /** The options that lead other commands to the same network, as they would be typed. */
  String words() {
    return typed(options).replaceFirst("^costscape *", "");
  }

  Path picture(String name) {
    return work.resolve(name).resolve(name + PNG);
  }

  /**
   * Runs a command.
   *
   * @param name of its picture
   * @param words the command and what is asked of it, beside the network
   */
  Finding run(String name, String... words) throws IOException {
    List<String> typed = new ArrayList<>(List.of(words));
    typed.addAll(1, taken(words[0], options));
    List<String> line = new ArrayList<>(typed);
    if (!words[0].equals("inspect")) {
      line.add("--name=" + name);
    }
    return carryOut(name, line, typed);
  }

  private List<String> taken(String command, List<String> options) {
    return options.stream().filter(word -> program.takes(command, word.split("=", 2)[0])).toList();
  }

  private Finding carryOut(String name, List<String> line, List<String> typed) throws IOException {
    List<String> words = new ArrayList<>(line);
    words.add("--json");
    if (!line.get(0).equals("inspect")) {
      words.add("--out=" + Files.createDirectories(work.resolve(name)));
    }
    words.addAll(taken(line.get(0), List.of("--table=none")));
    words.addAll(taken(line.get(0), running));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = program.run(words, new PrintWriter(out), new PrintWriter(err));
    check(exitCode, err.toString().replace(work.toString(), folder), typed);
    count++;
    return new Finding(count, typed(typed), JsonValues.of(line.get(0), out.toString()));
  }

  private void check(int exitCode, String err, List<String> typed) throws IOException {
    if (exitCode == Failures.INTERRUPTED) {
      throw new CancellationException("interrupted");
    }
    if (exitCode != 0) {
      String said = err.lines().reduce((first, second) -> second).orElse("failed");
      String message = "%s (%s)".formatted(said.replaceFirst("^costscape: ", ""), typed(typed));
      if (exitCode == Failures.WRONG_INPUT) {
        throw new InputException(message);
      }
      throw new IOException(message);
    }
  }

  /**
   * A line with spaces between options and values, as people type it, and with the network that was
   * trained here where the user finds it.
   */
  private String typed(List<String> words) {
    String found = MODEL + Path.of(folder).resolve(stem + ModelFile.ENDING);
    return TypedLine.of(
        words.stream()
            .map(word -> word.equals(MODEL + model()) ? found : word)
            .flatMap(ReportRuns::apart)
            .toList());
  }

  private static Stream<String> apart(String word) {
    return word.matches("--[\\w-]+=[^-].*") ? Stream.of(word.split("=", 2)) : Stream.of(word);
  }
}
