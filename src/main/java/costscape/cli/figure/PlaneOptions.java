package costscape.cli.figure;

import costscape.cli.look.Content;
import costscape.cli.look.Dress;
import costscape.cli.look.HouseStyle;
import costscape.cli.option.Varied;
import costscape.cli.value.Model;
import costscape.cli.value.Quantity;
import costscape.cli.value.View;
import costscape.render.chart.Part;
import costscape.render.scale.Levels;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.text.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of pictures of a cost over one axis or over a plane. */
public final class PlaneOptions {
  private static final int MOST_LEVELS = 100;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private AxesOptions axesOptions;
  @Mixin private EyeOptions eyeOptions;

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

  /** What the user changes about pictures on which marks have no place. */
  public Dress dress() {
    checkNone(marks.isEmpty());
    return unmarked();
  }

  /**
   * What the user changes about the figure of a slice.
   *
   * @param quantity that is drawn; marks lie on the curve or plane of a cost
   */
  public Dress dress(Varied varied, Model model, Quantity quantity, Optional<View> view) {
    boolean isCurves = !varied.isLine() && view.orElse(View.HEATMAP) == View.LINE;
    boolean isOneCost = quantity == Quantity.COST && model.other().isEmpty() && !isCurves;
    checkNone(marks.isEmpty() || isOneCost);
    return unmarked()
        .marked(marks().map(mark -> mark.on(varied.slice(), varied.axes(), model)).toList());
  }

  private static void checkNone(boolean fine) {
    if (!fine) {
      throw new InputException(
          "--mark marks a place on the curve or the plane of one cost; not in --panel, --overlay,"
              + " --view line, beside other rows, or on another quantity");
    }
  }

  /**
   * What the user changes about a picture of paths.
   *
   * @param axes of its plane; empty if it has none
   */
  public Dress dress(List<Axis> axes) {
    if (!marks.isEmpty() && axes.isEmpty()) {
      throw new InputException("--mark marks a place on a plane: two --vary are wanted");
    }
    return unmarked().marked(marks().map(mark -> mark.over(axes)).toList());
  }

  private Dress unmarked() {
    Dress dress = axesOptions.dress().seenFrom(eyeOptions.eye());
    Content content = dress.content();
    return dress
        .asking(starless ? Set.of(Part.STAR) : Set.of())
        .with(
            new Content(
                starless || HouseStyle.of(spec).has("no-star"),
                content.equal(),
                content.ticks(),
                levels(),
                content.marks()));
  }

  private Stream<MarkText> marks() {
    return marks.stream().map(MarkText::parse);
  }

  private Optional<Levels> levels() {
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
