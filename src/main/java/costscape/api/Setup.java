package costscape.api;

import costscape.cost.LossFunction;
import costscape.cost.Losses;
import costscape.cost.NetworkCost;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.study.CaptionFacts;
import java.util.List;
import java.util.Optional;

/**
 * The parts that a network's cost is made of.
 *
 * @param data the rows that train
 * @param shown the rows whose cost is asked for, where these are others
 * @param loss empty for the usual one
 * @param cells how exact the cells of a sweep are computed; the cost itself is exact
 */
record Setup(
    Data data,
    Optional<Data> shown,
    List<Integer> hidden,
    Activation activation,
    Optional<Loss> loss,
    double l2,
    Precision cells) {
  static Setup usual(Data data) {
    return new Setup(
        data,
        Optional.empty(),
        List.of(2),
        Activation.SIGMOID,
        Optional.empty(),
        0,
        Precision.DOUBLE);
  }

  Setup withHidden(List<Integer> widths) {
    return new Setup(data, shown, widths, activation, loss, l2, cells);
  }

  Setup withActivation(Activation other) {
    return new Setup(data, shown, hidden, other, loss, l2, cells);
  }

  Setup withLoss(Loss other) {
    return new Setup(data, shown, hidden, activation, Optional.of(other), l2, cells);
  }

  Setup withL2(double a) {
    return new Setup(data, shown, hidden, activation, loss, a, cells);
  }

  Setup on(Data rows) {
    return new Setup(data, Optional.of(rows), hidden, activation, loss, l2, cells);
  }

  Setup withCells(Precision other) {
    return new Setup(data, shown, hidden, activation, loss, l2, other);
  }

  NetworkCost cost() {
    Network network = Network.of(data.rows, hidden, activation.function);
    NetworkCost cost = NetworkCost.of(network, data.rows, chosen(), l2);
    return shown.map(other -> cost.over(data.fitting(other).rows)).orElse(cost);
  }

  private LossFunction chosen() {
    return loss.map(
            word ->
                word.of(data.rows)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "loss %s does not fit the data; %s would do"
                                    .formatted(word, choices()))))
        .orElseGet(() -> Losses.usual(data.rows));
  }

  private String choices() {
    return String.join(" or ", Losses.choices(data.rows).stream().map(LossFunction::word).toList());
  }

  /** A point of the network that has a name. */
  ParameterVector point(Preset preset) {
    ParameterLayout layout = cost().network().layout();
    if (!preset.known.fits(layout)) {
      throw new IllegalArgumentException(
          "%s is a point of a 1-2-1 network, not of a %s one; ZEROS, random and read fit any"
              .formatted(preset, layout.shape()));
    }
    return preset.known.point(layout);
  }

  /** Returns what a caption says of the model. */
  CaptionFacts caption() {
    CaptionFacts parts = CaptionFacts.of(shown.orElse(data).name(), data.standardized, cost());
    return cells == Precision.SINGLE ? parts.withBasic("single precision") : parts;
  }
}
