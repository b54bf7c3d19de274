package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.value.AxisText;
import costscape.cli.value.Directions;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.space.Axis;
import costscape.study.VariedSlice;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say what is varied. */
public final class SliceOptions {
  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.AXIS)
  @Option(
      names = "--vary",
      paramLabel = "AXIS",
      description =
          "NAME=FROM:TO[:POINTS], once for a line or twice for a plane (default points: 1001 for a"
              + " line, 201 a side for a plane). With NAME alone the range is"
              + " chosen, and one line says which it is.")
  private List<String> vary = List.of();

  public boolean isGiven() {
    return !vary.isEmpty();
  }

  /** Axes as they are written, however many. */
  public List<String> all() {
    return vary;
  }

  /** The line or plane of the directions that are named, and its axes. */
  public VariedSlice varied(Directions directions) {
    return directions.varied(axes());
  }

  /** The line or plane of directions that are made already. */
  public VariedSlice varied(Directions directions, Span span) {
    return directions.varied(axes(), span);
  }

  /** How the directions that are named are made. */
  public List<Recipe> recipes(Directions directions) {
    return directions.recipes(axes());
  }

  private List<AxisText> axes() {
    return AxisText.all(vary, vary.size() == 1 ? Axis.LINE_POINTS : Axis.PLANE_POINTS);
  }
}
