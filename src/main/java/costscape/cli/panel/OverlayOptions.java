package costscape.cli.panel;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option that draws the curves of one command on one chart, for several values of another. */
public final class OverlayOptions {
  static final String NAME = "--overlay";

  @Facts(topic = Topic.DRAWN, changes = Changes.VARIANTS)
  @ReadsFile(ReadsFile.Kind.VALUES)
  @Option(
      names = NAME,
      paramLabel = "OPTION=V1|V2|…",
      description =
          "Curves on one chart with a legend: the line for each value of another option, such as"
              + " l2=0|0.01|0.1 or at=before.csv|after.csv.")
  private Optional<String> overlay = Optional.empty();

  public boolean isWanted() {
    return overlay.isPresent();
  }

  /** The command for every value; nothing where none are asked for. */
  public Optional<Variants> variants(CommandLine line) {
    return overlay.map(text -> Variants.of(NAME, text, line));
  }
}
