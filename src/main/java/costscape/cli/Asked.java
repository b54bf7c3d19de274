package costscape.cli;

import costscape.cli.line.OptionMap;
import costscape.cli.option.Combinations;
import costscape.cli.option.FileOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.OpenCosts;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.store.file.InputException;
import costscape.store.file.WorkFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * A command with its options as the one parser read them; nothing of it has run yet. A command line
 * is asked in this way, and so are a recipe of the gallery, a picture of a figure, and the run that
 * {@code again} repeats.
 *
 * @param whole the line, with the command in it
 */
record Asked(ParseResult whole) {
  /** A command that works, writes files and draws pictures. */
  interface Answering {
    /** Does all that is asked for; returns what is to be said of it. */
    Summary answer() throws IOException;
  }

  /**
   * A command that draws its result again from a record's facts and its tables, without a model.
   */
  abstract static class Redrawing implements Answering {
    private Optional<Kept> kept = Optional.empty();

    final void redraw(Kept result) {
      kept = Optional.of(result);
    }

    /** The result of an earlier run, which is drawn in place of computing one. */
    final Optional<Kept> kept() {
      return kept;
    }

    @Override
    public Summary answer() throws IOException {
      return kept.isPresent() ? redrawn(kept.get()) : computed();
    }

    abstract Summary computed() throws IOException;

    /** Draws a result that an earlier run computed; its tables are written beside it again. */
    abstract Summary redrawn(Kept result) throws IOException;
  }

  /**
   * Reads a line as it is typed. A quick parser reads it first. Where that one refuses the line, or
   * the line asks for help, a parser reads it that has all words for it.
   *
   * @throws ParameterException where no parser can read it
   */
  static Asked typed(PrintWriter out, PrintWriter err, String... words) {
    Optional<CommandLine> quick = Costscape.quickParser(words);
    if (quick.isPresent()) {
      try {
        Asked asked = of(quick.get().setOut(out).setErr(err), words);
        if (!asked.parsed().isUsageHelpRequested() && !asked.parsed().isVersionHelpRequested()) {
          return asked;
        }
      } catch (ParameterException e) {
        // the next parser has better words for what is wrong
      }
    }
    CommandLine parser = Costscape.parser(words).setUsageHelpAutoWidth(true);
    return of(parser.setOut(out).setErr(err), words);
  }

  /** Reads a line by a parser. */
  static Asked of(CommandLine parser, String... words) {
    return new Asked(parser.parseArgs(words));
  }

  /** The command's own part of the line. */
  ParseResult parsed() {
    return whole.hasSubcommand() ? whole.subcommand() : whole;
  }

  CommandSpec spec() {
    return parsed().commandSpec();
  }

  Object command() {
    return spec().userObject();
  }

  CommandLine line() {
    return whole.commandSpec().commandLine();
  }

  /** The same command object with other options. */
  Asked with(OptionMap options) {
    return of(line(), options.line().toArray(String[]::new));
  }

  /** Runs the command, and says what it found, or why it failed in one line. */
  int run() {
    try {
      return carriedOut();
    } catch (ParameterException e) {
      return new Failures(line().getErr()).misread(e, parsed().originalArgs());
    } catch (Exception e) { // whatever a command throws
      return new Failures(line().getErr()).failed(e, isTraced());
    }
  }

  /**
   * Runs the command with {@code --out -}, whose one picture or table goes to standard output, for
   * a program that reads it there; the summary goes to standard error.
   */
  int run(OutputStream result) {
    PrintWriter err = line().getErr();
    try {
      if (parsed().hasMatchedOption("--json")) {
        throw new InputException("--json and --out - both want standard output; leave one away");
      }
      try (WorkFolder work = WorkFolder.make()) {
        parsed().matchedOption(FileOptions.OUT).setValue(work.path());
        return run(work.path(), result, err);
      } catch (IOException e) {
        throw new IOException("the result did not reach standard output: " + e.getMessage(), e);
      }
    } catch (InputException | IOException e) {
      return new Failures(err).failed(e, isTraced());
    }
  }

  /** Lets the command write into a folder, and copies its one file; the summary goes elsewhere. */
  private int run(Path folder, OutputStream result, PrintWriter err) throws IOException {
    StringWriter summary = new StringWriter();
    line().setOut(new SafePrinter(new PrintWriter(summary)));
    int exitCode = run();
    if (exitCode == 0) {
      Files.copy(theOne(folder), result);
      result.flush();
    }
    summary
        .toString()
        .lines()
        .filter(text -> !text.contains(folder.toString()))
        .forEach(err::println);
    return exitCode;
  }

  /**
   * The file of the foremost kind that there is, the one that is meant before those that lie beside
   * it; several of it leave open which is meant.
   */
  private static Path theOne(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (String kind : List.of("mp4", "gif", "xlsx", "html", "png|svg|pdf", "npy|csv")) {
      List<Path> ofKind =
          files.stream().filter(file -> file.toString().matches(".*\\.(" + kind + ")")).toList();
      if (ofKind.size() > 1) {
        throw new InputException(
            "--out - takes one file, and there are %d: --out DIR takes all of them"
                .formatted(ofKind.size()));
      }
      if (ofKind.size() == 1) {
        return ofKind.get(0);
      }
    }
    throw new InputException("--out - takes a file, and this command writes none");
  }

  private boolean isTraced() {
    return whole.hasMatchedOption(Failures.STACK_TRACE)
        || parsed().hasMatchedOption(Failures.STACK_TRACE);
  }

  /** Runs the command, and hands on why it failed. */
  int carriedOut() throws Exception {
    Integer help = CommandLine.executeHelpRequest(whole);
    if (help != null) {
      return help;
    }
    try {
      prepare();
      if (command() instanceof Answering answering) {
        return FileOptions.of(spec()).print(answering.answer());
      }
      return command() instanceof Callable<?> other ? (Integer) other.call() : 0;
    } finally {
      close();
    }
  }

  /** Lets the command answer another one, which takes its pictures; nothing is printed. */
  void answer(UnaryOperator<Output.Settings> change) throws IOException {
    if (!(command() instanceof Answering answering)) {
      throw new InputException("costscape %s draws no picture".formatted(spec().name()));
    }
    OutputOptions.change(spec(), change);
    try {
      prepare();
      answering.answer();
      FileOptions.of(spec()).end();
    } finally {
      close();
    }
  }

  /** Refuses options that do not go together, and lays a style below those of a look. */
  private void prepare() {
    Combinations.check(spec());
    LookOptions.dress(spec());
  }

  /** Lets go of all files, programs and graphs, however the command ended. */
  private void close() {
    OpenCosts.close();
    FileOptions.close(spec());
  }
}
