package costscape.cli.movie;

import costscape.cli.figure.LineOptions;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.Varied;
import costscape.cli.report.StandIn;
import costscape.cli.value.PictureForm;
import costscape.render.chart.Chart;
import costscape.render.chart.Part;
import costscape.store.file.InputException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Refuses looks that a movie would not show. */
public final class MovieLooks {
  private MovieLooks() {}

  /**
   * Of a training: without a landscape no cost is a colour, and a line's costs are heights.
   *
   * @param landscape what is swept for every frame
   */
  public static void check(
      Optional<Varied> landscape, ColourOptions colours, LineOptions lineOptions) {
    if (landscape.isEmpty() && colours.isGiven()) {
      throw new InputException(
          "--scale, --colours and --range are for a landscape, which --vary draws");
    }
    if (landscape.filter(Varied::isLine).isPresent()) {
      lineOptions.check(true, colours);
    }
  }

  /**
   * Tries a frame of a line that moves, which has a legend and a grid, or of a plane, which has
   * neither.
   */
  public static void rehearse(Varied slice, String title, String caption, PictureForm form) {
    form.dress().check(slice.isLine() ? EnumSet.allOf(Part.class) : Set.of());
    Chart standIn =
        slice.isLine() ? StandIn.line(slice.axis().name()) : StandIn.plane(slice.grid());
    form.rehearse(standIn.withTitle(title).withCaption(caption));
  }
}
