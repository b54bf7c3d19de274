package costscape.cli.trace;

import costscape.cli.option.ColourOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.StandIn;
import costscape.cli.value.PathMode;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.look.Look;
import costscape.render.scale.ColorScale;
import costscape.sweep.Range;

/** The picture of a training as options want it, with the course of the true costs if asked for. */
public record TraceDrawing(ColourOptions options, boolean course, Output output) {
  private Look.Costs costs() {
    return output.form().costs();
  }

  public TracePicture picture(TrainedPaths trained, Runner runner) {
    return TracePicture.ofTraining(trained, options.askedScale(), runner);
  }

  /** The whole figure. Without a plane, costs are heights. */
  public Figure figure(TracePicture picture, Panel panel) {
    ColorScale colours = costs().over(panel.range());
    Figure figure = panel.figure().apply(colours);
    boolean areHeights = !panel.costs().areColours();
    return beside(
        picture,
        areHeights && figure instanceof Chart chart ? costs().heights(chart) : figure,
        colours);
  }

  private Figure beside(TracePicture picture, Figure plane, ColorScale colours) {
    return course ? picture.withCourse(plane, colours, output.form().size()) : plane;
  }

  /** Refuses a size that leaves no room, by pictures of a training that has just begun. */
  public void rehearse(TrainedPaths begun) {
    TracePlan plan = begun.plan();
    TracePicture picture = picture(begun, Runner.serial());
    if (plan.paths().is(PathMode.PCA)) {
      String caption = "%s %s. %s".formatted(plan.model().facts(), plan.how(), StandIn.VERDICT);
      Figure standIn = picture.onSomePlane(costs()::over).withCaption(caption);
      output.pictures().rehearse(beside(picture, standIn, costs().over(new Range(1, 2))));
      return;
    }
    Panel panel = picture.of(plan.how(), StandIn.VERDICT).panel();
    ColorScale colours = costs().over(panel.range());
    output.pictures().rehearse(() -> beside(picture, panel.figure().apply(colours), colours));
    if (plan.paths().is(PathMode.MOVING)) {
      output.form().rehearseAsIs(MovingLandscape.of(begun, output.form(), Runner.serial()).first());
    }
  }
}
