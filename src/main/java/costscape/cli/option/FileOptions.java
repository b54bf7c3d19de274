package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandName;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.line.OptionMap;
import costscape.cli.line.ReadFiles;
import costscape.cli.report.Output;
import costscape.cli.report.PlannedFiles;
import costscape.cli.report.PlannedFiles.Undrawn;
import costscape.cli.report.Summary;
import costscape.render.image.PictureFormat;
import costscape.render.look.LacksPartException;
import costscape.store.file.InputException;
import costscape.store.file.Storage;
import costscape.store.file.Transaction;
import costscape.store.record.RecordedRun;
import costscape.store.record.RunRecord;
import costscape.store.table.TableFormat;
import costscape.words.Labelled;
import costscape.words.Notice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Options that say where files go, and whether the summary is for a person or a program. */
public final class FileOptions {
  /** The option's name. */
  public static final String OUT = "--out";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Facts(topic = Topic.FILES, changes = Changes.PLACE)
  @Option(
      names = OUT,
      paramLabel = "DIR",
      defaultValue = "output",
      preprocessor = OutFile.class,
      description =
          "Folder for files, made if missing; or one file, such as figures/cost.png; or - for"
              + " standard output (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Facts(topic = Topic.FILES, changes = Changes.FILES)
  @Option(
      names = "--name",
      paramLabel = "STEM",
      description = "File stem (default: the command's name).")
  private String name;

  @Facts(topic = Topic.FILES, changes = Changes.PLACE)
  @Option(
      names = "--replace",
      description =
          "Replace whatever has the names of the results; else only what the same command made.")
  private boolean replace;

  @Facts(topic = Topic.FILES, changes = Changes.RUN)
  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  private boolean isRepeated;
  private boolean replacesAny; // not the option's field, which each parsing sets anew
  private Optional<RecordedRun> redrawn = Optional.empty();
  private Optional<Transaction> results = Optional.empty();
  private Optional<PlannedFiles> planned = Optional.empty();

  /** Returns whether a command's file is to go to standard output. */
  public static boolean isPiped(ParseResult command) {
    OptionSpec place = command.matchedOption(OUT);
    return place != null && place.originalStringValues().get(0).equals("-");
  }

  /** The options of a command that writes files. */
  public static FileOptions of(CommandSpec command) {
    return CommandOptions.holders(command, FileOptions.class).findFirst().orElseThrow();
  }

  /**
   * Puts all files in their places and says on standard output what the command has found and
   * written; gives the exit code.
   */
  public int print(Summary summary) throws IOException {
    end();
    summary.print(command().commandLine().getOut(), json);
    return CommandLine.ExitCode.OK;
  }

  /** Puts all files in their places, and refuses a picture that could not be drawn. */
  public void end() throws IOException {
    if (results.isPresent()) {
      results.get().commit();
    }
    Optional<Undrawn> undrawn = planned.flatMap(PlannedFiles::undrawn);
    if (undrawn.isPresent()) {
      RuntimeException refusal = undrawn.get().refusal();
      throw new InputException(
          "%s; its tables are written: costscape again %s --replace draws them in another look"
              .formatted(
                  refusal instanceof LacksPartException lack
                      ? LookOptions.refusal(lack)
                      : refusal.getMessage(),
                  undrawn.get().record()));
    }
  }

  /**
   * The folder that commands write to which go on from this one: that of {@code --out}, where it is
   * a folder of this machine, else the usual one.
   */
  public String folderOfMore() {
    ParseResult parsed = command().commandLine().getParseResult();
    return parsed.hasMatchedOption(OUT) && !isPiped(parsed)
        ? parsed.matchedOption(OUT).originalStringValues().get(0)
        : "output";
  }

  String stem() {
    return checkedStem(Optional.ofNullable(name).orElse(command().name()));
  }

  /**
   * Returns the name that {@code --name} gives, if it may be one: what files are called, and never
   * where they lie.
   *
   * @throws InputException where it is blank, leads to another folder or holds a control character
   */
  public static String checkedStem(String name) {
    if (name.isBlank()) {
      throw new InputException(
          "--name is what files are called, not " + InputException.quoted(name));
    }
    if (!isOneName(name)) {
      throw new InputException(
          "--name %s: a name for files was expected, without folders and control characters"
              .formatted(InputException.quoted(name)));
    }
    return name;
  }

  private static boolean isOneName(String name) {
    if (name.equals(".") || name.equals("..") || name.contains("/") || name.contains("\\")) {
      return false;
    }
    try {
      Path path = Path.of(name);
      return path.getRoot() == null
          && path.getNameCount() == 1
          && name.codePoints().noneMatch(Character::isISOControl);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The writer of files of a command that draws no picture, and whose work is short. */
  public Output output() throws IOException {
    return output(Output.Settings.withoutPictures(stem()));
  }

  Output output(Output.Settings settings) throws IOException {
    ParseResult parsed = command().commandLine().getParseResult();
    List<String> line = OptionMap.of(parsed).line();
    Set<Path> inputs = // a pattern may fit a hundred thousand files
        redrawn.isPresent() ? Set.of() : new ReadFiles(parsed).all();
    RunRecord record =
        redrawn.isPresent()
            ? RunRecord.again(line, redrawn.get())
            : RunRecord.of(line, regular(inputs))
                .carrying(regular(new ReadFiles(parsed).ofPoints()));
    if (planned.isEmpty()) {
      Optional<RecordedRun> repeated = isRepeated ? Optional.of(record.run()) : Optional.empty();
      boolean isAny = replacesAny || (replace && !isRepeated); // a stranger's record says nothing
      planned = Optional.of(new PlannedFiles(results(), inputs, command().name(), repeated, isAny));
    }
    return new Output(planned.get(), settings, record);
  }

  /**
   * Lets a typed command replace whatever has the names of its results, since these lie in a folder
   * that is its own.
   */
  public void ownsItsFolder() {
    replacesAny |= !isRepeated;
  }

  /** The files that are there, without pipes: what is read from one is gone then. */
  private static List<Path> regular(Set<Path> files) {
    for (Path file : files) {
      if (Files.notExists(file)) {
        throw new InputException(file + ": no such file");
      }
    }
    return files.stream().filter(Files::isRegularFile).toList();
  }

  /** The one folder of the run, which all its writers share. */
  private Transaction results() {
    if (results.isEmpty()) {
      PrintWriter err = command().commandLine().getErr();
      results = Optional.of(Transaction.in(folder, line -> err.println(Notice.PREFIX + line)));
    }
    return results.get();
  }

  /**
   * Lets a command that is repeated replace no file but those that the very same run made, or any,
   * and write through no link.
   */
  public static void repeat(CommandSpec command, boolean replacing) {
    CommandOptions.holders(command, FileOptions.class)
        .forEach(
            options -> {
              options.isRepeated = true;
              options.replacesAny = replacing;
            });
  }

  /** Lets a command draw the result of a recorded run: its record is that run's in another look. */
  public static void redraw(CommandSpec command, RecordedRun run) {
    CommandOptions.holders(command, FileOptions.class)
        .forEach(options -> options.redrawn = Optional.of(run));
  }

  /** Ends what a command began to write: other runs may write the same files from now on. */
  public static void close(CommandSpec command) {
    CommandOptions.holders(command, FileOptions.class).forEach(FileOptions::close);
  }

  private void close() {
    results.ifPresent(Transaction::close);
    results = Optional.empty();
    planned = Optional.empty();
  }

  /** Where a file of the command's own folder is now. */
  public Path present(Path file) {
    return results().present(stem() + "/" + file);
  }

  /** The folder of a command that has one of its own for its files. */
  public Path ownFolder() throws IOException {
    return results().makeFolder(stem());
  }

  /** The command itself; these options may be a part of a part of its options. */
  private CommandSpec command() {
    return spec.commandLine().getCommandSpec();
  }

  /**
   * Understands {@code --out folder/name.png} as a folder, a name and a format: a value that ends
   * like a file is taken apart into {@code --out folder --name name --format png} before it is
   * read, so that records hold the plain options. An existing folder stays a folder, whatever its
   * name.
   */
  @SuppressWarnings("JdkObsolete") // picocli hands over a Stack
  static final class OutFile implements IParameterPreprocessor {
    private static final List<String> PICTURES = Labelled.labels(PictureFormat.values());
    private static final List<String> MOVIES = List.of("gif", "mp4");
    private static final List<String> TABLES =
        TableFormat.written().map(TableFormat::label).toList();
    private static final List<String> PAGES =
        List.of("html", "md", "xlsx"); // a folder with the ending .md would be a surprise

    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec out, Map<String, Object> info) {
      if (!arguments.isEmpty()
          && arguments.peek().contains(":")
          && Storage.URL.matcher(arguments.peek()).matches()) {
        throw new ParameterException(
            command.commandLine(),
            "--out %s: results are files of this machine; the cluster's own tools copy them, such as"
                    .formatted(InputException.shown(arguments.peek()))
                + " hdfs dfs -put");
      }
      Optional<Path> file = file(arguments.isEmpty() ? "" : arguments.peek());
      if (file.isPresent()) {
        arguments.pop();
        spread(file.get(), arguments, command);
      }
      return false; // picocli reads what lies on the stack now
    }

    private static Optional<Path> file(String text) {
      try {
        Path path = Path.of(text);
        return isEnding(ending(text)) && !Files.isDirectory(path)
            ? Optional.of(path)
            : Optional.empty();
      } catch (InvalidPathException e) {
        return Optional.empty(); // the option's own reader names what is wrong
      }
    }

    private static boolean isEnding(String ending) {
      return PICTURES.contains(ending)
          || TABLES.contains(ending)
          || PAGES.contains(ending)
          || MOVIES.contains(ending);
    }

    private static String ending(String text) {
      int dot = text.lastIndexOf('.');
      return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static void spread(Path file, Stack<String> arguments, CommandSpec command) {
      String name = String.valueOf(file.getFileName());
      String ending = ending(name);
      List<String> more = new ArrayList<>();
      more.add("--name=" + name.substring(0, name.length() - ending.length() - 1));
      if (PICTURES.contains(ending)) {
        more.add("--format=" + ending);
      } else if (TABLES.contains(ending) && command.findOption("--format") != null) {
        more.add("--format=none");
        if (command.findOption("--table") != null) {
          more.add("--table=" + ending);
        }
      } else if (MOVIES.contains(ending)) {
        more.add("--" + ending);
      }
      check(file, ending, more, arguments, command);
      more.forEach(arguments::push);
      arguments.push(file.getParent() == null ? "." : file.getParent().toString());
    }

    private static void check(
        Path file, String ending, List<String> more, List<String> arguments, CommandSpec command) {
      boolean otherPage = PAGES.contains(ending) && !CommandName.writesPage(command.name(), ending);
      boolean noTable =
          ending.equals("npy")
              && command.findOption("--format") != null
              && command.findOption("--table") == null;
      for (String word : more) {
        String option = word.split("=", 2)[0];
        OptionSpec known = command.findOption(option);
        if (otherPage || noTable || known == null) {
          throw new ParameterException(
              command.commandLine(),
              "--out %s: %s writes no .%s file".formatted(file, command.name(), ending));
        }
        boolean given =
            !known.originalStringValues().isEmpty()
                || arguments.stream().anyMatch(a -> a.equals(option) || a.startsWith(option + "="));
        if (given) {
          throw new ParameterException(
              command.commandLine(),
              "--out %s names the file and its kind already; leave %s away"
                  .formatted(file, option));
        }
      }
    }
  }
}
