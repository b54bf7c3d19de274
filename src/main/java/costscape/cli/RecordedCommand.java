package costscape.cli;

import costscape.cli.SeveralPictures.InFolder;
import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Mixins;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.line.ReadFiles;
import costscape.cli.line.RecordedLine;
import costscape.cli.option.FileOptions;
import costscape.cli.option.Misreading;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.CarriedRecord;
import costscape.cli.report.Pictures;
import costscape.cli.report.Redrawn;
import costscape.cli.value.FileStem;
import costscape.cli.value.OptionValues;
import costscape.store.file.InputException;
import costscape.store.record.RecordedRun;
import costscape.store.saved.ResumingRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command that a record holds. A stranger may have written it, so it is refused if no record of
 * costscape can hold it; {@link Allowed} refuses what it may not read and write.
 */
record RecordedCommand(Path source, RecordedRun record, CommandLine line, ParseResult parsed) {
  /**
   * @param source the file that the record is in
   * @param like whose streams and handlers the command takes
   * @throws InputException where no such command can be repeated
   */
  static RecordedCommand of(Path source, RecordedRun record, CommandLine like) {
    String[] words = record.command().toArray(String[]::new);
    CommandLine line = Costscape.parser(words).setExpandAtFiles(false);
    line.setOut(like.getOut())
        .setErr(like.getErr())
        .setParameterExceptionHandler(like.getParameterExceptionHandler())
        .setExecutionExceptionHandler(like.getExecutionExceptionHandler());
    if (!line.getSubcommands().containsKey(words[0]) || words[0].equals("again")) {
      throw refused(source, InputException.quoted(words[0]) + " is no command to repeat");
    }
    try {
      ParseResult parsed = line.parseArgs(words).subcommand();
      return new RecordedCommand(source, record, line, parsed).checked();
    } catch (ParameterException e) {
      throw refused(source, Misreading.sentence(e, record.command()));
    }
  }

  static InputException refused(Path source, String why) {
    return new InputException("%s: its run is not repeated: %s".formatted(source, why));
  }

  InputException refused(String why) {
    return refused(source, why);
  }

  private RecordedCommand checked() {
    for (OptionSpec option : parsed.matchedOptions()) {
      boolean strange = option.usageHelp() || option.versionHelp();
      if (strange || !OptionFacts.changes(option).isRecorded()) {
        throw refused("a record does not hold " + option.longestName());
      }
    }
    try {
      stem();
    } catch (InputException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
    return this;
  }

  String stem() {
    return FileStem.checked(parsed.matchedOptionValue("--name", parsed.commandSpec().name()));
  }

  /** Returns whether a program tells the costs, also where a panel names it. */
  boolean hasProgram() {
    return parsed.hasMatchedOption("--program")
        || Stream.of("--panel", "--overlay")
            .flatMap(name -> parsed.matchedOptionValue(name, Optional.<String>empty()).stream())
            .anyMatch(text -> OptionValues.of(text).option().equals("program"));
  }

  /** Returns whether an option says how a command runs, and the recorded one has it too. */
  boolean runsBy(OptionSpec option) {
    return OptionFacts.changes(option) == Changes.RUN && takes(option.longestName());
  }

  boolean takes(String option) {
    return parsed.commandSpec().findOption(option) != null;
  }

  void need(String option) {
    if (!takes(option)) {
      throw refused("costscape %s has no %s".formatted(parsed.commandSpec().name(), option));
    }
  }

  /** The name of the picture that the record is in, without its ending. */
  String pictureStem() {
    String name = record.file().toString();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** Says why the result is not drawn without the files that the run read; empty if none knows. */
  String whyNotRedrawn() {
    String name = parsed.commandSpec().name();
    if (record.facts().isPresent()) {
      return "; %s is drawn without it where the tables that it wrote lie beside it"
          .formatted(source.getFileName());
    }
    if (name.equals("frames")) {
      return "; a movie keeps no cells, so it is made again with this file in its place alone";
    }
    return hasNoTable() ? "; with --table none it kept no table to be drawn from" : "";
  }

  /** Returns whether the recorded run was told to keep no table. */
  boolean hasNoTable() {
    return takes("--table")
        && "none"
            .equalsIgnoreCase(String.valueOf(parsed.<Object>matchedOptionValue("--table", "")));
  }

  /** Says that the run is computed again for another look, and why. */
  String whyComputed() {
    return hasNoTable()
        ? "computes again: with --table none the run kept no cells"
        : "computes again: no table of this run holds what is drawn";
  }

  /** Returns whether the record is that of a figure, which carries the runs of its pictures. */
  boolean isFigure() {
    return parsed.commandSpec().userObject() instanceof FigureCommand
        && !record.pictures().isEmpty();
  }

  /** The runs of a figure's pictures, whose files lie beside the figure if anywhere. */
  List<RecordedCommand> pictures() {
    return record.pictures().stream()
        .map(run -> of(source.resolveSibling(run.file().getFileName()), run, line))
        .toList();
  }

  /** Makes sure that the command draws single pictures, of which one can be taken. */
  void checkIsOnePicture() {
    String name = parsed.commandSpec().name();
    boolean draws = Mixins.of(parsed.commandSpec(), OutputOptions.class).findAny().isPresent();
    if (!draws || several().isPresent()) {
      throw refused("costscape %s draws no single picture that can be set anew".formatted(name));
    }
  }

  /** Lets the pictures become parts of another picture; summary receives what is printed. */
  void takePictures(Pictures.Taker taker, PrintWriter summary) {
    OutputOptions.change(parsed.commandSpec(), settings -> settings.givenTo(taker));
    line.setOut(summary);
  }

  /** The folder that the record's file lies in. */
  Path home() {
    return Objects.requireNonNull(source.toAbsolutePath().getParent());
  }

  /**
   * Lets the command draw the recorded result from the record's facts and its tables, for which
   * neither the model nor its data are needed. A movie is computed again.
   *
   * @return whether it does
   */
  boolean redraws() throws IOException {
    if (isFigure()) {
      ((FigureCommand) parsed.commandSpec().userObject()).redraw(this);
      FileOptions.redraw(parsed.commandSpec(), record);
      return true;
    }
    Optional<Redrawn.Kept> kept =
        parsed.commandSpec().userObject() instanceof Redrawn && !source.toString().endsWith(".gif")
            ? Redrawn.Kept.of(record, source.resolveSibling(stem()))
            : Optional.empty();
    kept.ifPresent(result -> ((Redrawn) parsed.commandSpec().userObject()).redraw(result));
    kept.ifPresent(result -> FileOptions.redraw(parsed.commandSpec(), record));
    return kept.isPresent();
  }

  /**
   * The folder for results that is nearest to where they were: the one that the record's file lies
   * in, or the one around it where all results lie in the inner one.
   */
  Path folder() {
    Path whole = source.toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(whole.getParent());
    Path name = record.file().normalize();
    boolean inOwnFolder =
        name.getNameCount() == 2 && name.startsWith(stem()) && whole.endsWith(name);
    if (inOwnFolder && liesThere(InFolder.SOME)) {
      throw refused(
          "some of its files lie outside the folder of this one; say by --out DIR where they go");
    }
    boolean above = inOwnFolder && liesThere(InFolder.ALL);
    Path chosen = above ? Objects.requireNonNull(folder.getParent()) : folder;
    return source.isAbsolute() ? chosen : Path.of("").toAbsolutePath().relativize(chosen);
  }

  private boolean liesThere(InFolder files) {
    return several().filter(pictures -> pictures.value() == files).isPresent();
  }

  private Optional<SeveralPictures> several() {
    Class<?> command = parsed.commandSpec().userObject().getClass();
    return Optional.ofNullable(command.getAnnotation(SeveralPictures.class));
  }

  /** All arguments but the replaced ones, with more options first, where nothing hides them. */
  List<String> with(List<String> options, Set<String> replaced) {
    List<String> words =
        replaced.isEmpty()
            ? new ArrayList<>(record.command())
            : RecordedLine.without(replaced, parsed);
    words.addAll(1, options);
    return words;
  }

  /** Runs the command, which replaces files of other runs and the user's own only if told to. */
  int run(List<String> words, boolean replacing) {
    FileOptions.repeat(parsed.commandSpec(), replacing);
    return line.execute(words.toArray(String[]::new));
  }

  /**
   * The files and programs that a recorded run may read, write and start: they are limited, since a
   * stranger may have written its record. Without these options it reads nothing but what its
   * record lists, unchanged, in the folder that the record's file lies in or in that of the user.
   */
  @Facts(topic = Topic.FILES, changes = Changes.PLACE)
  static final class Allowed {
    private static final String INPUTS = "--allow-inputs";
    private static final String PROGRAM = "--allow-program";

    @Option(
        names = INPUTS,
        description =
            "Let the recorded run read inputs outside the folder of FILE and your current folder,"
                + " and go on from saved work.")
    private boolean allowInputs;

    @Facts(topic = Topic.WORK, changes = Changes.PLACE)
    @Option(
        names = PROGRAM,
        description =
            "Let the recorded run start the program that told its costs, which can do whatever you"
                + " can.")
    private boolean allowProgram;

    /** Inputs in the user's own folder, whose bytes are those that the recorded run read. */
    private final Set<Path> ownInputs = new LinkedHashSet<>();

    /**
     * The command of a file's record as it draws the recorded result from its tables.
     *
     * @param always whether it does so also where all that the run read is there; a figure then
     *     draws the files that it read
     * @return nothing where the tables do not hold the result; then the command computes again
     */
    Optional<RecordedCommand> redrawing(Path file, CommandLine like, boolean always)
        throws IOException {
      RecordedCommand command = of(file, CarriedRecord.of(file), like);
      boolean isReadable = !always || command.isFigure();
      for (Path input : command.record().inputs().keySet()) {
        isReadable &=
            Files.isRegularFile(input) && !(command.isFigure() && isForbidden(command, input));
      }
      return !isReadable && command.redraws() ? Optional.of(command) : Optional.empty();
    }

    /**
     * The command of a file's record, whose inputs are those that it lists, unchanged, and where
     * they may lie.
     *
     * @param like whose streams and handlers the command takes
     */
    RecordedCommand command(Path file, CommandLine like) throws IOException {
      return allowed(of(file, CarriedRecord.of(file), like));
    }

    /** A command that reads and starts nothing but what it may. */
    RecordedCommand allowed(RecordedCommand command) throws IOException {
      ReadFiles files = new ReadFiles(command.parsed());
      if (command.hasProgram() && !allowProgram) {
        throw command.refused("its costs come from a program; --allow-program starts it");
      }
      if (files.areSomePiped()) {
        throw command.refused(
            "its rows came through standard input, of which the record keeps the SHA-256 alone; type"
                + " its command with the rows in a file, --data FILE");
      }
      if (files.areSomeRemote()) {
        throw command.refused("what it reads lies on a cluster; type its command to read it again");
      }
      checkInputs(command, files.named());
      checkInputs(command, files.all()); // those that the checked ones name, too
      return command;
    }

    private void checkInputs(RecordedCommand command, Set<Path> inputs) throws IOException {
      for (Path input : inputs) {
        if (!command.record().inputs().containsKey(input)) {
          throw command.refused(input + " is not among the inputs that the record lists");
        }
        if (isForbidden(command, input)) {
          throw command.refused(
              "it reads %s, which is outside the folder of this file; --allow-inputs allows it"
                  .formatted(input));
        }
        command.record().checkUnchanged(input, command.whyNotRedrawn());
        if (!allowInputs && !isBelow(input, command.home())) {
          ownInputs.add(input);
        }
      }
    }

    /** Returns whether a file lies neither below the folder of the record nor below the user's. */
    private boolean isForbidden(RecordedCommand command, Path input) throws IOException {
      return !allowInputs && !isBelow(input, command.home()) && !isBelow(input, Path.of(""));
    }

    /** Returns whether a file lies in a folder or below it, after all links are followed. */
    private static boolean isBelow(Path input, Path folder) throws IOException {
      Path home = folder.toAbsolutePath().toRealPath();
      Path file = input.toAbsolutePath();
      return (Files.exists(file) ? file.toRealPath() : file.normalize()).startsWith(home);
    }

    Set<Path> ownInputs() {
      return Collections.unmodifiableSet(ownInputs);
    }

    /**
     * Makes sure that what is written lands in a folder, and that no saved work of somebody else is
     * taken for the command's own.
     *
     * @param stem of the files
     */
    void checkFolder(RecordedCommand command, Path folder, String stem) throws IOException {
      Path own = folder.resolve(stem);
      if (Files.isSymbolicLink(own)) {
        throw command.refused("%s is a link; nothing is written through it".formatted(own));
      }
      for (Path place : List.of(folder.resolve(""), own)) {
        Optional<Path> saved = savedWork(place, stem);
        if (!allowInputs && saved.isPresent()) {
          throw command.refused(
              "%s holds saved work that no record lists; delete it, or --allow-inputs allows it"
                  .formatted(saved.get()));
        }
      }
    }

    private static Optional<Path> savedWork(Path folder, String stem) throws IOException {
      if (!Files.isDirectory(folder)) {
        return Optional.empty();
      }
      DirectoryStream.Filter<Path> ours =
          path -> {
            String name = path.getFileName().toString();
            return name.endsWith(ResumingRunner.ENDING)
                && (folder.endsWith(stem) || name.startsWith(stem + "-"));
          };
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ours)) {
        Iterator<Path> saved = found.iterator();
        return saved.hasNext() ? Optional.of(saved.next()) : Optional.empty();
      }
    }

    /** The options that allow the command to read files and to start programs. */
    List<String> told(RecordedCommand command) {
      List<String> options = new ArrayList<>();
      if (allowInputs && command.takes(INPUTS)) {
        options.add(INPUTS);
      }
      if (allowProgram && command.takes(PROGRAM)) {
        options.add(PROGRAM);
      }
      return options;
    }
  }
}
