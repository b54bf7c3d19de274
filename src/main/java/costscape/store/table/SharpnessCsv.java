package costscape.store.table;

import costscape.critical.local.Sharpness.Measure;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of the sharpness along a training: {@code step,sharpness,bound}, with mini-batches
 * {@code batch_sharpness}, and {@code layer_1} and so on. A bound that the rule does not have is
 * empty. Of several runs a column {@code run} comes first with each one's name.
 */
public final class SharpnessCsv {
  private static final String BATCH = "batch_sharpness";

  private SharpnessCsv() {}

  public static void write(TraceResult result, OutputStream out) throws IOException {
    Map<String, List<Measure>> runs = new LinkedHashMap<>();
    for (Run run : result.runs()) {
      String name = result.areNamed() ? run.name().name() : "";
      runs.put(name, run.sharpness().orElseThrow().measures());
    }
    write(runs, out);
  }

  /** Writes the measures of runs by their names; a single run has none. */
  public static void write(Map<String, List<Measure>> runs, OutputStream out) throws IOException {
    Measure like = runs.values().iterator().next().get(0);
    boolean areNamed = !runs.containsKey("");
    List<String> names = new ArrayList<>(List.of("step", "sharpness", "bound"));
    if (areNamed) {
      names.add(0, "run");
    }
    if (!like.batch().isEmpty()) {
      names.add(BATCH);
    }
    for (int k = 1; k <= like.layers().size(); k++) {
      names.add("layer_" + k);
    }
    TableWriter table = TableWriter.to(out, names);
    for (Map.Entry<String, List<Measure>> run : runs.entrySet()) {
      for (Measure measure : run.getValue()) {
        if (areNamed) {
          table.text(run.getKey());
        }
        table.integer(measure.step()).number(measure.value());
        if (Double.isNaN(measure.bound())) {
          table.text("");
        } else {
          table.number(measure.bound());
        }
        if (!measure.batch().isEmpty()) {
          table.number(measure.batch().get(0));
        }
        for (double layer : measure.layers()) {
          table.number(layer);
        }
        table.endRow();
      }
    }
    table.flush();
  }

  /** The measures of every run, in the order of the table; a single run has no name. */
  public static Map<String, List<Measure>> read(Path file) {
    Map<String, List<Measure>> runs = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    CsvInput.read(
        file,
        names::addAll,
        row -> {
          int first = names.indexOf("step");
          if (first < 0 || first > 1 || names.size() < first + 3) {
            throw InputException.at(file, 1, "step, sharpness and bound were expected");
          }
          runs.computeIfAbsent(first == 0 ? "" : row.text(0), run -> new ArrayList<>())
              .add(measure(row, names, first));
        });
    return runs;
  }

  private static Measure measure(TableRow row, List<String> names, int first) {
    int layers = names.contains(BATCH) ? first + 4 : first + 3;
    List<Double> ofLayers = new ArrayList<>();
    for (int k = layers; k < names.size(); k++) {
      ofLayers.add(row.numberOrNaN(k));
    }
    return new Measure(
        (int) row.number(first),
        row.numberOrNaN(first + 1),
        row.text(first + 2).isEmpty() ? Double.NaN : row.numberOrNaN(first + 2),
        names.contains(BATCH) ? List.of(row.numberOrNaN(first + 3)) : List.of(),
        ofLayers);
  }
}
