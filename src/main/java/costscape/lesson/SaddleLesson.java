package costscape.lesson;

import costscape.critical.local.Digits;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Lesson.Claim;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two flat places of the article's data: training leaves one of them late, and the other one never.
 */
final class SaddleLesson {
  /** The cost of knowing only that 4 rows of 12 have label 1: −⅓ log ⅓ − ⅔ log ⅔. */
  static final double SHARE_ONLY = -StrictMath.log(1.0 / 3) / 3 - 2 * StrictMath.log(2.0 / 3) / 3;

  /** The cost that one threshold can reach: 4 rows are certain, 8 rows stand at even odds. */
  private static final double ONE_THRESHOLD = 8.0 / 12 * StrictMath.log(2);

  private SaddleLesson() {}

  static List<Experiment> experiments() {
    return List.of(
        Experiment.article(5000, 0.03, 0.02, -0.01, 0.04, 0.02, -0.03, 0).inFull(),
        Experiment.article(100_000, 4.5, -4, 0, 0, -6.8, 7.4, 0));
  }

  static List<Claim> claims(List<Outcome> outcomes) {
    List<Claim> claims = new ArrayList<>(escapes(outcomes.get(0)));
    claims.addAll(isStuck(outcomes.get(1)));
    return claims;
  }

  private static List<Claim> escapes(Outcome escape) {
    List<Step> waiting =
        escape.path().steps().stream().filter(s -> Math.abs(s.cost() - SHARE_ONLY) < 1e-3).toList();
    Step flattest =
        waiting.stream().min(Comparator.comparing(Step::gradientNorm)).orElse(escape.path().end());
    int down = Verdict.of(escape.network(), flattest.theta()).evidence().index();
    return List.of(
        Claim.of("waits", waiting.size() > 300, SHARE_ONLY, waiting.size()),
        Claim.of(
            "flattest",
            flattest.gradientNorm() < 2e-3 && down > 0,
            flattest.number(),
            Digits.significant(flattest.gradientNorm(), 2),
            down),
        Claim.of(
            "away",
            escape.accuracy() == 1 && escape.cost() < 0.01,
            escape.path().end().number(),
            escape.cost()));
  }

  private static List<Claim> isStuck(Outcome stuck) {
    return List.of(
        Claim.of(
            "stuck",
            Math.abs(stuck.at(10_000).cost() - 0.46303) < 1e-4
                && Math.abs(stuck.cost() - ONE_THRESHOLD) < 2e-4,
            stuck.at(10_000).cost(),
            stuck.cost(),
            ONE_THRESHOLD),
        Claim.of(
            "plateau",
            stuck.is(Verdict.Kind.PLATEAU)
                && !stuck.verdict().evidence().units().constant().isEmpty(),
            stuck.verdict().explanation()));
  }
}
