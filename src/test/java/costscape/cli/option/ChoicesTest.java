package costscape.cli.option;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Session;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.render.figure.View;
import costscape.trace.optimizer.Optimizers;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Help texts list what there is, so nobody has to add a new choice to them. */
class ChoicesTest {
  private static void lists(String command, Enum<?>... choices) {
    String help = Session.run(command, "--help=all").out();
    Stream.of(choices)
        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
        .forEach(word -> assertTrue(help.contains(word), word + " is missing in " + help));
  }

  @Test
  void everyChoiceIsInTheHelp() {
    lists("trace", Optimizers.values());
    lists("basins", Optimizers.values());
    String help = Session.run("sweep", "--help=all").out();
    ActivationFunction.all().forEach(f -> assertTrue(help.contains(f.word()), f.word()));
    lists("sweep", Datasets.values());
    lists("sweep", View.values());
  }
}
