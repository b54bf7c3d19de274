package costscape.cli.report;

import costscape.cost.Measure;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.sweep.CostRange;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A picture whose colours are still open, so that several may share them.
 *
 * @param axes of its plane; empty if it has no plane
 * @param range of its costs
 * @param measure what its costs are
 * @param truth what the picture shows, and how far it may be trusted
 * @param figure the picture in given colours
 * @param table writes its table
 */
public record Panel(
    List<Axis> axes,
    CostRange range,
    Measure measure,
    CaptionParts truth,
    Function<ColorScale, Figure> figure,
    Table table) {
  /** A table whose numbers are known. */
  @FunctionalInterface
  public interface Table {
    /** A stand-in has no table. */
    Table NONE = () -> {};

    void write() throws IOException;
  }

  /** This panel with another table. */
  public Panel with(Table other) {
    return new Panel(axes, range, measure, truth, figure, other);
  }
}
