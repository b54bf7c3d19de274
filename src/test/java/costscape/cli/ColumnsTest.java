package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people have them: with an index, other columns, other separators, missing values. */
class ColumnsTest {
  private static final String ROWS = "a,b,y\n1,5,0\n2,6,1\n3,4,1\n";

  @TempDir private Path folder;

  private Session inspect(String table, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), table);
    return Session.line("inspect --json --hidden 1 --at random:1 --data " + file, more);
  }

  private double cost(String table, String... more) throws IOException {
    JsonObject json = inspect(table, more).done().json();
    return json.get("cost").getAsDouble();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void otherSeparatorsAreFoundOut(String separator) throws IOException {
    assertEquals(cost(ROWS), cost(ROWS.replace(",", separator)));
  }

  @Test
  void anIndexWithoutANameIsLeftOutWithAWord() throws IOException {
    String indexed = ",a,b,y\n0,1,5,0\n1,2,6,1\n2,3,4,1\n";
    assertEquals(cost(ROWS), cost(indexed));
    String said = inspect(indexed).err();
    assertTrue(said.contains("the first column has no name, as an index: left out"), said);
  }

  @Test
  void columnsAreChosenOrDropped() throws IOException {
    String wide = "id,a,y,b,note\n7,1,0,5,x\n8,2,1,6,\n9,3,1,4,z\n";
    assertEquals(cost(ROWS), cost(wide, "--target", "y", "--drop", "id,note"));
    assertEquals(cost(ROWS), cost(wide, "--target", "y", "--features", "a,b"));
    assertEquals(cost(ROWS), cost("a,b,y,id\n1,5,0,7\n2,6,1,8\n3,4,1,9\n", "--drop", "id"));
    inspect(wide, "--target", "y", "--drop", "nota")
        .refused("no column \"nota\"; did you mean note?");
    assertEquals(2, inspect(ROWS, "--drop", "a,b").exitCode());
    assertEquals(2, Session.run("inspect", "--drop", "x").exitCode());
  }

  @Test
  void rowsWithMissingValuesAreRefusedWithTheirCountOrLeftOut() throws IOException {
    String gaps = "a,b,y\n1,5,0\n,6,1\n2,6,1\n4,NA,0\n3,4,1\n";
    inspect(gaps).refused("t.csv:3: a \"\" is a missing value, which 2 rows have; --drop-missing");
    assertEquals(cost(ROWS), cost(gaps, "--drop-missing"));
    assertTrue(inspect(gaps, "--drop-missing").err().contains("2 rows miss a value and are left"));
  }

  @Test
  void aWordForAMissingValueIsOneMore() throws IOException {
    String gaps = "a,b,y\n1,5,0\nk.A.,6,1\n2,6,1\n3,4,1\n";
    assertTrue(inspect(gaps).err().contains("; --missing names a word"), inspect(gaps).err());
    assertEquals(cost(ROWS), cost(gaps, "--missing", "k.A."));
  }

  /** Prices are whole numbers, and a network of 40 classes would train on them without a word. */
  @Test
  void numbersOfManyValuesAreClassesOnlyWhereTheLineSaysSo() throws IOException {
    StringBuilder table = new StringBuilder("Row Nr,a,price\n");
    for (int row = 0; row < 40; row++) {
      table.append("%d,%d,%d\n".formatted(1000 + 3 * row, row % 7, 100 + 7 * row));
    }
    Session refused = inspect(table.toString());
    assertEquals(2, refused.exitCode());
    String why = "column price holds 40 different numbers; --cost mean_squared_error predicts them";
    assertTrue(refused.err().contains(why), refused.err());
    Session numbers = inspect(table.toString(), "--cost", "mean_squared_error").done();
    assertTrue(numbers.err().contains("--drop 'Row Nr' leaves it out"), numbers.err());
    inspect(table.toString(), "--cost", "cross_entropy").done();
  }

  /** The file of the rows held out has the columns of the data, those left out there included. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--drop id,note",
        "--features a,b --target y",
        "--features a,b",
        "--drop id,note --target y"
      })
  void whatIsLeftOutOfTheDataIsLeftOutOfRowsHeldOut(String columns) throws IOException {
    double plain = heldOutCost(ROWS, "b,y,a\n5,1,4\n7,0,1\n");
    String wide = "id,a,note,b,y\n7,1,x,5,0\n8,2,,6,1\n9,3,z,4,1\n";
    String more = ",id,note,a,b,y\n0,11,q,4,5,1\n1,12,,1,7,0\n";
    assertEquals(plain, heldOutCost(wide, more, columns.split(" ")));
    assertEquals(plain, heldOutCost(wide, "a,b,y\n4,5,1\n1,7,0\n", columns.split(" ")));
  }

  @Test
  void rowsHeldOutThatMissValuesAreRefusedOrLeftOutAsOthersAre() throws IOException {
    String gap = "a,b,y\n4,5,1\n4,NA,1\n1,7,0\n";
    inspect(ROWS, "--hold-out", held(gap))
        .refused("h.csv:3: b \"NA\" is a missing value, which 1 row has");
    double plain = heldOutCost(ROWS, "a,b,y\n4,5,1\n1,7,0\n");
    assertEquals(plain, heldOutCost(ROWS, gap, "--drop-missing"));
  }

  @Test
  void aColumnThatTheDataLackIsRefusedInRowsHeldOut() throws IOException {
    inspect(
            "id,a,b,y\n7,1,5,0\n8,2,6,1\n",
            "--drop",
            "id",
            "--hold-out",
            held("id,a,b,c,y\n1,2,3,4,0\n"))
        .refused("h.csv:1: column \"c\" is none of t.csv");
  }

  private String held(String table) throws IOException {
    return Files.writeString(folder.resolve("h.csv"), table).toString();
  }

  private double heldOutCost(String table, String held, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("--hold-out", held(held)));
    line.addAll(List.of(more));
    JsonObject json = inspect(table, line.toArray(String[]::new)).done().json();
    return json.getAsJsonObject("held_out").get("cost").getAsDouble();
  }

  @Test
  void unlikeScalesAreNamed() throws IOException {
    String unlike = "a,b,y\n1,5000,0\n2,6000,1\n3,4000,1\n";
    String said = inspect(unlike).err();
    assertTrue(said.contains("feature b reaches 1000 times as far as a;"), said);
    assertEquals("", inspect(unlike, "--standardize").err());
    assertEquals("", inspect(ROWS).err());
  }

  @Test
  void aChoiceOfColumnsIsRepeated() throws IOException {
    Path file = Files.writeString(folder.resolve("w.csv"), "id,a,b,y\n7,1,5,0\n8,2,6,1\n9,3,4,1\n");
    String[] line =
        ("sweep --data "
                + file
                + " --drop=id --vary b2_0=0:1:5 --format=none --hidden=1 --quiet --out "
                + folder)
            .split(" ");
    Session.run(line).done();
    byte[] before = Files.readAllBytes(folder.resolve("sweep.csv"));
    Session.run("again", folder.resolve("sweep.json")).done();
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        before, Files.readAllBytes(folder.resolve("sweep.csv")));
    assertEquals(2, Session.run("explore", "--data", file, "--drop", "id").exitCode());
  }

  /** A page takes a target that is no class for numbers, and scales features of unlike reach. */
  @Test
  void aPageTakesNumbersAndScalesUnlikeFeatures() throws IOException {
    Path file = folder.resolve("numbers.csv");
    Files.writeString(file, "rooms,tax,price\n1,900,0.5\n2,100,1.5\n3,4000,2.25\n4,7000,0.75\n");
    String[] line = {"explore", "--data", file.toString(), "--out", folder.toString()};
    Session session = Session.run(line).done();
    assertTrue(session.err().contains("numbers to predict, by --cost mean_squared_error"));
    assertTrue(session.err().contains("--standardize none leaves them as they are"));
    String page = Files.readString(folder.resolve("explore.html"));
    assertTrue(page.contains("&standardize=auto&"), session.err());
    assertTrue(page.contains("&loss=mean_squared_error&"), session.err());
    Files.writeString(
        file, "weight,width,price\n150,80,0.5\n140,60,1.5\n120,70,2.25\n110,75,0.75\n");
    assertTrue(Session.run(line).err().contains("the page standardizes the features"));
    Files.writeString(file, "weight,width,price\n1.5,8,0.5\n1.4,6,1.5\n1.2,7,2.25\n1.1,7,0.75\n");
    assertFalse(Session.run(line).err().contains("standardizes"));
  }
}
