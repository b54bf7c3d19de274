package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every parser answers soon whatever it is given. Mutates valid inputs; {@code -Dcostscape.fuzz=N}
 * tries N for each parser and prints how many.
 */
@ExtendWith(Tally.class)
class FuzzTest {
  private static final int FEW = 100;

  @TempDir private Path folder;

  /** What pdfbox says of damage; kept, for a logger that nobody holds forgets its level. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  @BeforeAll
  static void librariesKeepTheirDamageReportsToThemselves() {
    PDFBOX.setLevel(Level.OFF);
  }

  @OneIn(4)
  @ParameterizedTest
  @EnumSource
  @Timeout(600)
  void everyInputIsAnswered(FuzzedParser parser) throws IOException {
    int inputs = Integer.getInteger(Tally.FUZZ, FEW);
    int refused = 0;
    for (int seed = 0; seed < inputs; seed++) {
      boolean accepted = answers(parser, seed);
      (accepted ? Tally.Met.ACCEPTED : Tally.Met.REFUSED).count();
      refused += accepted ? 0 : 1;
    }
    assertTrue(refused > 0, "nothing was wrong with any input");
    if (inputs != FEW) {
      System.out.printf("%s: %d inputs answered, %d of them refused%n", parser, inputs, refused);
    }
  }

  private boolean answers(FuzzedParser parser, int seed) throws IOException {
    try {
      return parser.answersThriftily(new Mutator(seed).mutate(parser.valid()), folder);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return fail(parser + ", seed " + seed, e);
    }
  }

  @Test
  void damagedCheckpointsNeverChangeAResult() throws IOException {
    int inputs = Integer.getInteger(Tally.FUZZ, FEW);
    SavedHalves halves = SavedHalves.in(folder);
    for (int seed = 0; seed < inputs; seed++) {
      assertTrue(halves.endsRightWith(new Mutator(seed).mutate(halves.whole())), "seed " + seed);
      Tally.Met.CHECKPOINT.count();
    }
    if (inputs != FEW) {
      System.out.printf("CHECKPOINT: %d inputs answered%n", inputs);
    }
  }
}
