package costscape.cli.sweep;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.option.VerdictOption.Judgement;
import costscape.job.Runner;
import costscape.space.Slice;
import costscape.study.ModelAtPoint;
import costscape.sweep.CellLine;
import costscape.sweep.LocalMinimum;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * The minima between the cells of a line: work that has a forecast, shows its progress, can be
 * stopped and can be left out.
 */
public final class LineMinima {
  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--verdict",
      paramLabel = "full|none",
      description =
          "Whether minima along a line are searched between its cells (default: full). None leaves"
              + " them at cells, which saves minutes with a large network.")
  private Judgement judgement = Judgement.FULL;

  List<LocalMinimum> of(SweepRequest request, CellLine curve) {
    long count = curve.interiorMinima().size();
    if (count == 0 || isLeftOut()) {
      return LocalMinimum.atCells(curve);
    }
    Runner runner =
        request
            .options()
            .threads()
            .runner("minima", "%,d minima of the line to polish", List.of(count));
    ModelAtPoint model = request.model();
    Slice slice = request.varied().slice();
    return model.isSingle() && model.cost().knowsSlopes()
        ? LocalMinimum.ofRounded(model.cost(), slice, curve, runner)
        : LocalMinimum.of(model.cost(), slice, curve, runner);
  }

  boolean isLeftOut() {
    return judgement == Judgement.NONE;
  }
}
