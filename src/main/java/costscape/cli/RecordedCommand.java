package costscape.cli;

import costscape.cli.facts.Mixins;
import costscape.cli.facts.OptionFacts;
import costscape.cli.option.DrawnFromTable;
import costscape.cli.option.FileOptions;
import costscape.cli.option.InputFiles;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.RecordedLine;
import costscape.cli.report.PictureTaker;
import costscape.cli.report.Replacing;
import costscape.cli.value.FileStem;
import costscape.store.file.InputException;
import costscape.store.record.RecordedRun;
import costscape.store.saved.ResumingRunner;
import costscape.words.Language;
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
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command that a record holds. A stranger may have written it, so it is checked before anything
 * runs. It is refused if no record of costscape can hold it, or if it would read or write where a
 * repetition may not.
 */
final class RecordedCommand {
  /** Commands all of whose files lie in a folder that is called as the stem. */
  private static final Set<String> IN_OWN_FOLDER = Set.of("lesson", "gallery");

  private static final String FRAMES = "frames";

  /** Commands that draw many pictures, or set those of others. */
  private static final Set<String> SEVERAL = Set.of("lesson", "gallery", FRAMES, "figure");

  private final Path source;
  private final RecordedRun run;
  private final CommandLine line;
  private final ParseResult parsed;
  private final Set<Path> own = new LinkedHashSet<>();

  private RecordedCommand(Path source, RecordedRun run, CommandLine line, ParseResult parsed) {
    this.source = source;
    this.run = run;
    this.line = line;
    this.parsed = parsed;
  }

  /**
   * @param source the file that the record is in
   * @param like whose streams and handlers the command takes
   * @throws InputException where no such command can be repeated
   */
  static RecordedCommand of(Path source, RecordedRun run, CommandLine like) {
    String[] words = run.command().toArray(String[]::new);
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
      return new RecordedCommand(source, run, line, parsed).checked();
    } catch (ParameterException e) {
      throw refused(source, Misreading.sentence(e, run.command()));
    }
  }

  private static InputException refused(Path source, String why) {
    return new InputException("%s: its run is not repeated: %s".formatted(source, why));
  }

  private InputException refused(String why) {
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

  /** The language that it speaks; English of a command that has no choice. */
  Language language() {
    return Language.of(parsed.matchedOptionValue("--lang", Language.ENGLISH.code()))
        .orElse(Language.ENGLISH);
  }

  /** Whether a program tells the costs, also where a panel names it. */
  boolean hasProgram() {
    return parsed.hasMatchedOption("--program")
        || run.command().stream().anyMatch(w -> w.matches("--(panel|overlay)=program=.*"));
  }

  boolean takes(String option) {
    return parsed.commandSpec().findOption(option) != null;
  }

  /**
   * Refuses an option that the command lacks.
   *
   * @throws InputException with the option's name
   */
  void need(String option) {
    if (!takes(option)) {
      throw refused("costscape %s has no %s".formatted(parsed.commandSpec().name(), option));
    }
  }

  /** The file that the record is in. */
  Path source() {
    return source;
  }

  /** The recorded arguments. */
  List<String> words() {
    return run.command();
  }

  /** The name of the picture that the record is in, without its ending. */
  String pictureStem() {
    String name = run.file().toString();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /**
   * Makes sure that the command draws single pictures, of which one can be taken.
   *
   * @throws InputException where it draws a movie, many pictures, or a figure of several
   */
  void checkIsOnePicture() {
    String name = parsed.commandSpec().name();
    boolean draws = Mixins.of(parsed.commandSpec(), OutputOptions.class).findAny().isPresent();
    if (!draws || SEVERAL.contains(name)) {
      throw refused("costscape %s draws no single picture that can be set anew".formatted(name));
    }
  }

  /**
   * Lets the pictures become parts of another picture.
   *
   * @param summary receives what the command prints
   */
  void takePictures(PictureTaker taker, PrintWriter summary) {
    OutputOptions.giveTo(taker, parsed.commandSpec());
    line.setOut(summary);
  }

  /**
   * Lets the command take what it draws from the tables that the recorded run wrote, where all of
   * them are still there.
   *
   * @return whether it does; else everything is computed again
   */
  boolean takeTables() throws IOException {
    if (!(parsed.commandSpec().userObject() instanceof DrawnFromTable drawn)) {
      return false;
    }
    Path home = Objects.requireNonNull(source.toAbsolutePath().getParent());
    List<Path> tables = new ArrayList<>();
    for (String ending : drawn.drawnTables()) {
      String name = stem() + ending;
      if (!Replacing.wasMadeBy(run, home.resolve(name), name)) {
        return false;
      }
      tables.add(source.resolveSibling(name));
    }
    if (!tables.isEmpty()) {
      drawn.take(tables);
    }
    return !tables.isEmpty();
  }

  /**
   * Makes sure that the command reads nothing but what its record lists, unchanged, and in the
   * folder that the record's file lies in.
   *
   * @param elsewhere whether inputs may lie in other folders
   */
  void checkInputs(boolean elsewhere) throws IOException {
    if (InputFiles.areSomePiped(parsed)) {
      throw refused(
          "its rows came through standard input, of which the record keeps the SHA-256 alone; type"
              + " its command with the rows in a file, --data FILE");
    }
    if (InputFiles.areSomeRemote(parsed)) {
      throw refused("what it reads lies on a cluster; type its command to read it again");
    }
    checkInputs(InputFiles.of(parsed), elsewhere);
    checkInputs(InputFiles.all(parsed), elsewhere); // those that the checked ones name, too
  }

  private void checkInputs(Set<Path> inputs, boolean elsewhere) throws IOException {
    for (Path input : inputs) {
      if (!run.inputs().containsKey(input)) {
        throw refused(input + " is not among the inputs that the record lists");
      }
      boolean isHere = !elsewhere && !isBesideRecord(input);
      if (isHere && !isBelow(input, Path.of(""))) {
        throw refused(
            "it reads %s, which is outside the folder of this file; --allow-inputs allows it"
                .formatted(input));
      }
      run.checkUnchanged(input);
      if (isHere) {
        own.add(input);
      }
    }
  }

  /**
   * The inputs in the folder that the user is in: the user's own ones, whose bytes are those that
   * the recorded run read.
   */
  Set<Path> ownInputs() {
    return Collections.unmodifiableSet(own);
  }

  private boolean isBesideRecord(Path input) throws IOException {
    return isBelow(input, Objects.requireNonNull(source.toAbsolutePath().getParent()));
  }

  /** Whether a file lies in a folder or below it, after all links are followed. */
  private static boolean isBelow(Path input, Path folder) throws IOException {
    Path home = folder.toAbsolutePath().toRealPath();
    Path file = input.toAbsolutePath();
    return (Files.exists(file) ? file.toRealPath() : file.normalize()).startsWith(home);
  }

  /**
   * The folder for results that is nearest to where they were: the one that the record's file lies
   * in, or the one around it where all results lie in the inner one.
   */
  Path folder() {
    Path whole = source.toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(whole.getParent());
    Path name = run.file().normalize();
    boolean inOwnFolder =
        name.getNameCount() == 2 && name.startsWith(stem()) && whole.endsWith(name);
    String command = parsed.commandSpec().name();
    if (inOwnFolder && command.equals(FRAMES)) {
      throw refused(
          "some of its files lie outside the folder of this one; say by --out DIR where they go");
    }
    boolean above = inOwnFolder && IN_OWN_FOLDER.contains(command);
    Path chosen = above ? Objects.requireNonNull(folder.getParent()) : folder;
    return source.isAbsolute() ? chosen : Path.of("").toAbsolutePath().relativize(chosen);
  }

  /**
   * Makes sure that what is written lands in a folder, and that no saved work of somebody else is
   * taken for this run's own.
   *
   * @param stem of the files
   */
  void checkFolder(Path folder, String stem, boolean elsewhere) throws IOException {
    Path own = folder.resolve(stem);
    if (Files.isSymbolicLink(own)) {
      throw refused("%s is a link; nothing is written through it".formatted(own));
    }
    for (Path place : List.of(folder.resolve(""), own)) {
      Optional<Path> saved = savedWork(place, stem);
      if (!elsewhere && saved.isPresent()) {
        throw refused(
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

  /**
   * All arguments, with more options right after the command's name, where nothing hides them.
   *
   * @param replaced names of recorded options that are left out
   */
  List<String> with(List<String> options, Set<String> replaced) {
    List<String> words =
        replaced.isEmpty()
            ? new ArrayList<>(run.command())
            : RecordedLine.without(replaced, parsed);
    words.addAll(1, options);
    return words;
  }

  /**
   * Runs the command.
   *
   * @param replacing whether it may replace files of other runs, and the user's own
   */
  int run(List<String> words, boolean replacing) {
    if (!replacing) {
      FileOptions.replaceTheSameOnly(parsed.commandSpec());
    }
    return line.execute(words.toArray(String[]::new));
  }
}
