package costscape.network;

import java.util.ArrayList;
import java.util.List;

/** Activations for tests. */
public final class Activations {
  private Activations() {}

  /** All that there are, and one with another setting. */
  public static List<ActivationFunction> all() {
    List<ActivationFunction> all = new ArrayList<>(ActivationFunction.all());
    all.add(ActivationFunction.leakyRelu(0.2));
    return all;
  }
}
