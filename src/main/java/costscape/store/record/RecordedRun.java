package costscape.store.record;

import static costscape.store.record.RunRecord.COMMAND;
import static costscape.store.record.RunRecord.FILE;
import static costscape.store.record.RunRecord.INPUTS;
import static costscape.store.record.RunRecord.OPTIONS;
import static costscape.store.record.RunRecord.RESULTS;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import costscape.store.file.BoundedInput;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.text.JsonInput;
import costscape.store.text.JsonValues;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A run record read back: the command to run again and the files it reads.
 *
 * @param command the arguments that decide the result
 * @param inputs the files the run read, and their SHA-256
 * @param file the file that carries the record, relative to the folder of all results
 * @param entries what else the record says, of its result among other things
 * @param results the files that the run wrote, so far as the record lists them, and their SHA-256
 */
public record RecordedRun(
    List<String> command,
    Map<Path, String> inputs,
    Path file,
    Map<Path, String> results,
    Optional<JsonValues> entries) {
  /** The entry of the runs whose pictures a picture shows. */
  public static final String PICTURES = "pictures";

  /** The most words that a command may have; a command typed by a person has fewer. */
  private static final int MOST_WORDS = 10_000;

  public RecordedRun {
    command = List.copyOf(command);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    results = Map.copyOf(results);
  }

  /** Returns what the record says of the result, so that it can be drawn without its model. */
  public Optional<JsonValues> facts() {
    return entries.flatMap(all -> all.object(RunRecord.FACTS));
  }

  /** The runs whose pictures this run's picture shows, so far as its record has them. */
  public List<RecordedRun> pictures() {
    try {
      return entries.map(all -> all.objects(PICTURES)).orElse(List.of()).stream()
          .map(RecordedRun::shown)
          .toList();
    } catch (IllegalStateException | NoSuchElementException e) { // of a version that kept lines
      return List.of();
    }
  }

  private static RecordedRun shown(JsonValues values) {
    Map<Path, String> inputs = new LinkedHashMap<>();
    values
        .object(INPUTS)
        .orElseThrow()
        .allTexts()
        .forEach((name, hash) -> inputs.put(FileText.ifName(name).orElseThrow(), hash));
    Path file = values.text(FILE).flatMap(FileText::ifName).orElseThrow();
    return new RecordedRun(values.texts(COMMAND), inputs, file, Map.of(), Optional.of(values));
  }

  /** The entry of this run, by another command, in the record of a picture that shows its own. */
  public Map<String, Object> shown(List<String> words) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put(COMMAND, words);
    Map<String, Object> hashes = new LinkedHashMap<>();
    inputs.forEach((path, hash) -> hashes.put(path.toString(), hash));
    kept.put(INPUTS, hashes);
    kept.put(FILE, file.toString());
    facts().ifPresent(facts -> kept.put(RunRecord.FACTS, facts.all()));
    entries
        .flatMap(all -> all.object(RunRecord.CARRIED))
        .ifPresent(files -> kept.put(RunRecord.CARRIED, files.all()));
    return kept;
  }

  /** Returns whether both records are of one command with the same inputs. */
  public boolean isSameAs(RecordedRun other) {
    return command.equals(other.command) && inputs.equals(other.inputs);
  }

  /**
   * Reads a record from a file of its own.
   *
   * @throws InputException if the file is not a run record
   */
  public static RecordedRun read(Path file) {
    return InputFile.read(
        file, BoundedInput.MOST_RECORD_BYTES, reader -> of(file.toString(), reader));
  }

  /**
   * Reads a record from text.
   *
   * @param source the name that messages use
   * @throws InputException if the text is not a run record
   */
  public static RecordedRun parse(String source, String text) {
    try {
      return of(source, new StringReader(text));
    } catch (IOException e) {
      throw InputException.in(source, "cannot be read: " + e.getMessage());
    }
  }

  private static RecordedRun of(String source, Reader text) throws IOException {
    try {
      return JsonInput.read(source, text, json -> new Reading(source).record(json));
    } catch (IllegalStateException | NumberFormatException e) { // a value of another kind
      throw noRecord(source);
    }
  }

  /** Reads the text once and keeps only the three entries that are needed. */
  private static final class Reading {
    private final String source;
    private final List<String> command = new ArrayList<>();
    private final Map<Path, String> inputs = new LinkedHashMap<>();
    private final Map<Path, String> results = new LinkedHashMap<>();
    private Optional<Path> file = Optional.empty();
    private boolean hasInputs;

    Reading(String source) {
      this.source = source;
    }

    RecordedRun record(JsonReader json) throws IOException {
      JsonObject entries = new JsonObject();
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        switch (name) {
          case COMMAND -> words(json);
          case INPUTS -> {
            hasInputs = true;
            fingerprints(json, inputs, "inputs");
          }
          case RESULTS -> fingerprints(json, results, "results");
          case FILE -> file = Optional.of(path(text(json)));
          default -> entries.add(name, JsonParser.parseReader(json));
        }
      }
      json.endObject();
      if (command.isEmpty() || !hasInputs || file.isEmpty()) {
        throw noRecord(source);
      }
      return new RecordedRun(
          entries.has(OPTIONS) ? words(entries.get(OPTIONS)) : command,
          inputs,
          file.get(),
          results,
          Optional.of(JsonValues.of(entries)));
    }

    /** The command whose options are those of the map; a record without one has its words. */
    private List<String> words(JsonElement options) {
      List<String> words =
          new ArrayList<>(command.stream().filter(word -> !word.startsWith("--")).toList());
      for (Map.Entry<String, JsonElement> option : options.getAsJsonObject().entrySet()) {
        JsonElement value = option.getValue();
        for (JsonElement one : value.isJsonArray() ? value.getAsJsonArray() : List.of(value)) {
          JsonPrimitive single = one.getAsJsonPrimitive();
          words.add(
              "--" + option.getKey() + (single.isBoolean() ? "" : "=" + single.getAsString()));
        }
      }
      return Set.copyOf(words).equals(Set.copyOf(command)) ? command : words;
    }

    private void words(JsonReader json) throws IOException {
      command.clear();
      json.beginArray();
      while (json.hasNext()) {
        command.add(text(json));
        if (command.size() > MOST_WORDS) {
          throw InputException.in(
              source,
              String.format(Locale.ROOT, "its command has more than %,d words", MOST_WORDS));
        }
      }
      json.endArray();
    }

    private void fingerprints(JsonReader json, Map<Path, String> into, String what)
        throws IOException {
      into.clear();
      json.beginObject();
      while (json.hasNext()) {
        into.put(path(json.nextName()), text(json));
        if (into.size() > MOST_WORDS) {
          throw InputException.in(
              source, String.format(Locale.ROOT, "it lists more than %,d %s", MOST_WORDS, what));
        }
      }
      json.endObject();
    }

    private Path path(String name) {
      return FileText.ifName(name).orElseThrow(() -> noRecord(source));
    }

    private static String text(JsonReader json) throws IOException {
      if (json.peek() != JsonToken.STRING) {
        throw new IllegalStateException("no text");
      }
      return json.nextString();
    }
  }

  private static InputException noRecord(String source) {
    return InputException.in(source, "no run record of costscape");
  }

  /**
   * Writes an input that is gone as the record carries it, if it does.
   *
   * @return whether it did
   */
  public boolean restore(Path input) throws IOException {
    Optional<String> text =
        entries
            .flatMap(all -> all.object(RunRecord.CARRIED))
            .map(files -> files.allTexts().get(input.toString()));
    if (text.isEmpty() || !RunRecord.isCarried(input) || Files.exists(input)) {
      return false;
    }
    Files.createDirectories(Objects.requireNonNull(input.toAbsolutePath().getParent()));
    Files.writeString(input, text.get(), StandardOpenOption.CREATE_NEW);
    return true;
  }

  /**
   * Compares an input file with its fingerprint in the record.
   *
   * @param why it is needed, after a sentence that says that it is gone
   * @throws InputException if the file has changed since the recorded run, or is gone
   */
  public void checkUnchanged(Path input, String why) throws IOException {
    String expected = inputs.getOrDefault(input, "not recorded");
    if (!Files.isRegularFile(input)) {
      throw InputException.in(input, "no such file; the recorded run read it" + why);
    }
    String found = Fingerprint.of(input);
    if (!found.equals(expected)) {
      throw InputException.in(
          input,
          "has changed since the recorded run: its SHA-256 is %s, it was %s"
              .formatted(found, InputException.shown(expected)));
    }
  }
}
