package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import costscape.cli.value.AxisText;
import costscape.cli.value.PointText;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Link;
import costscape.network.Network;
import costscape.network.OutputLayer;
import costscape.network.ParameterLayout;
import costscape.render.chart.Drawable;
import costscape.render.chart.FigurePart;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifText;
import costscape.render.frame.GifTiming;
import costscape.render.image.Inscription;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.render.movie.Movie;
import costscape.space.ParameterVector;
import costscape.store.dataset.DatasetFiles;
import costscape.store.dataset.PartReading;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.store.record.PageRecord;
import costscape.store.record.RecordedRun;
import costscape.store.table.PointFiles;
import costscape.store.table.TrajectoryCsv;
import costscape.store.weights.WeightArrays;
import costscape.store.weights.WeightArrays.Wanted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * The parsers of all that a user may hand over, each with a valid input. Whatever a file or an
 * option holds, a parser answers: with a value or with one line of what is wrong, and in bounded
 * memory.
 */
enum FuzzedParser {
  DATASET(
      "data.csv",
      "x0,\"x1\",y\n1,-2.5e3,no\n0.5,+7,yes\n\"3\",0,no\n",
      file -> DatasetFiles.read(file, Optional.empty())),
  TARGET("data.csv", "a,y,b\n1,0,2\n3,1,4\n", file -> DatasetFiles.read(file, Optional.of("y"))),
  PATH(
      "path.csv",
      "step,"
          + String.join(",", Valid.LAYOUT.parameterNames())
          + ",cost,gradient_norm\n"
          + "0"
          + Valid.PATH_ROW
          + "10"
          + Valid.PATH_ROW,
      file -> TrajectoryCsv.read(file, Valid.LAYOUT)),
  POINT(
      "point.csv",
      "name,value\nw1_0_0,1\nw1_0_1,2\nb1_0,3\nb1_1,4\nw2_0_0,5\nw2_1_0,6\nb2_0,7\n",
      file -> PointFiles.read(file, Valid.NETWORK)),
  SCIKIT_LEARN(
      "w.json",
      "{\"coefs_\": [[[1, 2]], [[5], [6]]], \"intercepts_\": [[3, 4], [7e-1]]}",
      file -> PointFiles.read(file, Valid.NETWORK)),
  KERAS(
      "w.json",
      "[[[1.0, 2e0]], [3, 4], [[5], [6]], [7]]",
      file -> PointFiles.read(file, Valid.NETWORK)),
  NPZ("w.npz", Stored.of("numpy.npz"), Stored::weights),
  SAFETENSORS("w.safetensors", Stored.of("torch-f32.safetensors"), Stored::weights),
  HDF5("w.h5", Stored.of("keras-legacy.h5"), Stored::weights),
  ROWS("x.npz", Stored.of("data-f4.npz"), file -> DatasetFiles.read(file, Optional.empty())),
  PACKED(
      "x.csv.gz",
      Stored.packed("a,b,y\n1,2,0\n3,4,1\n"),
      file -> DatasetFiles.read(file, Optional.empty())),
  RUN_RECORD("sweep.json", Valid.RECORD, RecordedRun::read),
  AXIS("axis.txt", "w1_0_0=-1.5:2e3:401", file -> AxisText.parse(text(file), 201)),
  AT(
      "at.txt",
      "random:7:2.5",
      file -> PointText.parse(text(file), Valid.NETWORK, Optional.empty())),
  SET(
      "set.txt",
      "w1_0_0=1,b2_0=-2e-3",
      file -> PointText.set(ParameterVector.zeros(Valid.LAYOUT.size()), text(file), Valid.LAYOUT)),
  COMMAND_LINE(
      "line.txt",
      "inspect --at start --set b2_0=1 --hidden 2 --l2 0.01 --json",
      file -> commandLine(text(file))),
  PNG("x.png", picture(PictureFormat.PNG), file -> PictureFormat.PNG.record(stream(file))),
  SVG("x.svg", picture(PictureFormat.SVG), file -> PictureFormat.SVG.record(stream(file))),
  PDF("x.pdf", picture(PictureFormat.PDF), file -> PictureFormat.PDF.record(stream(file))),
  GIF("x.gif", movie(), file -> GifText.record(stream(file))),
  PAGE(
      "x.html",
      PageRecord.into("<html><head></head><body></body></html>", Valid.RECORD),
      file -> RecordedRun.parse("x.html", PageRecord.read(stream(file)).orElse(""))),
  PARTS(
      "part-0.csv",
      "x0,\"x1\",y\n1,-2.5e3,no\n0.5,+7,yes\n\"3\",0,no\n",
      file ->
          TableParts.of(
                  "parts",
                  List.of(file.toString()),
                  new PartReading(List.of(), false, List.of(), List.of(), false),
                  Runner.serial())
              .standardized()
              .block(0));

  private interface Reading {
    void parse(Path file) throws IOException;
  }

  private final String name;
  private final byte[] valid;
  private final Reading reading;

  FuzzedParser(String name, String valid, Reading reading) {
    this(name, valid.getBytes(StandardCharsets.UTF_8), reading);
  }

  FuzzedParser(String name, byte[] valid, Reading reading) {
    this.name = name;
    this.valid = valid;
    this.reading = reading;
  }

  private static byte[] picture(PictureFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(
          (g, width, height) -> g.fillRect(1, 1, 2, 2),
          new PictureSize(8, 8, 72),
          new Inscription("a title", Valid.RECORD),
          out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Two frames. */
  private static byte[] movie() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Movie movie =
        new Movie() {
          private static final long serialVersionUID = 1;

          @Override
          public int frames() {
            return 2;
          }

          @Override
          public Set<FigurePart> parts() {
            return Set.of();
          }

          @Override
          public Drawable frame(int index) {
            return (g, width, height) -> g.fillRect(index, 1, 2, 2);
          }
        };
    try {
      FrameJob.of(movie, new PictureSize(8, 8, 72))
          .withGif(GifTiming.DEFAULT, Runner.serial())
          .runWithGif(Runner.serial(), frame -> {}, new Inscription("a title", Valid.RECORD), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void commandLine(String text) {
    Session session = Session.run(text.split(" "));
    assertTrue(List.of(0, 2).contains(session.exitCode()), session.toString());
    assertTrue(!session.err().contains("\tat "), session.err());
    if (session.exitCode() != 0) {
      throw new InputException(session.err());
    }
  }

  private static InputStream stream(Path file) throws IOException {
    return new ByteArrayInputStream(Files.readAllBytes(file));
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Files that other programs wrote. */
  private static final class Stored {
    private static final Wanted WANTED =
        new Wanted(5, Optional.of(List.of(4)), new OutputLayer(Link.SOFTMAX, 3), Optional.empty());

    static byte[] of(String name) {
      try {
        return Files.readAllBytes(Path.of("src/test/resources/weights", name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static byte[] packed(String text) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    static void weights(Path file) {
      WeightArrays.read(file, WANTED.parameters()).match(WANTED).parameters();
    }
  }

  /** Used by the constants above, before the enum's own fields are there. */
  private static final class Valid {
    private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    private static final ParameterLayout LAYOUT = NETWORK.layout();
    private static final String PATH_ROW = ",0.1,-2e-3,3,4,5,6,7,0.25,1e-9\n";
    private static final String RECORD =
        """
        {"program": "costscape 1.0.0", "command": ["sweep", "--vary", "b2_0=0:1"],
         "inputs": {"moons.csv": "00ff"}, "file": "sweep.json"}
        """;
  }

  /** A row of a table may have a million characters, each kept a few times. */
  private static final long MOST_BYTES = 64L << 20;

  byte[] valid() {
    return valid.clone();
  }

  /**
   * Hands the parser an input in a file of a folder, and checks how it answers.
   *
   * @return whether the input was good
   */
  boolean answers(byte[] input, Path folder) throws IOException {
    Path file = Files.write(folder.resolve(name), input);
    try {
      reading.parse(file);
      return true;
    } catch (InputException e) {
      assertTrue(e.getMessage().lines().count() == 1, e.toString());
      return false;
    } catch (IOException e) {
      return false; // pictures are refused so; the command names the file
    }
  }

  /** The same within the memory of a reasonable parser. */
  boolean answersThriftily(byte[] input, Path folder) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    boolean good = answers(input, folder);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(bytes < MOST_BYTES, () -> bytes + " bytes");
    return good;
  }
}
