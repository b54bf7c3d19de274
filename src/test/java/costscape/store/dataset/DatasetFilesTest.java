package costscape.store.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.data.Dataset;
import costscape.store.file.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows in any kind of file, packed or not, are the same dataset. */
class DatasetFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/weights");

  @TempDir private Path folder;

  private static void assertSame(Dataset expected, Dataset found, double precision) {
    assertEquals(expected.featureNames(), found.featureNames());
    assertEquals(expected.classes(), found.classes());
    assertEquals(expected.rows(), found.rows());
    for (int feature = 0; feature < expected.features(); feature++) {
      assertArrayEquals(expected.column(feature), found.column(feature), precision);
    }
    for (int row = 0; row < expected.rows(); row++) {
      assertEquals(expected.label(row), found.label(row));
    }
  }

  private static Dataset table() {
    return DatasetFiles.read(FOLDER.resolve("data.csv"), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.npz", "data.npy", "data-f4.npz", "data.csv"})
  void everyKindOfFileGivesTheSameRows(String name) throws IOException {
    double precision = name.contains("f4") ? 1e-6 : 0; // single precision keeps 24 bits
    assertSame(table(), DatasetFiles.read(FOLDER.resolve(name), Optional.empty()), precision);
    Path packed = folder.resolve("packed.bin");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(FOLDER.resolve(name), out);
    }
    assertSame(table(), DatasetFiles.read(packed, Optional.empty()), precision);
    assertSame(
        table(),
        DatasetFiles.readMore(packed, table().kind(), List.of(), DatasetFiles.Columns.ALL),
        precision);
  }

  @Test
  void numbersArePredictedFromArrays() {
    Dataset one = DatasetFiles.readNumbers(FOLDER.resolve("data.npz"), List.of());
    assertEquals(List.of("y"), one.targets().names());
    assertEquals(table().label(7), (int) one.numbers().number(7, 0));
    Dataset five = DatasetFiles.readNumbers(FOLDER.resolve("data.npz"), List.of("X"));
    assertEquals(List.of("X0", "X1", "X2", "X3", "X4"), five.targets().names());
    assertEquals(table().feature(3, 2), five.numbers().number(3, 2));
  }

  private static byte[] npy(String type, String shape, double... values) {
    return npy(type, "False", shape, values);
  }

  /** A file of NumPy's of doubles, or of their bits where the type is another of eight bytes. */
  static byte[] npy(String type, String isFortran, String shape, double... values) {
    String header =
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }".formatted(type, isFortran, shape);
    ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 8 * values.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
    bytes.putShort((short) header.length()).put(header.getBytes(StandardCharsets.ISO_8859_1));
    for (double value : values) {
      if (type.equals("<f4")) {
        bytes.putFloat((float) value);
      } else {
        bytes.putDouble(value);
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private Path npz(byte[] x, byte[] y) throws IOException {
    Path file = folder.resolve("rows.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      zip.write(x);
      zip.putNextEntry(new ZipEntry("y.npy"));
      zip.write(y);
    }
    return file;
  }

  @Test
  void aPictureIsARow() throws IOException {
    Path file = npz(npy("<f8", "(2, 2, 2)", 1, 2, 3, 4, 5, 6, 7, 8), npy("<f8", "(2,)", 0, 1));
    Dataset pictures = DatasetFiles.read(file, Optional.empty());
    assertEquals(4, pictures.features());
    assertEquals(7, pictures.feature(1, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(2,1)|1,2|(3,)|0,1,2|y has shape 3 for 2 rows",
        "(2,1)|1,NaN|(2,)|0,1|x holds NaN at row 1, column 0; finite numbers were expected",
        "(2,1)|1,2|(2,)|1,1|y holds class 1 in every row; two classes or more were expected",
        "(2,1)|1,2|(2,)|0,0.5|y holds the class 0.5, a fraction; a number to predict wants --cost"
            + " mean_squared_error",
        "(2,1)|1,2|(2,2)|0,1,1,0|y has 2 targets a row; one class was expected",
        "(0,1)||(2,)|0,1|x has shape 0×1; rows × features were expected",
      })
  void whatIsNoDatasetIsRefused(String shape, String x, String yShape, String y, String message)
      throws IOException {
    Path file = npz(npy("<f8", shape, values(x)), npy("<f8", yShape, values(y)));
    InputException e =
        assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.empty()));
    assertEquals(file + ": " + message, e.getMessage());
  }

  private static double[] values(String text) {
    return text == null
        ? new double[0]
        : java.util.stream.Stream.of(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  /** 2^53 and 2^53 + 1 are one double: as labels they would be one class. */
  @ParameterizedTest
  @ValueSource(strings = {"<i8", "<u8"})
  void labelsThatDoublesDoNotTellApartAreRefused(String type) throws IOException {
    double[] labels = { // the bits of these doubles are the labels
      Double.longBitsToDouble((1L << 53) - 1),
      Double.longBitsToDouble(1L << 53),
      Double.longBitsToDouble((1L << 53) + 1)
    };
    byte[] x = npy("<f8", "(3, 1)", 1, 2, 3);
    Path file = npz(x, npy(type, "(3,)", labels));
    InputException e =
        assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.empty()));
    assertEquals(
        file
            + ": y holds the class 9007199254740992; from 2^53 = 9007199254740992 on whole numbers"
            + " are no longer told apart, so smaller ones were expected",
        e.getMessage());
    Path table =
        Files.writeString(folder.resolve("t.csv"), "x,y\n1,9007199254740991\n2,9007199254740993\n");
    InputException text =
        assertThrows(InputException.class, () -> DatasetFiles.read(table, Optional.empty()));
    assertEquals(
        table
            + ":3: label \"9007199254740993\": from 2^53 = 9007199254740992 on whole numbers are no"
            + " longer told apart; a letter before each label makes them words",
        text.getMessage());
    Path words = Files.writeString(folder.resolve("w.csv"), "x,y\n1,n9007199254740993\n2,n1\n");
    assertEquals(
        List.of("n1", "n9007199254740993"), DatasetFiles.read(words, Optional.empty()).classes());
  }

  @Test
  void anArchiveWithTwoArraysOfOneNameIsRefused() throws IOException {
    byte[] x = npy("<f8", "(2, 1)", 1, 2);
    Path file = npz(x, npy("<f8", "(2,)", 0, 1));
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, bytes.replace("y.npy", "x.npy"), StandardCharsets.ISO_8859_1);
    InputException e =
        assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.empty()));
    assertEquals(file + ": a zip archive with two entries x.npy; one was expected", e.getMessage());
  }

  @Test
  void arraysOfOtherNamesAreListed() {
    Path file = FOLDER.resolve("numpy.npz");
    InputException e =
        assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.empty()));
    assertEquals(file + ": no array X or x; there are w1 5×4, b1 4, w2 4×3, b2 3", e.getMessage());
  }

  @Test
  void rowsHeldOutHaveTheClassesThatAreKnown() throws IOException {
    Path file = npz(npy("<f8", "(2, 5)", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), npy("<f8", "(2,)", 2, 7));
    InputException e =
        assertThrows(
            InputException.class,
            () -> DatasetFiles.readMore(file, table().kind(), List.of(), DatasetFiles.Columns.ALL));
    assertEquals(file + ": y holds the class 7 at row 1; there are 0, 1, 2", e.getMessage());
    Path narrow = npz(npy("<f8", "(2, 1)", 1, 2), npy("<f8", "(2,)", 2, 1));
    InputException other =
        assertThrows(
            InputException.class,
            () ->
                DatasetFiles.readMore(narrow, table().kind(), List.of(), DatasetFiles.Columns.ALL));
    assertEquals(narrow + ": x has 1 feature a row, data.csv has 5", other.getMessage());
  }
}
