package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.store.file.InputException;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import picocli.CommandLine.Option;

/** How exact cells are computed. */
public final class PrecisionOption {
  private static final String NAME = "--precision";

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT, costs = Costs.OF_ROWS)
  @Option(
      names = NAME,
      paramLabel = "double|single",
      description =
          "The precision of the cells: double, or single, in which most large networks are trained:"
              + " some 7 digits, in less time (default: double). What is said of the point itself"
              + " is computed in double precision.")
  private CellPrecision precision = CellPrecision.DOUBLE;

  /** The model with cells of this precision, which a graph decides by itself. */
  public ModelAtPoint of(ModelAtPoint model) {
    if (precision == CellPrecision.DOUBLE) {
      return model;
    }
    if (model.ifAsked().isPresent()) {
      throw new InputException(
          "a graph is computed in its own precision: leave %s out".formatted(NAME));
    }
    return model.withCells(precision);
  }
}
