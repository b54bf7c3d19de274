package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.space.Axis;
import costscape.store.file.InputException;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say what is varied. */
public final class SliceOptions {
  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--vary",
      paramLabel = "AXIS",
      converter = InputFiles.OfAxis.class,
      description =
          "NAME=FROM:TO[:POINTS], once for a line or twice for a plane (default points: 1001 for a"
              + " line, 201 a side for a plane).")
  private List<String> vary = List.of();

  public boolean isGiven() {
    return !vary.isEmpty();
  }

  /** Axes as they are written, however many. */
  public List<String> all() {
    return vary;
  }

  /** One or two axes as they are written. */
  List<String> texts() {
    if (vary.isEmpty() || vary.size() > 2) {
      throw new InputException("one or two --vary are needed, not " + vary.size());
    }
    return vary;
  }

  /** Points of an axis that does not say how many. */
  int points() {
    return vary.size() == 1 ? Axis.LINE_POINTS : Axis.PLANE_POINTS;
  }
}
