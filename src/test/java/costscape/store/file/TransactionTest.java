package costscape.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's files are all there or none, and nothing is left beside them. */
class TransactionTest {
  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  private Transaction begin(Path in) {
    return Transaction.in(in, said::add);
  }

  @AfterEach
  void letAllSucceed() {
    FaultyFiles.none();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Path write(Transaction output, String name, String text) throws OutputException {
    return output.write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void done(String name, String text) throws IOException {
    try (Transaction output = begin(folder)) {
      output.prepare(List.of(name));
      write(output, name, text);
      output.commit();
    }
    assertEquals(text, Files.readString(folder.resolve(name)));
  }

  @Test
  void foldersAreMadeAndOfTwoFilesOfANameTheLaterOneCounts() throws IOException {
    try (Transaction output = begin(folder.resolve("a/b"))) {
      write(output, "c/table.csv", "old");
      Path file = write(output, "c/table.csv", "new");
      assertEquals(folder.resolve("a/b/c/table.csv"), file);
      assertFalse(Files.exists(file));
      output.commit();
      assertEquals("new", Files.readString(file));
    }
  }

  @Test
  void aNameMayLeadBackThroughAFolderThatIsNotThere() throws IOException {
    try (Transaction output = begin(folder.resolve("out"))) {
      Path file = write(output, "no/../../table.csv", "new");
      output.commit();
      assertEquals(folder.resolve("table.csv"), file);
    }
    assertEquals(List.of("table.csv"), names());
  }

  @Test
  void whatIsNotCommittedIsNotThere() throws IOException {
    done("table.csv", "old");
    try (Transaction output = begin(folder)) {
      write(output, "table.csv", "new");
      write(output, "other.csv", "new");
      assertEquals("old", Files.readString(folder.resolve("table.csv")));
    }
    assertEquals(List.of("table.csv"), names());
    assertEquals("old", Files.readString(folder.resolve("table.csv")));
  }

  @Test
  void aFailureInTheMiddleOfAFileLeavesNothingOfIt() throws IOException {
    done("table.csv", "old");
    try (Transaction output = begin(folder)) {
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
      Path file = folder.resolve("table.csv");
      assertEquals(file + ": cannot be written: the disk is full", e.getMessage());
    }
    assertEquals(List.of("table.csv"), names());
  }

  @Test
  void whatStandsInTheWayIsNamedBeforeAndAfterTheWork() throws IOException {
    Files.createDirectories(folder.resolve("table.csv/inner"));
    Files.writeString(folder.resolve("file"), "");
    Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    Files.createSymbolicLink(folder.resolve("lost"), folder.resolve("nowhere"));
    String tooLong = "x".repeat(300) + ".csv";
    for (String[] fault :
        new String[][] {
          {"table.csv", "a folder is in its place"},
          {"file/table.csv", folder.resolve("file") + " is a file, a folder was expected"},
          {"file/deep/table.csv", folder.resolve("file") + " is a file, a folder was expected"},
          {"loop", "a link that leads back to itself is in its place"},
          {"lost", "a link that leads nowhere is in its place"},
          {tooLong, "the name is too long"},
        }) {
      String message = folder.resolve(fault[0]) + ": cannot be written: " + fault[1];
      try (Transaction output = begin(folder)) {
        assertEquals(
            message,
            assertThrows(InputException.class, () -> output.prepare(List.of(fault[0])))
                .getMessage());
        assertEquals(
            message,
            assertThrows(OutputException.class, () -> write(output, fault[0], "x")).getMessage());
        assertThrows(InputException.class, () -> write(output, "a\0b", "x"));
      }
    }
    assertEquals(List.of("file", "loop", "lost", "table.csv"), names());
  }

  @Test
  void whatIsNoPlainFileIsRefusedAndALinksTargetIsWritten() throws Exception {
    Path pipe = folder.resolve("pipe.csv");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    try (Transaction output = begin(folder)) {
      InputException refused =
          assertThrows(InputException.class, () -> output.prepare(List.of("pipe.csv")));
      assertTrue(refused.getMessage().contains("a pipe, a socket or a device"), refused::toString);
    }
    Path target = Files.createDirectories(folder.resolve("thesis")).resolve("x.csv");
    Files.writeString(target, "old");
    Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("thesis/x.csv"));
    done("link.csv", "new");
    assertTrue(Files.isSymbolicLink(folder.resolve("link.csv")));
    assertEquals("new", Files.readString(target));
    assertEquals(List.of("link.csv", "pipe.csv", "thesis"), names());
  }

  @Test
  void preparingChangesNothing() throws IOException {
    done("old.csv", "old");
    try (Transaction output = begin(folder)) {
      output.prepare(List.of("old.csv", "new.csv"));
    }
    assertEquals(List.of("old.csv"), names());
    assertEquals("old", Files.readString(folder.resolve("old.csv")));
  }

  @Test
  void aNameIsOneRunsUntilItEnds() throws IOException {
    Transaction one = begin(folder.resolve("a"));
    try (Transaction other = begin(folder.resolve("a/../a"))) {
      one.prepare(List.of("table.csv", "in/frame.png"));
      one.prepare(List.of("table.csv")); // its own
      other.prepare(List.of("other.csv"));
      InputException refused =
          assertThrows(InputException.class, () -> other.prepare(List.of("table.csv", "more.csv")));
      assertTrue(
          refused.getMessage().contains("table.csv: another run is writing this file; --name or"),
          refused.getMessage());
      one.close();
      other.prepare(List.of("table.csv", "in/frame.png"));
    }
    try (Stream<Path> left = Files.walk(folder.resolve("a"))) {
      assertEquals(1, left.count(), "nobody writes here");
    }
  }

  @Test
  void aRunThatEndsWithoutAFileLeavesNoFolderThatItMade() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    try (Transaction output = begin(there.resolve("a/b"))) {
      output.prepare(List.of("c/d/table.csv", "table.csv"));
      output.makeFolder("e/f");
      write(output, "c/table.csv", "kept");
      output.commit();
    }
    try (Stream<Path> left = Files.walk(there)) {
      assertEquals(
          List.of("there", "a", "b", "c", "table.csv"),
          left.map(path -> path.getFileName().toString()).toList());
    }
  }

  @Test
  void anEarlierRunsFileGoesAtTheEndAndComesBackWhereThatFails() throws IOException {
    done("frame-1.png", "one");
    done("frame-2.png", "two");
    for (int k = 1; k < 100; k++) {
      FaultyFiles.failAt(k, () -> new IOException("No space left on device"));
      try (Transaction output = begin(folder)) {
        output.prepare(List.of("frame-1.png"));
        output.delete("frame-2.png");
        write(output, "frame-1.png", "new");
        output.commit();
        assertEquals(List.of("frame-1.png"), names().stream().filter(n -> !hidden(n)).toList());
      } catch (OutputException e) {
        assertEquals("one", Files.readString(folder.resolve("frame-1.png")));
        assertEquals("two", Files.readString(folder.resolve("frame-2.png")));
      }
      if (!FaultyFiles.hasFailed()) {
        assertEquals(List.of("frame-1.png"), names());
        return;
      }
      assertEquals(List.of("frame-1.png", "frame-2.png"), names());
    }
    throw new AssertionError("it fails at each step");
  }

  private static boolean hidden(String name) {
    return name.startsWith(".");
  }

  /**
   * A kill is an error that nothing handles, at each step of a run; a copy of the folder as it is
   * then is what the next run finds.
   */
  @Test
  void theNextRunEndsWhatAKilledRunBegan() throws Exception {
    done("a.csv", "old");
    done("b.json", "old");
    int whole = 0;
    for (int k = 1; k < 100; k++) {
      Path copy = Files.createDirectories(folder.resolve("copy" + k));
      FaultyFiles.stopAt(k, () -> copyFiles(folder, copy));
      try (Transaction output = begin(folder)) {
        output.prepare(List.of("a.csv", "b.json"));
        write(output, "a.csv", "new");
        write(output, "b.json", "new");
        output.commit();
        assertFalse(FaultyFiles.hasFailed());
        assertTrue(whole > 1, "some runs are killed within the loop");
        return;
      } catch (FaultyFiles.Kill e) {
        try (Transaction next = begin(copy)) {
          next.prepare(List.of("c.csv"));
        }
        String a = Files.readString(copy.resolve("a.csv"));
        assertEquals(a, Files.readString(copy.resolve("b.json")), "step " + k);
        whole += a.equals("new") ? 1 : 0;
        try (Stream<Path> files = Files.list(copy)) {
          assertEquals(2, files.count(), "step " + k);
        }
      }
      assertEquals("old", Files.readString(folder.resolve("a.csv")));
    }
    throw new AssertionError("it never ends");
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** A journal that somebody else laid there reaches no file outside, and follows no link. */
  @Test
  void aStrangersJournalReachesNoOtherFile() throws Exception {
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.createSymbolicLink(in.resolve("link"), precious);
    String id = ".costscape-00000000-0000-0000-0000-000000000000";
    try (var out = new java.io.DataOutputStream(Files.newOutputStream(in.resolve(id + ".run")))) {
      for (String name : List.of("../precious", "link", "deep/../../precious")) {
        for (String kind : List.of("put", "deleted")) {
          out.writeUTF(kind);
          out.writeUTF(name);
          out.writeUTF(id + "-1.part");
        }
      }
      out.writeUTF("end");
      out.writeUTF("");
      out.writeUTF("");
    }
    Files.writeString(in.resolve(id + "-1.part"), "evil");
    try (Transaction output = begin(in)) {
      output.prepare(List.of("table.csv"));
    }
    assertEquals("precious", Files.readString(precious));
    assertTrue(Files.isSymbolicLink(in.resolve("link")));
    assertEquals(List.of(), said);
  }

  /** A killed run's lock is no lock, and a link or a pipe in its place is left alone. */
  @Test
  void whatLiesInTheLocksPlaceIsInNobodysWay() throws Exception {
    Path lock = Files.createFile(folder.resolve(".costscape.lock"));
    done("table.csv", "killed");
    assertFalse(Files.exists(lock), "swept up");
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Files.createSymbolicLink(lock, precious);
    done("table.csv", "link");
    assertEquals("precious", Files.readString(precious));
    assertTrue(Files.isSymbolicLink(lock));
    Files.delete(lock);
    assertEquals(0, new ProcessBuilder("mkfifo", lock.toString()).start().waitFor());
    done("table.csv", "pipe");
    assertTrue(Files.exists(lock));
  }
}
