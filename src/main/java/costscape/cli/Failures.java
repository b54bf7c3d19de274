package costscape.cli;

import costscape.cli.option.LookOptions;
import costscape.cli.option.Misreading;
import costscape.cli.option.Reading;
import costscape.render.chart.NoRoomException;
import costscape.render.look.LacksPartException;
import costscape.store.file.InputException;
import costscape.store.file.SafeText;
import costscape.study.ModelAtPoint.NoNetworkException;
import costscape.study.NotDrawableException;
import costscape.words.Notice;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;

/** Turns an exception into one line on standard error and an exit code. */
record Failures(PrintWriter err) {
  static final String STACK_TRACE = "--stacktrace";
  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;
  static final int INTERRUPTED = 130;

  /** A message may quote a file, whose words may be as long as the file. */
  private static final int LONGEST_LINE = 2_000;

  /** Says why a line could not be read. */
  int misread(ParameterException failure, List<String> given) {
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

  /** Says why a command failed. */
  int failed(Exception failure, boolean isTraced) {
    err.println(Notice.PREFIX + sentence(failure));
    if (isTraced) {
      failure.printStackTrace(err);
    }
    return exitCode(failure);
  }

  /** Why a command failed, in one line. */
  static String sentence(Exception failure) {
    return oneLine(Main.damage(failure).orElseGet(() -> words(failure)));
  }

  static int exitCode(Exception failure) {
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
        || failure instanceof NotDrawableException;
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
