package costscape.store;

import static costscape.store.RunRecord.COMMAND;
import static costscape.store.RunRecord.FILE;
import static costscape.store.RunRecord.INPUTS;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run record read back: what to run again, on which files.
 *
 * @param command the arguments that decide the result
 * @param inputs the files the run read, and their SHA-256
 * @param file the file that carries the record, relative to the folder of all results
 */
public record RecordedRun(List<String> command, Map<Path, String> inputs, Path file) {
  public RecordedRun {
    command = List.copyOf(command);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * @throws InputException where the file is no run record
   */
  public static RecordedRun read(Path file) {
    return of(file.toString(), JsonInput.read(file));
  }

  /**
   * @param source what messages call it
   * @throws InputException where the text is no run record
   */
  public static RecordedRun parse(String source, String text) {
    try {
      return of(source, JsonInput.read(source, new StringReader(text)));
    } catch (IOException e) {
      throw InputException.in(source, "cannot be read: " + e.getMessage());
    }
  }

  private static RecordedRun of(String source, JsonElement root) {
    if (root instanceof JsonObject object
        && object.get(COMMAND) instanceof JsonArray command
        && !command.isEmpty()
        && object.get(INPUTS) instanceof JsonObject inputs) {
      List<String> arguments = new ArrayList<>();
      command.forEach(argument -> arguments.add(text(source, argument)));
      Map<Path, String> fingerprints = new LinkedHashMap<>();
      inputs
          .entrySet()
          .forEach(e -> fingerprints.put(path(source, e.getKey()), text(source, e.getValue())));
      Path file = path(source, text(source, object.get(FILE)));
      return new RecordedRun(arguments, fingerprints, file);
    }
    throw noRecord(source);
  }

  private static String text(String source, JsonElement element) {
    if (element == null || !element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw noRecord(source);
    }
    return element.getAsString();
  }

  private static Path path(String source, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw noRecord(source);
    }
  }

  private static InputException noRecord(String source) {
    return InputException.in(source, "no run record of costscape");
  }

  /**
   * @throws InputException where a file that the run read has changed since, or is gone
   */
  public void checkInputs() throws IOException {
    for (Map.Entry<Path, String> input : inputs.entrySet()) {
      Path path = input.getKey();
      if (!Files.isRegularFile(path)) {
        throw InputException.in(path, "no such file; the recorded run read it");
      }
      String found = Fingerprint.of(path);
      if (!found.equals(input.getValue())) {
        throw InputException.in(
            path,
            "has changed since the recorded run: its SHA-256 is %s, it was %s"
                .formatted(found, InputException.shown(input.getValue())));
      }
    }
  }

  /** The folder of all results, where the file of the record lies at a path. */
  public Path folder(Path at) {
    Path whole = at.toAbsolutePath().normalize();
    Path name = file.normalize();
    Path folder = whole.getParent();
    if (!name.isAbsolute() && whole.endsWith(name)) {
      for (int k = 1; k < name.getNameCount(); k++) {
        folder = folder.getParent();
      }
    }
    return at.isAbsolute() ? folder : Path.of("").toAbsolutePath().relativize(folder);
  }
}
