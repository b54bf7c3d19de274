package costscape.store.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Dataset;
import costscape.data.RowBlocks;
import costscape.job.Runner;
import costscape.store.file.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that make one table hold the rows that one file would hold. */
class TablePartsTest {
  static final PartReading CLASSES =
      new PartReading(List.of(), false, List.of(), List.of(), false, List.of());

  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  static TableParts parts(PartReading reading, String... files) {
    return TableParts.of("rows", List.of(files), reading, Runner.serial());
  }

  static void assertRows(Dataset expected, int from, Dataset found) {
    assertEquals(expected.featureNames(), found.featureNames());
    assertEquals(expected.targets().names(), found.targets().names());
    for (int row = 0; row < found.rows(); row++) {
      for (int feature = 0; feature < found.features(); feature++) {
        assertEquals(expected.feature(from + row, feature), found.feature(row, feature));
      }
      if (expected.hasClasses()) {
        assertEquals(expected.label(from + row), found.label(row));
      } else {
        assertEquals(expected.numbers().number(from + row, 0), found.numbers().number(row, 0));
      }
    }
  }

  /** Some lines: words between quotes, a broken line between quotes, lines without a row. */
  private static List<String> lines(int count) {
    Well19937c random = new Well19937c(7);
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      String word = List.of("oak", "\"elm, old\"", "\"fir\ntree\"").get(random.nextInt(3));
      lines.add(random.nextGaussian() + "," + k + "," + word + (k % 1000 == 7 ? "\n\n" : "\n"));
    }
    return lines;
  }

  @Tag("long")
  @Test
  void blocksHoldTheRowsOfOneFileInTheirOrder() throws IOException {
    int rows = RowBlocks.ROWS + 5000;
    List<String> lines = lines(rows);
    String header = "x,k,tree\n";
    Path one = Path.of(write("one.csv", header + String.join("", lines)));
    int[] ends = {0, 5, 5, RowBlocks.ROWS + 100, RowBlocks.ROWS + 2000, rows};
    String[] files = new String[ends.length - 1];
    for (int k = 0; k < files.length; k++) {
      files[k] =
          write("part" + k, header + String.join("", lines.subList(ends[k], ends[k + 1])).strip());
    }
    Dataset whole = DatasetFiles.read(one, Optional.empty());
    TableParts parts = parts(CLASSES, files);
    assertEquals(rows, parts.rows());
    assertEquals(2, parts.size());
    int from = 0;
    for (int k = 0; k < 2; k++) {
      Dataset block = parts.block(k);
      assertEquals(k < 1 ? RowBlocks.ROWS : 5000, block.rows());
      assertRows(whole, from, block);
      from += block.rows();
    }
    assertRows(whole, 0, parts.whole(Long.MAX_VALUE));
    TableParts packed = parts(CLASSES, packed(files));
    assertEquals(parts.moments(), packed.moments());
    assertRows(whole, RowBlocks.ROWS, packed.block(1));
    assertEquals(2, packed.size());
    assertEquals(List.of(), parts.notices());
    assertEquals(
        List.of(
            "rows: each block of 65,536 rows unpacks its file from the start; 2 files would spare"
                + " that, or files that gzip has not packed"),
        packed.notices());
    InputException e = assertThrows(InputException.class, () -> parts.whole(1 << 20));
    assertTrue(e.getMessage().contains("rows: 70536 rows take 1 MB and 1 MB"), e.getMessage());
  }

  private static String[] packed(String... files) throws IOException {
    String[] packed = new String[files.length];
    for (int k = 0; k < files.length; k++) {
      packed[k] = files[k] + ".gz";
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(packed[k])))) {
        Files.copy(Path.of(files[k]), out);
      }
    }
    return packed;
  }

  @Test
  void theRecordHasTheHashOfThePackedBytes() throws Exception {
    String file = packed(write("one", "x,c\n1,a\n2,b\n"))[0];
    Files.write(Path.of(file), new byte[3], StandardOpenOption.APPEND); // as tapes have
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(file)));
    TableParts parts = parts(CLASSES, file);
    assertEquals(2, parts.rows());
    assertEquals(Map.of(file, HexFormat.of().formatHex(hash)), parts.facts().get("sha256"));
  }

  @Test
  void noRowsOfAPackedFileAreDroppedInSilence() throws IOException {
    Path file = Path.of(packed(write("one", "x,c\n1,a\n2,b\n"))[0]);
    byte[] first = Files.readAllBytes(file);
    byte[] second = first.clone();
    second[2]++; // another way of packing than the one that there is
    Files.write(file, second, StandardOpenOption.APPEND);
    String problem =
        "%s: cannot be read: gzip member 2, which begins at byte %d, has a header of no known kind"
            .formatted(file, first.length);
    InputException streamed =
        assertThrows(InputException.class, () -> parts(CLASSES, file.toString()));
    assertEquals(problem, streamed.getMessage());
    InputException loaded =
        assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.empty()));
    assertEquals(problem, loaded.getMessage());
  }

  @Test
  void numbersOfOtherStretchesMakeANumberAmbiguousToo() throws IOException {
    StringBuilder table = new StringBuilder("x;c\n1.234;a\n");
    for (int k = 0; k < 200_000; k++) {
      table.append("1;b\n");
    }
    String file = write("points", table + "0,5;a\n");
    InputException e = assertThrows(InputException.class, () -> parts(CLASSES, file));
    assertEquals(
        file + ": \"1.234\" beside \"0,5\" may be 1234 or 1,234; write the one that is meant",
        e.getMessage());
  }

  /** A buffer that grows loses no byte where a file ends as it is full. */
  @Tag("long")
  @Test
  void filesOfAnyLengthAreWhole() throws IOException {
    for (int size : new int[] {1 << 12, 1 << 15, 1 << 18}) {
      for (int length = size - 1; length <= size + 1; length++) {
        String rows = "x,c\n1,a\n2,b\n" + "3,a\n".repeat((length - 12) / 4);
        String text = rows + "\n".repeat(Math.floorMod(length - rows.length(), 4));
        Dataset data = parts(CLASSES, write("rows", text)).whole(1L << 30);
        assertEquals(2 + (length - 12) / 4, data.rows(), "of a file of " + text.length());
        assertEquals(3, data.feature(data.rows() - 1, 0));
      }
    }
  }

  @Test
  void classesOfAllFilesAreInOneOrder() throws IOException {
    String one = write("one", "x,c\n1,10\n2,9\n");
    String two = write("two", "x,c\n3,1.0\n4,10\n");
    Dataset rows = parts(CLASSES, one, two).block(0);
    assertEquals(List.of("1", "9", "10"), rows.classes());
    assertEquals(
        List.of(2, 1, 0, 2), List.of(rows.label(0), rows.label(1), rows.label(2), rows.label(3)));
  }

  private void assertRefused(String problem, String... texts) throws IOException {
    String[] files = new String[texts.length];
    for (int k = 0; k < texts.length; k++) {
      files[k] = write("part-" + k + ".csv", texts[k]);
    }
    InputException e = assertThrows(InputException.class, () -> parts(CLASSES, files));
    assertEquals(problem, e.getMessage().replace(folder + "/", ""));
  }

  @Test
  void whatIsWrongIsNamedByFileAndLine() throws IOException {
    String good = "x,c\n1,a\n2,b\n";
    StringBuilder longText = new StringBuilder("x,c\n");
    for (int k = 0; k < 100_000; k++) {
      longText.append(k).append(k % 2 == 0 ? ",a\n" : ",b\n");
    }
    assertRefused(
        "part-1.csv:100002: x \"two\" is not a finite decimal number",
        good,
        longText + "two,a\n3,b\n");
    assertRefused(
        "part-1.csv:1: the columns are y, c; those of part-0.csv were expected, x, c",
        good,
        "y,c\n1,a\n");
    assertRefused("part-1.csv: label \"3\" is not a word, as \"a\" is", good, "x,c\n1,3\n");
    assertRefused(
        "rows: every row has label \"a\" in column c; two classes or more were expected",
        "x,c\n1,a\n",
        "x,c\n2,a\n");
    assertRefused("rows: headers and no rows", "x,c\n", "x,c\n");
    assertRefused(
        "part-0.csv:3: x \"\" is a missing value; --drop-missing leaves such rows out",
        "x,c\n1,a\n,b\n");
    assertRefused("part-1.csv: the file is empty; a header row was expected", good, "");
  }

  @Test
  void aFileThatChangesMeanwhileIsNoticed() throws IOException {
    String file = write("one", "x,c\n1,a\n2,b\n3,a\n");
    TableParts parts = parts(CLASSES, file);
    Files.writeString(Path.of(file), "x,c\n1,a\n2,b\n");
    InputException e = assertThrows(InputException.class, () -> parts.block(0));
    assertEquals(file + ": changed while it was read", e.getMessage());
  }
}
