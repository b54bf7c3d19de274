package costscape.cli.sweep;

import costscape.cli.option.TableOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Redrawn.Kept;
import costscape.job.Runner;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.store.record.RunRecord;
import costscape.store.record.SweepFacts;
import costscape.store.text.JsonMap;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Part;
import costscape.sweep.CellLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of a sweep, and the facts in its record: with them it is drawn again. */
public record SweepTables(SweepResult result, TableOptions table) {
  private static final String MARKS = "marks";

  /** The endings of the tables: one of the cost or of all curves, or one of both rows each. */
  public String[] endings() {
    return table.endings(
        result.parts().stream()
            .skip(1)
            .filter(part -> result.form() == Form.BESIDE)
            .map(SweepTables::suffix)
            .toArray(String[]::new));
  }

  /** After a file's stem: {@code -held-out} or {@code -batch}. */
  private static String suffix(Part part) {
    return "-" + part.key().replace('_', '-');
  }

  /** Writes the tables of all costs. */
  public void write(Runner runner, Output output) throws IOException {
    if (result.form() == Form.OVERLAID) {
      table.write(
          result.parts().stream().map(Part::key).toList(),
          result.parts().stream().map(part -> (CellLine) part.cells()).toList(),
          output);
      return;
    }
    table.write("", result.main().cells(), result.quantity().label(), runner, output);
    for (Part part : result.parts().subList(1, result.parts().size())) {
      table.write(suffix(part), part.cells(), "cost", runner, output);
    }
  }

  /** Names the tables of an earlier run that are to be copied, and the record and the pictures. */
  public void prepareCopies(List<Path> tables, Output output) throws IOException {
    List<String> copied = new ArrayList<>();
    for (int k = 0; k < tables.size(); k++) {
      if (!output.isThere(tables.get(k), endings()[k])) {
        copied.add(endings()[k]);
      }
    }
    output.prepare(copied.toArray(String[]::new));
  }

  /** Copies the tables of an earlier run that lie elsewhere, and keeps its facts. */
  public void copy(Kept kept, Output output) throws IOException {
    for (int k = 0; k < kept.tables().size(); k++) {
      Path table = kept.tables().get(k);
      if (!output.isThere(table, endings()[k])) {
        output.file(endings()[k], out -> Files.copy(table, out));
      }
    }
    Map<String, Object> facts = kept.facts().all();
    facts.remove(MARKS);
    withMarks(facts, output);
    output.about(RunRecord.FACTS, facts);
  }

  /** Adds to the record what the tables do not say, unless a proof's marks are drawn too. */
  void factsInto(Output output) {
    if (!table.format().isWritten() || result.proof().isPresent()) {
      return;
    }
    Map<String, Object> facts = SweepFacts.of(result);
    withMarks(facts, output);
    output.about(RunRecord.FACTS, Kept.facts(facts, List.of(endings()), output));
  }

  private static void withMarks(Map<String, Object> facts, Output output) {
    List<Map<String, Object>> marks = new ArrayList<>();
    for (Spot mark : output.form().inside().marks()) {
      marks.add(JsonMap.of("label", mark.label()).with("x", mark.x()).with("y", mark.y()));
    }
    if (!marks.isEmpty()) {
      facts.put(MARKS, marks);
    }
  }
}
