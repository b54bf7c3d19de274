package costscape.render.movie;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Layer;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;

/**
 * Shows how the landscape over two parameters changes while others move: the plane is swept again
 * for every frame. Axes and colours suit all frames together.
 */
public final class SliceMovie extends ShotMovie {
  private static final long serialVersionUID = 1;

  private final Swept<SlicePlan, CellPlane> planes;
  private final PlaneLook look;

  private SliceMovie(Swept<SlicePlan, CellPlane> planes, List<Shot> shots, PlaneLook look) {
    super(shots, look);
    this.planes = planes;
    this.look = look;
  }

  /**
   * The movie of some shots.
   *
   * @param planes the planes of the shots, in their order
   */
  public static SliceMovie of(
      Swept<SlicePlan, CellPlane> planes, List<Shot> shots, PlaneLook look) {
    return new SliceMovie(planes, shots, look);
  }

  public SliceMovie withStyle(ChartStyle style) {
    return new SliceMovie(planes, shots, look.in(style));
  }

  @Override
  public SliceMovie withLook(FrameLook changes) {
    return new SliceMovie(planes, shots, look.changed(changes));
  }

  @Override
  public Optional<Range> planeCosts() {
    return Optional.of(look.shown());
  }

  @Override
  Chart still() {
    return changes()
        .scaled(changes().labelled(Chart.over(planes.plan().grid())))
        .with(ColorBar.of(look.colours(), look.shown(), look.title()))
        .withCaption(look.below())
        .withStyle(look.style());
  }

  @Override
  List<Layer> moving(int index) {
    List<Layer> layers = changes().landscape(planes.cells(index), look.colours());
    layers.addAll(changes().marked());
    return layers;
  }
}
