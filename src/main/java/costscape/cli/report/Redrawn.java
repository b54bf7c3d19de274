package costscape.cli.report;

import costscape.store.file.InputException;
import costscape.store.record.Fingerprint;
import costscape.store.record.RecordedRun;
import costscape.store.text.JsonValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command that can draw its result again from a record's facts and its tables, without a model.
 */
public interface Redrawn {
  /** Draws this result in place of computing one. */
  void redraw(Kept result);

  /**
   * What is left of a recorded run: its facts, and its tables with the bytes that it wrote.
   *
   * @param tables in the order of the facts
   */
  record Kept(JsonValues facts, List<Path> tables) {
    private static final String TABLES = "tables";

    /** The facts of a result, and which tables hold it. */
    public static Map<String, Object> facts(
        Map<String, Object> result, List<String> endings, Output output) {
      Map<String, Object> facts = new LinkedHashMap<>(result);
      List<Map<String, Object>> tables = new ArrayList<>();
      for (String ending : endings) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("ending", ending);
        table.put("sha256", output.fingerprint(ending));
        tables.add(table);
      }
      facts.put(TABLES, tables);
      return facts;
    }

    /**
     * What is left of a run; empty where its record tells no facts, or a table is gone or is
     * another.
     *
     * @param beside what the names of the tables begin with
     */
    public static Optional<Kept> of(RecordedRun run, Path beside) throws IOException {
      Optional<JsonValues> facts = run.facts();
      if (facts.isEmpty()) {
        return Optional.empty();
      }
      List<Path> tables = new ArrayList<>();
      for (JsonValues table : facts.get().objects(TABLES)) {
        String ending = table.text("ending").orElse("");
        if (!ending.matches("[\\w-]*\\.(csv|npy)")) {
          throw new InputException(InputException.quoted(ending) + " ends no table of a result");
        }
        Path file = beside.resolveSibling(beside.getFileName() + ending);
        if (!Files.isRegularFile(file)
            || !table.text("sha256").equals(Optional.of(Fingerprint.of(file)))) {
          return Optional.empty();
        }
        tables.add(file);
      }
      return tables.isEmpty() ? Optional.empty() : Optional.of(new Kept(facts.get(), tables));
    }
  }
}
