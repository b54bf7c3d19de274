package costscape.cli.sweep;

import costscape.cli.option.TableOptions;
import costscape.cli.proof.ProofOptions;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.job.Runner;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.store.record.RunRecord;
import costscape.store.record.SweepFacts;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Part;
import costscape.sweep.CellLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of a sweep, and the facts in its record: with them it is drawn again. */
public record SweepTables(SweepResult result, TableOptions table) {
  /** The endings of the tables: one of the cost or of all curves, or one of both rows each. */
  public List<String> endings() {
    return table.endings(
        result.parts().stream()
            .skip(1)
            .filter(part -> result.form() == Form.BESIDE)
            .map(SweepTables::suffix));
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

  /** Adds to the record what the tables do not say. */
  void factsInto(Output output) {
    if (table.format().isWritten()) {
      Map<String, Object> facts = facts(output);
      facts.putAll(marks(output));
      output.about(RunRecord.FACTS, facts);
    }
  }

  /** The facts of the result and which tables of a writer hold it; none where none is written. */
  public Map<String, Object> facts(Output output) {
    if (!table.format().isWritten()) {
      return Map.of();
    }
    List<String> tables = new ArrayList<>(endings());
    if (result.proof().isPresent()) {
      tables.add(ProofOptions.ENDING);
    }
    return Kept.facts(SweepFacts.of(result), tables, output);
  }

  /** The marks of the look, whose places the model told. */
  public static Map<String, Object> marks(Output output) {
    List<Map<String, Object>> marks = new ArrayList<>();
    for (Spot mark : output.look().inside().marks()) {
      marks.add(JsonMap.of("label", mark.label()).with("x", mark.x()).with("y", mark.y()));
    }
    return marks.isEmpty() ? Map.of() : Map.of("marks", marks);
  }
}
