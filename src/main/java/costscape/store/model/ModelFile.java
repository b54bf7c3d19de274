package costscape.store.model;

import costscape.data.RowKind;
import costscape.data.Standard;
import costscape.store.model.TrainedModel.End;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.model.TrainedModel.Source;
import costscape.store.text.JsonMap;
import costscape.store.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trained network as one JSON file, {@code STEM.model.json}. */
public final class ModelFile {
  /** How the names of these files end. */
  public static final String ENDING = ".model.json";

  /** The first name in the file, with the version of the format. */
  static final String MARK = "costscape_model";

  static final int VERSION = 1;

  /** The letters that hold the mark, if a file has one. */
  private static final int HEAD = 64;

  private ModelFile() {}

  /**
   * Reads a trained network.
   *
   * @throws costscape.store.file.InputException naming whatever is wrong
   */
  public static TrainedModel read(Path file) {
    return new ModelReading(file).model();
  }

  /** Whether a file is one of these, by its first letters. */
  public static boolean is(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return text.replaceAll("\\s", "").startsWith("{\"" + MARK + "\"");
    } catch (IOException e) {
      return false; // whoever reads it says why it cannot be read
    }
  }

  /** The file of the network whose training wrote a table, or the file itself; if it is there. */
  public static Optional<Path> beside(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    Path other =
        name.endsWith(ENDING) || dot <= 0
            ? file
            : file.resolveSibling(name.substring(0, dot) + ENDING);
    return Optional.of(other).filter(Files::isRegularFile).filter(ModelFile::is);
  }

  public static void write(TrainedModel model, OutputStream out) throws IOException {
    out.write(JsonText.of(entries(model)).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> entries(TrainedModel model) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(MARK, VERSION);
    all.put("hidden", model.hidden());
    all.put("activation", model.activation().word());
    all.put("cost", model.loss());
    all.put("l2", model.l2());
    RowKind kind = model.kind();
    all.put("features", columns(kind.features(), model.scaling().features()));
    if (kind.hasClasses()) {
      all.put("target", kind.target());
      all.put("classes", kind.classes());
    } else {
      all.put("targets", columns(kind.numbers(), model.scaling().targets()));
    }
    all.put("data", data(model.data()));
    if (!model.heldOut().isNone()) {
      all.put("held_out", heldOut(model.heldOut()));
    }
    all.put("training", training(model.training()));
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int k = 0; k < model.weights().dimension(); k++) {
      weights.put(model.names().get(k), model.weights().get(k));
    }
    all.put("weights", weights);
    return all;
  }

  private static List<Map<String, Object>> columns(List<String> names, List<Standard> scaling) {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      JsonMap column = JsonMap.of("name", names.get(k));
      if (!scaling.isEmpty()) {
        put(scaling.get(k), column);
      }
      columns.add(column);
    }
    return columns;
  }

  /** Mean and deviation; what only strange columns need stands there only for these. */
  private static void put(Standard standard, JsonMap column) {
    column.with("mean", standard.mean()).put("deviation", standard.deviation());
    if (standard.power() != 0 || standard.farthest() != 1) {
      column
          .with("first", standard.first())
          .with("power", standard.power())
          .put("farthest", standard.farthest());
    }
  }

  private static Map<String, Object> data(Source source) {
    return JsonMap.of("name", source.text())
        .with("rows", source.rows())
        .with("sha256", source.sha256())
        .with("drop_missing", source.skipsMissing())
        .with("columns_chosen", source.picksColumns());
  }

  private static Map<String, Object> heldOut(HeldOut rows) {
    return JsonMap.of("asked", rows.asked())
        .with("seed", rows.seed())
        .with("row_numbers", rows.rows());
  }

  private static Map<String, Object> training(End end) {
    return JsonMap.of("how", end.how())
        .with("steps", end.steps())
        .with("stopped", end.stopped())
        .with("cost", end.cost())
        .with("command", end.command());
  }
}
