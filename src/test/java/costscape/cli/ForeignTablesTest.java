package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Twelve rows as pandas, R and spreadsheets write them cost what they cost as plain CSV. */
class ForeignTablesTest {
  private static final int ROWS = 12;

  @TempDir private Path folder;

  /** A way to write rows, and what is said of it on standard error. */
  record Habit(
      String who, String header, String row, List<String> labels, boolean comma, String said) {
    String table() {
      StringBuilder text = new StringBuilder(header);
      for (int k = 0; k < ROWS; k++) {
        text.append(
            row.replace("#0", "" + k)
                .replace("#1", "" + (k + 1))
                .replace("A", number(a(k)))
                .replace("B", number(b(k)))
                .replace("Y", labels.get(label(k))));
      }
      return text.toString();
    }

    private String number(double value) {
      String text = String.format(Locale.ROOT, "%.3f", value);
      return comma ? text.replace('.', ',') : text;
    }

    @Override
    public String toString() {
      return who;
    }
  }

  private static double a(int k) {
    return Math.rint(1000 * Math.sin(3 * k + 1)) / 1000;
  }

  private static double b(int k) {
    return Math.rint(1000 * Math.cos(5 * k + 2)) / 1000;
  }

  private static int label(int k) {
    return a(k) * b(k) > 0 ? 1 : 0;
  }

  static List<Habit> habits() {
    String none = "";
    List<String> digits = List.of("0", "1");
    List<String> upper = List.of("FALSE", "TRUE");
    String index = "the first column has no name, as an index: left out";
    String comma = "a comma is taken for the decimal point, as in 0,841";
    return List.of(
        new Habit("pandas", ",a,b,y\n", "#0,A,B,Y\n", List.of("False", "True"), false, index),
        new Habit("pandas, index read", "Unnamed: 0,a,b,y\n", "#0,A,B,Y\n", digits, false, "index"),
        new Habit("pandas, named index", "id,a,b,y\n", "#0,A,B,Y\n", digits, false, "--drop id"),
        new Habit("pandas, floats", "a,b,y\n", "A,B,Y\n", List.of("0.0", "1.0"), false, none),
        new Habit("pandas, German", "a;b;y\n", "A;B;Y\n", digits, true, comma),
        new Habit("R write.csv", "\"\",\"a\",\"b\",\"y\"\n", "\"#1\",A,B,Y\n", upper, false, index),
        new Habit(
            "R write.csv2",
            "\"\";\"a\";\"b\";\"y\"\n",
            "\"#1\";A;B;\"Y\"\n",
            List.of("no", "yes"),
            true,
            comma),
        new Habit(
            "R write.table", "\"a\"\t\"b\"\t\"y\"\n", "\"#1\"\tA\tB\tY\n", upper, false, index),
        new Habit("Excel", "\uFEFFa,b,y\r\n", "A,B,Y\r\n", List.of("-1", "1"), false, none),
        new Habit(
            "Excel, German", "\uFEFFa;b;y\r\n", "A;B;Y\r\n", List.of("ja", "nein"), true, comma),
        new Habit("Excel, sep", "sep=;\r\na;b;y\r\n", "A;B;Y\r\n", List.of("1", "2"), false, none),
        new Habit("Excel, empty columns", "a,b,y,,\r\n", "A,B,Y,,\r\n", digits, false, none),
        new Habit("quotes", "\"a\",\"b\",\"y\"\n", "\"A\",\"B\",\"Y\"\n", digits, false, none),
        new Habit("spaces", "a, b, y\n", " A, B, Y\n", List.of("no", "yes"), false, none),
        new Habit("old Macintosh", "a,b,y\r", "A,B,Y\r", digits, false, none));
  }

  private Session inspect(String table, String... more) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, table.getBytes(StandardCharsets.UTF_8));
    String line = "inspect --json --hidden 2 --at random:1 --data " + file;
    return Session.line((line + " " + String.join(" ", more)).strip());
  }

  private static double cost(Session session) {
    assertEquals(0, session.exitCode(), session.err());
    return session.json().get("cost").getAsDouble();
  }

  private double plain() throws IOException {
    Habit plain = new Habit("plain", "a,b,y\n", "A,B,Y\n", List.of("0", "1"), false, "");
    return cost(inspect(plain.table()));
  }

  @ParameterizedTest
  @MethodSource("habits")
  void aTableFromElsewhereIsRead(Habit habit) throws IOException {
    String[] more = habit.said.equals("--drop id") ? new String[] {"--drop", "id"} : new String[0];
    assertEquals(plain(), cost(inspect(habit.table(), more)), habit.who);
    String said = inspect(habit.table()).err();
    assertTrue(habit.said.isEmpty() ? said.isEmpty() : said.contains(habit.said), said);
  }

  @Test
  void emptyRowsAtTheEndAreNoRows() throws IOException {
    Habit excel = habits().get(11);
    assertEquals(plain(), cost(inspect(excel.table() + ",,,,\r\n,,,,\r\n")));
    inspect(excel.table() + "1,2,0,3,\r\n").refused("t.csv:14: 5 values, the header has 3 columns");
  }

  @Test
  void rowsHeldOutHaveTheSameHabits() throws IOException {
    double expected = heldOut("a,b,y\n0.5,0.25,1\n");
    assertEquals(expected, heldOut("Unnamed: 0;b;a;y\n0;0,25;0,5;1\n"));
    assertEquals(expected, heldOut("sep=;\r\na;b;y;;\r\n0,5;0,25;1;;\r\n;;;;\r\n"));
  }

  /** A thousand and some, or one and a quarter: beside a comma nobody can tell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;b;y\\n0,5;1;0\\n2;1.234;1\\n|3",
        "a;b;y\\n-1.234;1;0\\n2;0,5;1\\n|3",
        "a\\tb\\ty\\n1\\t0,5\\t0\\n123.456\\t7\\t1\\n|3",
      })
  void aPointThatMayPartThousandsIsRefusedBesideACommaThatIsAPoint(String table, int line)
      throws IOException {
    String text = table.replace("\\n", "\n").replace("\\t", "\t");
    Session session = inspect(text).refused("t.csv:" + line + ": \"");
    assertTrue(session.err().contains("beside \"0,5\" may be "), session.err());
  }

  @Test
  void aPointAloneAndOtherNumbersBesideACommaAreRead() throws IOException {
    inspect("a;b;y\n1.234;1;0\n2;3;1\n").done();
    inspect("a;b;y\n0,5;0.123;0\n2;1.25;1\n7;1.2345;1\n").done();
  }

  private double heldOut(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("h.csv"), table);
    return inspect(habits().get(3).table(), "--hold-out", file.toString())
        .done()
        .json()
        .getAsJsonObject("held_out")
        .get("cost")
        .getAsDouble();
  }
}
