package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.store.file.LocalStorage;
import costscape.store.file.Storage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a table make the table of one machine, or say what is wrong with them. */
class PartsTest {
  /** Enough cells for several parts, of numbers, which are written much sooner than text. */
  private static final String PLANE =
      "sweep --vary w1_0_0=-60:60:1300 --vary w1_0_1=-60:60:900 --size 600x480 --table npy";

  private static final String SMALL =
      "sweep --vary w2_0_0=-9:9:7 --vary w1_0_0=-9:9:5 --format none";

  @TempDir private static Path folder;

  @BeforeAll
  static void sweep() {
    done(PLANE + " --name whole --out IN");
    done(PLANE + " --out IN --parts IN/parts");
  }

  private static Session run(String line) {
    return Session.run(line.replace("IN", folder.toString()).split(" "));
  }

  private static Session done(String line) {
    Session session = run(line);
    assertEquals(0, session.exitCode(), line + ": " + session.err());
    return session;
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private static List<String> names(String in) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(in))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A copy of the parts, to be spoilt. */
  private static Path copy(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name));
    for (String file : names("parts/sweep")) {
      Files.copy(folder.resolve("parts/sweep/" + file), copy.resolve(file));
    }
    return copy;
  }

  @Test
  void joinedPartsAreTheTableOfOneMachine() throws IOException {
    assertEquals(
        List.of("manifest.json", "part-00000.npy", "part-00001.npy", "part-00002.npy"),
        names("parts/sweep"));
    assertFalse(Files.exists(folder.resolve("sweep.npy")));
    assertTrue(Files.exists(folder.resolve("sweep.png")));
    Session session = done("join IN/parts/sweep --out IN --json");
    assertTrue(session.out().contains("\"parts\": 3"), session.out());
    assertArrayEquals(bytes("whole.npy"), bytes("join.npy"));
  }

  @Tag("long")
  @Test
  void textAndSmallPlanesAndParametersOfOneUnitAreJoinedToo() throws IOException {
    String unit = "sweep --vary w1_0_0=-9:9:700 --vary b1_0=-9:9:800 --format none";
    for (String line : List.of(unit, SMALL, SMALL + " --table npy")) {
      String ending = line.endsWith("npy") ? ".npy" : ".csv";
      done(line + " --name one --out IN");
      done(line + " --name more --out IN --parts file:IN/more");
      done("join file:IN/more/more --name joined --out IN");
      assertArrayEquals(bytes("one" + ending), bytes("joined" + ending), line);
    }
  }

  @Test
  void aSmallerTableTakesTheWholePlaceOfALargerOne() throws IOException {
    Path place = copy("again/sweep");
    Files.writeString(place.resolve(".part-00001.npy." + UUID.randomUUID()), "half");
    Session session = done(SMALL + " --table npy --out IN --parts IN/again");
    assertEquals(List.of("manifest.json", "part-00000.npy"), names("again/sweep"));
    assertTrue(session.out().contains("replaced " + place + "/manifest.json\n"), session.out());
    assertTrue(session.out().contains("replaced " + place + "/part-00000.npy\n"), session.out());
    String removed = "removed  " + place + "/part-00001.npy to part-00002.npy\n";
    assertTrue(session.out().contains(removed), session.out());
  }

  @Test
  void aPartThatNoManifestListsIsLeftAndNamed() throws IOException {
    Path place = Files.createDirectories(folder.resolve("mine/sweep"));
    Files.writeString(place.resolve("part-00000.csv"), "mine");
    Files.writeString(place.resolve("part-00003.csv"), "mine");
    Session session = done(SMALL + " --out IN --parts IN/mine");
    assertEquals("mine", Files.readString(place.resolve("part-00003.csv")));
    String said = place + "/part-00003.csv: left there, for no record says that this command made";
    assertTrue(session.err().contains(said), session.err());
    assertTrue(session.out().contains("replaced " + place + "/part-00000.csv\n"), session.out());
  }

  @Test
  void whatIsKeptIsNotReplaced() throws IOException {
    Session session = run(PLANE + " --keep --format none --out IN/other --parts IN/parts");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("manifest.json is there already"), session.err());
    Path part = Files.createDirectories(folder.resolve("half/sweep")).resolve("part-00001.csv");
    Files.writeString(part, "of a run that goes on");
    session = run(SMALL + " --keep --out IN/half --parts IN/half");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("part-00001.csv is there already"), session.err());
    done(SMALL + " --keep --out IN/new --parts IN/new");
  }

  @Test
  void aManifestOfAnotherKindStays() throws IOException {
    Path place = Files.createDirectories(folder.resolve("page/sweep")).resolve("manifest.json");
    Files.writeString(place, "{\"name\": \"my page\"}");
    Session session = run(SMALL + " --out IN/page --parts IN/page");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("is no list of a table's parts"), session.err());
    assertEquals("{\"name\": \"my page\"}", Files.readString(place));
  }

  private static void assertNotJoined(String problem, String where) throws IOException {
    Session session = run("join IN/" + where + " --name spoilt --out IN");
    assertEquals(2, session.exitCode());
    assertEquals(1, session.err().lines().count(), session.err());
    String said = session.err().replace(folder + "/", "");
    assertTrue(said.startsWith("costscape: " + where + "/" + problem), said);
    assertFalse(Files.exists(folder.resolve("spoilt.npy")));
  }

  @Test
  void aPartThatIsMissingDamagedOrForeignIsNamed() throws IOException {
    Files.delete(copy("missing").resolve("part-00001.npy"));
    assertNotJoined("part-00001.npy: this part is missing", "missing");
    Path damaged = copy("damaged").resolve("part-00002.npy");
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    assertNotJoined("part-00002.npy: this part is damaged: its bytes are not those", "damaged");
    Files.writeString(damaged, "short");
    assertNotJoined("part-00002.npy: this part is damaged: its 5 bytes are not those", "damaged");
    Files.writeString(copy("foreign").resolve("part-00007.npy"), "");
    assertNotJoined("part-00007.npy: this file is no part of the table", "foreign");
    Files.delete(copy("unfinished").resolve("manifest.json"));
    assertNotJoined("manifest.json: no such file", "unfinished");
  }

  @Test
  void aStrangersManifestReachesNoOtherFile() throws IOException {
    Path manifest = copy("strange").resolve("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("part-00001.npy", "../whole.npy"));
    assertNotJoined("manifest.json: part 1 is called \"../whole.npy\"", "strange");
    Files.writeString(manifest, "[1, 2]");
    assertNotJoined("manifest.json: no list of a table's parts", "strange");
  }

  @Test
  void aJoinIsRepeatedFromItsRecord() throws IOException {
    done("join IN/parts/sweep --out IN/record");
    Path table = folder.resolve("record/join.npy");
    Files.delete(table);
    Session refused = run("again IN/record/join.json");
    assertTrue(refused.err().contains("outside the folder of this file"), refused.err());
    done("again IN/record/join.json --allow-inputs");
    assertArrayEquals(bytes("whole.npy"), Files.readAllBytes(table));
  }

  @Test
  void partsAreForOnePlaneOfCosts() {
    for (String line :
        List.of(
            "sweep --vary b2_0=0:1:3",
            "sweep --vary b2_0=0:1:3 --vary w1_0_0=0:1:3 --quantity index",
            "sweep --vary b2_0=0:1:3 --vary w1_0_0=0:1:3 --hold-out 0.5",
            "sweep --vary b2_0=0:1:3 --vary w1_0_0=0:1:3 --prove",
            "sweep --vary b2_0=0:1:3 --vary w1_0_0=0:1:3 --table none",
            "sweep --vary b2_0=0:1:3 --vary w1_0_0=0:1:3 --panel l2=0|1")) {
      Session session = run(line + " --out IN --parts IN/none");
      assertEquals(2, session.exitCode(), line);
      assertTrue(session.err().contains("--parts is for the table of one plane"), session.err());
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Session session = run(PLANE + " --format none --out IN --parts IN/file");
    assertEquals(2, session.exitCode());
    assertTrue(
        session.err().contains("file/sweep/manifest.json: cannot be written"), session.err());
    assertEquals(1, session.err().lines().count(), session.err());
  }

  @Test
  void aUrlTakesTheFilesAndPlanesInParts() throws Exception {
    String line = " --size 600x480 --out shared:/far";
    Session session =
        FolderStorage.around(
            folder, () -> done("sweep --vary b2_0=0:1:9 --vary w1_0_0=0:1:8" + line));
    assertTrue(session.out().contains("wrote    shared:/far/sweep.png"), session.out());
    assertEquals(List.of("sweep", "sweep.json", "sweep.png"), names("far"));
    assertEquals(List.of("manifest.json", "part-00000.csv"), names("far/sweep"));
    FolderStorage.around(folder, () -> done("join shared:/far/sweep" + line.substring(15)));
    done("sweep --vary b2_0=0:1:9 --vary w1_0_0=0:1:8 --name near --format none --out IN");
    assertArrayEquals(bytes("near.csv"), bytes("far/join.csv"));
    Session trace = FolderStorage.around(folder, () -> done("trace --steps 9" + line));
    assertTrue(trace.out().contains("wrote      shared:/far/trace.csv"), trace.out());
    assertTrue(names("far").contains("trace.csv"));
    Session more = FolderStorage.around(folder, () -> done("trace --steps 9" + line));
    assertTrue(more.out().contains("replaced   shared:/far/trace.csv"), more.out());
    Files.writeString(folder.resolve("far/trace.csv"), "mine");
    String endless = "trace --steps 2000000000 --every 1000000000 --keep"; // not to be begun
    Session kept = FolderStorage.around(folder, () -> run(endless + line));
    assertEquals(2, kept.exitCode());
    assertTrue(kept.err().contains("shared:/far/trace.json is there already"), kept.err());
    Files.delete(folder.resolve("far/trace.json"));
    Files.delete(folder.resolve("far/trace.png"));
    kept = FolderStorage.around(folder, () -> run(endless + line));
    assertTrue(kept.err().contains("shared:/far/trace.csv is there already"), kept.err());
    assertEquals("mine", Files.readString(folder.resolve("far/trace.csv")));
  }

  /** A plane's table is written in parts at a URL, whatever the words of other options are. */
  @Test
  void wordsOfOtherOptionsDoNotSayWhatIsWritten() throws IOException {
    String plane = "sweep --vary b2_0=0:1:9 --vary w1_0_0=0:1:8 --size 600x480 --out file://IN/";
    assertEquals(List.of("manifest.json", "part-00000.csv"), partsOf(plane, "see --table none"));
    assertEquals(List.of("manifest.json", "part-00000.csv"), partsOf(plane, "sweep --parts"));
    done("trace --vary b2_0=0:1:9 --vary w1_0_0=0:1:8 --steps 9 --name sweep --out file://IN/path");
    assertEquals(
        List.of("sweep.csv", "sweep.json", "sweep.model.json", "sweep.png"), names("path"));
    done(plane + "same --title file://IN/same");
    String record = Files.readString(folder.resolve("same/sweep.json"));
    assertTrue(record.contains("--title=file://" + folder + "/same"), record);
  }

  private static List<String> partsOf(String plane, String title) throws IOException {
    List<String> line =
        new ArrayList<>(List.of((plane + "titled").replace("IN", "" + folder).split(" ")));
    line.addAll(List.of("--title", title));
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    return names("titled/sweep");
  }

  @Test
  void rowsOfAUrlAreRead() throws Exception {
    Files.createDirectories(folder.resolve("rows"));
    Files.writeString(folder.resolve("rows/part-0.csv"), "x,c\n1,a\n2,b\n");
    Files.writeString(folder.resolve("rows/part-1.csv"), "x,c\n3,a\n4,b\n");
    String line = "sweep --vary b2_0=0:1:3 --format none --out IN/read --data ";
    FolderStorage.around(folder, () -> done(line + "shared:/rows/part-*.csv"));
    byte[] shared = bytes("read/sweep.csv");
    done(line + "IN/rows/part-*.csv");
    assertArrayEquals(shared, bytes("read/sweep.csv"));
    Session none = FolderStorage.around(folder, () -> run(line + "shared:/none.csv"));
    assertEquals(2, none.exitCode());
    assertTrue(none.err().startsWith("costscape: shared:/none.csv: no such file"), none.err());
    Session other = FolderStorage.around(folder, () -> run(line + "other:/none.csv"));
    assertTrue(other.err().contains("other:/none.csv: cannot be read: no such storage"));
  }

  /** Somebody else may write in a shared folder, and knows how files are called on their way. */
  @Test
  void noFileIsWrittenThroughALinkThatSomebodyPlanted() throws IOException {
    Path shared = Files.createDirectories(folder.resolve("shared/sweep"));
    Path precious = Files.writeString(folder.resolve("precious.txt"), "kept");
    for (String name : List.of(".manifest.json.new", "part-00000.npy")) {
      Files.createSymbolicLink(shared.resolve(name), precious);
    }
    Path manifest = Files.createSymbolicLink(shared.resolve("manifest.json"), precious);
    String line = PLANE + " --format none --out IN --parts IN/shared";
    Session refused = run(line);
    assertEquals(2, refused.exitCode(), refused.out());
    Files.delete(manifest);
    done(line);
    assertEquals("kept", Files.readString(precious));
    assertTrue(Files.isRegularFile(shared.resolve("manifest.json"), LinkOption.NOFOLLOW_LINKS));
    LocalStorage storage = new LocalStorage();
    String link = shared.resolve(".manifest.json.new").toString();
    assertThrows(FileAlreadyExistsException.class, () -> storage.create(link).close());
    Set<String> names = new HashSet<>();
    for (int k = 0; k < 100; k++) {
      names.add(Storage.unfinished(link));
    }
    assertEquals(100, names.size(), "a name on its way is never the same");
  }
}
