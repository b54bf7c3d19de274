package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.AxisText;
import costscape.cli.value.PointText;
import costscape.number.NumberText;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** Options that say which parameters an atlas shows, and how far each slice reaches. */
@Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
public final class AtlasOptions {
  /** 16 parameters are 120 pairs, each the size of a stamp. */
  public static final int MOST_PARAMETERS = 16;

  @Option(
      names = "--only",
      paramLabel = "NAME,…",
      split = ",",
      description =
          "Only these parameters and their pairs, at least two, in this order; all others stay as"
              + " they are at the point (default: all, of which there may be "
              + MOST_PARAMETERS
              + ").")
  private List<String> only = List.of();

  @Option(
      names = "--range",
      paramLabel = "FROM:TO",
      description = "Every parameter from FROM to TO.")
  private String range;

  @Option(
      names = "--span",
      paramLabel = "S",
      description =
          "Every parameter from S below its value to S above (default: a round number above one"
              + " and a half times the largest value).")
  private Double span;

  /** The parameters that are shown, by their places in θ; more than one can read are refused. */
  public List<Integer> parameters(ModelAtPoint model) {
    List<Integer> shown = chosen(model);
    int count = shown.size();
    if (count > MOST_PARAMETERS) {
      throw new InputException(
          ("an atlas of %d parameters has %d pairs; %d parameters at most can be read: --only"
                  + " NAME,… chooses some, sweep draws one pair of them, or with --vary random:1"
                  + " --vary random:2 a plane of all")
              .formatted(count, (long) count * (count - 1) / 2, MOST_PARAMETERS));
    }
    return shown;
  }

  private List<Integer> chosen(ModelAtPoint model) {
    if (only.isEmpty()) {
      return IntStream.range(0, model.layout().size()).boxed().toList();
    }
    List<Integer> places =
        only.stream().map(name -> PointText.index(name.strip(), model.layout())).toList();
    if (places.size() < 2 || places.stream().distinct().count() < places.size()) {
      throw new InputException(
          "--only %s: two different parameters or more were expected"
              .formatted(InputException.shown(String.join(",", only))));
    }
    return places;
  }

  /** An axis for each parameter that is shown. */
  public List<Axis> axes(ModelAtPoint model, int points) {
    List<Integer> parameters = parameters(model);
    double reach = span == null ? defaultSpan(model, parameters) : span;
    if (!(reach > 0)) {
      throw new InputException("--span must be above 0; it is " + NumberText.of(reach));
    }
    return parameters.stream().map(k -> axis(model, k, reach, points)).toList();
  }

  private Axis axis(ModelAtPoint model, int k, double reach, int points) {
    String name = model.layout().name(k);
    if (range != null) {
      return AxisText.parse(name + "=" + range, points);
    }
    double value = model.point().get(k);
    return InputException.given(() -> new Axis(name, value - reach, value + reach, points));
  }

  /** 1, 2 or 5 times a power of ten, at least one and a half times the largest parameter shown. */
  private static double defaultSpan(ModelAtPoint model, List<Integer> parameters) {
    double largest = 1;
    for (int k : parameters) {
      largest = Math.max(largest, 1.5 * Math.abs(model.point().get(k)));
    }
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(largest)));
    for (double round : new double[] {1, 2, 5}) {
      if (largest <= round * power) {
        return round * power;
      }
    }
    return 10 * power;
  }
}
