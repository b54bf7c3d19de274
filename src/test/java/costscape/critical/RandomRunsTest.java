package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.Part;
import costscape.critical.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No verdict on the end of a random run is contradicted. {@code -Dcostscape.verdicts=2000} tries
 * that many runs, {@code -Dcostscape.verdicts.first=1} from a seed on.
 */
@Tag("loops")
class RandomRunsTest {
  private static final int RUNS = Integer.getInteger("costscape.verdicts", 6);
  private static final long FIRST = Long.getLong("costscape.verdicts.first", 1);

  @Test
  void noVerdictIsContradicted() {
    judge(RandomRun::of, RUNS);
  }

  /**
   * The same over all activations, costs and optimisers, with up to 200 parameters. {@code
   * -Dcostscape.verdicts.any=2000} tries that many.
   */
  @Test
  void noVerdictOnAnyNetworkIsContradicted() {
    judge(RandomRun::any, Integer.getInteger("costscape.verdicts.any", 3));
  }

  /** {@code -Dcostscape.verdicts.later=2000} tries that many. */
  @Test
  void noVerdictOnALaterActivationIsContradicted() {
    judge(RandomRun::later, Integer.getInteger("costscape.verdicts.later", 3));
  }

  /** {@code -Dcostscape.verdicts.weighted=2000} tries that many. */
  @Test
  void noVerdictOnWeightedClassesIsContradicted() {
    judge(RandomRun::weighted, Integer.getInteger("costscape.verdicts.weighted", 3));
  }

  /**
   * The same over conflicting rows, rows of equal features and rows that are saturated in part.
   * {@code -Dcostscape.verdicts.conflicting=2000} tries that many.
   */
  @Test
  void noVerdictOnConflictingRowsIsContradicted() {
    judge(RandomRun::conflicting, Integer.getInteger("costscape.verdicts.conflicting", 40));
  }

  private static void judge(LongFunction<RandomRun> draw, int runs) {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    List<String> contradicted = new ArrayList<>();
    int[] tried = Part.of(runs).toArray();
    for (int k : tried) {
      RandomRun run = draw.apply(FIRST + k);
      kinds.merge(Refutation.kind(run), 1, Integer::sum);
      Refutation.of(run).ifPresent(contradicted::add);
    }
    System.out.println(tried.length + " runs: " + kinds + ", contradicted: " + contradicted.size());
    assertEquals(0, contradicted.size(), String.join("\n", contradicted));
  }

  /**
   * 182 parameters and a cost of 2e-14: the slope is 1e-11, which is as little as rounding, and yet
   * a perfect fit is near. "No direction that was tried lowers the cost" was said.
   */
  @Test
  void anAlmostPerfectFitIsNearAPerfectOne() {
    RandomRun run = RandomRun.later(12000088);
    String why = Verdict.of(run.cost(), run.path()).why();
    assertTrue(why.contains("met as exactly"), why);
    assertEquals("", Refutation.of(run).orElse(""));
  }

  /**
   * "Plateau" was said of slopes of 0.33, 0.057, 0.054 and 0.56, for all units are dead or
   * saturated: the output's bias and the penalty are not.
   */
  @OneIn(2)
  @ParameterizedTest
  @ValueSource(longs = {140, 580, 1160, 1582})
  void aSlopeBesideSilentUnitsIsNoPlateau(long seed) {
    RandomRun run = RandomRun.of(seed);
    assertNotEquals(Verdict.Kind.PLATEAU, Verdict.of(run.cost(), run.path()).kind());
    assertEquals("", Refutation.of(run).orElse(""));
  }

  /**
   * Runs that were contradicted once.
   *
   * <ul>
   *   <li>any 9 to 2140: in turn two dead layers that switch unheard, a fit that was not yet
   *       perfect, rounding of large terms, two outputs that are saturated, a search that strayed;
   *       at 637 GELU units so steep that a slope counted as rounding: "no direction that was tried
   *       lowers the cost", where one weight times 1.01 did. At 20527 a "saddle" of 136 parameters
   *       fell in the thirteenth digit alone: its smallest eigenvalue is −1e-7 beside 4e4. At
   *       7000310 a flat family of minima was a saddle, for the last digits of its cost differ.
   *   <li>conflicting: at 100769 the cost falls beside a flat line some 4 % of the parameters'
   *       length away. At 101604 "valley" was said of a ray towards 0.2 beside saturated rows; the
   *       way down ends at 0.1174.
   *   <li>Kinks that bend down: at 9000083 leaky units all answer 0 at a kink of an absolute error,
   *       and "every neighbour that was tried is higher" beside four curvatures below 0. At 9000061
   *       one of twenty silent units leads down, which moving all of them hid. At 13000005 the way
   *       down from a silent unit leads along its switch, between the rows; at 13003052 it does so
   *       beside an absolute error of 0.
   *   <li>Rounding: at 300615 curvatures of 1e9 round the cost in its tenth digit. At 301366 a
   *       minimum 1e-6 away is lower in the seventh digit of the cost. At 300624 "still falling"
   *       was six units of the cost's last place. At 7000051 parameters of 1e4 round the cost by
   *       more than a step lowers it. At 5417 an end of L-BFGS 1e-8 beside a kink was said to be on
   *       it, and 5e-10 was missing.
   * </ul>
   */
  @ParameterizedTest
  @CsvSource({
    "any,9 10 17 241 556 613 637 1150 2140 20527 21772 7000310 13003052 300615 301366",
    "conflicting,100769 101604",
    "weighted,13000005 9000061",
    "later,9000083",
    "of,300624 5417 7000051"
  })
  void whatWasContradictedOnceIsNoMore(String kind, String seeds) {
    LongFunction<RandomRun> draw =
        Map.<String, LongFunction<RandomRun>>of(
                "any", RandomRun::any,
                "conflicting", RandomRun::conflicting,
                "weighted", RandomRun::weighted,
                "later", RandomRun::later,
                "of", RandomRun::of)
            .get(kind);
    long[] all = Stream.of(seeds.split(" ")).mapToLong(Long::parseLong).toArray();
    for (int k = 0; k < all.length; k++) {
      if (Part.hasOneIn(2, k)) {
        assertEquals("", Refutation.of(draw.apply(all[k])).orElse(""), kind + " " + all[k]);
      }
    }
  }

  /** The way down runs along the kink, where a random direction hardly ever points. */
  @OneIn(2)
  @ParameterizedTest
  @ValueSource(longs = {30418, 30605})
  void aFallFromAKinkNamesALowerPoint(long seed) {
    RandomRun run = RandomRun.of(seed);
    String why = Verdict.of(run.cost(), run.path()).why();
    assertTrue(why.contains("the cost falls from here"), why);
    assertEquals("", Refutation.of(run).orElse(""));
  }

  /** Level nearby, but past a kink 1e-3 away the cost falls: "no direction lowers it" was said. */
  @Test
  void aFallPastAKinkIsSaid() {
    RandomRun run = RandomRun.of(6995);
    String why = Verdict.of(run.cost(), run.path()).why();
    assertTrue(why.contains("a little further on it falls"), why);
    assertEquals("", Refutation.of(run).orElse(""));
  }
}
