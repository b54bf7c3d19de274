package costscape.cli;

import costscape.cli.option.FileOptions;
import costscape.cli.report.PipedResult;
import costscape.store.file.InputException;
import costscape.words.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command whose line has been read, so that the file of {@code --out -} goes to standard
 * output.
 *
 * @param result what receives the file's bytes; where there is nothing, they go to a folder of that
 *     name
 */
record PlacedRun(Optional<OutputStream> result) implements IExecutionStrategy {
  @Override
  public int execute(ParseResult parsed) {
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    boolean isPiped =
        command.hasMatchedOption(FileOptions.OUT)
            && !command.isUsageHelpRequested()
            && !command.isVersionHelpRequested()
            && command
                .matchedOption(FileOptions.OUT)
                .originalStringValues()
                .get(0)
                .equals(PipedResult.SIGN);
    return isPiped && result.isPresent()
        ? execute(parsed, command, command.matchedOption(FileOptions.OUT), result.get())
        : Costscape.execute(parsed);
  }

  /** Runs a command whose files are made in another folder than they go to. */
  private static int execute(
      ParseResult parsed, ParseResult command, OptionSpec place, OutputStream result) {
    CommandLine line = parsed.commandSpec().commandLine();
    PrintWriter err = line.getErr();
    ToIntFunction<PrintWriter> program =
        summary -> carryOut(parsed, line.setOut(new SafePrinter(summary)));
    try {
      return PipedResult.run(program, command, place, result, err);
    } catch (InputException e) {
      err.println(Notice.PREFIX + e.getMessage());
      return Failures.WRONG_INPUT;
    } catch (IOException e) {
      err.println(Notice.PREFIX + e.getMessage());
      return Failures.FAILED;
    }
  }

  /** Runs the command, and turns a failure into an exit code, as picocli does elsewhere. */
  private static int carryOut(ParseResult parsed, CommandLine line) {
    try {
      return Costscape.execute(parsed);
    } catch (ExecutionException e) {
      Exception cause = e.getCause() instanceof Exception known ? known : e;
      return new Failures(line.getErr()).handleExecutionException(cause, line, parsed);
    } catch (RuntimeException | Error e) {
      return Main.broken(e, line.getErr(), parsed.originalArgs());
    }
  }
}
