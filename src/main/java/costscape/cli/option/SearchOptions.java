package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.Starts;
import costscape.critical.place.Terrain;
import costscape.job.Progress.Outlook;
import costscape.job.Runner;
import costscape.number.NumberText;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say how thoroughly stationary points are searched for. */
@Facts(topic = Topic.POINT, changes = Changes.RESULT)
public final class SearchOptions {
  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "600",
      description = "Random starts of the search for ends (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--saddle-starts",
      paramLabel = "N",
      description =
          "Starts of the search for saddles (default: as many as --starts; with 0 there are no"
              + " climbs and no chains either).")
  private Integer saddleStarts;

  @Mixin private HoldOutOptions holdOut;

  @Option(
      names = "--scale",
      paramLabel = "S,…",
      split = ",",
      defaultValue = "1,4,10",
      description =
          "Standard deviations of the starts' parameters, taking turns (default:"
              + " ${DEFAULT-VALUE}).")
  private List<Double> scales;

  public HoldOutOptions holdOut() {
    return holdOut;
  }

  /** Returns what the progress of a search calls it. */
  public String amount() {
    return String.format(Locale.ROOT, "a search from %,d starts", starts);
  }

  /** Searches, and tells the outlook what is to be expected of its jobs. */
  public Catalogue search(Terrain terrain, Runner runner, Outlook outlook) {
    int hunts = saddleStarts == null ? starts : saddleStarts;
    if (starts < 1 || hunts < 0) {
      throw new InputException(
          "--starts is 1 or more and --saddle-starts 0 or more, not %d and %d"
              .formatted(starts, hunts));
    }
    for (double scale : scales) {
      if (!(scale > 0) || Double.isInfinite(scale)) {
        throw new InputException("--scale must be above 0; it is " + NumberText.of(scale));
      }
    }
    double[] turns = scales.stream().mapToDouble(Double::doubleValue).toArray();
    Starts gaussian = Starts.gaussian(terrain.cost().dimension(), holdOut.seed(), turns);
    return Catalogue.search(terrain, gaussian, starts, hunts, runner, outlook);
  }
}
