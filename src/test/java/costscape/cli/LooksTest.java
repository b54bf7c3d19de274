package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.Part;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No option of the look is parsed and ignored: on every kind of picture it either changes the
 * picture or is refused in a sentence, or the summary says why nothing changed. {@code
 * -Dcostscape.looks=all} tries every option on every kind, {@code -Dcostscape.looks=frames} on
 * every kind that this command draws; a run of all tests takes some of the pairs.
 */
@Tag("long")
class LooksTest {
  private static final String TRIED = System.getProperty("costscape.looks", "");
  private static final int EVERY = 13;

  private static final String PLANE = "--vary w1_0_0=-6:6:9 --vary b1_0=-6:6:9";

  /** A command line for every kind of picture. */
  private static final Map<String, String> KINDS = kinds();

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("line", "sweep --vary w1_0_0=-6:6:21");
    for (String view :
        new String[] {"heatmap", "contour", "isolines", "filled", "surface", "line"}) {
      kinds.put(view + " of a plane", "sweep " + PLANE + " --view " + view);
    }
    kinds.put("index line", "sweep --vary w1_0_0=-6:6:9 --quantity index");
    kinds.put("eigenvalues", "sweep " + PLANE + " --quantity smallest_eigenvalue");
    kinds.put("gap", "sweep " + PLANE + " --quantity gap --hold-out 0.3 --seed 1");
    kinds.put("gap line", "sweep --vary w1_0_0=-6:6:9 --quantity gap --hold-out 0.3 --seed 1");
    kinds.put("held out", "sweep " + PLANE + " --hold-out 0.3 --seed 1");
    kinds.put("held out line", "sweep --vary w1_0_0=-6:6:9 --hold-out 0.3 --seed 1");
    kinds.put("panels", "sweep " + PLANE + " --panel activation=tanh|relu");
    kinds.put("surface panels", "sweep " + PLANE + " --view surface --panel activation=tanh|relu");
    kinds.put("line panels", "sweep --vary w1_0_0=-6:6:9 --panel activation=tanh|relu");
    kinds.put("overlay", "sweep --vary w1_0_0=-6:6:9 --overlay l2=0|0.1");
    kinds.put("training", "trace --steps 9");
    kinds.put("path", "trace --steps 9 " + PLANE);
    kinds.put("frozen path", "trace --steps 9 --train w1_0_0,b1_0 " + PLANE);
    kinds.put("moving path", "trace --steps 9 --mode moving " + PLANE);
    kinds.put("pca path", "trace --steps 9 --mode pca");
    kinds.put("paths", "trace --steps 9 --rate 0.1,1 " + PLANE);
    kinds.put("trainings", "trace --steps 9 --rate 0.1,1");
    kinds.put("starts", "trace --steps 9 --starts 3 --vary w2_0_0=-6:6:9 --vary w2_1_0=-6:6:9");
    kinds.put("path panels", "trace --steps 9 " + PLANE + " --panel rate=0.1|1");
    kinds.put("training panels", "trace --steps 9 --panel rate=0.1|1");
    kinds.put("minima", "minima --starts 4 --saddle-starts 1 --l2 0.01");
    kinds.put("basins", "basins --l2 0.1 --steps 20 --vary w1_0_0=-6:6:2 --vary b1_0=-6:6:2");
    kinds.put(
        "two basins",
        "basins --l2 0.1 --steps 20 --rate 1,2 --vary w1_0_0=-6:6:2 --vary b1_0=-6:6:2");
    kinds.put("atlas", "atlas --only w1_0_0,b1_0");
    kinds.put("atlas with a path", "atlas --only w1_0_0,b1_0 --trace TRACE");
    kinds.put("fit", "fit");
    kinds.put("decisions", "fit --data moons --at random:1");
    kinds.put("answers", "fit --data sine --at random:1");
    kinds.put("rows", "data");
    kinds.put("rows of two", "data --data moons");
    kinds.put("numbers", "data --data sine");
    kinds.put("network", "network");
    kinds.put("names", "network --names");
    kinds.put("moving plane", "frames " + PLANE + " --along b2_0=0:1:2");
    kinds.put("moving line", "frames --vary w1_0_0=-6:6:9 --along b2_0=0:1:2");
    kinds.put("moving penalty", "frames " + PLANE + " --along l2=0:1:2");
    kinds.put("training movie", "frames --trace TRACE --frames 2");
    kinds.put("training movie over a plane", "frames --trace TRACE --frames 2 " + PLANE);
    kinds.put("training movie over a line", "frames --trace TRACE --frames 2 --vary w1_0_0=-6:6:9");
    kinds.put(
        "training movie of a landscape",
        "frames --trace TRACE --frames 2 --panels landscape " + PLANE);
    kinds.put(
        "training movie along a direction",
        "frames --trace TRACE --frames 2 --panels landscape --vary random:1=-6:6:9"
            + " --vary random:2=-6:6:9");
    kinds.put("training movie of costs", "frames --trace TRACE --frames 2 --panels cost");
    kinds.put("race of paths", "frames --trace RACE --frames 2 --panels landscape " + PLANE);
    kinds.put("race of costs", "frames --trace RACE --frames 2");
    kinds.put("moving direction", "frames " + PLANE + " --along random:1=0:1:2");
    kinds.put("race", "frames --trace RACE --frames 2 " + PLANE);
    kinds.put("orbit", "frames --orbit --frames 2 " + PLANE);
    kinds.put("orbit with a path", "frames --orbit --frames 2 --trace TRACE " + PLANE);
    kinds.put("spectrum", "inspect --spectrum --probes 2");
    return kinds;
  }

  /** A value of every option of the look that is not the usual one. */
  private static final List<String> LOOKS =
      List.of(
          "--scale=log",
          "--colours=magma",
          "--range=0.1:0.7",
          "--levels=0.3,0.5,0.9",
          "--mark=w1_0_0=1,b1_0=2:here",
          "--mark=w1_0_0=1:here",
          "--star",
          "--smooth",
          "--ylim=0.1:2",
          "--line-colours=crimson,gold",
          "--columns=1",
          "--share=none",
          "--title=A title",
          "--xlabel=right",
          "--ylabel=up",
          "--clabel=heat",
          "--labels=A|B",
          "--caption=Words below",
          "--legend=right",
          "--legend=none",
          "--grid=off",
          "--ticks=2",
          "--equal",
          "--azimuth=20",
          "--elevation=50",
          "--style=dark",
          "--size=1300x900",
          "--dpi=100",
          "--font=serif",
          "--font-size=20");

  @TempDir private Path folder;

  private Session run(String name, String line, String... more) {
    String whole =
        line.replace("TRACE", folder.resolve("trace.csv").toString())
            .replace("RACE", folder.resolve("race.csv").toString());
    return Session.line(whole + " --replace --out " + folder + " --name " + name, more);
  }

  /** All pictures of a run without the texts in their files. */
  private Map<String, Integer> pictures(String name) throws IOException {
    Map<String, Integer> pictures = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".png")).sorted().toList()) {
        String place = folder.relativize(file).toString();
        if (place.startsWith(name)) {
          pictures.put(place, Arrays.hashCode(bare(Files.readAllBytes(file))));
          Files.delete(file);
        }
      }
    }
    return pictures;
  }

  /** A PNG without its chunks of text. */
  private static byte[] bare(byte... png) throws IOException {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bare);
    ByteBuffer in = ByteBuffer.wrap(png);
    in.position(8);
    while (in.hasRemaining()) {
      byte[] chunk = new byte[in.getInt(in.position()) + 12];
      in.get(chunk);
      String kind = new String(chunk, 4, 4, StandardCharsets.ISO_8859_1);
      if (!Set.of("tEXt", "zTXt", "iTXt").contains(kind)) {
        out.write(chunk);
      }
    }
    return bare.toByteArray();
  }

  @Test
  void everyOptionIsHeardOrRefused() throws IOException {
    run("trace", "trace --steps 9");
    run("race", "trace --steps 9 --rate 0.1,1");
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      Map<String, Integer> usual = Map.of();
      for (String look : LOOKS) {
        number++;
        if (!isTried(kind.getValue(), number)) {
          continue;
        }
        if (usual.isEmpty()) {
          assertEquals(0, run("usual", kind.getValue()).exitCode(), kind.getKey());
          usual = pictures("usual");
        }
        String said = fault(kind.getValue(), look, usual);
        if (!said.isEmpty()) {
          faults.add("%s, %s: %s".formatted(kind.getKey(), look, said));
        }
      }
    }
    assertEquals(List.of(), faults, () -> Part.again() + "\n" + String.join("\n", faults));
  }

  private static boolean isTried(String line, int number) {
    return switch (TRIED) {
      case "" -> number % EVERY == 0 && Part.has(number / EVERY);
      case "all" -> true;
      default -> line.startsWith(TRIED);
    };
  }

  private String fault(String line, String look, Map<String, Integer> usual) throws IOException {
    Session session = run("usual", line, look);
    Map<String, Integer> drawn = pictures("usual");
    if (session.exitCode() == 2) {
      boolean isSaid = session.err().lines().filter(l -> l.startsWith("costscape: ")).count() == 1;
      return drawn.isEmpty() && isSaid ? "" : "drawn or not said: " + session.err();
    }
    if (session.exitCode() != 0) {
      return session.err();
    }
    boolean isNoted = session.out().contains("no line was drawn");
    return drawn.equals(usual) && !isNoted ? "ignored" : "";
  }
}
