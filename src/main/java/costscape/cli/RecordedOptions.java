package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.CarriedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a recorded run may do, which a stranger may have written. */
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
          "Let the recorded run start the program that told its costs; else costs that are kept"
              + " are taken alone.")
  private boolean allowProgram;

  /**
   * The command of a file's record, whose inputs are those that it lists, unchanged, and where they
   * may lie.
   *
   * @param like whose streams and handlers the command takes
   */
  RecordedCommand command(Path file, CommandLine like) throws IOException {
    RecordedCommand command = RecordedCommand.of(file, CarriedRecord.of(file), like);
    command.reach().checkInputs(command.parsed(), allowInputs);
    return command;
  }

  /** Makes sure that the command may write files of a stem into a folder. */
  void checkFolder(RecordedCommand command, Path folder, String stem) throws IOException {
    command.reach().checkFolder(folder, stem, allowInputs);
  }

  /** The options that allow the command to read files and to start programs. */
  List<String> told(RecordedCommand command) {
    List<String> options = new ArrayList<>();
    if (command.hasProgram() && !allowProgram) {
      options.add("--no-program");
    }
    if (allowInputs && command.takes(INPUTS)) {
      options.add(INPUTS);
    }
    if (allowProgram && command.takes(PROGRAM)) {
      options.add(PROGRAM);
    }
    return options;
  }
}
