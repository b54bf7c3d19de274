//JAVA 17+
//DEPS io.github.costscape:costscape:1.0.0-SNAPSHOT
//DEPS org.apache.xmlgraphics:batik-svggen:1.19
//DEPS org.apache.xmlgraphics:batik-dom:1.19
//DEPS de.rototor.pdfbox:graphics2d:3.0.5

import costscape.api.Activation;
import costscape.api.Data;
import costscape.api.Direction;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Sweep;
import costscape.api.Training;
import costscape.api.Work;
import java.io.IOException;
import java.nio.file.Path;

/** Trains a network, draws the plane that holds most of the path, and asks where it stopped. */
public final class TrainAndLook {
  private TrainAndLook() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "output");

    var model = Model.of(Data.MOONS).hidden(6).activation(Activation.TANH).l2(0.1);
    var start = model.random(1, 1);
    var trained = start.train(Training.gradientDescent(0.5).steps(2000));

    // The path in the plane of its two principal components, and its cost step by step.
    var plane = trained.end().plane(Direction.pca(trained, 1), Direction.pca(trained, 2));
    var surface = Sweep.surface(plane, 201, 201);
    Picture.contours(surface).log().path(trained).write(folder.resolve("path.png"));
    Picture.history(trained).log().write(folder.resolve("history.svg"));

    // A dip in a plane proves nothing. The verdict is reached in the whole space.
    System.out.println(trained.account());
    System.out.println(trained.verdict().kind() + ": " + trained.verdict().why());
    System.out.println("accuracy " + trained.end().accuracy().orElseThrow());

    // How sharp the ground was on the way, beside 2/0.5 = 4, above which steps overshoot.
    for (var at : Training.gradientDescent(0.5).steps(2000).sharpness(start, 500, Work.allCores())) {
      System.out.printf("step %d: sharpness %.3f%n", at.step(), at.value());
    }
    trained.writeCsv(folder.resolve("path.csv"));
  }
}
