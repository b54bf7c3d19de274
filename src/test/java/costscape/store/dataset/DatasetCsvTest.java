package costscape.store.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.data.Dataset;
import costscape.store.file.InputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dataset file is read as it stands, or refused in one line that says where and why. */
class DatasetCsvTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return file(text, StandardCharsets.UTF_8);
  }

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("moons.csv"), text.getBytes(charset));
  }

  private Dataset read(String text) throws IOException {
    return DatasetFiles.read(file(text), Optional.empty());
  }

  @Test
  void columnsAndLabelsAreThoseOfTheFile() throws IOException {
    Dataset data = read("x0,x1,label\n1,-2.5,0\n3e-1, .5 ,1\n");
    assertEquals(List.of("x0", "x1"), data.featureNames());
    assertArrayEquals(new double[] {1, 0.3}, data.column(0));
    assertArrayEquals(new double[] {-2.5, 0.5}, data.column(1));
    assertEquals(0, data.label(0));
    assertEquals(1, data.label(1));
    assertEquals("moons.csv", data.name());
  }

  /** The first signs are looked at alone, and more of them where no line ends among these. */
  @Test
  void aSeparatorIsFoundBehindALongName() throws IOException {
    for (int letters : new int[] {4094, 4095, 4096, 4097, 9000}) {
      String name = "x".repeat(letters);
      Dataset data = read(name + "\ty\n0.5\t0\n1.5\t1\n");
      assertEquals(List.of(name), data.featureNames());
      assertArrayEquals(new double[] {0.5, 1.5}, data.column(0));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|: the file is empty; a header row was expected",
        "x,y|: a header and no rows",
        "x\\n1|:1: one column \"x\"; features and a label were expected",
        "1,0\\n2,1|:1: a header row with the columns' names was expected, not numbers",
        "x,,y\\n1,2,0|:1: column 2 of the header has no name",
        "x,x,y\\n1,2,0|:1: two columns are called \"x\"",
        "x,y\\n1,0\\n2|:3: 1 value, the header has 2 columns",
        "x,y\\n1,0\\n\\n2,3,1|:4: 3 values, the header has 2 columns",
        "x,y\\nabc,0|:2: x \"abc\" is not a finite decimal number",
        "x,y\\n,0|:2: x \"\" is a missing value, which 1 row has; --drop-missing leaves such rows out",
        "x,y\\n1,0\\nNA,0\\n2,1\\n?,1|:3: x \"NA\" is a missing value, which 2 rows have; --drop-missing leaves such rows out",
        "x,y\\nNaN,0|:2: x \"NaN\" is a missing value, which 1 row has; --drop-missing leaves such rows out",
        "x,y\\n1,0\\n-Infinity,1|:3: x \"-Infinity\" is not a finite decimal number",
        "x,y\\n1e999,0|:2: x \"1e999\" is not a finite decimal number",
        "x,y\\n0x1p3,0|:2: x \"0x1p3\" is not a finite decimal number",
        "x,y\\n1,0\\n2,0|: every row has label \"0\" in column y; two classes or more were expected",
        "x,y\\n1,\\n2,1|:2: y \"\" is a missing value, which 1 row has; --drop-missing leaves such rows out",
        "x,y\\n1,a\\n2,1|:3: label \"1\" is not a word, as \"a\" is",
        "x,y\\n1,1\\n2,b|:3: label \"b\" is not a whole number, as \"1\" is",
        "x,y\\n1,0\\n\"2,1\\n3,0|:3: a quote is never closed",
        "x,y\\n1,0\\n\"2\"3,1|:3: text after a closing quote, where a comma was expected",
        "\"x\" \"y\"\\n1 2|:1: text after a closing quote, where a comma was expected",
        "x y\\n1 0|:1: \"x y\" has no comma, semicolon or tab; a header row with the columns' names was expected",
        "5.1,3.5,cat\\n4,3,dog|:1: a header row with the columns' names was expected, not numbers",
        "6,148,72,yes\\n1,85,66,no|:1: a header row with the columns' names was expected, not numbers",
        "x,z,y\\n1,red,0|:2: z \"red\" is not a finite decimal number; --target z if it holds the classes, --drop z to leave it out; --missing names a word that stands for no value",
        "x,y,\\n1,0,2|:2: 3 values, the header has 2 columns",
        "x,y\\n1,0\\n2,0.5|:3: label \"0.5\" is a fraction; classes are whole numbers or words, and a number to predict wants --cost mean_squared_error",
        "sep=;\\nx;y\\n1;0\\nb;1|:4: x \"b\" is not a finite decimal number",
      })
  void aWrongFileIsRefusedInOneLine(String text, String message) throws IOException {
    Path file = file(text.replace("\\n", "\n"));
    InputException e =
        assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.empty()));
    assertEquals(file + message, e.getMessage());
  }

  @Test
  void severalClassesAreNumberedInTheirOrder() throws IOException {
    Dataset words = DatasetFiles.read(file("x,y\n1,b\n2,c\n3,a\n4,b\n"), Optional.empty());
    assertEquals(List.of("a", "b", "c"), words.classes());
    assertEquals(1, words.label(0));
    assertEquals(0, words.label(2));
    Dataset numbers = DatasetFiles.read(file("x,y\n1,10\n2,9\n3,-1\n4,10.0\n"), Optional.empty());
    assertEquals(List.of("-1", "9", "10"), numbers.classes());
    assertEquals(2, numbers.label(3));
  }

  @Test
  void numbersToPredictAreTheLastColumnOrThoseNamed() throws IOException {
    Path file = file("a,b,c\n1,0.5,3\n2,-1e-3,4\n");
    Dataset last = DatasetFiles.readNumbers(file, List.of());
    assertEquals(List.of("a", "b"), last.featureNames());
    assertEquals(4, last.numbers().number(1, 0));
    Dataset two = DatasetFiles.readNumbers(file, List.of("c", "b"));
    assertEquals(List.of("a"), two.featureNames());
    assertEquals(List.of("c", "b"), two.numbers().names());
    assertEquals(-1e-3, two.numbers().number(1, 1));
  }

  @Test
  void aWordIsNoNumberToPredict() throws IOException {
    for (String value : List.of("cat", "-NaN", "Infinity")) {
      Path file = file("x,y\n1,0.5\n2," + value + "\n");
      InputException e =
          assertThrows(InputException.class, () -> DatasetFiles.readNumbers(file, List.of()));
      assertEquals(file + ":3: y \"" + value + "\" is not a finite decimal number", e.getMessage());
    }
  }

  @Test
  void aMistypedTargetIsToldTheRightOne() throws IOException {
    Path file = file("x0,x1,label\n1,2,0\n");
    InputException e =
        assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.of("lable")));
    assertEquals(file + ":1: no column \"lable\"; did you mean label?", e.getMessage());
  }

  @Test
  void lettersOfAnOlderExcelAreReadAndWhatIsNoTextIsNamedWithItsLine() throws IOException {
    Path table = file("x,y\n1,ja\n2,nöd\n", StandardCharsets.ISO_8859_1);
    assertEquals(List.of("ja", "nöd"), DatasetFiles.read(table, Optional.empty()).classes());
    Path file = file("x,y\n1,ja\n2,n\u0081d\n", StandardCharsets.ISO_8859_1);
    InputException e =
        assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.empty()));
    assertEquals(file + ":3: not UTF-8 text; save the file as UTF-8", e.getMessage());
  }

  @Test
  void whatIsNoFileIsSaid() {
    Path missing = folder.resolve("none.csv");
    assertEquals(
        missing + ": no such file",
        assertThrows(InputException.class, () -> DatasetFiles.read(missing, Optional.empty()))
            .getMessage());
    assertEquals(
        folder + ": is a folder, a file was expected",
        assertThrows(InputException.class, () -> DatasetFiles.read(folder, Optional.empty()))
            .getMessage());
  }

  @Test
  void manyRowsComeBackToTheLastBit() throws IOException {
    int rows = 100_000;
    Path file = folder.resolve("many.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("x,y\n");
      for (int row = 0; row < rows; row++) {
        out.write(Math.sin(row) + "," + row % 2 + "\n");
      }
    }
    Dataset data = DatasetFiles.read(file, Optional.empty());
    assertEquals(rows, data.rows());
    for (int row = 0; row < rows; row++) {
      assertEquals(Math.sin(row), data.feature(row, 0));
    }
  }
}
