package landscape;

import costscape.api.Data;
import costscape.api.Direction;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Preset;
import costscape.api.Sweep;
import costscape.api.Training;
import java.io.IOException;
import java.nio.file.Path;

/** Draws one landscape in all three formats, with a path over it. */
public final class Landscape {
  private Landscape() {}

  /**
   * Draws it.
   *
   * @param arguments the folder that the pictures go to
   * @throws IOException where they cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    var start = Model.of(Data.ARTICLE).at(Preset.START);
    var surface = Sweep.surface(start.plane(Direction.random(1), Direction.random(2)), 51, 51);
    var trained = start.train(Training.adam(0.1).steps(100));
    var picture = Picture.contours(surface).path(trained).title("A landscape").size(800, 600);
    for (String ending : new String[] {"png", "svg", "pdf"}) {
      picture.write(Path.of(arguments[0], "landscape." + ending));
    }
    surface.writeCsv(Path.of(arguments[0], "landscape.csv"));
  }
}
