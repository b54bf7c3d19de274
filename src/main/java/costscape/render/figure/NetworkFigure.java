package costscape.render.figure;

import costscape.data.Dataset;
import costscape.render.fit.NetworkDiagram;
import costscape.study.ModelAtPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what a network is: its units, under the names that its data give to inputs and outputs.
 *
 * @param namesAlone whether the names of all parameters are drawn, in place of their values
 */
public record NetworkFigure(ModelAtPoint model, boolean namesAlone) {
  /** A caption names so many inputs. */
  private static final int MOST_INPUTS = 30;

  public NetworkDiagram figure() {
    String inputs = inputs(model.dataset().featureNames());
    return namesAlone
        ? named(NetworkDiagram.of(model.network())).withCaption(model.facts() + inputs)
        : named(NetworkDiagram.of(model.network(), model.point()))
            .withCaption(model.pointFacts() + inputs);
  }

  /** With the data's names, but for inputs and classes that have none of their own. */
  private NetworkDiagram named(NetworkDiagram diagram) {
    List<String> features =
        inputs(model.dataset().featureNames()).isEmpty()
            ? List.of()
            : model.dataset().featureNames();
    return diagram.withNames(features, outputs(model.dataset()));
  }

  /** Returns the names of the outputs; for two classes, the one whose probability the output is. */
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
