package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.render.Movie;
import costscape.render.Picture;
import costscape.render.image.FrameJob;
import costscape.render.image.GifText;
import costscape.render.image.GifTiming;
import costscape.render.image.Inscription;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.space.ParameterVector;
import costscape.store.DatasetCsv;
import costscape.store.InputException;
import costscape.store.PageRecord;
import costscape.store.PointFiles;
import costscape.store.RecordedRun;
import costscape.store.ResumingRunner;
import costscape.store.TrajectoryCsv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a file or an option holds, a parser answers: with a value or with one line of what is
 * wrong, soon, and in bounded memory. Mutates valid inputs; {@code -Dcostscape.fuzz=N} tries N for
 * each parser and prints how many.
 */
@ExtendWith(Tally.class)
class FuzzTest {
  private static final int FEW = 100;

  /** A row of a table may have a million characters, each kept a few times. */
  private static final long MOST_BYTES = 64L << 20;

  private static final ParameterLayout LAYOUT =
      Network.of(1, List.of(2), ActivationFunction.SIGMOID).layout();
  private static final String PATH_ROW = ",0.1,-2e-3,3,4,5,6,7,0.25,1e-9\n";
  private static final String RECORD =
      """
      {"program": "costscape 1.0.0", "command": ["sweep", "--vary", "b2_0=0:1"],
       "inputs": {"moons.csv": "00ff"}, "file": "sweep.json"}
      """;

  @TempDir private Path folder;

  /** A parser and a valid input of it. */
  private enum Parser {
    DATASET("data.csv", "x0,\"x1\",y\n1,-2.5e3,no\n0.5,+7,yes\n\"3\",0,no\n") {
      @Override
      void parse(Path file) {
        DatasetCsv.read(file, Optional.empty());
      }
    },
    TARGET("data.csv", "a,y,b\n1,0,2\n3,1,4\n") {
      @Override
      void parse(Path file) {
        DatasetCsv.read(file, Optional.of("y"));
      }
    },
    PATH(
        "path.csv",
        "step,"
            + String.join(",", LAYOUT.parameterNames())
            + ",cost,gradient_norm\n"
            + "0"
            + PATH_ROW
            + "10"
            + PATH_ROW) {
      @Override
      void parse(Path file) {
        TrajectoryCsv.read(file, LAYOUT);
      }
    },
    POINT(
        "point.csv",
        "name,value\nw1_0_0,1\nw1_0_1,2\nb1_0,3\nb1_1,4\nw2_0_0,5\nw2_1_0,6\nb2_0,7\n") {
      @Override
      void parse(Path file) {
        PointFiles.read(file, LAYOUT);
      }
    },
    SCIKIT_LEARN(
        "w.json", "{\"coefs_\": [[[1, 2]], [[5], [6]]], \"intercepts_\": [[3, 4], [7e-1]]}") {
      @Override
      void parse(Path file) {
        PointFiles.read(file, LAYOUT);
      }
    },
    KERAS("w.json", "[[[1.0, 2e0]], [3, 4], [[5], [6]], [7]]") {
      @Override
      void parse(Path file) {
        PointFiles.read(file, LAYOUT);
      }
    },
    RUN_RECORD("sweep.json", RECORD) {
      @Override
      void parse(Path file) throws IOException {
        RecordedRun.read(file).folder(file);
      }
    },
    AXIS("axis.txt", "w1_0_0=-1.5:2e3:401") {
      @Override
      void parse(Path file) throws IOException {
        AxisText.parse(text(file), 201);
      }
    },
    AT("at.txt", "random:7:2.5") {
      @Override
      void parse(Path file) throws IOException {
        PointText.parse(text(file), LAYOUT);
      }
    },
    SET("set.txt", "w1_0_0=1,b2_0=-2e-3") {
      @Override
      void parse(Path file) throws IOException {
        PointText.set(ParameterVector.zeros(LAYOUT.size()), text(file), LAYOUT);
      }
    },
    COMMAND_LINE("line.txt", "inspect --at start --set b2_0=1 --hidden 2 --l2 0.01 --json") {
      @Override
      void parse(Path file) throws IOException {
        Session session = Session.run(text(file).split(" "));
        assertTrue(List.of(0, 2).contains(session.exitCode()), session.toString());
        assertTrue(!session.err().contains("\tat "), session.err());
        if (session.exitCode() != 0) {
          throw new InputException(session.err());
        }
      }
    },
    PNG("x.png", picture(PictureFormat.PNG)) {
      @Override
      void parse(Path file) throws IOException {
        record(PictureFormat.PNG, file);
      }
    },
    SVG("x.svg", picture(PictureFormat.SVG)) {
      @Override
      void parse(Path file) throws IOException {
        record(PictureFormat.SVG, file);
      }
    },
    PDF("x.pdf", picture(PictureFormat.PDF)) {
      @Override
      void parse(Path file) throws IOException {
        record(PictureFormat.PDF, file);
      }
    },
    GIF("x.gif", movie()) {
      @Override
      void parse(Path file) throws IOException {
        GifText.record(new ByteArrayInputStream(Files.readAllBytes(file)));
      }
    },
    PAGE("x.html", PageRecord.into("<html><head></head><body></body></html>", RECORD)) {
      @Override
      void parse(Path file) throws IOException {
        InputStream page = new ByteArrayInputStream(Files.readAllBytes(file));
        RecordedRun.parse("x.html", PageRecord.read(page).orElse(""));
      }
    };

    private final String name;
    private final byte[] valid;

    Parser(String name, String valid) {
      this(name, valid.getBytes(StandardCharsets.UTF_8));
    }

    Parser(String name, byte[] valid) {
      this.name = name;
      this.valid = valid;
    }

    abstract void parse(Path file) throws IOException;

    private static byte[] picture(PictureFormat format) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        format.write(
            (g, width, height) -> g.fillRect(1, 1, 2, 2),
            new PictureSize(8, 8, 72),
            new Inscription("a title", RECORD),
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
            public Picture frame(int index) {
              return (g, width, height) -> g.fillRect(index, 1, 2, 2);
            }
          };
      try {
        FrameJob.of(movie, new PictureSize(8, 8, 72))
            .withGif(GifTiming.DEFAULT, Runner.serial())
            .runWithGif(Runner.serial(), frame -> {}, new Inscription("a title", RECORD), out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }

    private static void record(PictureFormat format, Path file) throws IOException {
      format.record(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static String text(Path file) throws IOException {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
  }

  /** What pdfbox says of damage; kept, for a logger that nobody holds forgets its level. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  @BeforeAll
  static void librariesKeepTheirDamageReportsToThemselves() {
    PDFBOX.setLevel(Level.OFF);
  }

  @ParameterizedTest
  @EnumSource(Parser.class)
  @Timeout(600)
  void everyInputIsAnswered(Parser parser) throws IOException {
    int inputs = Integer.getInteger(Tally.FUZZ, FEW);
    Path file = folder.resolve(parser.name);
    int refused = 0;
    for (int seed = 0; seed < inputs; seed++) {
      byte[] input = new Mutator(seed).mutate(parser.valid);
      Files.write(file, input);
      boolean accepted = answer(parser, file, seed);
      (accepted ? Tally.Met.ACCEPTED : Tally.Met.REFUSED).count();
      refused += accepted ? 0 : 1;
    }
    assertTrue(refused > 0, "nothing was wrong with any input");
    if (inputs != FEW) {
      System.out.printf("%s: %d inputs answered, %d of them refused%n", parser, inputs, refused);
    }
  }

  /** Whether the input was good. */
  private static boolean answer(Parser parser, Path file, int seed) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    boolean good = true;
    try {
      parser.parse(file);
    } catch (InputException e) {
      assertTrue(e.getMessage().lines().count() == 1, () -> parser + " " + seed + ": " + e);
      good = false;
    } catch (IOException e) {
      good = false; // pictures are refused so; the command names the file
    } catch (RuntimeException | StackOverflowError e) {
      fail(parser + ", seed " + seed, e);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(bytes < MOST_BYTES, () -> parser + ", seed " + seed + ": " + bytes + " bytes");
    return good;
  }

  /** A job of which a damaged file of saved blocks must not change the results. */
  private record Halves() implements Job<double[]> {
    @Override
    public int size() {
      return 6;
    }

    @Override
    public double[] run(int index) {
      return new double[] {index / 2.0, index};
    }
  }

  @Test
  void damagedCheckpointsNeverChangeAResult() throws IOException {
    int inputs = Integer.getInteger(Tally.FUZZ, FEW);
    resumed().run(new Halves());
    Path saved;
    try (Stream<Path> files = Files.list(folder)) {
      saved = files.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(saved);
    List<double[]> expected = Runner.serial().run(new Halves());
    for (int seed = 0; seed < inputs; seed++) {
      Files.write(saved, new Mutator(seed).mutate(whole));
      List<double[]> found = resumed().run(new Halves());
      assertTrue(Arrays.deepEquals(expected.toArray(), found.toArray()), "seed " + seed);
      Tally.Met.CHECKPOINT.count();
    }
    if (inputs != FEW) {
      System.out.printf("CHECKPOINT: %d inputs answered%n", inputs);
    }
  }

  private ResumingRunner resumed() {
    return ResumingRunner.of(Runner.serial(), folder.resolve("halves"), Duration.ZERO, line -> {});
  }
}
