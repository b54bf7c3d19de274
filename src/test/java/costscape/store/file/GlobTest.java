package costscape.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns fit the names that Java's own fit, in a time that grows with the name's length. */
class GlobTest {
  /** A hundred times what it takes; Java's own pattern would take hours. */
  private static final long NANOSECONDS = 2_000_000_000L;

  @Test
  void manyStarsAndALongNameTakeNoTime() {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    String name = "a".repeat(220);
    for (String pattern :
        new String[] {"*a*a*a*a*a*b", "*a".repeat(100) + "*b", "{a,*}".repeat(40)}) {
      boolean fits = Glob.of(pattern).fits(name);
      assertEquals(pattern.endsWith("}"), fits, pattern);
    }
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertTrue(taken < NANOSECONDS, taken + " ns");
  }

  /** Short names of few letters, so that nearly half of the patterns fit one. */
  @Test
  void fitsWhatJavasPatternsFit() {
    Random random = new Random(1);
    String[] pieces = {
      "a", "b", "*", "?", "[ab]", "[!a]", "[a-c]", "{a,bc}", "{a*,b}", "{,b}", "\\*", "."
    };
    int fitting = 0;
    for (int k = 0; k < 5_000; k++) {
      StringBuilder pattern = new StringBuilder();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        pattern.append(pieces[random.nextInt(pieces.length)]);
      }
      StringBuilder name = new StringBuilder();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        name.append("abc*.".charAt(random.nextInt(5)));
      }
      boolean theirs =
          FileSystems.getDefault()
              .getPathMatcher("glob:" + pattern)
              .matches(Path.of(name.toString()));
      assertEquals(theirs, Glob.of(pattern.toString()).fits(name.toString()), pattern + " " + name);
      fitting += theirs ? 1 : 0;
    }
    assertTrue(fitting > 500, fitting + " patterns fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a", "{a,{b,c}}", "[a", "[", "[!", "a\\"})
  void halfAPatternIsRefusedAsJavaRefusesIt(String pattern) {
    assertThrows(InputException.class, () -> Glob.of(pattern));
    assertThrows(
        PatternSyntaxException.class,
        () -> FileSystems.getDefault().getPathMatcher("glob:" + pattern));
  }

  @Test
  void aPatternLongerThanAnyUseIsRefused() {
    assertThrows(InputException.class, () -> Glob.of("*".repeat(40_000)));
    assertFalse(Glob.of("?".repeat(300)).fits("a"));
  }
}
