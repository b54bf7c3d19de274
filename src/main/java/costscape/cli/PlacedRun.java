package costscape.cli;

import costscape.cli.report.PipedResult;
import costscape.cli.report.RemoteResult;
import costscape.cli.report.ResultPlace;
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
import picocli.CommandLine.ParseResult;

/**
 * Runs a command whose line has been read, so that its files go where {@code --out} says.
 *
 * @param result what receives the bytes of {@code --out -}; where there is nothing, they go to a
 *     folder of that name
 */
record PlacedRun(Optional<OutputStream> result) implements IExecutionStrategy {
  @Override
  public int execute(ParseResult parsed) {
    ParseResult command = command(parsed);
    Optional<ResultPlace> place = ResultPlace.of(command);
    if (place.isEmpty() || command.isUsageHelpRequested() || command.isVersionHelpRequested()) {
      return Costscape.execute(parsed);
    }
    CommandLine line = parsed.commandSpec().commandLine();
    boolean isPiped = result.isPresent() && place.get().isStandardOutput();
    return isPiped || place.get().isUrl()
        ? execute(parsed, command, place.get(), line)
        : Costscape.execute(parsed);
  }

  /** Runs a command whose files are made in another folder than they go to. */
  private int execute(
      ParseResult parsed, ParseResult command, ResultPlace place, CommandLine line) {
    PrintWriter out = line.getOut();
    PrintWriter err = line.getErr();
    ToIntFunction<PrintWriter> program =
        summary -> carryOut(parsed, line.setOut(new SafePrinter(summary)));
    try {
      return place.isUrl()
          ? new RemoteResult(program, command, place, out, err).run()
          : PipedResult.run(program, command, place, result.orElseThrow(), err);
    } catch (InputException e) {
      err.println(Notice.PREFIX + e.getMessage());
      return Failures.WRONG_INPUT;
    } catch (IOException e) {
      err.println(Notice.PREFIX + e.getMessage());
      return Failures.FAILED;
    }
  }

  private static ParseResult command(ParseResult parsed) {
    return parsed.hasSubcommand() ? parsed.subcommand() : parsed;
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
