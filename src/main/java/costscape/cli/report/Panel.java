package costscape.cli.report;

import costscape.cost.Measure;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.sweep.Range;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A picture whose colours are still open, so that several may share them.
 *
 * @param axes of its plane; none where it has no plane
 * @param range of its costs
 * @param measure what its costs are
 * @param truth how far the picture may be trusted, a sentence or nothing
 * @param figure the picture in given colours
 * @param table writes its table
 */
public record Panel(
    List<Axis> axes,
    Range range,
    Measure measure,
    String truth,
    Function<ColorScale, Figure> figure,
    Table table) {
  /** A table whose numbers are known. */
  @FunctionalInterface
  public interface Table {
    /** Of what stands in for a panel. */
    Table NONE = () -> {};

    void write() throws IOException;
  }

  /** With a table. */
  public Panel with(Table other) {
    return new Panel(axes, range, measure, truth, figure, other);
  }
}
