package costscape.cli.chapter;

import costscape.store.model.TrainedModel;
import costscape.study.DataResult;
import costscape.study.FitResult;
import costscape.study.ModelAtPoint;
import costscape.study.PointResult;
import costscape.study.RowAccuracy;
import costscape.study.SweepResult;
import costscape.study.TraceResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of one network: the results that a chapter is made of.
 *
 * @param training that came first, where the report trains
 * @param trained the network as a file keeps it, where one does
 * @param place the network's point, with the rows held out beside
 * @param plane through that point, along two random directions
 * @param isNormalised whether these directions are as long as the weights of each unit are
 */
public record Findings(
    Optional<TraceResult> training,
    Optional<TrainedModel> trained,
    DataResult data,
    ModelAtPoint answering,
    FitResult fit,
    PointResult place,
    SweepResult plane,
    boolean isNormalised,
    Commands commands) {
  /** A confusion matrix of more classes than these is not told class by class. */
  private static final int MOST_CLASSES = 12;

  /**
   * A command that would print some of the numbers.
   *
   * @param number by which sentences name it
   * @param line as it would be typed
   */
  public record Command(int number, String line) {}

  /**
   * The commands that would print the numbers of the chapter.
   *
   * @param words the options that lead other commands to the same network, as they would be typed
   */
  public record Commands(
      Optional<Command> training,
      Command data,
      Command network,
      Command answers,
      Command place,
      Command landscape,
      String words) {
    /** All, by their numbers. */
    List<Command> all() {
      return Stream.concat(training.stream(), Stream.of(data, network, answers, place, landscape))
          .toList();
    }
  }

  ModelAtPoint model() {
    return place.model();
  }

  List<String> features() {
    return data.dataset().featureNames();
  }

  /** The rows that the network is asked about and that were not trained on; none is 0. */
  int heldOut() {
    return model().other().map(other -> other.dataset().rows()).orElse(0);
  }

  /** Which rows are decided rightly, where that is told class by class. */
  Optional<RowAccuracy> answers() {
    return place.answers().filter(found -> found.confusion().classes() <= MOST_CLASSES);
  }

  /** Returns whether rounding may have changed the digits of costs. */
  boolean areRounded() {
    return !place.rounding().isNone();
  }
}
