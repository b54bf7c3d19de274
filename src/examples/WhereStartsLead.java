//JAVA 17+
//DEPS io.github.costscape:costscape:1.0.0-SNAPSHOT

import costscape.api.Basins;
import costscape.api.Data;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Training;
import java.io.IOException;
import java.nio.file.Path;

/** Colours every start of a plane by the end that gradient descent reaches from it. */
public final class WhereStartsLead {
  private WhereStartsLead() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "output");

    var model = Model.of(Data.TRAP).l2(0.01);
    var start = model.at(0, 0, 1, 0.5, 1, -1, 0);
    var plane = start.plane("w1_0_0", -10, 10, "w1_0_1", -10, 10);
    var basins = Basins.of(plane, 21, 21, Training.gradientDescent(1).steps(5000));

    Picture.basins(basins).title("Where starts lead").write(folder.resolve("basins.png"));
    basins.writeCsv(folder.resolve("basins.csv"));
    for (var end : basins.ends().entries()) {
      System.out.println(end.id() + ": " + end.kind() + ", cost " + end.cost());
    }
    System.out.println(basins.unsettled() + " cells did not settle");
  }
}
