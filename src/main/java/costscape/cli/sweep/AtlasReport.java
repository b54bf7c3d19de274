package costscape.cli.sweep;

import costscape.cli.option.AtlasOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Tint;
import costscape.render.layer.Shadows;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.AtlasChart;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.store.table.AtlasCsv;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import costscape.sweep.Atlas;
import costscape.sweep.Range;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An atlas: every slice along one parameter and along two, their table, their picture and what is
 * said of them. Where there are rows beside those that train, there are two of each, in the same
 * colours.
 *
 * @param parameters that are shown, by their places in θ
 */
public record AtlasReport(
    ModelAtPoint model,
    AtlasOptions options,
    List<Integer> parameters,
    Scale scale,
    ThreadOptions threads,
    Output output) {
  private static final int LINE_POINTS = 401;
  private static final int SIDE_POINTS = 101;
  private static final String TABLE = ".csv";
  private static final String TITLE = "atlas of all slices";

  /** Names the files, before any work. */
  public void prepare() throws IOException {
    output.about(axes(SIDE_POINTS)).prepare(TABLE);
    if (model.other().isPresent()) {
      output.preparePicture(model.other().get().suffix());
      output.prepareOnly(List.of(model.other().get().suffix() + TABLE));
    }
  }

  /** Sweeps, writes and draws; every panel shows the path of a training. */
  public Summary draw(Optional<List<Step>> path) throws IOException {
    AtlasChart standIn = chart(smallest(), path);
    output
        .pictures()
        .rehearse(model.other().map(o -> standIn.withTitle(o.mainTitle())).orElse(standIn));
    Result<List<Atlas>> result = Result.of(() -> model.costs().map(this::atlas).toList());
    Atlas atlas = result.value().get(0);
    output.file(TABLE, out -> AtlasCsv.write(atlas, out));
    if (model.other().isPresent()) {
      both(atlas, result.value().get(1), path);
    } else {
      output.pictures().write(chart(atlas, path), TITLE);
    }
    Summary summary = summary(atlas, result.seconds());
    summary.rounded(rounding(), output);
    return summary;
  }

  private List<Axis> axes(int points) {
    return options.axes(model, points);
  }

  /** The rows that train and the others: two pictures in the same colours. */
  private void both(Atlas atlas, Atlas beside, Optional<List<Step>> path) throws IOException {
    OtherRows other = model.other().orElseThrow();
    output.file(other.suffix() + TABLE, out -> AtlasCsv.write(beside, out));
    Range range =
        AtlasChart.range(atlas.curves(), atlas.pairs())
            .union(AtlasChart.range(beside.curves(), beside.pairs()));
    ColorScale colours = ColorScale.of(scale, range);
    AtlasChart first = chart(atlas, path).over(colours).withTitle(other.mainTitle());
    output.pictures().write(first, TITLE);
    AtlasChart second = chart(beside, path).over(colours).withTitle(other.title());
    output.pictures().write(other.suffix(), second, TITLE);
  }

  private Atlas atlas(CostFunction cost) {
    List<Axis> lines = axes(LINE_POINTS);
    List<Axis> sides = axes(SIDE_POINTS);
    List<Long> cells = Atlas.cells(lines, sides);
    Runner runner = threads.saving("atlas", "%,d cells", output, cells);
    return Atlas.of(model.swept(cost), model.point(), parameters, lines, sides, runner);
  }

  /** An atlas of two points an axis, to learn how much room its picture takes. */
  private Atlas smallest() {
    List<Axis> ends = axes(2);
    return Atlas.of(model.swept(), model.point(), parameters, ends, ends, Runner.serial());
  }

  private AtlasChart chart(Atlas atlas, Optional<List<Step>> path) {
    AtlasChart chart =
        AtlasChart.of(
            atlas.curves(), atlas.pairs(), shown(model.point()), scale, model.measure().title());
    CaptionText caption = CaptionText.of(model.pointFacts()).and(fixed());
    if (path.isEmpty()) {
      return chart.withCaption(caption);
    }
    return chart
        .with("path", path.get().stream().map(step -> shown(step.theta())).toList(), Tint.ACCENT)
        .withCaption(caption.and(Shadows.ofPanels(model.layout().size())));
  }

  /** The entries of a point of the whole space that belong to the parameters shown. */
  private ParameterVector shown(ParameterVector point) {
    return ParameterVector.of(parameters.stream().mapToDouble(point::get).toArray());
  }

  /** Says what a panel does not show, also of the parameters that none shows. */
  private String fixed() {
    int others = model.layout().size() - parameters.size();
    return switch (others) {
      case 0 -> "Each panel fixes what it does not vary at the cross.";
      case 1 ->
          "Each panel fixes what it does not vary at the cross; 1 more parameter is fixed in all"
              + " panels.";
      default ->
          ("Each panel fixes what it does not vary at the cross; %d more parameters are fixed in"
                  + " all panels.")
              .formatted(others);
    };
  }

  /** Of all slices: each parameter goes from one end of its axis to the other. */
  private Rounding rounding() {
    List<Axis> axes = axes(2);
    double[] low = model.point().toArray();
    double[] high = low.clone();
    for (int k = 0; k < axes.size(); k++) {
      low[parameters.get(k)] = axes.get(k).from();
      high[parameters.get(k)] = axes.get(k).to();
    }
    List<ParameterVector> places =
        List.of(model.point(), ParameterVector.of(low), ParameterVector.of(high));
    return model.isSingle()
        ? Rounding.inSingle(model.cost(), places)
        : Rounding.over(model.cost(), places);
  }

  private static Summary summary(Atlas atlas, double seconds) {
    return SweepWords.cells(atlas.cells(), seconds, atlas.failed())
        .put("curves", atlas.curves().size())
        .put("pairs", atlas.pairs().size())
        .line("slices   %s, %s", lines(atlas.curves().size()), planes(atlas.pairs().size()));
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : "%d lines".formatted(count);
  }

  private static String planes(int count) {
    return count == 1 ? "1 plane" : "%d planes".formatted(count);
  }
}
