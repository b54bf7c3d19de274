package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Datasets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever opens a dataset and presses Run sees it learnt: 95 % of the rows, or of the variance. */
class FirstRunsTest {
  private static final double LEARNT = 0.95;

  @ParameterizedTest
  @EnumSource
  void theFirstRunLearnsItsData(Datasets data) {
    Map<String, String> parts = new HashMap<>();
    Arrays.stream(FirstRuns.of(data).split("&", -1))
        .map(part -> part.split("=", 2))
        .forEach(part -> parts.put(part[0], part[1]));
    assertEquals(data.label(), parts.get("data"));
    int[] hidden =
        Arrays.stream(parts.get("hidden").split(",")).mapToInt(Integer::parseInt).toArray();
    Landscape landscape =
        Engine.landscape(data.label(), new String[0], hidden, parts.get("activation"), "", 0);
    String at = parts.get("at");
    double[] start =
        at.contains(",")
            ? Arrays.stream(at.split(",")).mapToDouble(Double::parseDouble).toArray()
            : landscape.point(at);
    String[] ball = parts.get("ball").split("[,=]");
    PageRun run =
        landscape
            .training(
                start,
                IntStream.range(0, start.length).toArray(),
                ball[0],
                Arrays.copyOfRange(ball, 1, ball.length),
                0)
            .descent(Integer.parseInt(parts.get("steps")), "1");
    while (run.stopReason().isEmpty()) {
      run.advance(100);
    }
    double[] end = Arrays.copyOfRange(run.now(), 3, 3 + start.length);
    double learnt = learnt(landscape.responses(), end);
    assertTrue(learnt >= LEARNT, data + ": " + learnt);
  }

  /** The share of the rows that is right, or of the variance that is explained. */
  private static double learnt(Responses responses, double... theta) {
    if (responses.numberNames().length == 0) {
      return responses.accuracy(theta);
    }
    double[] wanted = responses.numbers(0);
    double[] answered = responses.predictions(theta, responses.feature(0));
    double mean = Arrays.stream(wanted).average().orElseThrow();
    double all = Arrays.stream(wanted).map(y -> (y - mean) * (y - mean)).sum();
    double left =
        IntStream.range(0, wanted.length)
            .mapToDouble(k -> (wanted[k] - answered[k]) * (wanted[k] - answered[k]))
            .sum();
    return 1 - left / all;
  }
}
