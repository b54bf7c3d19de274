package costscape.cli;

import costscape.cli.option.LookOptions;
import costscape.cli.option.Misreading;
import costscape.cli.option.Reading;
import costscape.render.chart.NoRoomException;
import costscape.render.chart.NotDrawableException;
import costscape.render.look.LacksPartException;
import costscape.render.text.Face.NoGlyphException;
import costscape.store.file.InputException;
import costscape.store.file.SafeText;
import costscape.study.ModelAtPoint.NoNetworkException;
import costscape.words.Notice;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns an exception into one line on standard error and an exit code. */
record Failures(PrintWriter err) implements IParameterExceptionHandler, IExecutionExceptionHandler {
  static final String STACK_TRACE = "--stacktrace";
  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;
  static final int INTERRUPTED = 130;

  /** A message may quote a file, whose words may be as long as the file. */
  private static final int LONGEST_LINE = 2_000;

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    List<String> given = List.of(arguments);
    err.println(Notice.PREFIX + oneLine(Misreading.sentence(failure, given)));
    if (given.contains(STACK_TRACE)) {
      failure.printStackTrace(err);
    }
    if (failure.getCause() instanceof Reading.Unread) {
      return WRONG_INPUT; // the sentence says what the option takes
    }
    err.println(
        "Try 'costscape %s--help'."
            .formatted(
                failure.getCommandLine().getParent() == null
                    ? ""
                    : failure.getCommandLine().getCommandName() + " "));
    return WRONG_INPUT;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine line, ParseResult parseResult) {
    err.println(Notice.PREFIX + oneLine(Main.damage(failure).orElseGet(() -> words(failure))));
    if (wantsTrace(parseResult)) {
      failure.printStackTrace(err);
    }
    return exitCode(failure);
  }

  private static boolean wantsTrace(ParseResult parsed) {
    return parsed.hasMatchedOption(STACK_TRACE)
        || (parsed.hasSubcommand() && wantsTrace(parsed.subcommand()));
  }

  private static int exitCode(Exception failure) {
    if (failure instanceof CancellationException || failure instanceof InterruptedException) {
      return INTERRUPTED;
    }
    boolean isDamage = Main.damage(failure).isPresent();
    return !isDamage && isAboutInput(failure) ? WRONG_INPUT : FAILED;
  }

  /**
   * Returns whether the user can mend it. Who threw an {@code IllegalArgumentException} of no kind
   * of its own says nothing: the program, too, may call with a wrong argument.
   */
  private static boolean isAboutInput(Exception failure) {
    return failure instanceof InputException
        || failure instanceof NoNetworkException
        || failure instanceof LacksPartException
        || failure instanceof NoRoomException
        || failure instanceof NotDrawableException
        || failure instanceof NoGlyphException;
  }

  private static String oneLine(String text) {
    String line = SafeText.line(text.lines().map(String::strip).collect(Collectors.joining(" ")));
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
  }

  private static String words(Exception failure) {
    boolean wrapped = failure instanceof UncheckedIOException;
    Throwable cause = wrapped ? Objects.requireNonNullElse(failure.getCause(), failure) : failure;
    if (cause instanceof LacksPartException lack) {
      return LookOptions.refusal(lack);
    }
    if (cause.getMessage() == null) {
      return cause.getClass().getSimpleName();
    }
    boolean unnamed =
        cause instanceof java.nio.file.FileSystemException; // whose message is but the file's name
    return unnamed
        ? cause.getClass().getSimpleName() + ": " + cause.getMessage()
        : cause.getMessage();
  }
}
