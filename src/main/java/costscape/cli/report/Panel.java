package costscape.cli.report;

import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.render.chart.CaptionParts;
import costscape.render.chart.CaptionText;
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
 * @param axes of its plane or line; empty where a training's cost is drawn step by step
 * @param truth what the picture shows, and how far it may be trusted
 * @param figure the picture in given colours, with the whole caption that it has by itself
 * @param own what its caption says of its cells and its paths in these colours, fact by fact
 * @param end how its training ended, in a few words; empty where nothing trains
 * @param rounding of the costs in its table
 * @param table writes its table
 */
public record Panel(
    List<Axis> axes,
    Costs costs,
    CaptionParts truth,
    Function<ColorScale, Figure> figure,
    Function<ColorScale, List<CaptionText>> own,
    String end,
    Rounding rounding,
    Table table) {
  /**
   * The costs of a panel.
   *
   * @param areColours whether they are colours; they are heights of lines otherwise
   * @param measure what they are
   */
  public record Costs(boolean areColours, Range range, Measure measure) {}

  /** A table whose numbers are known. */
  @FunctionalInterface
  public interface Table {
    /** A stand-in has no table. */
    Table NONE = () -> {};

    void write() throws IOException;
  }

  /** A panel in which nothing trains, and whose table is not known yet. */
  public Panel(
      List<Axis> axes,
      Costs costs,
      CaptionParts truth,
      Function<ColorScale, Figure> figure,
      Function<ColorScale, List<CaptionText>> own) {
    this(axes, costs, truth, figure, own, "", Rounding.NONE, Table.NONE);
  }

  public Range range() {
    return costs.range();
  }

  /** This panel with a table, whose costs are so far off. */
  public Panel with(Table other, Rounding off) {
    return new Panel(axes, costs, truth, figure, own, end, off, other);
  }

  /** This panel with words on how its training ended. */
  public Panel ending(String words) {
    return new Panel(axes, costs, truth, figure, own, words, rounding, table);
  }
}
