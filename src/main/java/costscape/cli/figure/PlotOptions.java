package costscape.cli.figure;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.HouseStyle;
import costscape.number.NumberText;
import costscape.render.chart.FigurePart;
import costscape.render.scale.Levels;
import costscape.store.file.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of what stands within the axes of a cost: contour lines, the star, marks. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class PlotOptions {
  private static final int MOST_LEVELS = 100;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--levels",
      paramLabel = "N|COST,…",
      description =
          "The costs of contour lines, such as 0.1,0.5,1, or how many round ones there are at most"
              + " (default: 12).")
  private String levels;

  @Option(names = "--no-star", description = "Leave out the star at the smallest cost.")
  private boolean starless;

  @Option(
      names = "--mark",
      paramLabel = "NAME=VALUE,…:TEXT",
      description =
          "A mark with a name, such as w1_0_0=3,w1_0_1=-2:start. It names a value for every axis of"
              + " the picture; a point that is not in the slice is refused. May be repeated.")
  private List<String> marks = List.of();

  public boolean areUnmarked() {
    return marks.isEmpty();
  }

  /** Whether the star is left out, by the command line or by a style. */
  public boolean areStarless() {
    return starless || HouseStyle.of(spec).has("no-star");
  }

  /** The star, where the command line itself says something about it. */
  public Set<FigurePart> asked() {
    return starless ? Set.of(FigurePart.STAR) : Set.of();
  }

  /** The marks as they are written. */
  public Stream<MarkText> marks() {
    return marks.stream().map(MarkText::parse);
  }

  /** The levels of contour lines, where some are asked for. */
  public Optional<Levels> levels() {
    if (levels == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          levels.matches("[0-9]{1,3}")
              ? atMost(Integer.parseInt(levels))
              : Levels.at(costs(levels.split(",", -1))));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "--levels %s: a count from 1 to %d was expected, or rising costs such as 0.1,0.5,1"
              .formatted(InputException.quoted(levels), MOST_LEVELS));
    }
  }

  private static Levels atMost(int most) {
    if (most > MOST_LEVELS) {
      throw new IllegalArgumentException("too many levels");
    }
    return Levels.atMost(most);
  }

  private static List<Double> costs(String... words) {
    List<Double> costs = new ArrayList<>();
    for (String word : words) {
      costs.add(
          NumberText.parse(word.strip())
              .orElseThrow(() -> new IllegalArgumentException("no number")));
    }
    return costs;
  }
}
