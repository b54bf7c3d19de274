package costscape.cli;

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
    sortOptions = false,
    subcommands = {
      GalleryCommand.class,
      AtlasCommand.class,
      InspectCommand.class,
      AgainCommand.class,
      SweepCommand.class,
      TraceCommand.class,
      LessonCommand.class,
      FramesCommand.class,
      MinimaCommand.class,
      BasinsCommand.class,
      ExploreCommand.class,
    })
final class Costscape implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  private boolean stackTrace;

  boolean stackTrace() {
    return stackTrace;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing, one of " + String.join(", ", spec.subcommands().keySet()));
  }
}
