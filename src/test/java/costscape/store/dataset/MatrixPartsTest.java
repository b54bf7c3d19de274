package costscape.store.dataset;

import static costscape.store.dataset.TablePartsTest.CLASSES;
import static costscape.store.dataset.TablePartsTest.assertRows;
import static costscape.store.dataset.TablePartsTest.parts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Dataset;
import costscape.data.RowBlocks;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matrices of NumPy's that make one table, and are read by ranges of their rows. */
class MatrixPartsTest {
  private static final int COLUMNS = 4;

  private static final PartReading NUMBERS =
      new PartReading(List.of(), true, List.of(), List.of(), false, List.of());

  @TempDir private Path folder;

  /** Rows of three random features and a class, the last number fastest. */
  private static double[] rows(int count) {
    Well19937c random = new Well19937c(count);
    double[] numbers = new double[count * COLUMNS];
    Arrays.setAll(
        numbers, k -> k % COLUMNS == COLUMNS - 1 ? k / COLUMNS % 3 : random.nextGaussian());
    return numbers;
  }

  private String write(String name, String type, String order, double... numbers)
      throws IOException {
    String shape = "(%d, %d)".formatted(numbers.length / COLUMNS, COLUMNS);
    return write(name, type, order, shape, numbers);
  }

  private String write(String name, String type, String order, String shape, double... numbers)
      throws IOException {
    byte[] file = DatasetFilesTest.npy(type, order, shape, numbers);
    return Files.write(folder.resolve(name), file).toString();
  }

  @Test
  void theyHoldTheRowsThatOneFileWouldHold() throws IOException {
    for (String type : List.of("<f8", "<f4")) {
      double[] all = rows(90);
      int cut = 40 * COLUMNS;
      String whole = write("whole.npy", type, "False", all);
      String one = write("one.npy", type, "False", Arrays.copyOf(all, cut));
      String two = write("two.npy", type, "False", Arrays.copyOfRange(all, cut, all.length));
      Dataset expected = DatasetFiles.read(Path.of(whole), Optional.empty());
      Dataset found = parts(CLASSES, one, two).block(0);
      assertEquals(90, found.rows());
      assertRows(expected, 0, found);
      Dataset numbers = parts(NUMBERS, one, two).block(0);
      assertEquals(List.of("y"), numbers.targets().names());
      assertEquals(2, numbers.numbers().number(2, 0));
    }
  }

  /** The second block begins in the middle of the file. */
  @Test
  void aBlockIsReadFromItsFirstRowOn() throws IOException {
    int count = RowBlocks.ROWS + 500;
    String file = write("many.npy", "<f4", "False", rows(count));
    Dataset expected = DatasetFiles.read(Path.of(file), Optional.empty());
    TableParts parts = parts(CLASSES, file);
    assertEquals(2, parts.size());
    assertEquals(500, parts.block(1).rows());
    assertRows(expected, RowBlocks.ROWS, parts.block(1));
  }

  private void assertRefused(String words, String file) {
    InputException e = assertThrows(InputException.class, () -> parts(CLASSES, file));
    assertTrue(e.getMessage().startsWith(file), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void whatIsDamagedOrStoredByColumnsIsRefused() throws IOException {
    double[] all = rows(30);
    Path whole = Path.of(write("whole.npy", "<f8", "False", all));
    byte[] bytes = Files.readAllBytes(whole);
    Path damaged = folder.resolve("damaged.npy");
    Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 1));
    assertRefused("ends before its last number", damaged.toString());
    Files.write(damaged, Arrays.copyOf(bytes, bytes.length + 1));
    assertRefused("has shape 30×4, behind which the file goes on", damaged.toString());
    Files.write(damaged, Arrays.copyOf(bytes, 20));
    assertRefused("ends in its header", damaged.toString());
    assertRefused("numpy.ascontiguousarray", write("columns.npy", "<f8", "True", all));
    assertRefused("has shape 120;", write("line.npy", "<f8", "False", "(120,)", all));
    assertRefused(
        "ends before its last number",
        write("claims.npy", "<f8", "False", "(900000000000000, 4)", all));
    assertRefused(
        "has shape 1×900000000000000;",
        write("wide.npy", "<f8", "False", "(1, 900000000000000)", all));
  }

  @Test
  void aRowThatMissesAValueIsNamed() throws IOException {
    double[] all = rows(30);
    all[5 * COLUMNS + 1] = Double.NaN;
    String file = write("gap.npy", "<f8", "False", all);
    assertRefused("row 6: x1 \"NaN\" is a missing value", file);
    PartReading skipping = new PartReading(List.of(), false, List.of(), List.of(), true, List.of());
    assertEquals(29, parts(skipping, file).rows());
  }
}
