package costscape.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's top: what commands there are. */
@Command(
    name = "costscape",
    description = "See the cost landscape of a small neural network.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
public final class Costscape implements Runnable {
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("gallery", GalleryCommand::new);
    COMMANDS.put("atlas", AtlasCommand::new);
    COMMANDS.put("inspect", InspectCommand::new);
    COMMANDS.put("again", AgainCommand::new);
    COMMANDS.put("sweep", SweepCommand::new);
    COMMANDS.put("trace", TraceCommand::new);
    COMMANDS.put("lesson", LessonCommand::new);
    COMMANDS.put("frames", FramesCommand::new);
    COMMANDS.put("minima", MinimaCommand::new);
    COMMANDS.put("basins", BasinsCommand::new);
    COMMANDS.put("explore", ExploreCommand::new);
    COMMANDS.put("spreadsheet", SpreadsheetCommand::new);
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  @SuppressWarnings("UnusedVariable") // Failures looks for the word, as a line may not be read
  private boolean stackTrace;

  /**
   * A parser for one command line. If the line names a command, the parser knows this one alone:
   * reading the options of all commands takes longer than a small picture. {@code again} makes a
   * parser of its own for the command of its record.
   */
  public static CommandLine parser(String... arguments) {
    Optional<String> first = Stream.of(arguments).filter(a -> !a.startsWith("-")).findFirst();
    CommandLine line = new CommandLine(new Costscape());
    if (first.isPresent() && COMMANDS.containsKey(first.get())) {
      line.addSubcommand(COMMANDS.get(first.get()).get());
    } else {
      COMMANDS.values().forEach(command -> line.addSubcommand(command.get()));
    }
    return line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing, one of " + String.join(", ", spec.subcommands().keySet()));
  }
}
