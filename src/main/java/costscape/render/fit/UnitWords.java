package costscape.render.fit;

import costscape.network.Link;
import costscape.network.Network;

/** What a diagram writes over the layers of a network and into its units. */
record UnitWords(Network network) {
  /** The name of a layer; 0 is the input. */
  String title(int layer) {
    if (layer == 0) {
      return "input";
    }
    if (layer == network.layout().layers()) {
      boolean isShared = network.output().link() == Link.SOFTMAX; // over all units of the layer
      return isShared ? "output (softmax)" : "output";
    }
    return network.hiddenLayers() == 1 ? "hidden layer" : "hidden layer %d".formatted(layer);
  }

  /** What a unit makes of its sum, or the name of an input. */
  String inside(int layer, int unit) {
    if (layer == 0) {
      return network.inputs() == 1 ? "x" : "x" + unit;
    }
    return layer == network.layout().layers() ? output() : network.activation().notation().symbol();
  }

  private String output() {
    return switch (network.output().link()) {
      case LOGISTIC -> "σ";
      case SOFTMAX, IDENTITY -> "z";
    };
  }
}
