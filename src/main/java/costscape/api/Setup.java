package costscape.api;

import costscape.cost.Loss;
import costscape.cost.Losses;
import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.network.Preset;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import java.util.List;

/**
 * What a network's cost is made of.
 *
 * @param loss its word; empty for the usual one
 */
record Setup(
    Data data, List<Integer> hidden, ActivationFunction activation, String loss, double l2) {
  static Setup usual(Data data) {
    return new Setup(data, List.of(2), ActivationFunction.SIGMOID, "", 0);
  }

  Setup withHidden(List<Integer> widths) {
    return new Setup(data, widths, activation, loss, l2);
  }

  Setup withActivation(ActivationFunction other) {
    return new Setup(data, hidden, other, loss, l2);
  }

  Setup withLoss(String other) {
    return new Setup(data, hidden, activation, other, l2);
  }

  Setup withL2(double a) {
    return new Setup(data, hidden, activation, loss, a);
  }

  NetworkCost cost() {
    return NetworkCost.of(Network.of(data.rows, hidden, activation), data.rows, chosen(), l2);
  }

  private Loss chosen() {
    return loss.isEmpty()
        ? Losses.usual(data.rows)
        : Losses.named(loss, data.rows)
            .orElseThrow(
                () ->
                    new InputException(
                        "cost %s does not fit the data; %s would do".formatted(loss, choices())));
  }

  private String choices() {
    return String.join(" or ", Losses.choices(data.rows).stream().map(Loss::word).toList());
  }

  /** A point of the network that has a name. */
  ParameterVector preset(String name) {
    Preset known =
        Preset.named(name)
            .orElseThrow(
                () ->
                    new InputException(
                        "no point \"%s\"; there are %s"
                            .formatted(name, String.join(", ", Preset.labels()))));
    ParameterLayout layout = cost().network().layout();
    if (!known.fits(layout)) {
      throw new IllegalArgumentException(
          "%s is a point of a 1-2-1 network, not of a %s one; at(\"zeros\"), random and read fit any"
              .formatted(name, layout.shape()));
    }
    return known.point(layout);
  }

  /** What a caption says of the model. */
  String caption() {
    return "%s data, %s network, %s%s."
        .formatted(
            data.name(),
            cost().network().layout().shape(),
            Words.word(activation),
            l2 == 0 ? "" : ", L2 " + Words.number(l2));
  }
}
