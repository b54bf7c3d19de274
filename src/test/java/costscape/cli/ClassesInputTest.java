package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that do not fit their cost are refused by file, line and value, in one line, exit 2. */
class ClassesInputTest {
  @TempDir private Path folder;

  private void refused(String rows, List<String> options, String... parts) throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, rows);
    List<String> line = new ArrayList<>(List.of("inspect", "--data", file.toString()));
    line.addAll(options);
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(2, session.exitCode(), session.err());
    assertEquals(1, session.err().strip().lines().count(), session.err());
    assertTrue(session.out().isEmpty(), session.out());
    for (String part : parts) {
      assertTrue(session.err().contains(part), part + " is missing in: " + session.err());
    }
    assertFalse(session.err().contains("Exception"), session.err());
  }

  private static List<String> cost(String word) {
    return List.of("--cost", word);
  }

  @Test
  void oneClassOnly() throws IOException {
    refused("x,kind\n1,a\n2,a\n3,a\n", List.of(), "rows.csv", "\"a\"", "two");
  }

  @Test
  void noNumberAmongNumbersToPredict() throws IOException {
    for (String value : List.of("NaN", "Infinity", "high", "")) {
      refused(
          "x,y\n1,0.5\n2," + value + "\n",
          cost("mean_squared_error"),
          "rows.csv:3",
          value.isEmpty() ? "y" : value);
    }
  }

  @Test
  void moreThanAThousandClasses() throws IOException {
    StringBuilder rows = new StringBuilder("x,kind\n");
    for (int k = 0; k <= 1000; k++) {
      rows.append(k).append(",kind").append(k).append('\n');
    }
    refused(rows.toString(), List.of(), "rows.csv:1002", "kind1000", "1,000");
  }

  /** A single row of a class cannot both train and be held out. */
  @Test
  void aClassWithASingleRowHeldOut() throws IOException {
    String rows = "x,kind\n1,a\n2,a\n3,b\n4,b\n5,c\n";
    refused(rows, List.of("--hold-out", "0.4"), "--hold-out 0.4", "\"c\"", "rows.csv", "two rows");
    Path held = Files.writeString(folder.resolve("held.csv"), "x,kind\n1,a\n5,d\n");
    refused(rows, List.of("--hold-out", held.toString()), "held.csv:3", "\"d\"", "a, b, c");
  }

  @Test
  void weightsOfAnotherWidth() throws IOException {
    Path weights =
        Files.writeString(
            folder.resolve("w.json"),
            "{\"coefs_\": [[[1,2]],[[1],[2]]], \"intercepts_\": [[0,0],[0]]}");
    List<String> options = List.of("--at", weights.toString());
    refused(
        "x,k\n1,a\n2,b\n3,c\n", options, "w.json", "last layer has 1 output, the data 3 classes");
    List<String> numbers = new ArrayList<>(options);
    numbers.addAll(List.of("--cost", "huber", "--target", "y,z"));
    refused("x,y,z\n1,2,3\n2,3,4\n", numbers, "w.json", "1 output, the data 2 numbers to predict");
  }

  @Test
  void wordsUnderACostOfNumbers() throws IOException {
    refused(
        "x,y\n1,0.5\n2,up\n3,0.25\n",
        cost("mean_absolute_error"),
        "rows.csv:3",
        "\"up\"",
        "number");
    refused("x,y\n1,0.5\n2,up\n3,0.25\n", cost("huber:0.5"), "rows.csv:3", "\"up\"");
  }

  @Test
  void fractionsUnderACostOfClasses() throws IOException {
    refused("x,y\n1,0\n2,0.5\n3,1\n", cost("cross_entropy"), "rows.csv:3", "0.5");
    refused("x,y\n1,0\n2,0.5\n3,1\n", List.of(), "rows.csv:3", "0.5");
  }

  @Test
  void squaredIsOfTwoClasses() throws IOException {
    refused(
        "x,kind\n1,a\n2,b\n3,c\n", cost("squared"), "\"squared\"", "3 classes", "cross_entropy");
  }

  @Test
  void aColumnThatIsNotThere() throws IOException {
    refused(
        "x,a,b\n1,2,3\n2,3,4\n",
        List.of("--cost", "mean_squared_error", "--target", "a,c"),
        "rows.csv",
        "\"c\"");
  }

  @Test
  void costsOfNumbersDoNotFitTheBuiltInClasses() {
    Session session = Session.run("inspect", "--data", "iris", "--cost", "huber");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("3 classes: cross_entropy would do"), session.err());
    session = Session.run("inspect", "--data", "sine", "--cost", "huber:0");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("above 0"), session.err());
  }
}
