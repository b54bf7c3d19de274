package costscape.cli;

import costscape.cli.SeveralPictures.InFolder;
import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.line.OptionMap;
import costscape.cli.line.ReadFiles;
import costscape.cli.option.Combinations;
import costscape.cli.option.FileOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.Misreading;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.CarriedRecord;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.trace.TraceRun;
import costscape.cli.value.OptionValues;
import costscape.render.look.LacksPartException;
import costscape.store.file.InputException;
import costscape.store.record.Fingerprint;
import costscape.store.record.RecordedRun;
import costscape.store.saved.ResumingRunner;
import costscape.store.text.JsonValues;
import costscape.words.NameList;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
record RecordedCommand(Path source, RecordedRun record, Asked asked) {
  /** The command of a record; one that cannot be repeated is refused. */
  static RecordedCommand of(Path source, RecordedRun record, CommandLine like) {
    String[] words = record.command().toArray(String[]::new);
    CommandLine line = Costscape.parser(words).setExpandAtFiles(false);
    line.setOut(like.getOut()).setErr(like.getErr());
    if (!line.getSubcommands().containsKey(words[0]) || words[0].equals("again")) {
      throw refused(source, InputException.quoted(words[0]) + " is no command to repeat");
    }
    try {
      return new RecordedCommand(source, record, Asked.of(line, words)).checked();
    } catch (ParameterException e) {
      throw refused(source, Misreading.sentence(e, record.command()));
    }
  }

  /** The options as the record holds them. */
  ParseResult parsed() {
    return asked.parsed();
  }

  static InputException refused(Path source, String why) {
    return new InputException("%s: its run is not repeated: %s".formatted(source, why));
  }

  InputException refused(String why) {
    return refused(source, why);
  }

  private RecordedCommand checked() {
    for (OptionSpec option : parsed().matchedOptions()) {
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
    return FileOptions.checkedStem(parsed().matchedOptionValue("--name", asked.spec().name()));
  }

  /** Returns whether a program tells the costs, also where a panel names it. */
  boolean hasProgram() {
    return parsed().hasMatchedOption("--program")
        || Stream.of("--panel", "--overlay")
            .flatMap(name -> parsed().matchedOptionValue(name, Optional.<String>empty()).stream())
            .anyMatch(text -> OptionValues.of(text).option().equals("program"));
  }

  /** The file of the weights that a program told, and its SHA-256; nothing where they are few. */
  private Map<String, String> weights() {
    return record
        .entries()
        .flatMap(entries -> entries.object(Output.WEIGHTS))
        .map(JsonValues::allTexts)
        .orElse(Map.of());
  }

  /** Returns whether an option says how a command runs, and the recorded one has it too. */
  boolean runsBy(OptionSpec option) {
    return OptionFacts.changes(option) == Changes.RUN && takes(option.longestName());
  }

  boolean takes(String option) {
    return asked.spec().findOption(option) != null;
  }

  void need(String option) {
    if (!takes(option)) {
      throw refused("costscape %s has no %s".formatted(asked.spec().name(), option));
    }
  }

  /** The name of the picture that the record is in, without its ending. */
  String pictureStem() {
    String name = record.file().toString();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** The end of a refusal that says what would draw the picture without a file that it lacks. */
  String withoutInputs() {
    if (record.facts().isPresent()) {
      return "; without that file %s is drawn from the tables of its run, once they lie beside it"
          .formatted(source.getFileName());
    }
    if (hasNoTable()) {
      return "; its run had --table none, so no table draws it either";
    }
    return takes("--table") ? "; no table of its run holds what is drawn" : "";
  }

  /** Returns whether the recorded run was told to keep no table. */
  boolean hasNoTable() {
    return takes("--table")
        && "none"
            .equalsIgnoreCase(String.valueOf(parsed().<Object>matchedOptionValue("--table", "")));
  }

  /** Says that the run is computed again for another look, and why. */
  String whyComputed() {
    return hasNoTable()
        ? "computes again: with --table none the run kept no cells"
        : "computes again: no table of this run holds what is drawn";
  }

  /** Returns whether the record is that of a figure, which carries the runs of its pictures. */
  boolean isFigure() {
    return asked.command() instanceof FigureCommand && !record.pictures().isEmpty();
  }

  /** The runs of a figure's pictures, whose files lie beside the figure if anywhere. */
  List<RecordedCommand> pictures() {
    return record.pictures().stream()
        .map(run -> of(source.resolveSibling(run.file().getFileName()), run, asked.line()))
        .toList();
  }

  /** Makes sure that the command draws single pictures, of which one can be taken. */
  void checkIsOnePicture() {
    String name = asked.spec().name();
    if (CommandOptions.holders(asked.spec(), OutputOptions.class).findAny().isEmpty()) {
      throw refused("costscape %s draws no picture that can be set anew".formatted(name));
    }
    if (several().isPresent()) {
      throw refused(
          "costscape %s draws several pictures; costscape again %s draws them anew, in the look that"
                  .formatted(name, source)
              + " its options ask for");
    }
  }

  /** The folder that the record's file lies in. */
  Path home() {
    return Objects.requireNonNull(source.toAbsolutePath().getParent());
  }

  /**
   * What the record's facts and its tables keep of the result, enough to draw it without model and
   * data. A frame of a movie lies in a folder beside its cells.
   */
  Optional<Kept> kept() throws IOException {
    boolean isFrames = asked.command() instanceof FramesCommand;
    Path beside = isFrames && record.file().getNameCount() > 1 ? home() : source;
    boolean isOtherMovie = !isFrames && source.toString().endsWith(".gif") && !isFilmed();
    return asked.command() instanceof Asked.Redrawing && !isOtherMovie
        ? Kept.of(record, beside.resolveSibling(stem()))
        : Optional.empty();
  }

  /** Lets the command draw what is kept of its result, and compute nothing. */
  void redraw(Kept kept) {
    ((Asked.Redrawing) asked.command()).redraw(kept);
    FileOptions.redraw(asked.spec(), record);
  }

  /** Returns whether a training's record tells of its movie. */
  private boolean isFilmed() {
    return record.facts().flatMap(facts -> facts.object(TraceRun.MOVIE)).isPresent();
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
    Class<?> command = asked.command().getClass();
    return Optional.ofNullable(command.getAnnotation(SeveralPictures.class));
  }

  /** All arguments but the replaced ones, with more options first, where nothing hides them. */
  OptionMap with(OptionMap more, Set<String> replaced) {
    return new OptionMap(asked.spec().name(), more.options())
        .and(OptionMap.of(parsed()).without(replaced));
  }

  /** Returns whether an option says how a picture looks, or what its files are. */
  static boolean isOfLook(OptionSpec option) {
    return switch (OptionFacts.changes(option)) {
      case LOOK, FILES, PART -> true;
      case RESULT, VARIANTS, PLACE, RUN -> false;
    };
  }

  /**
   * Options without the recorded ones of the look that do not go with the look that is asked for
   * now. The recorded view stays: what is asked for and does not go with it is refused.
   *
   * @param typed the names of the options that are asked for now
   */
  OptionMap fitting(OptionMap options, Set<String> typed, boolean replacing) {
    Optional<String> unfit =
        Combinations.refusal(with(options, replacing).spec()).stream()
            .flatMap(refusal -> refusal.options().stream())
            .filter(name -> !typed.contains(name) && !name.equals("--view"))
            .filter(name -> isOfLook(asked.spec().findOption(name)))
            .findFirst();
    return unfit
        .map(name -> fitting(options.without(List.of(name)), typed, replacing))
        .orElse(options);
  }

  /** The recorded ones of some options that are about a part which the picture lacks. */
  List<String> unused(LacksPartException lack, OptionMap options, Set<String> typed) {
    return LookOptions.about(lack.part())
        .filter(name -> options.options().containsKey(name) && !typed.contains(name))
        .toList();
  }

  static String leavesOut(List<String> options) {
    return "leaves out the recorded %s, of which this look makes no use"
        .formatted(NameList.list(options));
  }

  /** This run with other options, which replaces files of other runs only if told to. */
  Asked with(OptionMap options, boolean replacing) {
    FileOptions.repeat(asked.spec(), replacing);
    return asked.with(options);
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

    /**
     * The command of a file's record as it draws the recorded result from its tables. A figure
     * draws the files that it read, as long as all of them are there.
     *
     * @param evenIfInputsAreThere whether any other command draws from tables in that case too
     * @return nothing where the tables do not hold the result; then the command computes again
     */
    Optional<RecordedCommand> redrawing(Path file, CommandLine like, boolean evenIfInputsAreThere)
        throws IOException {
      RecordedCommand command = of(file, CarriedRecord.of(file), like);
      boolean someInputIsGone = false;
      for (Path input : command.record().inputs().keySet()) {
        someInputIsGone |=
            !Files.isRegularFile(input) || (command.isFigure() && isForbidden(command, input));
      }
      if (command.isFigure() && someInputIsGone) {
        ((FigureCommand) command.asked().command()).redraw(command);
        FileOptions.redraw(command.asked().spec(), command.record());
        return Optional.of(command);
      }
      boolean mustRedraw = evenIfInputsAreThere || someInputIsGone;
      Optional<Kept> kept = mustRedraw ? command.kept() : Optional.empty();
      kept.ifPresent(command::redraw);
      return kept.map(result -> command);
    }

    /**
     * The command of a file's record, whose inputs are those that it lists, unchanged, and where
     * they may lie.
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
      restoreMissing(command, files.named());
      checkUnchanged(command, files.named());
      checkInputs(command, files.all()); // those that the unchanged ones name, too
      checkUnchanged(command, files.all());
      for (Map.Entry<String, String> kept : command.weights().entrySet()) {
        Path file = command.source.resolveSibling(Path.of(kept.getKey()).getFileName());
        if (!Files.isRegularFile(file) || !Fingerprint.of(file).equals(kept.getValue())) {
          throw command.refused(
              "%s, which keeps its weights, %s%s"
                  .formatted(
                      file,
                      Files.exists(file) ? "has changed" : "is not there",
                      command.withoutInputs()));
        }
        ModelOptions.beginAt(command.asked().spec(), file);
      }
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
      }
    }

    /** Writes the inputs again that are gone and that the record carries. */
    private static void restoreMissing(RecordedCommand command, Set<Path> inputs)
        throws IOException {
      PrintWriter err = command.asked().line().getErr();
      for (Path input : inputs) {
        if (command.record().restore(input)) {
          err.println(
              "wrote %s again from the record, for the recorded run read it".formatted(input));
        }
      }
    }

    private static void checkUnchanged(RecordedCommand command, Set<Path> inputs)
        throws IOException {
      for (Path input : inputs) {
        command.record().checkUnchanged(input, command.withoutInputs());
      }
    }

    /** The inputs of an allowed command that lie in the user's own folder alone. */
    Set<Path> ownInputs(RecordedCommand command) throws IOException {
      Set<Path> inputs = allowInputs ? Set.of() : new ReadFiles(command.parsed()).all();
      Set<Path> own = new LinkedHashSet<>();
      for (Path input : inputs) {
        if (!isBelow(input, command.home())) {
          own.add(input);
        }
      }
      return own;
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

    /**
     * Makes sure that what is written lands in a folder, and that no saved work of somebody else is
     * taken for the command's own.
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

    /** Options with those that allow the command to read files and to start programs. */
    OptionMap told(RecordedCommand command, OptionMap options) {
      OptionMap told = options;
      if (allowInputs && command.takes(INPUTS)) {
        told = told.with(INPUTS);
      }
      return allowProgram && command.takes(PROGRAM) ? told.with(PROGRAM) : told;
    }
  }
}
