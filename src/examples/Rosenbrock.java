//JAVA 17+
//DEPS io.github.costscape:costscape:1.0.0-SNAPSHOT

import costscape.api.Catalogue;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Preset;
import costscape.api.Sweep;
import costscape.api.Training;
import costscape.api.Work;
import java.io.IOException;
import java.nio.file.Path;

/** Any function of ℝⁿ is a cost: Rosenbrock's valley, (1 − x)² + 100 (y − x²)². */
public final class Rosenbrock {
  private Rosenbrock() {}

  private static double valley(double[] at) {
    double x = at[0];
    double y = at[1];
    return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "output");

    var model = Model.of(2, Rosenbrock::valley).named("x", "y");
    var surface = Sweep.surface(model.at(Preset.ZEROS).plane("x", -2, 2, "y", -1, 3), 401, 401);
    var trained = model.at(-1.5, 2).train(Training.lbfgs().untilGradientBelow(1e-9));
    Picture.contours(surface).log().path(trained).write(folder.resolve("rosenbrock.png"));

    System.out.println("training ends at " + trained.end());
    var places = Catalogue.of(model, 50, 1, new double[] {1, 2}, Work.allCores());
    for (var place : places.entries()) {
      System.out.println(place.kind() + " at " + place.point() + ", cost " + place.cost());
    }
  }
}
