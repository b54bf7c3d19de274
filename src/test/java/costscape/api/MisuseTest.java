package costscape.api;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What does not fit is refused where it is said, in the words of the library. */
class MisuseTest {
  private final Model network = Model.of(Data.ARTICLE);
  private final Point point = network.at(Preset.ARTICLE);
  private final Model own = Model.of(3, t -> t[0] * t[0] + t[1] * t[1] + t[2] * t[2]);
  private final Trained trained = own.at(1, 1, 1).train(Training.adam(0.1).steps(3));
  private final Surface surface =
      Sweep.surface(point.plane("w1_0_0", -9, 9, "b1_0", -9, 9), 4, 5, Work.threads(1));

  private static void refuses(Class<? extends Exception> kind, String words, Executable wrong) {
    String message = String.valueOf(assertThrows(kind, wrong).getMessage());
    assertTrue(message.contains(words), message);
  }

  private static void refuses(String words, Executable wrong) {
    refuses(IllegalArgumentException.class, words, wrong);
  }

  @Test
  void aPointOfAnotherModelHasNoPlaceHere() {
    String words = "has 3 parameters, and this model has 7";
    refuses(words, () -> surface.plane().nearest(own.at(Preset.ZEROS)));
    refuses(words, () -> point.line(Direction.between("u", own.at(Preset.ZEROS))));
    refuses(words, () -> point.line(Direction.pca(trained, 1)));
    refuses(words, () -> Picture.heatmap(surface).path(trained));
  }

  /** The cell (0, 5) of 4 × 5 is not (1, 0). */
  @Test
  void thereAreNoOtherCellsAndSteps() {
    Class<IndexOutOfBoundsException> kind = IndexOutOfBoundsException.class;
    refuses(kind, "b1_0: the values are numbered 0 to 4, not 5", () -> surface.at(0, 5));
    refuses(kind, "w1_0_0: the values are numbered 0 to 3, not 4", () -> surface.at(4, 0));
    refuses(kind, "w1_0_0: the values are numbered 0 to 3, not -1", () -> surface.at(-1, 0));
    refuses(kind, "4 out of bounds for length 4", () -> trained.at(4));
    refuses(kind, "4 out of bounds for length 4", () -> trained.step(4));
    Curve curve = Sweep.curve(point.line("b1_0", 0, 1), 3);
    refuses(kind, "b1_0: the values are numbered 0 to 2, not 3", () -> curve.at(3));
    refuses(kind, "b1_0: the values are numbered 0 to 2, not 3", () -> curve.alpha(3));
    Basins basins =
        Basins.of(
            own.at(Preset.ZEROS).plane("x0", -1, 1, "x1", -1, 1),
            2,
            3,
            Training.lbfgs(),
            Work.threads(1));
    refuses(kind, "x1: the values are numbered 0 to 2, not 3", () -> basins.end(0, 3));
  }

  @Test
  void trainingSaysAtOnceWhatItIsGivenWrongly() {
    Training rule = Training.adam(0.1);
    refuses("steps: 0 or more, not -1", () -> rule.steps(-1));
    refuses("1 or more, not 0", () -> rule.recordedEvery(0));
    refuses("0 or more, not -1.0", () -> rule.untilGradientBelow(-1));
    refuses("0 or more, not NaN", () -> rule.untilGradientBelow(Double.NaN));
    refuses("1 or more, not 0", rule::only);
    refuses(
        "adam has no memory; it has decay, epsilon, momentum, rate",
        () -> rule.with(Training.Setting.MEMORY, 3));
  }

  @Test
  void rowsAreWhole() {
    double[][] rows = {{1}, {2}};
    refuses("no row has class 0", () -> Data.classes("d", rows, 1, 2));
    refuses("no row has class 1", () -> Data.classes("d", rows, 0, 0));
    refuses("-1", () -> Data.classes("d", new double[][] {{1}, {2}, {3}}, -1, 0, 1));
    refuses(
        "feature 0 of row 1 is NaN",
        () -> Data.numbers("d", new double[][] {{1}, {Double.NaN}}, 0, 1));
  }

  @Test
  void costsAndPointsOfOnesOwnAreWhole() {
    Model wrong = Model.of(2, t -> t[0], t -> new double[] {1});
    refuses(
        IllegalStateException.class,
        "1 entries for 2 parameters",
        () -> wrong.at(Preset.ZEROS).gradient());
    refuses("a deviation is 0 or more, not -1.0", () -> network.random(1, -1));
    refuses(
        IllegalStateException.class,
        "only a network has layers",
        () ->
            own.at(Preset.ZEROS)
                .line(
                    Direction.random(1, Direction.Normalisation.NEURON, Direction.Biases.FREEZE)));
    refuses("ZEROS, random and read fit any", () -> network.hidden(3).at(Preset.ARTICLE));
  }
}
