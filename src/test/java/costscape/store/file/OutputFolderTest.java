package costscape.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is the old one or the new one, never half of one, and nothing is left beside it. */
class OutputFolderTest {
  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Path write(OutputFolder output, String name, String text) throws OutputException {
    return output.write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void foldersAreMadeAndFilesReplaced() throws IOException {
    OutputFolder output = OutputFolder.at(folder.resolve("a/b"));
    write(output, "c/table.csv", "old");
    Path file = write(output, "c/table.csv", "new");
    assertEquals(folder.resolve("a/b/c/table.csv"), file);
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aNameMayLeadBackThroughAFolderThatIsNotThere() throws IOException {
    Path file = write(OutputFolder.at(folder.resolve("out")), "no/../../table.csv", "new");
    assertEquals(folder.resolve("table.csv"), file);
    assertEquals(List.of("table.csv"), names());
  }

  @Test
  void theOldFileStandsUntilTheNewOneIsWhole() throws IOException {
    OutputFolder output = OutputFolder.at(folder);
    Path file = write(output, "table.csv", "old");
    output.write(
        "table.csv",
        out -> {
          out.write("new".getBytes(StandardCharsets.UTF_8));
          out.flush();
          assertEquals("old", Files.readString(file));
        });
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aFailureInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException {
    OutputFolder output = OutputFolder.at(folder);
    Path file = write(output, "table.csv", "old");
    OutputException e =
        assertThrows(
            OutputException.class,
            () ->
                output.write(
                    "table.csv",
                    out -> {
                      out.write(new byte[1 << 17]);
                      throw new IOException("No space left on device");
                    }));
    assertEquals(file + ": cannot be written: the disk is full", e.getMessage());
    assertEquals("old", Files.readString(file));
    assertThrows(
        IllegalStateException.class,
        () ->
            output.write(
                "table.csv",
                out -> {
                  throw new IllegalStateException("a mistake of ours");
                }));
    assertEquals(List.of("table.csv"), names());
  }

  @Test
  void whatStandsInTheWayIsNamedBeforeAndAfterTheWork() throws IOException {
    OutputFolder output = OutputFolder.at(folder);
    Files.createDirectories(folder.resolve("table.csv/inner"));
    Files.writeString(folder.resolve("file"), "");
    String tooLong = "x".repeat(300) + ".csv";
    for (String[] fault :
        new String[][] {
          {"table.csv", "a folder is in its place"},
          {"file/table.csv", folder.resolve("file") + " is a file, a folder was expected"},
          {"file/deep/table.csv", folder.resolve("file") + " is a file, a folder was expected"},
          {tooLong, "the name is too long"},
        }) {
      String message = folder.resolve(fault[0]) + ": cannot be written: " + fault[1];
      assertEquals(
          message, assertThrows(InputException.class, () -> output.prepare(fault[0])).getMessage());
      assertEquals(
          message,
          assertThrows(OutputException.class, () -> write(output, fault[0], "x")).getMessage());
    }
    assertEquals(List.of("file", "table.csv"), names());
    assertThrows(InputException.class, () -> write(output, "a\0b", "x"));
  }

  @Test
  void preparingChangesNothing() throws IOException {
    OutputFolder output = OutputFolder.at(folder);
    write(output, "old.csv", "old");
    output.prepare("old.csv", "new.csv");
    output.close();
    assertEquals(List.of("old.csv"), names());
    assertEquals("old", Files.readString(folder.resolve("old.csv")));
  }

  @Test
  void leftoversOfAKilledRunGoAndWhatIsBeingWrittenStays() throws IOException {
    Path abandoned =
        Files.writeString(folder.resolve(".costscape-" + UUID.randomUUID() + "-1.part"), "half");
    Path written = folder.resolve(".costscape-" + UUID.randomUUID() + "-2.part");
    try (FileChannel channel =
        FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      OutputFolder.at(folder).prepare("table.csv");
      assertTrue(Files.notExists(abandoned));
      assertTrue(Files.exists(written));
    }
  }

  @Test
  void aNameIsOneRunsUntilItEnds() throws IOException {
    OutputFolder one = OutputFolder.at(folder.resolve("a"));
    OutputFolder other = OutputFolder.at(folder.resolve("a/../a"));
    one.prepare("table.csv", "in/frame.png");
    one.prepare("table.csv"); // its own
    other.prepare("other.csv");
    InputException refused =
        assertThrows(InputException.class, () -> other.prepare("table.csv", "more.csv"));
    assertTrue(
        refused.getMessage().contains("table.csv: another run is writing this file; --name or"),
        refused.getMessage());
    one.close();
    other.prepare("table.csv", "in/frame.png");
    other.close();
    assertFalse(Files.exists(folder.resolve("a/.costscape.lock")), "nobody writes here");
  }

  @Test
  void aRunThatEndsWithoutAFileLeavesNoFolderThatItMade() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    OutputFolder output = OutputFolder.at(there.resolve("a/b"));
    output.prepare("c/d/table.csv", "table.csv");
    output.makeFolder("e/f");
    write(output, "c/table.csv", "kept");
    output.close();
    try (Stream<Path> left = Files.walk(there)) {
      assertEquals(
          List.of("there", "a", "b", "c", "table.csv"),
          left.map(path -> path.getFileName().toString()).toList());
    }
  }

  /**
   * The lock's file of a killed run is no lock, and a link or a pipe in its place is left alone.
   */
  @Test
  void whatLiesInTheLocksPlaceIsInNobodysWay() throws Exception {
    Path lock = Files.createFile(folder.resolve(".costscape.lock"));
    write("killed");
    assertFalse(Files.exists(lock), "swept up");
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Files.createSymbolicLink(lock, precious);
    write("link");
    assertEquals("precious", Files.readString(precious));
    assertTrue(Files.isSymbolicLink(lock));
    Files.delete(lock);
    assertEquals(0, new ProcessBuilder("mkfifo", lock.toString()).start().waitFor());
    write("pipe");
    assertTrue(Files.exists(lock));
  }

  private void write(String text) throws IOException {
    try (OutputFolder output = OutputFolder.at(folder)) {
      output.prepare("table.csv");
      write(output, "table.csv", text);
    }
    assertEquals(text, Files.readString(folder.resolve("table.csv")));
  }

  /** A program that writes for months keeps no list of what it wrote. */
  @Test
  void nothingIsRememberedOfAFileThatIsWritten() throws IOException {
    OutputFolder output = OutputFolder.at(folder);
    for (int k = 0; k < 20; k++) {
      output.write("same.txt", out -> out.write(7));
    }
    assertThrows(
        IOException.class,
        () ->
            output.write(
                "other.txt",
                out -> {
                  throw new IOException("the disk is full");
                }));
    assertEquals(0, TemporaryFiles.count());
  }
}
