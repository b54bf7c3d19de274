package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of rows, of a network, and of what it answers. */
class FigureCommandsTest {
  @TempDir private Path folder;

  private Session run(String line) {
    return run(line, "none");
  }

  private Session run(String line, String format) {
    return Session.line(line + " --name p --replace --format " + format + " --out " + folder);
  }

  private String svg(String line) throws IOException {
    run(line, "svg").done();
    return Files.readString(folder.resolve("p.svg"));
  }

  private BufferedImage png(String line) throws IOException {
    run(line, "png").done();
    return ImageIO.read(folder.resolve("p.png").toFile());
  }

  @Test
  void aFitSaysHowManyRowsAreRight() throws IOException {
    Session session = run("fit --at sklearn", "svg");
    assertTrue(Files.readString(folder.resolve("p.svg")).contains("12 of 12 rows are right."));
    assertTrue(session.out().contains("accuracy 1, 12 of 12 rows right"), session.out());
  }

  /** A network of zeros answers 0 to every row: its error is the numbers' root mean square. */
  @Test
  void aFitOfNumbersSaysHowMuchBetterItIsThanTheMean() {
    JsonObject json = run("fit --data sine --hidden 4 --at zeros --json").json();
    JsonObject score = json.getAsJsonArray("scores").get(0).getAsJsonObject();
    double error = score.get("rmse").getAsDouble();
    double baseline = score.get("baseline").getAsDouble();
    assertEquals(json.get("cost").getAsDouble(), error * error, 1e-14);
    assertEquals(1 - error * error / (baseline * baseline), score.get("r2").getAsDouble(), 1e-14);
    assertTrue(error > baseline && score.get("r2").getAsDouble() < 0, "the mean is better");
    assertTrue(run("fit --data sine --hidden 4 --at zeros").out().contains("score    R² -"));
  }

  /** A unit that looks at one feature alone has its boundary upright where its logit is 0. */
  @Test
  void aDecisionMapHasItsBoundaryWhereTheLogitIsZero() throws IOException {
    Path point = folder.resolve("point.csv");
    Files.writeString(point, "name,value\nw1_0_0,20\nw1_1_0,0\nb1_0,0\nw2_0_0,20\nb2_0,-10\n");
    String at = "fit --data moons --hidden 1 --at " + point;
    BufferedImage map = png(at);
    int middle = map.getHeight() / 2;
    int change = 0;
    int changes = 0;
    for (int x = 120; x < 940; x++) {
      boolean bluish = blue(map.getRGB(x - 1, middle)) > red(map.getRGB(x - 1, middle));
      boolean reddish = red(map.getRGB(x, middle)) > blue(map.getRGB(x, middle));
      changes += bluish && reddish ? 1 : 0;
      change = bluish && reddish ? x : change;
    }
    assertTrue(changes >= 1, "red lies right of blue");
    assertTrue(svg(at).contains("boundary"));
    assertFalse(svg("fit --data moons --hidden 1 --at zeros").contains("boundary"));
    assertTrue(change > 120);
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xFF;
  }

  private static int blue(int rgb) {
    return rgb & 0xFF;
  }

  @Test
  void featuresThatAreNotDrawnAreHeldAndNamed() throws IOException {
    String map = svg("fit --data iris --at random:1 --over petal_length,petal_width");
    assertTrue(map.contains("sepal_length = 5.843") && map.contains("petal_width"), map);
    String scaled =
        svg("fit --data iris --at random:1 --standardize --over petal_length,petal_width");
    assertTrue(scaled.contains("sepal_length = 5.843"), scaled); // in the data's own units
    Path wide = folder.resolve("wide.csv");
    Files.writeString(
        wide,
        "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,y\n" + "1,".repeat(15) + "0\n" + "2,".repeat(15) + "1\n");
    assertTrue(svg("fit --at random:1 --data " + wide).contains("The other 13 features are held"));
    run("fit --data iris --over petal_lenth,petal_width").refused("did you mean petal_length?");
    assertEquals(2, run("fit --data iris --over petal_length").exitCode());
    assertEquals(2, run("data --data iris --over petal_length,petal_length").exitCode());
  }

  @Test
  void numbersToPredictAreAMapOfTheAnswer() throws IOException {
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, "a,b,y\n0,0,1\n1,0,2\n0,1,3\n1,1,4\n");
    String line = "fit --data " + rows + " --cost mean_squared_error --hidden 1 --at zeros";
    assertTrue(svg(line).contains("row, in the colour of its number"));
    assertTrue(run(line).out().contains("cost     7.5"), run(line).out()); // the mean of y²
  }

  @Test
  void aDiagramNamesItsOutput() throws IOException {
    String flowers = svg("network --data iris --hidden 2 --at zeros");
    assertTrue(flowers.contains("softmax"));
    assertTrue(flowers.contains("x3 is petal_width."));
    assertFalse(svg("network --data sine --hidden 2 --at zeros").contains("softmax"));
    assertFalse(svg("network --data moons --hidden 2 --at zeros").contains(" is "));
    assertTrue(run("network --hidden 3").out().contains("network  1-3-1, 10 parameters"));
  }

  @Test
  void dataAreCounted() {
    Session session = run("data --data iris --json");
    assertTrue(session.out().contains("\"versicolor\": 50"), session.out());
    assertTrue(run("data --data sine").out().contains("targets  y"));
  }

  /** A picture of rows has no option that it does not look at. */
  @Test
  void dataTakeNothingThatWouldBeIgnored() throws IOException {
    for (String option : List.of("--hidden 3", "--activation tanh", "--at zeros", "--l2 1")) {
      assertEquals(2, run("data --data iris " + option).exitCode(), option);
    }
    assertEquals(2, run("data --data sine --cost squared").exitCode());
    Path rows = folder.resolve("two.csv");
    Files.writeString(rows, "a,b,y\n0,0,0.5\n1,0,2\n");
    String numbers = "data --cost huber --data " + rows;
    run(numbers + " --over b").done();
    run(numbers + " --over a,b").refused("--over takes one feature here");
    assertTrue(svg("data --data iris --standardize").contains("iris data, standardized"));
  }
}
