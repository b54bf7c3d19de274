package costscape.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Reads a command line and runs it. A quick parser reads it first. Where that one refuses the line,
 * or the line asks for help, the line is read once more, by a parser that has all words for it.
 *
 * @param run what a line does that was read
 */
record LineReading(IExecutionStrategy run, PrintWriter out, PrintWriter err) {
  int execute(String... arguments) {
    Optional<CommandLine> quick = Costscape.quickParser(arguments);
    return quick.isPresent()
        ? new Quick(Main.telling(quick.get(), out, err)).execute(arguments)
        : executeAll(arguments);
  }

  private int executeAll(String... arguments) {
    return Main.line(out, err, arguments).setExecutionStrategy(run).execute(arguments);
  }

  private final class Quick implements IExecutionStrategy, IParameterExceptionHandler {
    private final CommandLine parser;
    private final IParameterExceptionHandler failures;

    Quick(CommandLine parser) {
      this.parser = parser;
      failures = parser.getParameterExceptionHandler();
    }

    int execute(String... arguments) {
      return parser
          .setExecutionStrategy(this)
          .setParameterExceptionHandler(this)
          .execute(arguments);
    }

    @Override
    public int execute(ParseResult parsed) {
      parser.setParameterExceptionHandler(failures); // what fails from now on was read
      ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
      return command.isUsageHelpRequested() || command.isVersionHelpRequested()
          ? executeAll(parsed.originalArgs().toArray(String[]::new))
          : run.execute(parsed);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
      return executeAll(arguments);
    }
  }
}
