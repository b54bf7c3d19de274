package costscape.render.view;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.PlotArea;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.layer.MarchingSquares.ContourField;
import costscape.render.layer.MarchingSquares.ContourLabels;
import costscape.render.layer.Polyline;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.scale.Ticks.Tick;
import costscape.render.text.RichText;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The lines of equal cost of one surface, with their labels in place.
 *
 * @param lines of each level
 * @param texts of each level's label
 */
record ContourSet(
    List<Tick> levels,
    List<List<Polyline>> lines,
    List<RichText> texts,
    List<ContourLabels.Placed> labels) {
  /** The width of the lines of a level without a label: as on a map, finer than the others. */
  private static final double UNNAMED = 0.6;

  static ContourSet of(
      CellPlane surface,
      ColorScale colours,
      Levels at,
      List<Obstacle> obstacles,
      PlotArea plane,
      ChartStyle style) {
    List<Tick> levels = at.ticks(colours);
    ContourField field = new ContourField(surface, colours);
    List<List<Polyline>> lines =
        levels.stream().map(level -> field.lines(plane, level.value())).toList();
    List<RichText> texts =
        levels.stream().map(level -> style.text(level.label(), 0.92 * style.tickSize())).toList();
    List<ContourLabels.Placed> labels =
        ContourLabels.place(
            lines,
            texts.stream().map(RichText::width).toList(),
            style.tickSize(),
            plane.area(),
            obstacles);
    return new ContourSet(levels, lines, texts, labels);
  }

  /** The labels, for those of another set to keep away from. */
  List<Obstacle> labelsAsObstacles(ChartStyle style) {
    return labels.stream().map(label -> Obstacle.of(label.box(), style)).toList();
  }

  /** Draws lines, of a width in line widths of the style, and labels. */
  void draw(
      Graphics2D g,
      ChartStyle style,
      double width,
      DoubleFunction<Color> ink,
      DoubleFunction<Color> text,
      DoubleFunction<Color> halo) {
    for (int k = 0; k < levels.size(); k++) {
      int level = k;
      boolean isNamed = labels.stream().anyMatch(label -> label.level() == level);
      g.setStroke(Dash.SOLID.stroke((isNamed ? 1 : UNNAMED) * width * style.lineWidth()));
      g.setColor(ink.apply(levels.get(k).value()));
      for (Polyline line : lines.get(k)) {
        g.draw(line.pathWithout(ContourLabels.gaps(labels, line)));
      }
    }
    for (ContourLabels.Placed label : labels) {
      double level = levels.get(label.level()).value();
      texts
          .get(label.level())
          .drawTurned(
              g,
              label.box().x(),
              label.box().y(),
              label.box().angle(),
              text.apply(level),
              halo.apply(level));
    }
  }
}
