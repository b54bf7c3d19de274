package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.FailedStretches;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.Ruler;
import costscape.sweep.CellLine;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows how the cost along one axis changes while something else moves: the line is swept again for
 * every frame. Both axes suit all frames together and stay.
 *
 * @param lines the curves of the shots, in their order
 */
public record LineMovie(Swept<LinePlan, CellLine> lines, List<Shot> shots, Look look)
    implements ShotMovie {
  /**
   * Everything that is the same in all frames.
   *
   * @param title the meaning of the heights
   * @param changes that a user makes
   */
  public record Look(String title, CaptionText caption, ChartStyle style, FrameLook changes)
      implements Serializable {
    public Look(String title, CaptionText caption, ChartStyle style) {
      this(title, caption, style, FrameLook.USUAL);
    }
  }

  public LineMovie {
    shots = List.copyOf(shots);
  }

  @Override
  public FrameLook changes() {
    return look.changes();
  }

  @Override
  public CaptionText caption() {
    return look.caption();
  }

  @Override
  public LineMovie withLook(FrameLook changes) {
    Look changed = new Look(look.title(), look.caption(), look.style(), changes);
    return new LineMovie(lines, shots, changed);
  }

  @Override
  public Chart still() {
    LinePlan plan = lines.plan();
    Chart chart =
        Chart.over(
                Ruler.of(plan.axis()).withMarkRoom(),
                plan.heights().over(look.title(), lines.range()))
            .with(LegendKey.mark("smallest cost", Marker.STAR, Tint.ACCENT))
            .withCaption(changes().caption(look.caption()))
            .withStyle(look.style());
    Chart starred = changes().isStarless() ? chart.withoutStars() : chart;
    return changes().scaled(changes().labelled(starred));
  }

  @Override
  public List<Layer> moving(int index) {
    CellLine curve = lines.cells(index);
    List<Layer> layers = new ArrayList<>(curve(curve));
    if (!changes().isStarless() && curve.minimum() >= 0 && !curve.range().isConstant()) {
      layers.add(Mark.of(Marker.STAR, curve.axis().at(curve.minimum()), curve.at(curve.minimum())));
    }
    return layers;
  }

  /** A curve, hatched where it failed. */
  static List<Layer> curve(CellLine cells) {
    NamedCurve curve = NamedCurve.of("", cells);
    return List.of(
        new FailedStretches(List.of(curve)), new CurveLayer(curve, Tint.series(0), Dash.SOLID));
  }
}
