package costscape.cli.report;

import costscape.cost.Rounding;
import costscape.store.file.InputException;
import costscape.store.record.Fingerprint;
import costscape.store.record.RecordedRun;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The kept parts of a recorded run: its facts, and its tables with the bytes that it wrote.
 *
 * @param tables by their endings, in the order of the facts
 */
public record Kept(JsonValues facts, Map<String, Path> tables) {
  static final String TABLES = "tables";
  private static final String PANELS = "panels";
  private static final String PROVED = "proved";

  /** The facts of several panels as one picture's; the tables of the k-th are {@code STEM-k}. */
  public static Map<String, Object> ofPanels(List<Map<String, Object>> panels) {
    return JsonMap.of(PANELS, panels);
  }

  /**
   * Returns what is left of a run; empty where its record tells no facts, or a table is gone or is
   * another.
   *
   * @param beside what the names of the tables begin with
   */
  public static Optional<Kept> of(RecordedRun run, Path beside) throws IOException {
    Optional<JsonValues> facts = run.facts();
    try {
      return facts.isPresent() ? of(facts.get(), beside) : Optional.empty();
    } catch (IllegalStateException | ClassCastException | UnsupportedOperationException e) {
      throw unfit();
    }
  }

  private static Optional<Kept> of(JsonValues facts, Path beside) throws IOException {
    Map<String, Path> tables = new LinkedHashMap<>();
    List<JsonValues> panels = facts.objects(PANELS);
    for (int k = 0; k < panels.size(); k++) {
      if (!add(panels.get(k), beside, "-" + (k + 1), tables)) {
        return Optional.empty();
      }
    }
    return add(facts, beside, "", tables) ? Optional.of(new Kept(facts, tables)) : Optional.empty();
  }

  private static boolean add(JsonValues facts, Path beside, String suffix, Map<String, Path> tables)
      throws IOException {
    for (JsonValues table : facts.objects(TABLES)) {
      String ending = table.text("ending").orElse("");
      if (!ending.matches("[\\w-]*\\.(csv|npy)")) {
        throw new InputException(InputException.quoted(ending) + " ends no table of a result");
      }
      Path file = beside.resolveSibling(beside.getFileName() + suffix + ending);
      if (!Files.isRegularFile(file)
          || !table.text("sha256").equals(Optional.of(Fingerprint.of(file)))) {
        return false;
      }
      tables.put(suffix + ending, file);
    }
    return true;
  }

  /** The panels of a picture of several, each with its own tables. */
  public List<Kept> panels() {
    List<Kept> all = new ArrayList<>();
    for (JsonValues panel : facts.objects(PANELS)) {
      String suffix = "-" + (all.size() + 1);
      Map<String, Path> own = new LinkedHashMap<>();
      for (JsonValues table : panel.objects(TABLES)) {
        String ending = table.text("ending").orElse("");
        own.put(ending, tables.get(suffix + ending));
      }
      all.add(new Kept(panel, own));
    }
    return all;
  }

  /**
   * Reads the result back. A stranger may have written the facts.
   *
   * @throws InputException where they do not fit the tables
   */
  public <T> T read(BiFunction<JsonValues, Map<String, Path>, T> reader) {
    try {
      return reader.apply(facts, tables);
    } catch (InputException e) {
      throw e;
    } catch (IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | UnsupportedOperationException
        | IndexOutOfBoundsException e) {
      throw unfit();
    }
  }

  private static InputException unfit() {
    return new InputException("what the record tells of its result does not fit its tables");
  }

  /** The endings of the tables that lie elsewhere and are to be copied. */
  public List<String> copied(Output output) throws IOException {
    List<String> copied = new ArrayList<>();
    for (Map.Entry<String, Path> table : tables.entrySet()) {
      if (!output.isThere(table.getValue(), table.getKey())) {
        copied.add(table.getKey());
      }
    }
    return copied;
  }

  /** Names the files of a picture and of the tables that lie elsewhere, and copies these. */
  public void place(Map<String, Object> added, Output output, String... others) throws IOException {
    List<String> endings = new ArrayList<>(copied(output));
    endings.addAll(List.of(others));
    output.prepare(endings);
    copy(added, output);
  }

  /** Copies the tables that lie elsewhere, and keeps the facts with what the look adds. */
  public void copy(Map<String, Object> added, Output output) throws IOException {
    for (Map.Entry<String, Path> table : tables.entrySet()) {
      if (!output.isThere(table.getValue(), table.getKey())) {
        output.file(table.getKey(), out -> Files.copy(table.getValue(), out));
      }
    }
    Map<String, Object> all = facts.all();
    all.putAll(added);
    output.keep(all);
  }

  /** The tables of one of several panels, which are copied where they lie elsewhere. */
  public Panel.Table panel(Rounding rounding, Output output) {
    return new Panel.Table(
        rounding,
        () -> {
          copy(Map.of(), output);
          return facts.all();
        });
  }

  /** Says that no cell was computed. */
  public Summary into(Summary summary) {
    return into(summary, "cells_from", "taken    from %s; no cell was computed");
  }

  /**
   * Says that nothing was computed.
   *
   * @param format of the line, which names the first table
   */
  public Summary into(Summary summary, String key, String format) {
    summary.taken(key, format, tables.values().stream().findFirst());
    return facts.object(PROVED).isPresent()
        ? summary.line("the proof is that of the run that wrote it: nothing was proved again")
        : summary;
  }
}
