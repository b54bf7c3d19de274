package costscape.study;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a network is: its units, under the names that its data give to inputs and outputs.
 *
 * @param values of the parameters; none where their names alone are shown
 * @param inputs one name an input; none where they have no names of their own
 * @param outputs one name an output; none where they need none
 * @param caption what is to be said of it
 */
public record NetworkResult(
    Network network,
    Optional<ParameterVector> values,
    List<String> inputs,
    List<String> outputs,
    String caption) {
  /** A caption names so many inputs. */
  private static final int MOST_INPUTS = 30;

  public NetworkResult {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** The network of a model, at its point or with the names of all parameters in place of it. */
  public static NetworkResult of(ModelAtPoint model, boolean namesAlone) {
    List<String> features = model.dataset().featureNames();
    String inputs = inputs(features);
    return new NetworkResult(
        model.network(),
        namesAlone ? Optional.empty() : Optional.of(model.point()),
        inputs.isEmpty() ? List.of() : features,
        outputs(model.dataset()),
        (namesAlone ? model.facts() : model.pointFacts()) + inputs);
  }

  /** The names of the outputs; for two classes, the one whose probability the output is. */
  private static List<String> outputs(Dataset dataset) {
    if (!dataset.hasClasses()) {
      return List.of();
    }
    List<String> classes = dataset.classes();
    if (classes.stream().allMatch(name -> name.matches("\\d+"))) {
      return List.of();
    }
    return classes.size() == 2 ? classes.subList(1, 2) : classes;
  }

  /** Which feature each input takes, where the features have names of their own and are few. */
  private static String inputs(List<String> features) {
    List<String> inputs = new ArrayList<>();
    for (int k = 0; k < features.size(); k++) {
      String input = features.size() == 1 ? "x" : "x" + k;
      if (!features.get(k).equals(input)) {
        inputs.add("%s is %s".formatted(input, features.get(k)));
      }
    }
    return inputs.isEmpty() || inputs.size() > MOST_INPUTS
        ? ""
        : " " + String.join(", ", inputs) + ".";
  }
}
