package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture and its tables in an empty folder are enough to draw it again, to the pixel. */
class ReadBackTest {
  private static final String PLANE = "--vary w1_0_0=-9:9:9 --vary b1_0=-7:7:8";
  private static final String COARSE = "--vary w1_0_0=-9:9:3 --vary b1_0=-7:7:3";
  private static final String LINE = "--vary w1_0_0=-9:9:21";

  @TempDir private Path folder;
  private Path data = Path.of("");

  private String file() throws IOException {
    StringBuilder rows = new StringBuilder("x,y,kind\n");
    for (int k = 0; k < 12; k++) {
      rows.append("%d,%d,%s\n".formatted(k, k * k % 7, k % 3 == 0 ? "a" : "b"));
    }
    data = Files.writeString(folder.resolve("d.csv"), rows);
    return data.toString();
  }

  private Session run(String line, String... more) {
    return Session.line(line + " --quiet", more);
  }

  /** The picture and the tables alone, without data, model and record. */
  private Path moved() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    try (var all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.matches(
            "(sweep|atlas|both|minima|basins|trace|frames|fit|network|data|inspect).*\\.(png|gif|csv|npy)")) {
          Files.copy(file, empty.resolve(name));
        }
      }
    }
    Files.deleteIfExists(data);
    return empty;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LINE,
        LINE + " --scale log --mark w1_0_0=3:here",
        PLANE,
        PLANE + " --view contour --levels 0.6,0.7 --table npy",
        PLANE + " --view surface",
        PLANE + " --view land --ylim 0:2",
        PLANE + " --view line",
        PLANE + " --mark w1_0_0=3,b1_0=1:here",
        LINE + " --overlay l2=0|0.1",
        LINE + " --overlay activation=sigmoid|tanh --table npy --legend none",
        LINE + " --hold-out 0.3",
        PLANE + " --hold-out 0.3",
        PLANE + " --hold-out 0.3 --view contour",
        PLANE + " --hold-out 0.3 --quantity gap",
        PLANE + " --quantity index",
        LINE + " --quantity smallest_eigenvalue",
        "--vary random:1 --vary random:2",
        PLANE + " --panel l2=0|0.1",
        PLANE + " --panel view=contour|surface --share none",
        LINE + " --panel activation=sigmoid|tanh --columns 1",
        LINE + " --prove --l2 1",
        LINE + " --prove --activation relu --mark w1_0_0=3:here",
        PLANE + " --prove --within 1e-9 --view contour",
        "--vary between:random:2",
        "--vary between:random:2 --vary between:random:3",
      })
  void inAnEmptyFolder(String line) throws IOException {
    String sweep = "sweep --hidden 2 --at random:1 --data %s --out %s ".formatted(file(), folder);
    run(sweep + line).done();
    run(sweep + line, "--size", "800x640", "--name", "other").done();
    Path empty = moved();
    Session smaller =
        run("again " + empty.resolve("sweep.png"), "--size", "800x640", "--name", "small").done();
    assertTrue(
        line.contains("--panel") || smaller.out().contains("no cell was computed"), smaller.out());
    assertArrayEquals(
        PngPixels.of(folder.resolve("other.png")), PngPixels.of(empty.resolve("small.png")));
    run("again " + empty.resolve("small.png"), "--size", "1200x800", "--name", "large").done();
    assertArrayEquals(
        PngPixels.of(folder.resolve("sweep.png")), PngPixels.of(empty.resolve("large.png")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --hold-out 0.3", " --trace run.csv"})
  void anAtlas(String more) throws IOException {
    String atlas = "atlas --at random:1 --only w1_0_0,w1_1_0,b1_0 --data %s --out %s";
    String rows = more.replace("run.csv", folder.resolve("run.csv").toString());
    if (!rows.equals(more)) {
      run("trace --steps 20 --data %s --name run --out %s".formatted(file(), folder)).done();
    }
    String line = atlas.formatted(file(), folder) + rows;
    run(line).done();
    run(line + " --scale log --size 800x700 --title Own --name other").done();
    Path empty = moved();
    String look = " --scale log --size 800x700 --title Own --name new";
    Session again = run("again " + empty.resolve("atlas.png") + look).done();
    assertTrue(again.out().contains("no cell was computed"), again.out());
    assertArrayEquals(
        PngPixels.of(folder.resolve("other.png")), PngPixels.of(empty.resolve("new.png")));
    String suffix = rows.contains("hold") ? "-held-out" : "";
    assertArrayEquals(
        PngPixels.of(folder.resolve("other%s.png".formatted(suffix))),
        PngPixels.of(empty.resolve("new%s.png".formatted(suffix))));
  }

  /** The path, the cells below it, and where its steps lie there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--steps 40",
        "--steps 40 --optimizer gd,adam",
        "--steps 40 --optimizer gd,adam --hold-out 0.3",
        "--steps 40 --hold-out 0.3",
        "--steps 0",
        "--steps 40 --start random:1 --start random:2 --rate 1 " + PLANE,
        "--steps 40 --rate 1 " + PLANE,
        "--steps 40 --rate 1 --view surface " + PLANE,
        "--steps 40 --rate 1 --course --hold-out 0.3 " + PLANE,
        "--steps 40 --rate 1 --mode frozen " + PLANE,
        "--steps 40 --rate 1 --train w1_0_0,b1_0 " + PLANE,
        "--steps 9 --rate 1 --mode moving " + PLANE,
        "--steps 40 --mark w1_0_0=3,b1_0=1:here " + PLANE,
        "--steps 40 --panel rate=0.1|1 " + PLANE,
        "--steps 40 --panel optimizer=gd|adam",
        "--steps 40 --starts 3",
        "--steps 40 --starts 8 --hold-out 0.3 --rate 1 " + PLANE,
        "--steps 40 --starts 3 --mode pca --verdict none --course",
        "--steps 400 --rate 1 --l2 0.5 --prove " + PLANE,
        "--steps 40 --prove --starts 2",
        "--steps 40 --mode pca",
        "--steps 40 --mode pca --optimizer gd,adam --course",
        "--steps 40 --vary random:1 --vary hessian:1 --at random:2",
        "--steps 40 --sharpness 5 --batch 4",
        "--steps 40 --sharpness --optimizer gd,lbfgs,adam " + PLANE,
      })
  void aTraining(String line) throws IOException {
    String trace = "trace --hidden 2 --data %s --out %s %s".formatted(file(), folder, line);
    String look = " --size 800x640 --title Own --scale log --style dark";
    run(trace).done();
    run(trace + look + " --name other").done();
    Path empty = moved();
    Session again = run("again " + empty.resolve("trace.png") + look + " --name new").done();
    assertTrue(line.contains("--panel") || again.out().contains("no step was trained"));
    assertArrayEquals(
        PngPixels.of(folder.resolve("other.png")), PngPixels.of(empty.resolve("new.png")));
    run("again " + empty.resolve("trace.png")).done();
    assertArrayEquals(
        PngPixels.of(folder.resolve("trace.png")), PngPixels.of(empty.resolve("trace.png")));
    if (line.contains("--sharpness")) {
      assertArrayEquals(
          PngPixels.of(folder.resolve("other-sharpness.png")),
          PngPixels.of(empty.resolve("new-sharpness.png")));
      Path own = empty.resolve("trace-sharpness.png");
      run("figure %s --name own --out %s".formatted(own, empty)).done();
    }
    run("figure %s --name both --out %s".formatted(empty.resolve("trace.png"), empty)).done();
  }

  /** The cells of the frames, in another look and in the same one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        LINE + " --along b1_0=0:1:3",
        "--vary w1_0_0=-9:9:9 --vary random:1=-7:7:8 --along b1_0=0:1:3",
        PLANE + " --along l2=0:0.1:4 --mark w1_0_0=3,b1_0=1:here",
        PLANE + " --along random:1=0:1:3 --bounce --hold-out 0.3",
        "--trace run.csv --frames 4 " + PLANE,
        "--trace run.csv --frames 4 " + LINE,
        "--trace run.csv --frames 3 --pace linear",
        "--trace run.csv --frames 2 --drop y",
        "--trace run.csv --frames 3 --show landscape,parameters --vary random:1 --vary b1_0=-7:7:8",
        "--trace run.csv --frames 3 --vary pca:1 --vary pca:2",
        "--trace run.csv other.csv --frames 3 " + PLANE,
        "--trace run.csv other.csv --frames 3",
        "--trace run.csv other.csv --orbit --frames 3 " + PLANE,
        "--orbit --frames 3 --elevation 40 " + PLANE,
      })
  void aMovie(String line) throws IOException {
    String runs = "trace --hidden 2 --steps 30 --hold-out 0.3 --data %s --out %s";
    runs += line.contains("--drop") ? " --drop y" : "";
    Path first = folder.resolve("run.csv");
    Path second = folder.resolve("other.csv");
    if (line.contains("run.csv")) {
      run(runs.formatted(file(), folder) + " --name run").done();
      run(runs.formatted(file(), folder) + " --name other --start random:1 --rate 1").done();
    }
    String paths =
        line.replace("run.csv", first.toString()).replace("other.csv", second.toString());
    String frames =
        "frames --gif --hidden 2 --data %s --out %s %s".formatted(file(), folder, paths);
    if (line.contains("run.csv")) {
      frames += " --hold-out 0.3";
    }
    String scale = line.contains("--vary") ? " --scale log" : "";
    String colours = scale.isEmpty() || line.contains(LINE) ? "" : " --colours magma";
    String look = " --size 400x320 --title Own --style dark" + scale + colours;
    run(frames).done();
    run(frames + look + " --name second").done();
    Path empty = moved();
    Files.deleteIfExists(first);
    Files.deleteIfExists(second);
    Session again = run("again " + empty.resolve("frames.gif") + look + " --name new").done();
    assertTrue(again.out().contains("no cell was computed"), again.out());
    assertArrayEquals(movie(folder, "second"), movie(empty, "new"));
    run("again " + empty.resolve("frames.gif")).done();
    assertArrayEquals(movie(folder, "frames"), movie(empty, "frames"));
    Path frame = empty.resolve("new").resolve("frame-0001.png");
    run("again %s --size 1200x800 --style light --name last --out %s".formatted(frame, empty))
        .done();
  }

  /**
   * A network is a few numbers of the record, answers need its rows and weights, which are kept
   * too; rows alone and a density lie in their tables.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fit --hidden 2 --drop y --over x",
        "fit --hidden 3",
        "fit --hidden 3 --activation tanh --standardize --over y,x",
        "fit --hidden 2 --drop kind --target y",
        "network --hidden 2 --drop y",
        "network --hidden 3,2 --names",
        "data --table csv",
        "data --table csv --over y --standardize",
        "data --table csv --drop kind --target y",
        "inspect --spectrum --hidden 2",
      })
  void answersANetworkRowsAndASpectrum(String line) throws IOException {
    String command = "%s --data %s --out %s".formatted(line, file(), folder);
    String look = " --size 500x400 --title Own --style dark";
    String picture = line.split(" ")[0] + (line.contains("--spectrum") ? "-spectrum.png" : ".png");
    Session.line(command).done();
    Session.line(command + look + " --name other").done();
    Path empty = moved();
    Session again = run("again " + empty.resolve(picture) + look + " --name new").done();
    assertTrue(!line.startsWith("fit") || again.out().contains("no data were read"), again.out());
    String other = picture.replaceFirst("^[a-z]+", "");
    assertArrayEquals(
        PngPixels.of(folder.resolve("other" + other)), PngPixels.of(empty.resolve("new" + other)));
    run("again " + empty.resolve(picture)).done();
    assertArrayEquals(PngPixels.of(folder.resolve(picture)), PngPixels.of(empty.resolve(picture)));
    run("figure %s --name both --out %s".formatted(empty.resolve(picture), empty)).done();
  }

  /** A training's own movie, whose landscape moves with it. */
  @Test
  void theMovieOfATraining() throws IOException {
    String trace = "trace --mode moving --steps 9 --rate 1 --data %s --out %s ";
    String line = trace.formatted(file(), folder) + PLANE;
    String look = " --size 500x400 --scale log --colours magma";
    run(line).done();
    run(line + look + " --name other").done();
    Path empty = moved();
    run("again " + empty.resolve("trace.gif") + look + " --name new").done();
    for (String ending : List.of(".gif", ".png")) {
      assertArrayEquals(
          PngPixels.of(folder.resolve("other" + ending)),
          PngPixels.of(empty.resolve("new" + ending)));
    }
    run("again " + empty.resolve("trace.gif")).done();
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("trace-frames-cells.npy")),
        Files.readAllBytes(empty.resolve("trace-frames-cells.npy")));
    assertArrayEquals(
        PngPixels.of(folder.resolve("trace.gif")), PngPixels.of(empty.resolve("trace.gif")));
  }

  /** The pixels of all frames, and those of the GIF's first one. */
  private static int[] movie(Path folder, String stem) throws IOException {
    IntStream all = Arrays.stream(PngPixels.of(folder.resolve(stem + ".gif")));
    try (var frames = Files.list(folder.resolve(stem))) {
      for (Path frame : frames.sorted().toList()) {
        all = IntStream.concat(all, Arrays.stream(PngPixels.of(frame)));
      }
    }
    return all.toArray();
  }

  /** Neither the table of the steps nor that of the cells can be another one. */
  @ParameterizedTest
  @ValueSource(strings = {"trace.csv", "trace-cells.csv", "trace-places.csv"})
  void anotherTableOfATrainingIsNotTaken(String name) throws IOException {
    run("trace --steps 9 --data %s --out %s %s".formatted(file(), folder, PLANE)).done();
    Path empty = moved();
    Path table = empty.resolve(name);
    Files.writeString(table, Files.readString(table).replaceFirst("\\d\n", "\n"));
    Session session = run("again " + empty.resolve("trace.png"), "--size", "500x400");
    assertEquals(2, session.exitCode());
    assertFalse(Files.exists(empty.resolve("trace.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--view contour --scale log --colours magma --title Own --xlabel across",
        "--view surface --azimuth 200",
        "--view filled --levels 0.6,0.65 --equal --clabel cost --ticks 3 --caption full",
        "--view line --ylim 0:2 --labels a|b|c|d|e|f --style dark",
        "--mark w1_0_0=3,b1_0=1:here --star",
      })
  void inAnyLook(String look) throws IOException {
    String sweep = "sweep --data %s --at random:1 --out %s %s ".formatted(file(), folder, PLANE);
    run(sweep).done();
    run(sweep + look + " --name other").done();
    Path empty = moved();
    run("again " + empty.resolve("sweep.png") + " " + look + " --name new").done();
    assertArrayEquals(
        PngPixels.of(folder.resolve("other.png")), PngPixels.of(empty.resolve("new.png")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minima --l2 0.01 --starts 8 --saddle-starts 3",
        "minima --l2 0.01 --starts 4 --saddle-starts 0 --hold-out 0.3",
        "minima --starts 4 --saddle-starts 2 --standardize",
        "minima --l2 0.1 --starts 4 --saddle-starts 3 --prove",
        "basins --l2 0.01 --steps 40 " + COARSE,
        "basins --l2 0.2 --rate 1,2 --steps 300 --hold-out 0.3 " + COARSE,
        "basins --l2 0.1 --steps 300 --vary random:1=-3:3:3 --vary random:2=-3:3:3",
      })
  void placesAndBasins(String search) throws IOException {
    String line = search + " --data %s --out %s".formatted(file(), folder);
    String name = search.substring(0, search.indexOf(' '));
    String look = " --size 800x700 --title Own --style dark --ticks 3";
    run(line).done();
    run(line + look + " --name other").done();
    Path empty = moved();
    Path picture = empty.resolve(name + ".png");
    Session again = run("again " + picture + look + " --name new").done();
    assertTrue(again.out().matches("(?s).*taken +from .*"), again.out());
    assertArrayEquals(
        PngPixels.of(folder.resolve("other.png")), PngPixels.of(empty.resolve("new.png")));
    run("again " + empty.resolve("new.png") + " --style light --size 1200x800 --name last").done();
    run("figure %s --out %s --name both".formatted(picture, folder)).done();
    int[] before = PngPixels.of(picture);
    run("again " + picture).done();
    assertArrayEquals(before, PngPixels.of(picture));
  }

  /** The finds of a search are kept: another size draws them, and nothing is searched for again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "minima --starts 2 --saddle-starts 0 --size 100x100 --font-size 20",
        "basins --l2 0.2 --steps 9 --size 100x100 --font-size 20 " + COARSE,
        "basins --l2 0.2 --steps 9 --rate 1,2 --labels a|b|c " + COARSE,
        "sweep --size 100x100 --font-size 20 " + LINE,
        "sweep --size 100x100 --font-size 20 --overlay l2=0|0.1 " + LINE,
        "sweep --size 100x100 --font-size 20 " + PLANE,
        "atlas --only w1_0_0,b1_0 --size 100x100 --font-size 20",
        "trace --steps 9 --size 100x100 --font-size 20",
        "trace --steps 9 --size 100x100 --font-size 20 " + PLANE,
      })
  void whatHasNoRoomIsDrawnAgain(String search) throws IOException {
    String name = search.substring(0, search.indexOf(' '));
    Path record = folder.resolve(name + ".json");
    Session refused = run(search + " --out " + folder);
    assertEquals(2, refused.exitCode(), refused.out());
    String way =
        "; its tables are written: costscape again %s --replace draws them in another look";
    assertTrue(refused.err().contains(way.formatted(record)), refused.err());
    assertTrue(Files.exists(folder.resolve(name + ".csv")));
    assertFalse(Files.exists(folder.resolve(name + ".png")));
    boolean isOfLabels = search.contains("--labels");
    Session again =
        run("again %s --replace %s"
                .formatted(record, isOfLabels ? "--labels a|b" : "--size 900x700"))
            .done();
    assertTrue(again.out().matches("(?s).*taken +from .*"), again.out());
    assertTrue(Files.exists(folder.resolve(name + ".png")));
  }

  /** A stranger may have written the facts of places too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"starts\": 9~\"starts\": 2",
        "\"starts\": 9~\"starts\": 0",
        "\"rules\"~\"rule\"",
        "\"points\": 3~\"points\": 4",
        "\"points\": 3~\"points\": 1900000000",
        "\"ends\"~\"end\"",
        "\"measure\"~\"measures\"",
      })
  void factsOfBasinsThatDoNotFit(String change) throws IOException {
    run("basins --l2 0.2 --rate 2 --steps 300 --out " + folder + " " + COARSE).done();
    String[] words = change.split("~");
    Path record = folder.resolve("basins.json");
    String text = Files.readString(record);
    int facts = text.indexOf("\"facts\"");
    String end = text.substring(facts);
    assertTrue(end.contains(words[0]), text);
    Files.writeString(record, text.substring(0, facts) + end.replace(words[0], words[1]));
    Session session = run("again " + record + " --size 500x400 --name new");
    assertEquals(2, session.exitCode(), session.err());
    assertFalse(Files.exists(folder.resolve("new.png")));
  }

  @Test
  void theSameRunWhoseDataAreGone() throws IOException {
    run("sweep --data %s --out %s %s".formatted(file(), folder, PLANE)).done();
    int[] before = PngPixels.of(folder.resolve("sweep.png"));
    Path empty = moved();
    run("again " + empty.resolve("sweep.png")).done();
    assertArrayEquals(before, PngPixels.of(empty.resolve("sweep.png")));
    assertTrue(Files.exists(empty.resolve("sweep.json")));
    run("again " + empty.resolve("sweep.json"), "--size", "500x400", "--name", "small").done();
  }

  @Test
  void theNetworkOfAModelsFileIsNotNeeded() throws IOException {
    String out = " --out " + folder;
    run("trace --data %s --hidden 2 --steps 9 --name run".formatted(file()) + out).done();
    Path model = folder.resolve("run.model.json");
    run("sweep --model %s %s".formatted(model, PLANE) + out).done();
    Path empty = moved();
    Files.delete(model);
    run("again " + empty.resolve("sweep.png")).done();
    run("figure " + empty.resolve("sweep.png") + " --name both" + out).done();
    assertTrue(Files.exists(folder.resolve("both.png")));
  }

  /** A figure carries the runs of its pictures; one of a figure shows what that one shows. */
  @Test
  void aFigureOfSeveral() throws IOException {
    String sweep = "sweep --hidden 2 --at random:1 --data %s --out %s ".formatted(file(), folder);
    run(sweep + PLANE).done();
    run(sweep + LINE + " --name sweep-line").done();
    String files = folder.resolve("sweep.png") + " " + folder.resolve("sweep-line.png");
    String figure = "figure %s --letters --out %s ".formatted(files, folder);
    run(figure + "--name both --scale log").done();
    run(figure + "--name other --columns 1 --style dark --scale linear").done();
    Path empty = moved();
    run("again " + empty.resolve("both.png") + " --name same").done();
    assertArrayEquals(
        PngPixels.of(folder.resolve("both.png")), PngPixels.of(empty.resolve("same.png")));
    String look = " --style dark --scale linear";
    run("again " + empty.resolve("same.png") + look + " --size 1200x400 --name small").done();
    String whole = "figure " + empty.resolve("same.png") + look + " --columns 1 --letters --out ";
    run(whole + empty + " --name whole").done();
    assertArrayEquals(
        PngPixels.of(folder.resolve("other.png")), PngPixels.of(empty.resolve("whole.png")));
    Files.delete(empty.resolve("sweep.csv"));
    Files.delete(folder.resolve("sweep.csv"));
    run("again " + empty.resolve("both.png") + " --allow-inputs --name gone")
        .refused("d.csv: no such file");
  }

  /** One sentence says what is missing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --table none --vary w1_0_0=-1:1:5~its run had --table none, so no table draws it",
        "sweep --vary w1_0_0=-1:1:5~without that file sweep.png is drawn from the tables of its run",
        "data~no table of its run holds what is drawn",
      })
  void whatIsMissing(String line) throws IOException {
    String[] words = line.split("~");
    Session.line(words[0] + " --data %s --out %s".formatted(file(), folder)).done();
    Path picture = folder.resolve(words[0].split(" ")[0] + ".png");
    Files.delete(data);
    Files.deleteIfExists(folder.resolve("sweep.csv"));
    Session session = run("again " + picture, "--name", "new").refused("d.csv: no such file");
    assertTrue(session.err().contains(words[1]), session.err());
  }

  @Test
  void anotherTableIsNotTaken() throws IOException {
    run("sweep --data %s --out %s %s".formatted(file(), folder, LINE)).done();
    Path empty = moved();
    Path table = empty.resolve("sweep.csv");
    Files.writeString(table, Files.readString(table).replaceFirst("\\d\n", "\n"));
    run("again " + empty.resolve("sweep.png"), "--size", "500x400").refused("d.csv");
    assertFalse(Files.exists(empty.resolve("sweep.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"form\": \"alone\"~\"form\": \"together\"",
        "\"parameters\": 9~\"parameters\": 2147483647",
        "\"parameters\": 9~\"parameters\": -9",
        "\"stop_reason\": \"steps\"~\"stop_reason\": \"x\"",
        "\"mode\": \"shadow\"~\"mode\": \"pca\"",
        "\"points\": 9~\"points\": 900000000",
        "\"ending\": \"-places.csv\"~\"ending\": \"-cells.csv\"",
        "\"measure\"~\"measures\"",
      })
  void factsOfATrainingThatDoNotFit(String change) throws IOException {
    run("trace --steps 9 --data %s --out %s %s".formatted(file(), folder, PLANE)).done();
    notRead("trace", change);
  }

  /** A stranger may have written the facts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quantity\": \"cost\"~\"quantity\": \"gap\"",
        "\"quantity\": \"cost\"~\"quantity\": [1]",
        "\"form\": \"alone\"~\"form\": \"overlaid\"",
        "\"points\": 9~\"points\": 900000000",
        "\"points\": 9~\"points\": \"x\"",
        "\"ending\": \".csv\"~\"ending\": \"/../d.csv\"",
        "\"measure\"~\"measures\"",
        "\"costs\"~\"networks\"",
      })
  void factsThatDoNotFit(String change) throws IOException {
    run("sweep --data %s --out %s %s".formatted(file(), folder, PLANE)).done();
    notRead("sweep", change);
  }

  private void notRead(String stem, String change) throws IOException {
    Path empty = moved();
    String[] words = change.split("~");
    String record = Files.readString(folder.resolve(stem + ".json"));
    int facts = record.indexOf("\"facts\"");
    String end = record.substring(facts);
    assertTrue(end.contains(words[0]), record);
    Files.writeString(
        empty.resolve(stem + ".json"),
        record.substring(0, facts) + end.replace(words[0], words[1]));
    Session session =
        run("again " + empty.resolve(stem + ".json"), "--size", "500x400", "--name", "new");
    assertEquals(2, session.exitCode(), session.err());
    assertFalse(Files.exists(empty.resolve("new.png")));
  }

  /** Where files go is an empty word there, and no curve takes the next one for its value. */
  @Test
  void anOverlayAgainInItsOwnFolder() throws Exception {
    run("sweep --overlay l2=0|0.1 --vary w1_0_0=-9:9:9 --out " + folder).done();
    List<String> again = List.of("again", "sweep.png", "--quiet");
    assertEquals(0, ChildProcess.start(folder, List.of(), again).exitCode());
  }
}
