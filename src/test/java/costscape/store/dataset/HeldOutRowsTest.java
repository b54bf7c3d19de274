package costscape.store.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows held out have the columns and classes of the rows that train. */
class HeldOutRowsTest {
  private static final Dataset PETS =
      Dataset.of(
          "pets.csv",
          List.of("size", "age"),
          new double[][] {{1, 2, 3}, {4, 5, 6}},
          Labels.of(List.of("cat", "dog", "newt"), 0, 1, 2));

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    Path file = folder.resolve("held.csv");
    Files.writeString(file, text);
    return file;
  }

  private static Dataset read(Path file, Dataset like) {
    return HeldOutRows.read(file, like.kind(), List.of(), DatasetFiles.Columns.ALL);
  }

  private String refused(String text, Dataset like) throws IOException {
    Path file = file(text);
    String said = assertThrows(InputException.class, () -> read(file, like)).getMessage();
    return said.replace(file.toString(), "held.csv");
  }

  @Test
  void columnsGoByNameAndClassesByTheTrainingWords() throws IOException {
    Dataset read = read(file("age,kind,size\n7,newt,8\n9,cat,10\n"), PETS);
    assertArrayEquals(new double[] {8, 10}, read.column(0));
    assertArrayEquals(new double[] {7, 9}, read.column(1));
    assertEquals(2, read.label(0));
    assertEquals(0, read.label(1));
    assertEquals(List.of("cat", "dog", "newt"), read.classes());
  }

  @Test
  void aNumberIsAClassHoweverItIsSpelt() throws IOException {
    Dataset read = read(file("x,y\n0.5,1.0\n0.6,-0\n"), Datasets.ARTICLE.dataset());
    assertEquals(1, read.label(0));
    assertEquals(0, read.label(1));
  }

  @Test
  void numbersToPredictGoByName() throws IOException {
    Dataset read = read(file("y,x\n0.5,1\n"), Datasets.SINE.dataset());
    assertEquals(0.5, read.numbers().number(0, 0));
    assertEquals(1, read.feature(0, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "size,age,kind\\n1,2,ginger\\n"
            + "| held.csv:2: label \"ginger\" is none of the classes of pets.csv: cat, dog, newt",
        "size,kind\\n1,cat\\n| held.csv:1: no column \"age\", which the rows of pets.csv have",
        "size,age,name,kind\\n1,2,Tom,cat\\n"
            + "| held.csv:1: column \"name\" is none of pets.csv: the same columns were expected",
        "size,age\\n1,2\\n"
            + "| held.csv:1: all columns are features of pets.csv; its classes were expected beside"
            + " them",
        "size,age,kind\\n1,NaN,cat\\n| held.csv:2: age \"NaN\" is a missing value, which 1 row has;"
            + " --drop-missing leaves such rows out",
        "size,age,kind\\n| held.csv: a header and no rows"
      })
  void whatDoesNotFitIsNamed(String text, String message) throws IOException {
    assertEquals(message, refused(text.replace("\\n", "\n"), PETS));
  }

  @Test
  void aNumberThatIsNoneIsNamed() throws IOException {
    assertEquals(
        "held.csv:2: y \"NaN\" is a missing value, which 1 row has; --drop-missing leaves such rows"
            + " out",
        refused("x,y\n1,NaN\n", Datasets.SINE.dataset()));
    assertEquals(
        "held.csv:1: column \"w\" is none of sine: the same columns were expected",
        refused("x,w,y\n1,2,3\n", Datasets.SINE.dataset()));
    assertEquals(
        "held.csv:1: no column \"y\", which the rows of sine have",
        refused("x,z\n1,3\n", Datasets.SINE.dataset()));
  }
}
