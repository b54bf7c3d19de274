package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import costscape.OneIn;
import costscape.browser.ExplorePage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture or a record is enough to make the same bytes again. */
@Tag("long")
class AgainCommandTest {
  private static final Map<SmallRun, Map<String, byte[]>> MADE = new EnumMap<>(SmallRun.class);

  @TempDir private Path folder;

  private Session sweep() throws IOException {
    Path data = folder.resolve("data.csv");
    if (Files.notExists(data)) {
      Files.writeString(data, "x,y\n1,no\n2,yes\n3,yes\n");
    }
    String[] line =
        ("sweep --data "
                + data
                + " --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --out "
                + folder.resolve("out")
                + " --name plane --size 400x300 --format png,svg,pdf")
            .split(" ");
    return Session.run(line);
  }

  @Test
  void pictureAndRecordMakeTheSameBytesAgain() throws IOException {
    sweep().done();
    Path table = folder.resolve("out/plane.csv");
    Path picture = folder.resolve("out/plane.png");
    byte[] csv = Files.readAllBytes(table);
    byte[] png = Files.readAllBytes(picture);
    for (String recorded : new String[] {"plane.png", "plane.svg", "plane.pdf", "plane.json"}) {
      Files.delete(table);
      Session.run("again", "--allow-inputs", folder.resolve("out/" + recorded).toString()).done();
      assertArrayEquals(csv, Files.readAllBytes(table));
      assertArrayEquals(png, Files.readAllBytes(picture));
    }
    Path elsewhere = folder.resolve("elsewhere");
    Session.run("again", picture, "--allow-inputs", "--out", elsewhere);
    assertArrayEquals(png, Files.readAllBytes(elsewhere.resolve("plane.png")));
  }

  @Test
  void changedDataAreRefusedAndNothingIsWritten() throws IOException {
    sweep();
    Path table = folder.resolve("out/plane.csv");
    byte[] csv = Files.readAllBytes(table);
    Files.writeString(folder.resolve("data.csv"), "x,y\n1,no\n2,yes\n");
    Session.run("again", "--allow-inputs", folder.resolve("out/plane.json"))
        .refused("data.csv: has changed since the recorded run");
    assertArrayEquals(csv, Files.readAllBytes(table));
  }

  @Test
  void aPictureAloneMakesTheRunOfATrainedNetworkAgain() throws IOException {
    Path here = Files.createTempDirectory(Path.of("target"), "again");
    String line = " --quiet --out " + here + "/output";
    Session.line("trace --steps 9 --name net" + line).done();
    Path network = here.resolve("output/net.model.json");
    String plane = "sweep --model " + network + " --vary w1_0_0=-9:9:5 --vary b1_0=-9:9:5" + line;
    Session.line(plane).done();
    byte[] picture = Files.readAllBytes(here.resolve("output/sweep.png"));
    byte[] model = Files.readAllBytes(network);
    Path alone = Files.createDirectories(here.resolve("alone"));
    Files.write(alone.resolve("sweep.png"), picture);
    try (Stream<Path> files = Files.list(here.resolve("output"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Session again = Session.run("again", alone.resolve("sweep.png")).done();
    assertTrue(again.err().contains("wrote " + network), again.err());
    assertArrayEquals(model, Files.readAllBytes(network));
    assertArrayEquals(picture, Files.readAllBytes(alone.resolve("sweep.png")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".hidden/x.csv", "package.json", "../x.model.json", "/no-such-folder/x.csv"})
  void aRecordMakesNoFileThatOtherProgramsActUpon(String name) throws IOException {
    JsonObject carried = new JsonObject();
    carried.addProperty(name, "text");
    String record =
        "{\"command\":[\"sweep\",\"--at=%s\",\"--vary=b2_0=0:1:3\"],\"inputs\":{\"%s\":\"0\"},"
            + "\"carried\":%s,\"file\":\"sweep.json\"}";
    Path file = folder.resolve("sweep.json");
    Files.writeString(file, record.formatted(name, name, carried));
    Session.run("again", "--allow-inputs", file).refused("no such file");
    assertFalse(Files.exists(Path.of(name)), name);
  }

  @Test
  void theMinimaOfCurvesAreToldAgain() {
    String line = "sweep --data xor --at random:1 --vary w1_0_0=-10:10:41 --quiet --out " + folder;
    for (String more : List.of(" --overlay activation=sigmoid|relu", " --name alone")) {
      Session drawn = Session.line(line + more).done();
      List<String> minima = drawn.out().lines().filter(l -> l.contains("local minim")).toList();
      assertFalse(minima.isEmpty(), drawn.out());
      String record = folder.resolve(more.contains("alone") ? "alone.json" : "sweep.json") + "";
      Session again = Session.run("again", record, "--title", "t", "--replace");
      assertEquals(
          minima, again.out().lines().filter(l -> l.contains("local minim")).toList(), again.out());
    }
  }

  @Test
  void aRecordedLookThatAnotherViewLacksIsLeftOut() throws IOException {
    String plane =
        " --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --size 300x250 --quiet --out " + folder;
    Session.line("trace --start random:1 --steps 5 --view land --gif --ylim 0.1:2".concat(plane));
    String picture = folder.resolve("trace.png").toString();
    Session heatmap = Session.run("again", picture, "--view", "heatmap", "--replace").done();
    assertTrue(heatmap.err().contains("leaves out the recorded --gif and --ylim"), heatmap.err());
    Session.run("again", picture, "--ylim", "0.1:1", "--name", "other")
        .refused("--ylim cuts --view land");
  }

  /** A line has no colour bar, and a surface no flat axes; both have a title. */
  @Test
  void recordedWordsOfAPartThatAnotherViewLacksAreLeftOut() throws IOException {
    String plane = "sweep --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --quiet --title t --clabel c";
    String line = plane + " --smooth --xlabel x --size 900x600 --out " + folder;
    Session.line(line).done();
    String picture = folder.resolve("sweep.png").toString();
    for (String view : List.of("line", "surface")) {
      Session other = Session.run("again", picture, "--view", view, "--name", view).done();
      String left = view.equals("line") ? "--clabel" : "--xlabel";
      assertTrue(other.err().contains("leaves out the recorded " + left), other.err());
      String record = Files.readString(folder.resolve(view + ".json"));
      assertTrue(record.contains("--title=t") && !record.contains(left), record);
      Session.run("figure", picture, "--view", view, "--out", folder, "--name", "f").done();
    }
    Session typed = Session.run("again", picture, "--view=line", "--clabel=d", "--name=typed");
    assertEquals(2, typed.exitCode(), typed.err());
  }

  @Test
  void whatHoldsNoRecordIsSaid() throws IOException {
    Path bare = folder.resolve("bare.png");
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", bare.toFile());
    assertEquals(
        "costscape: " + bare + ": no run record is in it\n", Session.run("again", bare).err());
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    Session session = Session.run("again", text);
    assertEquals(2, session.exitCode(), session.err());
    Path none = folder.resolve("none.png");
    assertEquals("costscape: " + none + ": no such file\n", Session.run("again", none).err());
    Path other = Files.writeString(folder.resolve("other.json"), "{}");
    assertEquals(
        "costscape: " + other + ": no run record of costscape\n",
        Session.run("again", other).err());
  }

  private static final String LINE =
      "sweep --vary b2_0=0:1:3 --vary b1_0=0:1:3 --format none --out ";

  /** A record of data of which nothing in the command looks like a file. */
  private Path recordOf(String data, String more) throws IOException {
    Files.writeString(folder.resolve("pets"), data);
    Session.line(LINE + folder + " --data " + folder.resolve("pets") + more).done();
    return folder.resolve("sweep.json");
  }

  @Test
  void whatIsAboutToRunIsSaidBeforeIt() throws IOException {
    Path record = recordOf("x,y\n1,no\n2,yes\n", " --name a'b");
    Path named = Files.move(folder.resolve("a'b.json"), record);
    Session again = Session.run("again", named, "--json", "--replace").done();
    assertEquals(
        "runs costscape sweep --out=%s --json --vary=b2_0=0:1:3 --vary=b1_0=0:1:3 --format=none"
                .formatted(folder)
            + " --data=%s '--name=a'\\''b'".formatted(folder.resolve("pets")),
        again.err().lines().findFirst().orElseThrow());
    assertTrue(again.out().startsWith("{\n"), again.out()); // and nothing else is there
    String quiet = Session.run("again", named, "--quiet", "--replace").err();
    assertFalse(quiet.contains("runs costscape"), quiet);
  }

  @Test
  void aChangedFileOfOnePanelIsNoticed() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "x,y\n5,no\n2,yes\n");
    Path record = recordOf("x,y\n1,no\n2,yes\n", " --panel data=article|" + other);
    Files.writeString(other, "x,y\n1,no\n3,yes\n");
    Session.run("again", record).refused("other: has changed since");
  }

  @Test
  void inputsOfOtherFoldersAreNamedAndNeedLeave() throws IOException {
    sweep().done();
    String record = folder.resolve("out/plane.json").toString();
    Session refused = Session.run("again", record);
    assertEquals(
        "costscape: %s: its run is not repeated: it reads %s, which is outside the folder of this"
                .formatted(record, folder.resolve("data.csv"))
            + " file; --allow-inputs allows it\n",
        refused.err());
    Session.run("again", record, "--allow-inputs").done();
  }

  /** A folder that is a link, and blocks of a result that somebody else has saved. */
  @Test
  void nothingIsWrittenThroughALinkOrTakenFromSavedWork() throws IOException {
    Path out = folder.resolve("out");
    assertEquals(0, SmallRun.FRAMES.run(out).exitCode());
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path told = Files.createDirectory(folder.resolve("told"));
    Files.createSymbolicLink(told.resolve("frames"), elsewhere);
    String record = out.resolve("frames.json").toString();
    Session.run("again", record, "--out=" + told).refused("frames is a link");
    assertEquals(Map.of(), SmallRun.files(elsewhere));
    Path saved = Files.writeString(out.resolve("frames-0123.unfinished"), "");
    Session.run("again", record).refused(saved + " holds saved work");
    Session.run("again", record, "--allow-inputs").done();
  }

  /** The file that a stranger sends, and the user's own that has the name of its result. */
  @OneIn(2)
  @ParameterizedTest
  @CsvSource({
    "spreadsheet --data xor --hidden 1 --steps 1 --name budget, budget.json, budget.xlsx",
    "sweep --vary b2_0=0:1:3 --size 400x300 --name package, package.png, package.json",
    "sweep --vary b2_0=0:1:3 --size 400x300 --name prices, prices.png, prices.csv",
    "frames --vary b2_0=0:1:3 --along b1_0=0:1:2 --size 400x300 --gif --name holiday,"
        + " holiday.gif, holiday/frame-0001.png",
    "lesson local-minimum --size 400x320 --name index, index/local-minimum.json,"
        + " index/local-minimum-1.png",
  })
  void aStrangersRecordReplacesNothing(String line, String record, String mine) throws IOException {
    Path theirs = folder.resolve("theirs");
    Session.line(line + " --out " + theirs).done();
    Path home = Files.createDirectory(folder.resolve("home"));
    Path sent = home.resolve(record);
    Path own = home.resolve(mine);
    Files.createDirectories(sent.getParent());
    Files.createDirectories(own.getParent());
    Files.copy(theirs.resolve(record), sent);
    Files.writeString(own, "my own");
    Untouched before = Untouched.now(home);
    String shown = home.resolve(record).toString();
    Session refused = Session.run("again", shown, "--quiet");
    assertEquals(2, refused.exitCode(), refused.err());
    assertEquals(
        "costscape: %s is there already, and nothing says that this very run made it: --out puts"
                .formatted(own)
            + " the results elsewhere, --replace replaces it\n",
        refused.err());
    before.check(line);
    Session.run("again", shown, "--quiet", "--replace").done();
    assertNotEquals("my own", Files.readString(own, StandardCharsets.ISO_8859_1));
    Session again = Session.run("again", shown, "--quiet"); // its own results by now
    assertEquals(0, again.exitCode(), again.err());
  }

  /** A number that the run does not reach is no reason to refuse it, unless it would be deleted. */
  @Test
  void aFrameBeyondTheLastOneIsLeft() throws IOException {
    Path out = folder.resolve("out");
    String line = "frames --vary b2_0=0:1:3 --size 400x300 --out " + out;
    Session.line(line + " --along b1_0=0:1:2").done();
    Path mine = Files.writeString(out.resolve("frames/frame-0007.png"), "my own");
    String record = out.resolve("frames.json").toString();
    Session.run("again", record, "--quiet").done();
    assertEquals("my own", Files.readString(mine));
    Path longer = folder.resolve("longer");
    String more = line.replace(out.toString(), longer.toString()) + " --along b1_0=0:1:4";
    Session.line(more).done();
    Path theirs = out.resolve("frames/frame-0003.png");
    Files.copy(longer.resolve("frames/frame-0003.png"), theirs);
    Session.run("again", record, "--quiet").refused(theirs + " is there already");
    assertTrue(Files.exists(theirs));
  }

  @OneIn(4)
  @ParameterizedTest
  @EnumSource(SmallRun.class)
  void itsOwnResultsAreReplaced(SmallRun command) throws IOException {
    assumeTrue(
        command != SmallRun.EXPLORE || ExplorePage.isBuilt(), "the page is made when the jar is");
    Path out = folder.resolve("out");
    assertEquals(0, command.run(out).exitCode());
    Map<String, byte[]> first = SmallRun.files(out);
    String carrier =
        first.keySet().stream()
            .filter(name -> name.endsWith(".json") || name.equals("explore.html"))
            .findFirst()
            .orElseThrow();
    Session.run("again", out.resolve(carrier), "--quiet").done();
    Map<String, byte[]> second = SmallRun.files(out);
    assertEquals(first.keySet(), second.keySet());
    String table =
        first.keySet().stream().filter(name -> name.endsWith(".csv")).findFirst().orElse("");
    if (!table.isEmpty()) {
      Files.writeString(out.resolve(table), "changed by hand", StandardOpenOption.APPEND);
      Session.run("again", out.resolve(carrier), "--quiet").refused(table + " is there already");
    }
  }

  /** The GIF and the record of a movie lie beside its folder of frames. */
  @Test
  void aFrameRepeatsItsMovieWhereItIsTold() throws IOException {
    Path out = folder.resolve("out");
    assertEquals(0, SmallRun.FRAMES.run(out).exitCode());
    Path frame = out.resolve("frames/frame-0001.png");
    Session.run("again", frame).refused("say by --out DIR where they go");
    Path told = folder.resolve("told");
    Session.run("again", frame, "--out=" + told).done();
    assertEquals(SmallRun.files(out).keySet(), SmallRun.files(told).keySet());
  }

  /** Returns what a command makes, which is made once for all files that carry its record. */
  private Map<String, byte[]> made(SmallRun command) throws IOException {
    if (!MADE.containsKey(command)) {
      Path out = folder.resolve("out");
      assertEquals(0, command.run(out).exitCode());
      MADE.put(command, SmallRun.files(out));
    }
    return MADE.get(command);
  }

  /** Whatever carries a record repeats its run, and lays the files where they were. */
  @OneIn(4)
  @ParameterizedTest
  @CsvSource({
    "FRAMES, frames.gif",
    "TRACE, trace.json",
    "LESSON, lesson/local-minimum.html",
    "LESSON, lesson/local-minimum.gif",
    "LESSON, lesson/local-minimum.json",
    "GALLERY, gallery/gallery.json",
    "EXPLORE, explore.html",
  })
  void everyResultSaysWhatMadeIt(SmallRun command, String carrier) throws IOException {
    assumeTrue(
        command != SmallRun.EXPLORE || ExplorePage.isBuilt(), "the page is made when the jar is");
    Map<String, byte[]> first = made(command);
    Path alone = Files.createDirectories(folder.resolve("alone").resolve(carrier).getParent());
    Files.write(alone.resolve(Path.of(carrier).getFileName()), first.get(carrier));
    Session.run("again", folder.resolve("alone").resolve(carrier), "--quiet", "--threads", "1")
        .done();
    Map<String, byte[]> second = SmallRun.files(folder.resolve("alone"));
    assertEquals(first.keySet(), second.keySet());
    first.forEach(
        (name, bytes) -> {
          if (!name.endsWith(".json")) { // has a time in it
            assertArrayEquals(bytes, second.get(name), name);
          }
        });
  }

  /** A file's name alone leaves no folder in the record, and the run is repeated where it lies. */
  @ParameterizedTest
  @ValueSource(strings = {"--overlay=l2=0|0.1", "--panel=l2=0|0.1"})
  void whatLiesInTheWorkingFolderIsRepeatedThere(String several) throws Exception {
    Path here = Files.createDirectories(folder.resolve("here"));
    done(here, "sweep", several, "--vary=w1_0_0=-9:9:21", "--out", "curves.pdf", "--quiet");
    byte[] picture = Files.readAllBytes(here.resolve("curves.pdf"));
    done(here, "again", "curves.pdf", "--quiet");
    assertArrayEquals(picture, Files.readAllBytes(here.resolve("curves.pdf")));
  }

  private static void done(Path here, String... words) throws Exception {
    ChildProcess run = ChildProcess.start(here, List.of(), List.of(words));
    assertEquals(0, run.exitCode(), run.output());
  }
}
