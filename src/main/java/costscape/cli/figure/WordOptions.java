package costscape.cli.figure;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.Appearance;
import costscape.cli.look.HouseStyle;
import costscape.render.chart.CaptionChoice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that change the words above and below a finished figure. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class WordOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description =
          "A title above the picture. It, and other words of yours in a picture, take mathematics"
              + " between dollars, such as '$\\nabla C(w^{(1)}_0)$'.")
  private String title;

  @Option(
      names = "--caption",
      paramLabel = "short|full|none|latex|TEXT",
      description =
          "What stands below the picture: short is at most a line, and only what the picture alone"
              + " would say wrongly; full is every sentence; latex is none, and STEM.tex includes"
              + " the picture with the full caption; any other text stands there itself (default:"
              + " short). The summary and STEM.json hold the full caption.")
  private String caption;

  @Option(names = "--no-caption", description = "The same as --caption none.")
  private boolean uncaptioned;

  @Option(
      names = "--labels",
      paramLabel = "A|B|…",
      description =
          "Names of the lines in the legend, or titles of panels without lines, one after the"
              + " other, such as 'GD|Adam'.")
  private String labels;

  @Option(names = "--clabel", paramLabel = "TEXT", description = "The title of the colour bar.")
  private String colours;

  public Appearance appearance() {
    List<String> names =
        labels == null
            ? List.of()
            : Stream.of(labels.split("\\|", -1))
                .map(name -> UserWords.of("--labels", name))
                .toList();
    return Appearance.NONE.with(
        new Appearance.Words(
            Optional.ofNullable(title).map(text -> UserWords.of("--title", text)),
            choice(),
            new Appearance.Names(
                names, Optional.ofNullable(colours).map(text -> UserWords.of("--clabel", text)))));
  }

  private CaptionChoice choice() {
    if (uncaptioned || (caption == null && HouseStyle.of(spec).has("no-caption"))) {
      return CaptionChoice.NONE;
    }
    return switch (caption == null ? "short" : caption.toLowerCase(Locale.ROOT)) {
      case "short" -> CaptionChoice.SHORT;
      case "full" -> CaptionChoice.FULL;
      case "none" -> CaptionChoice.NONE;
      case "latex" -> CaptionChoice.of(CaptionChoice.Kind.LATEX);
      default -> CaptionChoice.own(caption);
    };
  }
}
