package costscape.cli.trace;

import costscape.cli.option.ColourOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.StandIn;
import costscape.cli.value.PathMode;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.sweep.Range;

/** The picture of a training as options want it, with the course of the true costs if asked for. */
public record TraceDrawing(ColourOptions colourOptions, boolean course, Output output) {
  public TracePicture picture(TrainedPaths trained, Runner runner) {
    return TracePicture.ofTraining(trained, colourOptions.askedScale(), runner);
  }

  /** The whole figure. Without a plane, costs are heights. */
  public Figure figure(TracePicture picture, Panel panel) {
    ColorScale colours = colourOptions.over(panel.range());
    Figure figure = panel.figure().apply(colours);
    boolean areHeights = !panel.costs().areColours();
    return beside(
        picture,
        areHeights && figure instanceof Chart chart ? colourOptions.heights(chart) : figure,
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
      Figure standIn = picture.onSomePlane(colourOptions::over).withCaption(caption);
      output.pictures().rehearse(beside(picture, standIn, colourOptions.over(new Range(1, 2))));
      return;
    }
    Panel panel = picture.of(plan.how(), StandIn.VERDICT).panel();
    ColorScale colours = colourOptions.over(panel.range());
    output.pictures().rehearse(() -> beside(picture, panel.figure().apply(colours), colours));
    if (plan.paths().is(PathMode.MOVING)) {
      output
          .form()
          .rehearseAsIs(MovingLandscape.of(begun, colourOptions::over, Runner.serial()).first());
    }
  }
}
