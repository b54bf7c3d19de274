package costscape.proof.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Tries to refute that no other stationary point lies within a distance: Newton's method from
 * places in the ball, and what it finds there is shown to exist before it counts.
 */
final class Neighbours {
  private static final int STARTS = Integer.getInteger("costscape.neighbours", 3);

  private Neighbours() {}

  static void refute(Model model, Map<String, Double> place, Found found, Span radius) {
    Map<String, Span> here = Model.exact(place);
    List<String> free = found.free();
    Random random = new Random(7);
    for (int start = 0; start < STARTS; start++) {
      Map<String, Span> at = new LinkedHashMap<>(here);
      double[] step = new double[free.size()];
      double squares = 0;
      for (int k = 0; k < step.length; k++) {
        step[k] = random.nextGaussian();
        squares += step[k] * step[k];
      }
      double scale = radius.near() * Math.pow(random.nextDouble(), 0.25) / Math.sqrt(squares);
      for (int k = 0; k < step.length; k++) {
        at.put(free.get(k), here.get(free.get(k)).plus(Span.of(scale * step[k])));
      }
      Optional<Found> other = other(model, at, free);
      if (other.isPresent()
          && radius.square().isAbove(other.get().squaredDistance(here))
          && free.stream()
              .anyMatch(name -> !found.at().get(name).meets(other.get().at().get(name)))) {
        throw new Unconfirmed("another stationary point lies within " + radius.near());
      }
    }
  }

  private static Optional<Found> other(Model model, Map<String, Span> at, List<String> free) {
    try {
      return Found.near(model, at, free);
    } catch (Model.Kink | ArithmeticException nowhere) {
      return Optional.empty(); // a search that ran away, or came to a kink
    }
  }
}
