package costscape.cli;

import costscape.cli.facts.CommandName;
import costscape.cli.help.TopicalHelp;
import costscape.cli.option.FileOptions;
import costscape.data.Datasets;
import costscape.render.chart.Figure;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.Heatmap;
import costscape.run.Cluster;
import costscape.run.ProgressLines;
import costscape.space.Axis;
import costscape.store.record.Fingerprint;
import costscape.study.SweepStudy;
import costscape.sweep.CellPlane;
import costscape.words.Notice;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;

/**
 * The program: arguments to an exit code. What no command foresees, such as a class that is missing
 * from the program's file, ends here as one line. This class words that line itself, since any
 * other class may be the missing one.
 */
public final class Main {
  private static final Set<String> VERSION = Set.of("--version", "-V");

  static final Set<String> HELP = Set.of("-h", "--help", TopicalHelp.ALL);

  private static final String DAMAGED =
      "a part of the program is missing: %s; the program's file is damaged or was built wrongly";

  private static final String JAVA_DAMAGED =
      "a part of Java is missing: %s; another installation of Java 17 or newer would do";

  /** How Java names its own classes where it lacks one, or could not prepare one for use. */
  private static final Pattern OF_JAVA =
      Pattern.compile("^(Could not initialize class )?(javax?|jdk|sun|com\\.sun)\\.");

  private Main() {}

  public static void main(String[] arguments) {
    // No display is asked for or needed; set before any java.awt class is loaded.
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT); // one point, one set of digits, one way to lower a case
    quietLibraries();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> broken(failure, err, List.of(arguments)));
    int exitCode;
    try {
      exitCode = start(err, arguments);
    } catch (RuntimeException | Error e) {
      exitCode = broken(e, err, List.of(arguments));
    }
    System.exit(exitCode);
  }

  private static int start(PrintWriter err, String... arguments) {
    if (mayDraw(List.of(arguments))) {
      beginToDraw();
    }
    FileDescriptor end = isClosed() ? new FileDescriptor() : FileDescriptor.out;
    OutputStream pipe = new Pipe(new FileOutputStream(end));
    PrintWriter out = new PrintWriter(pipe, true, StandardCharsets.UTF_8);
    return run(Optional.of(pipe), out, err, arguments);
  }

  /**
   * Returns whether standard input and output were closed as Java began. Java then opened files of
   * its own under their numbers, and what goes to the second number is lost without a word.
   */
  private static boolean isClosed() {
    Path numbers = Path.of("/proc/self/fd"); // where a system has none, nobody can tell
    try {
      return Files.readSymbolicLink(numbers.resolve("0")).endsWith("lib/modules")
          && Files.readSymbolicLink(numbers.resolve("1")).equals(Path.of("/dev/null"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean mayDraw(List<String> arguments) {
    int format = arguments.indexOf("--format") + 1;
    boolean isNone =
        arguments.contains("--format=none")
            || (format > 0 && format < arguments.size() && arguments.get(format).equals("none"));
    return !arguments.isEmpty()
        && !isNone
        && Collections.disjoint(arguments, VERSION)
        && Collections.disjoint(arguments, HELP)
        && arguments.stream().noneMatch(CommandName::drawsNothing);
  }

  /**
   * Standard output as a stream that reports a full disk, which {@code System.out} never does. A
   * reader that has closed its end, such as {@code head}, has read what it wanted.
   */
  static final class Pipe extends FilterOutputStream {
    Pipe(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
          throw e;
        }
      }
    }
  }

  /**
   * Keeps libraries from logging: a failure is an exception, and one line reports it. Keeps picocli
   * from looking for types that no option has and for Groovy, which takes it some milliseconds.
   */
  private static void quietLibraries() {
    System.setProperty("picocli.trace", "OFF");
    System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
  }

  /**
   * Runs one command line; what a user would read goes to the two writers, and moves no terminal.
   */
  public static int run(PrintWriter toOut, PrintWriter toErr, String... arguments) {
    return run(Optional.empty(), toOut, toErr, arguments);
  }

  /** Runs like the method above. */
  static int run(
      Optional<OutputStream> result, PrintWriter toOut, PrintWriter toErr, String... arguments) {
    PrintWriter out = new SafePrinter(toOut);
    PrintWriter err = new SafePrinter(toErr, ProgressLines::clearing);
    int exitCode;
    try {
      exitCode = asksForVersion(arguments) ? version(out) : answered(result, out, err, arguments);
    } catch (RuntimeException | Error e) {
      exitCode = broken(e, err, List.of(arguments));
    }
    return delivered(out, err, exitCode);
  }

  private static int answered(
      Optional<OutputStream> result, PrintWriter out, PrintWriter err, String... arguments) {
    Asked asked;
    try {
      asked = Asked.typed(out, err, arguments);
    } catch (ParameterException e) {
      return new Failures(err).misread(e, List.of(arguments));
    }
    return result.isPresent() && FileOptions.isPiped(asked.parsed())
        ? asked.run(result.get())
        : asked.run();
  }

  /** The version alone needs no parser, which takes longer to make than all the rest together. */
  private static boolean asksForVersion(String... arguments) {
    return arguments.length == 1 && VERSION.contains(arguments[0]);
  }

  private static int version(PrintWriter out) {
    Stream.of(new Costscape.Version().getVersion()).forEach(out::println);
    return 0;
  }

  /** Reports in one line what no command foresees. */
  static int broken(Throwable failure, PrintWriter err, List<String> arguments) {
    err.println(Notice.PREFIX + String.join(" ", words(failure).split("\\R\\s*")));
    if (arguments.contains(Failures.STACK_TRACE)) {
      failure.printStackTrace(err);
    }
    return Failures.FAILED; // a constant, as the class itself may be missing
  }

  private static String words(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return damage(failure)
        .orElse(failure.getMessage() == null ? name : name + ": " + failure.getMessage());
  }

  /**
   * The sentence for a failure whose cause is no command's: memory ran out, or a part of the
   * program or of Java is missing or does not fit. Nothing for any other failure.
   */
  static Optional<String> damage(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof OutOfMemoryError) {
        return Optional.of("not enough memory; ask for less, or give " + moreMemory());
      }
      if (e instanceof StackOverflowError) {
        return Optional.of("the work is nested too deeply; give Java a larger stack with -Xss");
      }
      if (isDamage(e)) {
        String part = part(e);
        boolean ofJava = e instanceof UnsatisfiedLinkError || OF_JAVA.matcher(part).find();
        return Optional.of((ofJava ? JAVA_DAMAGED : DAMAGED).formatted(part));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what gives this program more memory: a program that spark-submit started has its
   * options.
   */
  private static String moreMemory() {
    return System.getProperty(Cluster.PROPERTY) == null
        ? "Java more with -Xmx"
        : "the asking program more with spark-submit's --driver-memory";
  }

  private static boolean isDamage(Throwable failure) {
    return failure instanceof LinkageError
        || failure instanceof ServiceConfigurationError
        || failure instanceof ClassNotFoundException
        || failure instanceof TypeNotPresentException; // where an annotation names the class
  }

  /** The name of the missing part, or why it cannot be used. */
  private static String part(Throwable failure) {
    if (failure instanceof TypeNotPresentException absent) {
      return absent.typeName();
    }
    Throwable e = failure;
    while (e.getMessage() == null && e.getCause() != null) {
      e = e.getCause(); // the reason why a class could not be initialised
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return e instanceof NoClassDefFoundError ? message.replace('/', '.') : message;
  }

  /** A run has failed if its words did not arrive, as at a full disk. */
  private static int delivered(PrintWriter out, PrintWriter err, int exitCode) {
    out.flush();
    boolean lost = out.checkError() && exitCode == 0;
    if (lost) {
      err.println(
          Notice.PREFIX
              + "standard output cannot be written (is the disk full?): the summary is incomplete");
    }
    err.flush();
    return lost ? Failures.FAILED : exitCode;
  }

  /**
   * Draws a small picture to nowhere beside the reading of the command line, if there is a core to
   * spare, so that the classes and the fonts that nearly every command draws with are loaded by
   * then: a sixth of a small command's time. Its result is thrown away, so it may fail or be cut
   * off without a word.
   */
  private static void beginToDraw() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(Main::drawToNowhere, "costscape head start");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void drawToNowhere() {
    try {
      CellPlane cells =
          (CellPlane)
              SweepStudy.placeholder(List.of(new Axis("p", 0, 1, 2), new Axis("q", 0, 1, 2)));
      Figure picture = Heatmap.of(cells, ColorScale.of(Scale.LINEAR, cells.range()), "cost");
      PictureSize size = new PictureSize(600, 400, PictureSize.DEFAULT.dpi());
      PictureFormat.PNG.write(
          picture, size, new Inscription("", ""), OutputStream.nullOutputStream());
      Fingerprint.of(Datasets.ARTICLE.dataset());
    } catch (IOException | RuntimeException | Error e) {
      // The command meets the same where it draws, and says so.
    }
  }
}
