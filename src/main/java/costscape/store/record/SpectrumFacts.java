package costscape.store.record;

import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.table.KeptCells;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.SpectrumResult;
import costscape.sweep.CellLine;
import costscape.sweep.SweptCells;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The facts that a record keeps of a density of eigenvalues beside its table. */
public final class SpectrumFacts {
  /** What the table calls a density. */
  public static final String DENSITY = "density";

  private SpectrumFacts() {}

  /** The facts of a result, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(SpectrumResult result) {
    return JsonMap.of("axes", FactsJson.axes(result.density().axes()))
        .with("floor", result.floor())
        .with("eigenvalues", result.eigenvalues())
        .with("said", result.caption());
  }

  /**
   * The density that facts and its table tell of.
   *
   * @throws InputException where they do not belong together
   */
  public static SpectrumResult read(JsonValues facts, Map<String, Path> tables) {
    List<Axis> axes = FactsJson.axes(facts);
    double floor = facts.number("floor").orElse(0.0);
    if (axes.size() != 1 || tables.size() != 1 || !(floor > 0)) {
      throw new InputException("what a record tells of its spectrum does not fit its table");
    }
    double[] density = KeptCells.read(tables.values().iterator().next(), axes, DENSITY);
    return new SpectrumResult(
        (CellLine) SweptCells.of(axes, density),
        floor,
        facts.numbers("eigenvalues"),
        facts.text("said").orElse(""));
  }
}
