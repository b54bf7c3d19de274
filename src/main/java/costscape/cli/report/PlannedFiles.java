package costscape.cli.report;

import costscape.render.text.FontFiles;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.Transaction;
import costscape.store.file.Transaction.Content;
import costscape.store.record.Fingerprint;
import costscape.store.record.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a run will write. All are named before the work, so that what stands in their way
 * is said while every file is as it was. A file that the run reads is never one of them, nor is one
 * that the run may not replace: who made a file is told by the record that it carries, or by one
 * beside it that lists it by its SHA-256.
 */
public final class PlannedFiles {
  private final Transaction files;
  private final List<Path> inputs;
  private final String command;
  private final Optional<RecordedRun> repeated;
  private final boolean isAny;
  private final Map<String, CompletableFuture<String>> fingerprints = new TreeMap<>();
  private final Set<String> names = new HashSet<>();
  private Optional<Undrawn> undrawn = Optional.empty();

  /**
   * A picture that could not be drawn.
   *
   * @param record of the run, with which its tables are drawn in another look
   */
  public record Undrawn(RuntimeException refusal, Path record) {}

  /**
   * The files of a run, which may replace what the same command made. A run that {@code again}
   * repeats replaces what the recorded run made, and writes through no link: a stranger may have
   * written the record, given its files the names of the user's own, and laid links among them.
   *
   * @param inputs files that the run reads
   * @param repeated the command and the inputs that a record must have, of a repeated run
   * @param isAny whether other files may be replaced too
   */
  public PlannedFiles(
      Transaction files,
      Collection<Path> inputs,
      String command,
      Optional<RecordedRun> repeated,
      boolean isAny) {
    this.files = files;
    this.inputs = List.copyOf(inputs);
    this.command = command;
    this.repeated = repeated;
    this.isAny = isAny;
  }

  private boolean isMade(RecordedRun run) {
    return repeated.map(run::isSameAs).orElseGet(() -> isOfCommand(run));
  }

  private boolean isOfCommand(RecordedRun run) {
    return run.command().get(0).equals(command);
  }

  Transaction files() {
    return files;
  }

  /**
   * Names files that will be written.
   *
   * @throws InputException where one of them is a file that the run reads, or may not replace
   * @throws IOException where one of them could not be written after the work
   */
  void plan(Collection<String> more) throws IOException {
    for (String name : more) {
      spareInputs(files.path(name));
    }
    for (String name : more) {
      check(files.path(name), name);
    }
    files.prepare(more);
    names.addAll(more);
    FontFiles.offer(files.path("")); // it is there by now, and can be written
  }

  private void spareInputs(Path file) throws IOException {
    for (Path input : inputs) { // each may be a link to the other
      if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
        throw new InputException(
            "%s: this run reads it and would replace it; --name or --out puts the results elsewhere"
                .formatted(input));
      }
    }
  }

  private void check(Path file, String name) throws IOException {
    boolean isTyped = repeated.isEmpty();
    if (!isTyped && Files.isSymbolicLink(file)) {
      throw new InputException(
          "%s is a link, and a repeated run writes through none; --out puts the results elsewhere"
              .formatted(file));
    }
    if (Files.isRegularFile(file) && !isAny && !wasMade(file, name)) {
      throw new InputException(
          "%s is there already, and nothing says that %s made it: %s puts the results elsewhere,"
                  .formatted(
                      file,
                      isTyped ? "costscape " + command : "this very run",
                      isTyped ? "--name or --out" : "--out")
              + " --replace replaces it");
    }
  }

  /**
   * Returns whether a file carries the record of a run whose files may be replaced, or a record of
   * one beside it lists the file with the bytes that it has.
   *
   * @param name of the file, relative to the folder of all results
   */
  private boolean wasMade(Path file, String name) throws IOException {
    if (CarriedRecord.in(file).filter(this::isMade).isPresent()) {
      return true;
    }
    Optional<String> made =
        recordsBeside(file, name).stream()
            .flatMap(beside -> CarriedRecord.in(beside).filter(this::isMade).stream())
            .flatMap(record -> Stream.ofNullable(record.results().get(Path.of(name))))
            .findFirst();
    return made.isPresent() && Files.isRegularFile(file) && made.get().equals(Fingerprint.of(file));
  }

  /**
   * Where the record of a file's run may lie: its name begins the file's, or is that of a folder
   * that the run's files lie in.
   */
  private static List<Path> recordsBeside(Path file, String name) {
    Path whole = file.toAbsolutePath();
    String last = whole.getFileName().toString();
    List<Path> records = new ArrayList<>();
    for (int length = last.length(); length > 0; length--) {
      FileText.ifName(last.substring(0, length) + ".json") // none where a letter is cut
          .map(whole::resolveSibling)
          .ifPresent(records::add);
    }
    Path folder = whole.getParent();
    for (int k = Path.of(name).getNameCount(); k > 1 && folder != null; k--) {
      records.add(folder.resolve(folder.getFileName() + ".json"));
      folder = folder.getParent();
    }
    return records;
  }

  /**
   * Takes the numbered files of an earlier run of the same kind away, such as the frames of a
   * longer movie: joined with the new ones they would be a mixture of two movies.
   *
   * @param inner the folder in which they all are
   * @param isPlace whether the run will write a file of this name
   * @throws InputException where one of those that it would replace is to stay, or it reads one
   */
  void takeAway(String inner, Pattern isNumbered, Predicate<String> isPlace) throws IOException {
    Path folder = files.path(inner).toAbsolutePath().normalize();
    for (Path input : inputs) {
      if (input.toAbsolutePath().normalize().startsWith(folder)) {
        throw new InputException(
            "%s: this run reads it, and writes and deletes files in %s; --name or --out puts the"
                    .formatted(input, files.path(inner))
                + " results elsewhere");
      }
    }
    List<String> earlier;
    try (Stream<Path> all = Files.list(folder)) {
      earlier =
          all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .map(file -> file.getFileName().toString())
              .filter(name -> isNumbered.matcher(name).matches())
              .map(name -> inner + "/" + name)
              .toList();
    }
    for (String name : earlier) {
      boolean isOlder =
          CarriedRecord.in(files.path(name))
              .filter(this::isOfCommand)
              .filter(run -> run.file().equals(Path.of(name)))
              .isPresent();
      if (isOlder || isPlace.test(name)) {
        check(files.path(name), name);
      }
      if (isOlder && !isPlace.test(name)) {
        files.delete(name);
      }
    }
  }

  /**
   * Takes the tables away that an earlier run of this command wrote under a name of this run's, and
   * that this run has no use for, such as the cells below a path that is now drawn without a plane:
   * beside the new files they would be a mixture of two runs. Pictures stay, for each tells its
   * run.
   */
  void takeUnwritten() throws IOException {
    for (String name : names) {
      Path file = files.path(name);
      boolean isLeft = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      if (isLeft
          && !fingerprints.containsKey(name)
          && CarriedRecord.in(file).isEmpty()
          && wasMade(file, name)) {
        files.delete(name);
      }
    }
  }

  /** Writes a file that was named before the work. */
  Path write(String name, Content content) throws IOException {
    if (!names.contains(name)) {
      throw new IllegalStateException(name + " was not named before the work");
    }
    return files.write(name, listed(name, content));
  }

  /** Content whose SHA-256 is listed once it is written. */
  private Content listed(String name, Content content) {
    return out -> fingerprints.put(name, Fingerprint.of(content, out));
  }

  /** Notes why a picture is missing, though the tables that hold it are written. */
  void undrawn(RuntimeException refusal, Path record) {
    undrawn = Optional.of(new Undrawn(refusal, record));
  }

  /** Why a picture is missing, though the tables that hold it are written. */
  public Optional<Undrawn> undrawn() {
    return undrawn;
  }

  /** The SHA-256 of each file written so far, by its name. */
  Map<String, String> fingerprints() {
    Map<String, String> known = new TreeMap<>();
    fingerprints.forEach((name, fingerprint) -> known.put(name, fingerprint.join()));
    return known;
  }

  /**
   * Writes one of very many files, of which the first alone was named before the work.
   *
   * @param recorded whether it carries the record of the run; if it does, its SHA-256 is not listed
   */
  Path writeOneOfMany(String name, boolean recorded, Content content) throws IOException {
    return files.write(name, recorded ? content : listed(name, content));
  }
}
