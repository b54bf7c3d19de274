package costscape.cli.figure;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.Appearance;
import costscape.cli.look.HouseStyle;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that change the words above and below a finished figure. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class WordOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--title", paramLabel = "TEXT", description = "A title above the picture.")
  private String title;

  @Option(
      names = "--no-caption",
      description =
          "Leave out the caption, where the text around the picture says which data, network and"
              + " fixed values it shows. STEM.json holds them still.")
  private boolean uncaptioned;

  public Appearance appearance() {
    boolean captioned = !uncaptioned && !HouseStyle.of(spec).has("no-caption");
    return Appearance.NONE.saying(Optional.ofNullable(title), captioned);
  }
}
