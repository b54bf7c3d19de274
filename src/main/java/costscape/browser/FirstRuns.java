package costscape.browser;

import costscape.data.Datasets;

/**
 * The opening of the page for each embedded dataset: a network, a start, a rule and a number of
 * steps that learn it, so that whoever presses Run sees training succeed in some seconds.
 */
final class FirstRuns {
  private FirstRuns() {}

  /** The opening of a dataset as a fragment of the page's links. */
  static String of(Datasets data) {
    return "data=%s&%s&view=moving".formatted(data.label(), run(data));
  }

  private static String run(Datasets data) {
    return switch (data) {
      case ARTICLE ->
          "hidden=2&activation=sigmoid&at=-1.0,9.0,-1.0,5.0,0.5,0.25,0.0&vary=w1_0_0=-20:20"
              + "&vary=w1_0_1=-20:20&ball=gd,rate=1.2"
              + "&steps=3000&speed=54";
      case TRAP -> tanh("3", 1, "adam,rate=0.05", 1000, 45);
      case XOR -> tanh("3", 1, "gd,rate=0.5", 1000, 45);
      case MOONS -> tanh("8", 1, "gd,rate=0.5", 1000, 45);
      case SPIRALS -> tanh("8,8", 2, "adam,rate=0.05", 250, 30);
      case IRIS -> tanh("4", 1, "adam,rate=0.05", 500, 40);
      case SINE -> tanh("6", 1, "adam,rate=0.05", 1000, 45);
    };
  }

  private static String tanh(String hidden, int seed, String ball, int steps, int speed) {
    return "hidden=%s&activation=tanh&at=random:%d&ball=%s&steps=%d&speed=%d"
        .formatted(hidden, seed, ball, steps, speed);
  }
}
