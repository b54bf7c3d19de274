package costscape.store.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.Part;
import costscape.cli.Session;
import costscape.cost.AskedCost;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdict.Kind;
import costscape.space.ParameterVector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that each begin at the lowest point of a bowl and have a fault: it is noticed, or what
 * is said is true all the same. {@code -Dcostscape.programs=300} starts that many.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its Python writes text with carriage returns")
class FaultyProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("costscape.programs", 14);

  private static final Path PROGRAM =
      Path.of("src/test/resources/costscape/program/faulty.py").toAbsolutePath();

  /** The faults that a program may have. */
  private enum Fault {
    SCALE(Kind.NONE),
    SIGN(Kind.NONE),
    COMPONENT(Kind.NONE),
    NOISE(Kind.NONE),
    STEP(Kind.KINK),
    KINK(Kind.KINK),
    NOTHING(Kind.MINIMUM);

    private final Kind expected;

    Fault(Kind expected) {
      this.expected = expected;
    }

    /** Returns whether a verdict is true of the cost itself, though the fault was not noticed. */
    private boolean isTrue(Kind kind) {
      return kind == Kind.MINIMUM && this != STEP && this != NOISE;
    }
  }

  @BeforeAll
  static void hasPython() throws InterruptedException {
    try {
      assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0);
    } catch (IOException e) {
      assumeTrue(false, "no python3 is installed");
    }
  }

  @Test
  void aFaultIsNoticedOrDoesNoHarm() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (int seed : Part.of(PROGRAMS).toArray()) {
      Fault fault = Fault.values()[seed % Fault.values().length];
      Verdict verdict = verdict(fault, seed);
      boolean isCaught = verdict.kind() == fault.expected;
      boolean isTrue = isCaught || fault.isTrue(verdict.kind());
      String end = isCaught ? "as expected" : isTrue ? "missed, verdict true" : "FALSE";
      counts.merge(fault + " " + end, 1, Integer::sum);
      if (!isTrue) {
        wrong.add(seed + " " + fault + " " + verdict.kind() + ": " + verdict.whyHere());
      }
    }
    System.out.println("programs: " + counts);
    assertEquals("", String.join("\n", wrong));
  }

  /** A sweep has no verdict: its summary says both costs of the smallest cell in one line. */
  @Test
  void aSweepOfNoiseSaysSo(@TempDir Path folder) {
    for (Fault fault : List.of(Fault.NOISE, Fault.NOTHING)) {
      String out =
          Session.succeeding(
              List.of(
                  "sweep",
                  "--program=" + line(fault, 3),
                  "--vary=x_0=-1:1:9",
                  "--vary=x_1=-1:1:9",
                  "--out=" + folder,
                  "--name=" + fault));
      assertEquals(
          fault == Fault.NOISE,
          Pattern.compile(
                  "noise +at the smallest cell: the cost of this point is [0-9.]+, and [0-9]")
              .matcher(out)
              .find(),
          out);
      String picture = folder.resolve(fault + ".png").toString();
      String again = // from the table, without the program
          Session.succeeding(List.of("again", picture, "--title=t", "--replace"));
      assertEquals(noise(out), noise(again));
    }
  }

  private static List<String> noise(String said) {
    return said.lines().filter(line -> line.startsWith("noise")).toList();
  }

  private static String line(Fault fault, int seed) {
    return "python3 '%s' %s %d".formatted(PROGRAM, fault.name().toLowerCase(Locale.ROOT), seed);
  }

  private static Verdict verdict(Fault fault, int seed) {
    ProgramCommand command = ProgramCommand.of(line(fault, seed));
    List<String> said = new ArrayList<>();
    try (ProgramCosts program = ProgramCosts.of(command, new ProgramCosts.Manner(60, said::add))) {
      Verdict verdict = Verdict.of(new AskedCost(program), ParameterVector.of(program.base()));
      assertTrue(said.isEmpty(), said.toString());
      return verdict;
    }
  }
}
