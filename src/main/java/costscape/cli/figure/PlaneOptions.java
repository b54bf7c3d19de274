package costscape.cli.figure;

import costscape.cli.look.Appearance;
import costscape.render.figure.View;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import costscape.study.Quantity;
import costscape.study.VariedSlice;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Options of pictures of a cost over one axis or over a plane. */
public final class PlaneOptions {
  @Mixin private AxesOptions axesOptions;
  @Mixin private EyeOptions eyeOptions;
  @Mixin private PlotOptions plotOptions;

  /** What the user changes about pictures on which marks have no place. */
  public Appearance appearance() {
    checkNone(plotOptions.areUnmarked());
    return unmarked();
  }

  /** What the user changes about a slice's figure; marks lie on the curve or plane of a cost. */
  public Appearance appearance(
      VariedSlice varied, ModelAtPoint model, Quantity quantity, Optional<View> view) {
    boolean isCurves = !varied.isLine() && view.filter(View::isCurves).isPresent();
    boolean isOneCost = quantity == Quantity.COST && model.other().isEmpty() && !isCurves;
    checkNone(plotOptions.areUnmarked() || isOneCost);
    return unmarked()
        .marked(
            plotOptions
                .marks()
                .map(mark -> mark.on(varied.slice(), varied.axes(), model))
                .toList());
  }

  private static void checkNone(boolean fine) {
    if (!fine) {
      throw new InputException(
          "--mark marks a place on the curve or the plane of one cost; not in --panel, --overlay,"
              + " --view line, beside other rows, or on another quantity");
    }
  }

  /** What the user changes about a picture of paths, over a plane if there are axes. */
  public Appearance appearance(List<Axis> axes) {
    if (!plotOptions.areUnmarked() && axes.isEmpty()) {
      throw new InputException("--mark marks a place on a plane: two --vary are wanted");
    }
    return unmarked().marked(plotOptions.marks().map(mark -> mark.over(axes)).toList());
  }

  private Appearance unmarked() {
    Appearance appearance = axesOptions.appearance().seenFrom(eyeOptions.eye());
    return appearance
        .asking(plotOptions.asked())
        .with(appearance.content().drawn(plotOptions.levels(), plotOptions.areStarless()));
  }
}
