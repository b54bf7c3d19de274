package costscape.cli.sweep;

import costscape.cli.option.AtlasOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Redrawn.Kept;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.AtlasChart;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.store.record.AtlasFacts;
import costscape.store.record.RunRecord;
import costscape.store.table.AtlasCsv;
import costscape.study.AtlasResult;
import costscape.study.AtlasResult.Part;
import costscape.study.ModelAtPoint;
import costscape.sweep.Atlas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The work of an atlas as its options want it: tables, pictures, words. Where there are rows beside
 * those that train, there are two tables and two pictures, in the same colours.
 */
public record AtlasReport(AtlasOptions options, Scale scale, ThreadOptions threads, Output output) {
  private static final int LINE_POINTS = 401;
  private static final int SIDE_POINTS = 101;
  private static final String TABLE = ".csv";
  private static final String TITLE = "atlas of all slices";
  private static final String PATH = "-path.csv";

  /** Names the files, before any work. */
  public void prepare(ModelAtPoint model, boolean hasPath) throws IOException {
    output.about(options.axes(model, SIDE_POINTS)).prepare(TABLE);
    if (hasPath) {
      output.prepareOnly(List.of(PATH));
    }
    if (model.other().isPresent()) {
      String suffix = model.other().get().suffix();
      output.preparePicture(suffix).prepareOnly(List.of(suffix + TABLE));
    }
  }

  /** Sweeps, writes and draws; every panel shows the path of a training. */
  public Summary draw(ModelAtPoint model, List<ParameterVector> path) throws IOException {
    List<Integer> shown = options.parameters(model);
    Result<AtlasResult> swept =
        Result.of(
            () ->
                AtlasResult.of(
                    model,
                    shown,
                    options.axes(model, LINE_POINTS),
                    options.axes(model, SIDE_POINTS),
                    path,
                    (lines, sides) ->
                        threads.saving("atlas", "%,d cells", output, Atlas.cells(lines, sides))));
    AtlasResult result = swept.value().lasting(swept.seconds());
    for (Part part : result.parts()) {
      output.file(part.suffix() + TABLE, out -> AtlasCsv.write(part.atlas(), out));
    }
    List<String> tables =
        new ArrayList<>(result.parts().stream().map(part -> part.suffix() + TABLE).toList());
    if (!path.isEmpty()) {
      List<String> names = options.axes(model, 2).stream().map(Axis::name).toList();
      output.file(PATH, out -> AtlasCsv.writePath(names, result.path(), out));
      tables.add(PATH);
    }
    output.about(RunRecord.FACTS, Kept.facts(AtlasFacts.of(result), tables, output));
    for (Part part : result.parts()) {
      output.pictures().writeOrKeep(part.suffix(), AtlasChart.of(result, part, scale), TITLE);
    }
    return summary(result);
  }

  /** Draws an atlas that an earlier run swept. */
  public Summary redraw(Kept kept) throws IOException {
    AtlasResult result = kept.read(AtlasFacts::read);
    output.prepare(kept.copied(output).toArray(String[]::new));
    for (Part part : result.parts().subList(1, result.parts().size())) {
      output.preparePicture(part.suffix());
    }
    kept.copy(Map.of(), output);
    for (Part part : result.parts()) {
      output.pictures().write(part.suffix(), AtlasChart.of(result, part, scale), TITLE);
    }
    return kept.into(summary(result));
  }

  private Summary summary(AtlasResult result) {
    Atlas atlas = result.main();
    int lines = atlas.curves().size();
    int planes = atlas.pairs().size();
    return SweepWords.cells(atlas.cells(), result.seconds(), atlas.failed())
        .put("curves", lines)
        .put("pairs", planes)
        .line(
            "slices   %s, %s",
            lines == 1 ? "1 line" : lines + " lines", planes == 1 ? "1 plane" : planes + " planes")
        .rounded(result.rounding(), output);
  }
}
