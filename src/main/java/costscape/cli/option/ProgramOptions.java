package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cost.AskedCost;
import costscape.store.file.InputException;
import costscape.store.program.ProgramCommand;
import costscape.store.program.ProgramCosts;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of a cost that a program tells. */
@Facts(topic = Topic.WORK, changes = Changes.RUN)
public final class ProgramOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.PROGRAM)
  @Option(
      names = "--program",
      paramLabel = "COMMAND",
      description =
          "A program that tells the cost in place of a network and data, such as 'python3"
              + " costs.py'; it is started once a thread, and asked through its standard input and"
              + " output. Words are split as a shell does; nothing is expanded.")
  private String program;

  @Option(
      names = "--program-timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "How long the program may take to begin, and for an answer (default:"
              + " ${DEFAULT-VALUE}).")
  private double timeout;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @Option(
      names = "--trust-gradient",
      description =
          "Believe the program's gradient also where differences of its costs tell another one.")
  private boolean trustsGradient;

  /**
   * The cost that the program tells; empty where none is asked for.
   *
   * @throws InputException where another option is of a network, or the program does not answer
   */
  public Optional<AskedCost> cost() {
    if (program == null) {
      return Optional.empty();
    }
    check();
    ProgramCommand parsed = ProgramCommand.of(program);
    return Optional.of(
        new AskedCost(
            OpenCosts.program(program, () -> ProgramCosts.of(parsed, manner())), trustsGradient));
  }

  private ProgramCosts.Manner manner() {
    return new ProgramCosts.Manner(timeout, command.commandLine().getErr()::println);
  }

  private void check() {
    if (!(timeout > 0 && timeout <= 1e9)) {
      throw new InputException("--program-timeout is some seconds, not " + timeout);
    }
  }
}
