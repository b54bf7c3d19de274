package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.figure.WordOptions;
import costscape.cli.option.FirstTraining;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.Caption;
import costscape.cli.value.ModelAtPoint;
import costscape.data.Dataset;
import costscape.render.fit.NetworkDiagram;
import costscape.words.CaptionWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The units of a network and the weights between them. */
@NeededFirst("--names --at --set --data --hidden --activation --format --out")
@Command(
    name = "network",
    description = {
      "A diagram of the network: its units, and its weights by width and colour.",
      "Where no option names a network, one is trained first, as trace does by itself."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape network", "  costscape network --data iris --hidden 3 --names"})
final class NetworkCommand implements Callable<Integer> {
  @Mixin private ModelOptions modelOptions;
  @Mixin LanguageOption languageOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin private WordOptions wordOptions;

  /** A caption names so many inputs. */
  private static final int MOST_INPUTS = 30;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(names = "--names", description = "The names of the parameters, without values.")
  private boolean namesAlone;

  @Override
  public Integer call() throws IOException {
    ModelAtPoint asked = modelOptions.withoutPoint().model();
    Output output = outputOptions.output(wordOptions.appearance()).prepare();
    output.pictures().rehearse(() -> diagram(asked));
    ModelAtPoint model = namesAlone ? asked : FirstTraining.of(asked, modelOptions);
    output.about(model);
    output.pictures().write(() -> diagram(model), "the network");
    int parameters = model.layout().size();
    Summary summary =
        new Summary()
            .put("shape", model.layout().shape())
            .put("parameters", parameters)
            .line(SummaryWords.NETWORK, model.layout().shape(), parameters);
    return outputOptions.print(output.end(summary));
  }

  private NetworkDiagram diagram(ModelAtPoint model) {
    String inputs = inputs(model.dataset().featureNames());
    return namesAlone
        ? named(NetworkDiagram.of(model.network()), model).withCaption(Caption.of(model) + inputs)
        : named(NetworkDiagram.of(model.network(), model.point()), model)
            .withCaption(Caption.withPoint(model) + inputs);
  }

  /** With the data's names, but for inputs and classes that have none of their own. */
  private static NetworkDiagram named(NetworkDiagram diagram, ModelAtPoint model) {
    List<String> features =
        inputs(model.dataset().featureNames()).isEmpty()
            ? List.of()
            : model.dataset().featureNames();
    return diagram.withNames(features, outputs(model.dataset()));
  }

  /** Of two classes the one whose probability the output is. */
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
        inputs.add(CaptionWords.INPUT_IS.say(input, features.get(k)));
      }
    }
    return inputs.isEmpty() || inputs.size() > MOST_INPUTS
        ? ""
        : " " + String.join(", ", inputs) + ".";
  }
}
