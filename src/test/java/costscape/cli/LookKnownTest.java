package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.facts.Changes;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.option.StyleKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** An option of a look, declared once, is known wherever a picture is drawn or drawn again. */
class LookKnownTest {
  private static final String PLANE = "sweep --vary w1_0_0=-6:6:9 --vary b1_0=-6:6:9";

  @TempDir private Path folder;

  private static Set<String> looks(CommandSpec command) {
    return command.options().stream()
        .filter(option -> OptionFacts.topic(option) == Topic.LOOKS)
        .filter(
            option ->
                OptionFacts.changes(option) == Changes.LOOK
                    || OptionFacts.changes(option) == Changes.PART)
        .map(option -> option.longestName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The language of a page or a lesson is no look of a picture. */
  private static Set<String> pictureLooks(CommandSpec command) {
    Set<String> looks = looks(command);
    looks.remove("--lang");
    return looks;
  }

  private static CommandSpec command(String name) {
    return Costscape.parser(name).getSubcommands().get(name).getCommandSpec();
  }

  @Test
  void sweepAndAgainAndFigureAndStylesKnowTheSameLooks() {
    Set<String> all = looks(command("sweep"));
    assertTrue(all.size() > 25, all::toString);
    assertEquals(all, looks(command("again")));
    assertEquals(all, looks(command("figure")));
    Set<String> keys = looks(new CommandLine(new StyleKeys()).getCommandSpec());
    assertTrue(keys.containsAll(all), keys::toString);
    for (String name : Costscape.wholeParser().getSubcommands().keySet()) {
      assertTrue(
          all.containsAll(pictureLooks(command(name))), () -> name + ": " + looks(command(name)));
    }
  }

  private int[] pixels(String name, String line, String... more) throws IOException {
    Session.line(line + " --quiet --out " + folder + " --name " + name, more).done();
    return PngPixels.of(folder.resolve(name + ".png"));
  }

  /** A recorded picture in another look is the one that the same line draws in that look. */
  @Test
  void aRecordedPictureTakesEveryLook() throws IOException {
    String[] look = {
      "--view=contour",
      "--scale=log",
      "--colours=magma",
      "--levels=3",
      "--title=Costs",
      "--xlabel=right",
      "--ylabel=up",
      "--clabel=heat",
      "--star",
      "--smooth",
      "--equal",
      "--ticks=3",
      "--mark=w1_0_0=1,b1_0=2:here",
      "--font=serif",
      "--font-size=20",
      "--caption=Words below",
      "--style=dark",
      "--size=900x700",
      "--dpi=100"
    };
    int[] usual = pixels("usual", PLANE);
    int[] dressed = pixels("dressed", PLANE, look);
    String again = "again " + folder.resolve("usual.png");
    assertArrayEquals(dressed, pixels("again", again, look));
    assertArrayEquals(usual, pixels("back", again));
  }
}
