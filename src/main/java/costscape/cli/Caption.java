package costscape.cli;

import costscape.space.Slice;
import costscape.store.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The line below a picture: what it shows of what, and what does not move in it. */
final class Caption {
  /** More fixed values than these nobody reads. */
  private static final int MOST_NAMED = 12;

  private static final int LONGEST = 8;

  private Caption() {}

  /** The data and the network. */
  static String of(Model model) {
    return "%s data, %s network, %s%s."
        .formatted(
            model.dataset().name(),
            model.layout().shape(),
            model.network().activation().name().toLowerCase(Locale.ROOT),
            model.cost().l2() == 0 ? "" : ", L2 " + number(model.cost().l2()));
  }

  /** The data, the network and every parameter that a slice fixes. */
  static String of(Model model, Slice slice) {
    return of(model) + " " + fixed(model, slice);
  }

  private static String fixed(Model model, Slice slice) {
    if (slice.directions().stream().anyMatch(d -> d.parameter().isEmpty())) {
      return "All parameters move with the axes.";
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

  /** To the last digit where that is short, else to six: the run record has them all. */
  private static String number(double value) {
    String exact = NumberText.of(value);
    String text = exact.length() <= LONGEST ? exact : Summary.number(value);
    return text.replace('-', '\u2212');
  }
}
