package costscape.render.movie;

import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Layer;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;

/**
 * Shows how the landscape over two parameters changes while others move: the plane is swept again
 * for every frame. Axes and colours suit all frames together.
 *
 * @param planes the planes of the shots, in their order
 */
public record SliceMovie(Swept<SlicePlan, CellPlane> planes, List<Shot> shots, PlaneLook look)
    implements ShotMovie, PlaneMovie<SliceMovie> {
  public SliceMovie {
    shots = List.copyOf(shots);
  }

  @Override
  public SliceMovie with(PlaneLook other) {
    return new SliceMovie(planes, shots, other);
  }

  @Override
  public FrameLook changes() {
    return look.changes();
  }

  @Override
  public Optional<Range> planeCosts() {
    return Optional.of(look.shown());
  }

  @Override
  public Chart still() {
    return changes()
        .scaled(changes().labelled(Chart.over(planes.plan().grid())))
        .with(ColorBar.of(look.colours(), look.shown(), look.title()))
        .withCaption(look.below())
        .withStyle(look.style());
  }

  @Override
  public List<Layer> moving(int index) {
    List<Layer> layers = changes().landscape(planes.cells(index), look.colours());
    layers.addAll(changes().marked());
    return layers;
  }
}
