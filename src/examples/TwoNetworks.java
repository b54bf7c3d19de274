//JAVA 17+
//DEPS io.github.costscape:costscape:1.0.0-SNAPSHOT

import costscape.api.Activation;
import costscape.api.Data;
import costscape.api.Direction;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Point;
import costscape.api.Sweep;
import costscape.api.Training;
import java.io.IOException;
import java.nio.file.Path;

/** Is there a hill between two trained networks? With their units in the same order, hardly. */
public final class TwoNetworks {
  private TwoNetworks() {}

  private static Point trained(Model model, long seed) {
    var training = Training.gradientDescent(0.5).steps(3000).recordedEvery(3000);
    return model.random(seed, 1).train(training).end();
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "output");

    var model = Model.of(Data.MOONS).hidden(8).activation(Activation.TANH);
    var one = trained(model, 1);
    var other = trained(model, 2);

    var straight = Sweep.curve(one.line(Direction.between("other", other)), 201);
    var matched = Sweep.curve(one.line(Direction.betweenMatched("other", other)), 201);
    System.out.println("barrier " + straight.barrier().orElseThrow().height());
    System.out.println("barrier " + matched.barrier().orElseThrow().height() + " after matching");
    System.out.println(matched.line().note());
    Picture.line(straight).title("Two networks").write(folder.resolve("straight.png"));
    Picture.line(matched).title("Units matched").write(folder.resolve("matched.png"));
  }
}
