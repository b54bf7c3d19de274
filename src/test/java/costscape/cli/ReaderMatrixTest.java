package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import costscape.Part;
import costscape.browser.ExplorePage;
import costscape.store.file.SafeText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of file that is read, with every damage at every place of its structure, is refused in
 * one line, or gives what the whole file gives. Where a format has no count and no checksum, a
 * damage may make another sound file of it; how often is printed. Odd words are put into rows,
 * weights, points and styles too; not into a record, for the run that it then asks for may be long.
 *
 * <p>By default some of the damages of each format are tried. {@code -Dcostscape.damages=1000000}
 * tries all of them, which takes two hours. How many were tried and what became of them is printed.
 */
@Tag("long")
class ReaderMatrixTest {
  /** Damages of each format, evenly chosen from all. */
  private static final int CHOSEN = Integer.getInteger("costscape.damages", 40);

  /** Two seconds, and as many again for a Java that has just begun. */
  private static final long NANOSECONDS = 4_000_000_000L;

  /** Notices on rows and weights that may come before something is found wrong with them. */
  private static final int MOST_NOTES = 2;

  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");
  private static final Path WEIGHTS = Path.of("src/test/resources/weights");
  private static final String SWEEP = "sweep --vary=b2_0=0:1:3 --size=420x280 --out=OUT --json";

  /** A format's means against damage that nobody sees. */
  private enum Guard {
    /** Checksums over all that counts: no damage goes unseen. */
    CHECKSUM,
    /** Lengths, brackets or ends: a file that is cut or has more than it should is found. */
    LENGTH,
    /** Rows without a count: fewer or more of them are as good. */
    NONE
  }

  private enum Format {
    CSV("d.csv", Guard.NONE, "inspect --data=FILE --json"),
    QUOTED("d.csv", Guard.NONE, "inspect --data=FILE --json"),
    TSV("d.tsv", Guard.NONE, "inspect --data=FILE --json"),
    GZIP("d.csv.gz", Guard.CHECKSUM, "inspect --data=FILE --json"),
    NPY("d.npy", Guard.LENGTH, "inspect --data=FILE --json"),
    NPZ_ROWS("d.npz", Guard.CHECKSUM, "inspect --data=FILE --json"),
    NPZ("w.npz", Guard.CHECKSUM, "inspect --data=WEIGHTS/data.csv --at=FILE --json"),
    SAFETENSORS("w.safetensors", Guard.LENGTH, "inspect --data=WEIGHTS/data.csv --at=FILE --json"),
    HDF5("w.h5", Guard.LENGTH, "inspect --data=WEIGHTS/data.csv --at=FILE --json"),
    HDF5_NEW("w.h5", Guard.LENGTH, "inspect --data=WEIGHTS/data.csv --at=FILE --json"),
    HDF5_MODEL("w.h5", Guard.LENGTH, "inspect --data=WEIGHTS/data.csv --at=FILE --json"),
    HDF5_LAYERS("w.h5", Guard.LENGTH, "inspect --data=WEIGHTS/data.csv --at=FILE --json"),
    SCIKIT_LEARN("w.json", Guard.LENGTH, "inspect --at=FILE --json"),
    KERAS("w.json", Guard.LENGTH, "inspect --at=FILE --json"),
    POINT("p.csv", Guard.NONE, "inspect --at=FILE --json"),
    PATH("t.csv", Guard.NONE, "inspect --at=FILE --json"),
    MINIMA("m.csv", Guard.NONE, "trace --minima=FILE --steps=2 --format=none --out=OUT --json"),
    RECORD("r.json", Guard.LENGTH, "again FILE --out=OUT --json"),
    PNG("r.png", Guard.CHECKSUM, "again FILE --out=OUT --json"),
    SVG("r.svg", Guard.LENGTH, "again FILE --out=OUT --json"),
    PDF("r.pdf", Guard.LENGTH, "again FILE --out=OUT --json"),
    GIF("r.gif", Guard.LENGTH, "again FILE --out=OUT --json"),
    HTML("r.html", Guard.LENGTH, "again FILE --out=OUT --json"),
    STYLE("s.json", Guard.LENGTH, SWEEP + " --style=FILE");

    private final String name;
    private final Guard guard;
    private final String line;

    Format(String name, Guard guard, String line) {
      this.name = name;
      this.guard = guard;
      this.line = line;
    }
  }

  private enum Answer {
    REFUSED,
    EQUAL,
    OTHER
  }

  @TempDir private static Path made;
  @TempDir private Path folder;

  @BeforeAll
  static void librariesKeepTheirDamageReportsToThemselves() {
    PDFBOX.setLevel(Level.OFF);
  }

  @OneIn(2)
  @ParameterizedTest
  @EnumSource
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void everyDamageIsFoundOrChangesNothing(Format format) throws IOException {
    assumeTrue(format != Format.HTML || ExplorePage.isBuilt(), "the page is made when the jar is");
    byte[] file = whole(format);
    String expected = answer(format, file);
    assertTrue(!expected.isEmpty(), "the whole file is refused");
    boolean isRun = format.line.startsWith("again");
    List<Damage> damages = Damage.of(file, !isRun);
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    List<String> unseen = new ArrayList<>();
    int step = Math.max(1, damages.size() / CHOSEN);
    int tried = 0;
    for (int k = 0; k < damages.size(); k += step) {
      if (!Part.has(k / step)) {
        continue;
      }
      Damage damage = damages.get(k);
      byte[] damaged = damage.bytes();
      if (Arrays.equals(damaged, file)) {
        continue;
      }
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      String answered = answer(format, damaged);
      long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      assertTrue(taken < NANOSECONDS, () -> damage.what() + " took " + taken + " ns");
      Answer answer = answered.isEmpty() ? Answer.REFUSED : Answer.OTHER;
      answer = answered.equals(expected) ? Answer.EQUAL : answer;
      answers.merge(answer, 1, Integer::sum);
      tried++;
      boolean mayBeUnseen =
          format.guard == Guard.NONE || (format.guard == Guard.LENGTH && !damage.isStructural());
      if (answer == Answer.OTHER && !mayBeUnseen) {
        unseen.add(damage.what());
      }
    }
    System.out.printf("%s: %d of %d damages: %s%n", format, tried, damages.size(), answers);
    assertEquals(List.of(), unseen, "damages of " + format + " that nobody was told of");
  }

  /** Returns what the program makes of a file; nothing where it refuses it as it should. */
  private String answer(Format format, byte[] bytes) throws IOException {
    Path out = folder.resolve("out");
    Files.write(place(format), bytes);
    Session session =
        Session.run(
            Arrays.stream(format.line.split(" "))
                .map(word -> word.replace("FILE", place(format).toString()))
                .map(word -> word.replace("WEIGHTS", WEIGHTS.toString()))
                .map(word -> word.replace("OUT", out.toString()))
                .toArray(String[]::new));
    String said = SafeText.line(session.toString());
    String shown = session.out() + session.err();
    assertEquals(SafeText.lines(shown), shown, said);
    if (session.exitCode() == 0) {
      return session.out().replaceAll("\"seconds\": [^,\n]*", "") + results(out);
    }
    assertEquals(2, session.exitCode(), said);
    List<String> lines =
        session.err().lines().filter(l -> !l.matches("(Try '|runs costscape ).*")).toList();
    boolean last = !lines.isEmpty() && lines.get(lines.size() - 1).startsWith("costscape: ");
    assertTrue(last && lines.size() <= 1 + MOST_NOTES, said);
    assertTrue(!said.contains("java.") && !said.contains("\tat "), said);
    return "";
  }

  private Path place(Format format) {
    return folder.resolve(format.name);
  }

  /** Tables by their bytes, pictures by their pixels, which hold no record of the run. */
  private static String results(Path out) throws IOException {
    if (Files.notExists(out)) {
      return "";
    }
    StringBuilder results = new StringBuilder();
    List<Path> files;
    try (Stream<Path> found = Files.list(out)) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        results.append(results(file));
      } else if (file.toString().endsWith(".csv")) {
        results.append(Arrays.hashCode(Files.readAllBytes(file))).append('\n');
      } else if (file.toString().endsWith(".png")) {
        BufferedImage image = ImageIO.read(file.toFile());
        int[] pixels =
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        results.append(Arrays.hashCode(pixels)).append('\n');
      }
      Files.delete(file);
    }
    return results.toString();
  }

  private byte[] whole(Format format) throws IOException {
    return switch (format) {
      case CSV -> text("x,y,label\n0.5,1,0\n2,1.25,1\n3,4,0\n-1,2,1\n");
      case QUOTED -> text("\"x\",\"y,1\",\"k\"\n\"0.5\",1,\"no \"\"q\"\"\"\n2,1.25,yes\n3,4,yes\n");
      case TSV -> text("x\ty\tlabel\n0.5\t1\t0\n2\t1.25\t1\n3\t4\t0\n");
      case GZIP -> packed();
      case NPY -> stored("data.npy");
      case NPZ_ROWS -> stored("data-f4.npz");
      case NPZ -> stored("numpy.npz");
      case SAFETENSORS -> stored("torch-f32.safetensors");
      case HDF5 -> stored("keras-legacy.h5");
      case HDF5_NEW -> stored("keras-new.h5");
      case HDF5_MODEL -> stored("keras-model.h5");
      case HDF5_LAYERS -> stored("keras.weights.h5");
      case SCIKIT_LEARN ->
          text("{\"coefs_\": [[[1, 2]], [[5], [6]]], \"intercepts_\": [[3, 4], [7e-1]]}");
      case KERAS -> text("[[[1.0, 2e0]], [3, 4], [[5], [6]], [7]]");
      case POINT ->
          text("name,value\nw1_0_0,1\nw1_0_1,2\nb1_0,3\nb1_1,4\nw2_0_0,5\nw2_1_0,6\nb2_0,7\n");
      case PATH -> run("trace --start=random:1 --steps=2 --format=none", "trace.csv");
      case MINIMA -> run("minima --starts=2 --l2=0.01 --format=none", "minima.csv");
      case RECORD -> run("sweep --vary=b2_0=0:1:3 --format=none", "sweep.json");
      case PNG -> run("sweep --vary=b2_0=0:1:3 --size=300x200", "sweep.png");
      case SVG -> run("sweep --vary=b2_0=0:1:3 --size=300x200 --format=svg", "sweep.svg");
      case PDF -> run("sweep --vary=b2_0=0:1:3 --size=300x200 --format=pdf", "sweep.pdf");
      case GIF ->
          run(
              "frames --vary=b2_0=0:1:3 --vary=b1_0=0:1:3 --along=b1_1=0:1:2 --size=300x200 --gif",
              "frames.gif");
      case HTML -> run("explore", "explore.html");
      case STYLE -> text("{\"style\": \"dark\", \"legend\": \"below\", \"font-size\": \"9pt\"}");
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] stored(String name) throws IOException {
    return Files.readAllBytes(WEIGHTS.resolve(name));
  }

  /** Two members, as pigz and a joining of files leave them. */
  private static byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String half : List.of("x,y,label\n0.5,1,0\n2,1.25,1\n", "3,4,0\n-1,2,1\n")) {
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(text(half));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] run(String line, String result) throws IOException {
    Session.line(line + " --out=" + made).done();
    return Files.readAllBytes(made.resolve(result));
  }
}
