package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.space.Slice;
import costscape.store.text.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The line below a picture: what it shows of what, and what does not move in it. */
public final class Caption {
  /** More fixed values than these nobody reads. */
  private static final int MOST_NAMED = 12;

  private static final int LONGEST = 8;

  /** Below panels, where the caption has the data and the network of one of them. */
  static final String FIRST_PANEL = "This is the first panel; the title says what differs.";

  private Caption() {}

  /** The data, the network and, where some rows are shown apart, how many. */
  public static String of(Model model) {
    return "%s data, %s network, %s%s.%s"
        .formatted(
            model.dataset().name(),
            model.layout().shape(),
            model.network().activation().name().toLowerCase(Locale.ROOT),
            model.cost().l2() == 0 ? "" : ", L2 " + number(model.cost().l2()),
            model.other().map(other -> " " + other.sentence()).orElse(""));
  }

  /** The data, the network and every parameter that a slice fixes. */
  public static String of(Model model, Slice slice) {
    return of(model) + " " + fixed(model, slice);
  }

  private static String fixed(Model model, Slice slice) {
    if (slice.directions().stream().anyMatch(d -> d.parameter().isEmpty())) {
      return moving(slice);
    }
    List<String> values = new ArrayList<>();
    for (int k = 0; k < model.layout().size(); k++) {
      int parameter = k;
      if (slice.directions().stream().noneMatch(d -> d.parameter().getAsInt() == parameter)) {
        values.add(model.layout().name(k) + " = " + number(model.point().get(k)));
      }
    }
    return values.size() > MOST_NAMED
        ? "The other %d parameters are fixed.".formatted(values.size())
        : "Fixed: " + String.join(", ", values) + ".";
  }

  /** A parameter's own axis is orthogonal to the direction beside it. */
  private static String moving(Slice slice) {
    return slice.directions().stream()
        .filter(d -> d.parameter().isPresent())
        .findFirst()
        .map(
            d -> "%s moves with its own axis alone, the others with the other.".formatted(d.name()))
        .orElseGet(() -> count(slice));
  }

  private static String count(Slice slice) {
    int all = slice.origin().dimension();
    long moving =
        IntStream.range(0, all)
            .filter(k -> slice.directions().stream().anyMatch(d -> d.get(k) != 0))
            .count();
    return moving == all
        ? "All parameters move with the axes."
        : "%d of %d parameters move with the axes.".formatted(moving, all);
  }

  /** To the last digit where that is short, else to six: the run record has them all. */
  private static String number(double value) {
    String exact = NumberText.of(value);
    String text = exact.length() <= LONGEST ? exact : Summary.number(value);
    return text.replace('-', '\u2212');
  }
}
