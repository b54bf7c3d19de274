package costscape.cli.report;

import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.study.CaptionFacts;
import costscape.study.ModelAtPoint;
import costscape.sweep.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A picture whose colours are still open, so that several may share them.
 *
 * @param axes of its plane or line; empty where a training's cost is drawn step by step
 * @param truth what the picture shows, and how far it may be trusted
 * @param own what is said of its cells and its paths in given colours, fact by fact
 * @param end how its training ended, in a few words; empty where nothing trains
 * @param figure the picture in given colours, with the whole caption that it has by itself
 */
public record Panel(
    List<Axis> axes,
    Costs costs,
    CaptionFacts truth,
    Function<ColorScale, List<CaptionText>> own,
    String end,
    Function<ColorScale, Figure> figure,
    Table table) {
  /** The costs of a panel, of a measure: colours, or else heights of lines. */
  public record Costs(boolean areColours, Range range, Measure measure) {}

  /**
   * A table whose numbers are known.
   *
   * @param rounding of its costs
   * @param writing writes it, and returns what the record says so that the table is drawn again
   */
  public record Table(Rounding rounding, Result.Work<Map<String, Object>> writing) {}

  public Range range() {
    return costs.range();
  }

  /**
   * A panel, read and checked, and the long work, which writes nothing.
   *
   * @param model of which there is none where an earlier run's result is drawn
   * @param axes of its line or plane; none where paths are drawn step by step or find their plane
   */
  public record Plan(Optional<ModelAtPoint> model, List<Axis> axes, Result.Work<Panel> work) {}
}
