package costscape.store.record;

import costscape.data.Dataset;
import costscape.store.file.InputException;
import costscape.store.text.JsonText;
import costscape.store.text.JsonText.JsonMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Everything that made a result, in the order in which it is written: the program, the command, the
 * input files, and what a command adds about data, point, axes and cost. Immutable.
 *
 * <p>The record inside a picture holds no time, so that the same run gives the same bytes. The file
 * beside the pictures holds the time too.
 */
public final class RunRecord {
  private static final String PROGRAM = "program";
  private static final String NAME = "costscape ";
  static final String COMMAND = "command";
  static final String OPTIONS = "options";
  static final String INPUTS = "inputs";
  static final String FILE = "file";
  static final String RESULTS = "results";

  /** The entry that holds what is to be known of the result to draw it again. */
  public static final String FACTS = "facts";

  /** The keys of a record that are on its own run alone. */
  private static final Set<String> OWN =
      Set.of(PROGRAM, OPTIONS, "commit", "java", "platform", "seconds", "finished", "cluster");

  /** The entry of the texts of small files that the command read. */
  static final String CARRIED = "carried";

  private static final List<String> TEXTS = List.of(".model.json", ".csv");
  private static final long MOST_CARRIED_BYTES = 400_000;
  private static final long MANY_NUMBERS = 100_000;

  private final List<String> command;
  private final Set<String> files; // names of those that the command reads
  private final Supplier<Map<Path, String>> inputs;
  private final Map<String, Object> entries;
  private String text = ""; // the whole record as text, once it was asked for

  private RunRecord(
      List<String> command,
      Set<String> files,
      Supplier<Map<Path, String>> inputs,
      Map<String, Object> entries) {
    this.command = command;
    this.files = files;
    this.inputs = inputs;
    this.entries = Collections.unmodifiableMap(entries);
  }

  /**
   * Begins a record. The SHA-256 of the files is taken while the caller goes on.
   *
   * @param command the arguments that decide the result, without the folder and the number of
   *     threads
   * @param inputs the files that the command reads
   */
  public static RunRecord of(List<String> command, List<Path> inputs) {
    List<String> words = List.copyOf(command);
    Supplier<Map<Path, String>> fingerprints = Fingerprint.begun(List.copyOf(inputs));
    Build build = Build.current();
    return new RunRecord(
        words,
        names(inputs),
        fingerprints,
        JsonMap.of(PROGRAM, NAME + build.version())
            .with("commit", build.commit())
            .with("java", Build.java())
            .with(COMMAND, words)
            .with(OPTIONS, options(words))
            .with(INPUTS, fingerprints));
  }

  /** The record of a picture that is drawn again from the tables of a recorded run. */
  public static RunRecord again(List<String> command, RecordedRun run) {
    Build build = Build.current();
    Map<String, Object> entries =
        JsonMap.of(PROGRAM, NAME + build.version())
            .with("commit", build.commit())
            .with("java", Build.java())
            .with(COMMAND, List.copyOf(command))
            .with(OPTIONS, options(command));
    Map<String, Object> inputs = new LinkedHashMap<>();
    run.inputs().forEach((file, hash) -> inputs.put(file.toString(), hash));
    entries.put(INPUTS, inputs);
    run.entries()
        .ifPresent(
            all ->
                all.all()
                    .forEach(
                        (key, value) -> {
                          if (!OWN.contains(key)) {
                            entries.put(key, value);
                          }
                        }));
    return new RunRecord(List.copyOf(command), names(run.inputs().keySet()), run::inputs, entries);
  }

  private static Set<String> names(Collection<Path> files) {
    return files.stream()
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.toSet());
  }

  /** The options of a command as a map: true, a text, or several texts. */
  private static Map<String, Object> options(List<String> command) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (String word : command) {
      if (word.startsWith("--")) {
        String[] parts = word.substring(2).split("=", 2);
        texts
            .computeIfAbsent(parts[0], name -> new ArrayList<>())
            .addAll(List.of(parts).subList(1, parts.length));
      }
    }
    Map<String, Object> options = new LinkedHashMap<>();
    texts.forEach(
        (name, all) ->
            options.put(name, all.isEmpty() ? true : all.size() == 1 ? all.get(0) : all));
    return options;
  }

  /** The arguments that decide the result. */
  public List<String> command() {
    return command;
  }

  /**
   * Returns what a record that is read back says of the command and the inputs.
   *
   * @throws InputException if an input could not be read
   */
  public RecordedRun run() {
    return new RecordedRun(command, inputs.get(), Path.of(""), Map.of(), Optional.empty());
  }

  /**
   * A copy with one more entry.
   *
   * @param value as {@link JsonText} takes it
   */
  public RunRecord with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(entries);
    more.put(key, value);
    return new RunRecord(command, files, inputs, more);
  }

  /**
   * A copy that carries the texts of small files, so that the run can be repeated without them: a
   * network of ten thousand parameters takes no more.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public RunRecord carrying(Collection<Path> files) {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        if (isCarried(file) && Files.size(file) <= MOST_CARRIED_BYTES) {
          texts.put(file.toString(), Files.readString(file));
        }
      } catch (MalformedInputException e) {
        // a file in another encoding is not carried
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return texts.isEmpty() ? this : with(CARRIED, texts);
  }

  /**
   * Returns whether a record may carry a file: a stranger may have written it, so it can neither
   * make a hidden file nor one that other programs act upon.
   */
  static boolean isCarried(Path file) {
    boolean isHidden =
        StreamSupport.stream(file.spliterator(), false)
            .map(Path::toString)
            .anyMatch(name -> name.startsWith(".") && !name.equals("."));
    return !file.isAbsolute() && !isHidden && TEXTS.stream().anyMatch(file.toString()::endsWith);
  }

  /**
   * Adds the data: name, rows, names of features and of classes or targets, and their fingerprint.
   * Many rows from a file have that of the file alone: theirs took longer than a sweep.
   */
  public RunRecord with(Dataset dataset) {
    JsonMap data =
        JsonMap.of("name", dataset.name())
            .with("rows", dataset.rows())
            .with("features", dataset.featureNames())
            .with(dataset.hasClasses() ? "classes" : "targets", dataset.targets().names());
    boolean areMany = (long) dataset.rows() * dataset.features() >= MANY_NUMBERS;
    boolean areOfFile = files.contains(dataset.name());
    Supplier<String> fingerprint = () -> Fingerprint.of(dataset); // where a record is written
    return with("data", areMany && areOfFile ? data : data.with("sha256", fingerprint));
  }

  /**
   * The record as a result file carries it inside.
   *
   * @param name the file's name, relative to the folder of all results
   */
  public String inside(String name) {
    if (text.isEmpty()) {
      text = JsonText.of(entries); // a movie asks for it at each frame, 0.2 ms each time
    }
    return JsonText.joined(text, JsonText.of(Map.of(FILE, name)));
  }

  /**
   * The record as it is written to a file of its own, with the duration and the end of the run.
   *
   * @param results the SHA-256 of each file that the run wrote, by its name
   */
  public String beside(String name, Map<String, String> results, Duration time, Instant end) {
    return JsonText.of(
        with(FILE, name)
            .with(RESULTS, results)
            .with("platform", Build.platform())
            .with("seconds", time.toNanos() / 1e9)
            .with("finished", end.truncatedTo(ChronoUnit.SECONDS).toString())
            .entries);
  }
}
