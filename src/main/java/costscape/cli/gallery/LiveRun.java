package costscape.cli.gallery;

import costscape.cli.value.AxisText;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;

/**
 * What a link of the course makes the live page show, for a face that has no page.
 *
 * @param axes of the map
 * @param isFrozen whether the parameters of the map alone train
 * @param rules of the balls, which start together
 * @param labels that tell several balls apart; empty where there is one
 * @param steps that they have taken
 * @param heldOut the rows that do not train
 */
record LiveRun(
    NetworkCost cost,
    ParameterVector start,
    List<Axis> axes,
    boolean isFrozen,
    List<Optimizer> rules,
    List<String> labels,
    int steps,
    Optional<Dataset> heldOut) {

  /** Reads a link as the course writes them: with an own start, two axes and a number of steps. */
  static LiveRun of(String link) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String part : link.split("&", -1)) {
      String[] pair = part.split("=", 2);
      parts.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
    }
    Dataset all = Datasets.named(one(parts, "data")).orElseThrow().dataset();
    Optional<Split> split = split(all, parts);
    Dataset rows = split.map(Split::training).orElse(all);
    List<String> balls = parts.getOrDefault("ball", List.of());
    Network network =
        Network.of(
            rows.features(),
            Arrays.stream(one(parts, "hidden").split(",", -1)).map(Integer::valueOf).toList(),
            ActivationFunction.of(one(parts, "activation")));
    double l2 = parts.containsKey("l2") ? Double.parseDouble(one(parts, "l2")) : 0;
    return new LiveRun(
        NetworkCost.of(network, rows, LogisticLoss.CROSS_ENTROPY, l2),
        ParameterVector.of(numbers(one(parts, "at"))),
        parts.getOrDefault("vary", List.of()).stream()
            .map(text -> AxisText.parse(text, Axis.PLANE_POINTS))
            .toList(),
        one(parts, "view").equals("frozen"),
        balls.stream().map(LiveRun::rule).toList(),
        balls.size() < 2 ? List.of() : labels(balls),
        Integer.parseInt(one(parts, parts.containsKey("taken") ? "taken" : "steps")),
        split.map(Split::other));
  }

  private static String one(Map<String, List<String>> parts, String name) {
    List<String> values = parts.getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw new IllegalArgumentException("a link of the course has one " + name + ": " + parts);
    }
    return values.get(0);
  }

  /** The names of the balls' rules, or their rates where they have one rule. */
  private static List<String> labels(List<String> balls) {
    List<String> names = balls.stream().map(ball -> ball.split(",", -1)[0]).toList();
    return names.stream().distinct().count() == names.size()
        ? names
        : balls.stream()
            .map(ball -> ball.replaceFirst(".*\\brate=([^,]*).*", "$1"))
            .map("rate %s"::formatted)
            .toList();
  }

  private static Optional<Split> split(Dataset all, Map<String, List<String>> parts) {
    if (!parts.containsKey("hold-out")) {
      return Optional.empty();
    }
    Well19937c random = new Well19937c(Long.parseLong(one(parts, "seed")));
    double share = Double.parseDouble(one(parts, "hold-out"));
    return Optional.of(Split.holdingOut(all, RowDraws.heldOut(all, share, random)));
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static Optimizer rule(String text) {
    String[] parts = text.split(",", -1);
    Map<Setting, Double> settings = new EnumMap<>(Setting.class);
    for (String part : List.of(parts).subList(1, parts.length)) {
      String[] pair = part.split("=", 2);
      settings.put(Setting.named(pair[0]).orElseThrow(), Double.valueOf(pair[1]));
    }
    return Optimizers.named(parts[0]).orElseThrow().with(settings);
  }

  /** The numbers of the parameters that train. */
  List<Integer> free() {
    List<String> names = cost.network().layout().parameterNames();
    return IntStream.range(0, names.size())
        .filter(k -> !isFrozen || axes.stream().anyMatch(a -> a.name().equals(names.get(k))))
        .boxed()
        .toList();
  }

  /** The path of each ball so far. */
  List<Trajectory> paths() {
    int[] free = free().stream().mapToInt(k -> k).toArray();
    return rules.stream()
        .map(
            rule ->
                isFrozen
                    ? new Training(rule, steps, 1).from(cost, start, free)
                    : new Training(rule, steps, 1).from(cost, start))
        .toList();
  }
}
