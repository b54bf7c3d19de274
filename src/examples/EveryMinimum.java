//JAVA 17+
//DEPS io.github.costscape:costscape:1.0.0-SNAPSHOT
//DEPS de.rototor.pdfbox:graphics2d:3.0.5

import costscape.api.Catalogue;
import costscape.api.Data;
import costscape.api.Model;
import costscape.api.Picture;
import costscape.api.Work;
import java.io.IOException;
import java.nio.file.Path;

/** Lists the places in the whole space where training can stop, and draws the passes between. */
public final class EveryMinimum {
  private EveryMinimum() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "output");

    var model = Model.of(Data.TRAP).l2(0.01);
    var work = Work.allCores().reporting((finished, total) -> {}); // who likes a bar draws it here
    var places = Catalogue.of(model, 60, 1, new double[] {1, 4, 10}, work);

    for (var place : places.of(Catalogue.Kind.MINIMUM)) {
      System.out.println(place.cost() + ", reached by " + place.hits() + " starts");
    }
    for (var pass : places.passes()) {
      System.out.println(
          "from %d to %d over %d at %s".formatted(pass.from(), pass.to(), pass.via(), pass.cost()));
    }
    System.out.println("estimated share of starts that lead elsewhere: " + places.unseenShare());
    Picture.tree(places).write(folder.resolve("tree.pdf"));
    places.writeCsv(folder.resolve("places.csv"));
  }
}
