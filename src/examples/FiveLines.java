//JAVA 17+
//DEPS io.github.costscape:costscape:1.0.0-SNAPSHOT

import costscape.api.Data;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Preset;
import costscape.api.Sweep;
import java.io.IOException;
import java.nio.file.Path;

/** From data to a picture: the article's cost over its two first-layer weights. */
public final class FiveLines {
  private FiveLines() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "output");

    var model = Model.of(Data.ARTICLE).hidden(2); // network, data, cost
    var plane = model.at(Preset.ARTICLE).plane("w1_0_0", -100, 100, "w1_0_1", -100, 100);
    var surface = Sweep.surface(plane, 1000, 1000); // all cores
    Picture.heatmap(surface).title("cost").write(folder.resolve("cost.png")); // .svg and .pdf alike

    System.out.println("smallest cost " + surface.smallest() + " at " + surface.minimum());
  }
}
