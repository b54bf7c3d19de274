package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.line.ReadFiles;
import costscape.cli.report.CarriedRecord;
import costscape.store.saved.ResumingRunner;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What a recorded run may read, write and start, since a stranger may have written its record.
 * Without these options it reads nothing but what its record lists, unchanged, in the folder that
 * the record's file lies in or in that of the user.
 */
@Facts(topic = Topic.FILES, changes = Changes.PLACE)
final class RecordedOptions {
  private static final String INPUTS = "--allow-inputs";
  private static final String PROGRAM = "--allow-program";

  @Option(
      names = INPUTS,
      description =
          "Let the recorded run read inputs outside the folder of FILE and your current folder,"
              + " and go on from saved work.")
  private boolean allowInputs;

  @Facts(topic = Topic.WORK, changes = Changes.PLACE)
  @Option(
      names = PROGRAM,
      description =
          "Let the recorded run start the program that told its costs, which can do whatever you"
              + " can.")
  private boolean allowProgram;

  /** Inputs in the user's own folder, whose bytes are those that the recorded run read. */
  private final Set<Path> ownInputs = new LinkedHashSet<>();

  /**
   * The command of a file's record as it draws the recorded result from its tables.
   *
   * @param always whether it does so also where all that the run read is there; a figure then draws
   *     the files that it read
   * @return nothing where the tables do not hold the result; then the command computes again
   */
  Optional<RecordedCommand> redrawing(Path file, CommandLine like, boolean always)
      throws IOException {
    RecordedCommand command = RecordedCommand.of(file, CarriedRecord.of(file), like);
    boolean isReadable = !always || command.isFigure();
    for (Path input : command.record().inputs().keySet()) {
      isReadable &=
          Files.isRegularFile(input) && !(command.isFigure() && isForbidden(command, input));
    }
    return !isReadable && command.redraws() ? Optional.of(command) : Optional.empty();
  }

  /**
   * The command of a file's record, whose inputs are those that it lists, unchanged, and where they
   * may lie.
   *
   * @param like whose streams and handlers the command takes
   */
  RecordedCommand command(Path file, CommandLine like) throws IOException {
    return allowed(RecordedCommand.of(file, CarriedRecord.of(file), like));
  }

  /** A command that reads and starts nothing but what it may. */
  RecordedCommand allowed(RecordedCommand command) throws IOException {
    ReadFiles files = new ReadFiles(command.parsed());
    if (command.hasProgram() && !allowProgram) {
      throw command.refused("its costs come from a program; --allow-program starts it");
    }
    if (files.areSomePiped()) {
      throw command.refused(
          "its rows came through standard input, of which the record keeps the SHA-256 alone; type"
              + " its command with the rows in a file, --data FILE");
    }
    if (files.areSomeRemote()) {
      throw command.refused("what it reads lies on a cluster; type its command to read it again");
    }
    checkInputs(command, files.named());
    checkInputs(command, files.all()); // those that the checked ones name, too
    return command;
  }

  private void checkInputs(RecordedCommand command, Set<Path> inputs) throws IOException {
    for (Path input : inputs) {
      if (!command.record().inputs().containsKey(input)) {
        throw command.refused(input + " is not among the inputs that the record lists");
      }
      if (isForbidden(command, input)) {
        throw command.refused(
            "it reads %s, which is outside the folder of this file; --allow-inputs allows it"
                .formatted(input));
      }
      command.record().checkUnchanged(input, command.whyNotRedrawn());
      if (!allowInputs && !isBelow(input, command.home())) {
        ownInputs.add(input);
      }
    }
  }

  /** Whether a file lies neither below the folder of the record nor below the user's. */
  private boolean isForbidden(RecordedCommand command, Path input) throws IOException {
    return !allowInputs && !isBelow(input, command.home()) && !isBelow(input, Path.of(""));
  }

  /** Whether a file lies in a folder or below it, after all links are followed. */
  private static boolean isBelow(Path input, Path folder) throws IOException {
    Path home = folder.toAbsolutePath().toRealPath();
    Path file = input.toAbsolutePath();
    return (Files.exists(file) ? file.toRealPath() : file.normalize()).startsWith(home);
  }

  Set<Path> ownInputs() {
    return Collections.unmodifiableSet(ownInputs);
  }

  /**
   * Makes sure that what is written lands in a folder, and that no saved work of somebody else is
   * taken for the command's own.
   *
   * @param stem of the files
   */
  void checkFolder(RecordedCommand command, Path folder, String stem) throws IOException {
    Path own = folder.resolve(stem);
    if (Files.isSymbolicLink(own)) {
      throw command.refused("%s is a link; nothing is written through it".formatted(own));
    }
    for (Path place : List.of(folder.resolve(""), own)) {
      Optional<Path> saved = savedWork(place, stem);
      if (!allowInputs && saved.isPresent()) {
        throw command.refused(
            "%s holds saved work that no record lists; delete it, or --allow-inputs allows it"
                .formatted(saved.get()));
      }
    }
  }

  private static Optional<Path> savedWork(Path folder, String stem) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    DirectoryStream.Filter<Path> ours =
        path -> {
          String name = path.getFileName().toString();
          return name.endsWith(ResumingRunner.ENDING)
              && (folder.endsWith(stem) || name.startsWith(stem + "-"));
        };
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ours)) {
      Iterator<Path> saved = found.iterator();
      return saved.hasNext() ? Optional.of(saved.next()) : Optional.empty();
    }
  }

  /** The options that allow the command to read files and to start programs. */
  List<String> told(RecordedCommand command) {
    List<String> options = new ArrayList<>();
    if (allowInputs && command.takes(INPUTS)) {
      options.add(INPUTS);
    }
    if (allowProgram && command.takes(PROGRAM)) {
      options.add(PROGRAM);
    }
    return options;
  }
}
