//JAVA 17+
//DEPS io.github.costscape:costscape:1.0.0-SNAPSHOT

import costscape.api.Data;
import costscape.api.Direction;
import costscape.api.Model;
import costscape.api.Movie;
import costscape.api.Preset;
import costscape.api.Training;
import costscape.api.Work;
import java.io.IOException;
import java.nio.file.Path;

/** Two movies: a plane that a third parameter moves, and a training on its moving landscape. */
public final class Movies {
  private Movies() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "output");

    var start = Model.of(Data.ARTICLE).at(Preset.START);
    var plane = start.plane("w1_0_0", -30, 30, "w1_0_1", -30, 30);
    var work = Work.allCores();

    var third = Direction.parameter("b1_0").range(-10, 10);
    Movie.along(plane, 101, third, 20, work).size(600, 400).write(folder.resolve("moving.gif"));

    var trained = start.train(Training.gradientDescent(1).steps(2000));
    Movie.of(trained, plane, 101, 20, work).size(600, 400).write(folder.resolve("training.gif"));
  }
}
