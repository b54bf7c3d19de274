package costscape.render.figure;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Tint;
import costscape.render.layer.PathTints.Shadows;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.AtlasChart;
import costscape.study.AtlasResult;
import costscape.study.AtlasResult.Part;
import costscape.sweep.Range;

/** Draws an atlas: one picture for each cost, all in the same colours. */
public record AtlasFigure(AtlasResult result, Scale scale) {
  /** The picture of the slices of one cost; every panel shows the path of a training. */
  public AtlasChart of(Part part) {
    Range range =
        result.parts().stream()
            .map(one -> AtlasChart.range(one.atlas().curves(), one.atlas().pairs()))
            .reduce(Range::union)
            .orElseThrow();
    AtlasChart chart =
        AtlasChart.of(
            part.atlas().curves(),
            part.atlas().pairs(),
            result.cross(),
            scale,
            result.measure().title());
    if (result.parts().size() > 1) {
      chart = chart.over(ColorScale.of(scale, range)).withTitle(part.title());
    }
    CaptionText caption = CaptionText.of(result.facts());
    return result.path().isEmpty()
        ? chart.withCaption(caption)
        : chart
            .with("path", result.path(), Tint.ACCENT)
            .withCaption(caption.and(Shadows.ofPanels(result.parameters())));
  }
}
