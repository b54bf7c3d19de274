//JAVA 17+
//DEPS io.github.costscape:costscape:1.0.0-SNAPSHOT

import static costscape.api.Direction.Biases.FREEZE;
import static costscape.api.Direction.Normalisation.NEURON;

import costscape.api.Activation;
import costscape.api.Data;
import costscape.api.Direction;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data and weights from files, a plane of two random directions, tables and an own chart. */
public final class OwnFiles {
  private OwnFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "output");
    Files.createDirectories(folder);
    Path rows = folder.resolve("pets.csv");
    Files.writeString(
        rows, "weight,height,kind\n3,25,cat\n4,24,cat\n20,50,dog\n30,60,dog\n8,30,dog\n");
    Path weights = folder.resolve("weights.json"); // as scikit-learn keeps them
    Files.writeString(
        weights,
        "{\"coefs_\": [[[0.6, -1], [0.4, 0.8]], [[2], [1]]], \"intercepts_\": [[0.1, 0.2], [-1]]}");

    var model = Model.of(Data.read(rows).standardized()).hidden(2).activation(Activation.TANH);
    var point = model.read(weights);
    var plane =
        point.plane(
            Direction.random(1, NEURON, FREEZE).range(-2, 2), // filter normalisation, Li et al. 2018
            Direction.random(2, NEURON, FREEZE).range(-2, 2));
    var surface = Sweep.surface(plane, 101, 101);

    surface.writeCsv(folder.resolve("surface.csv"));
    surface.writeNpy(folder.resolve("surface.npy"));
    Picture.landscape(surface).write(folder.resolve("landscape.png"));
    // JFreeChart takes the numbers as an XYZDataset, and the picture as a Drawable.
    System.out.println(surface.toXYZDataset().getItemCount(0) + " cells");
  }
}
