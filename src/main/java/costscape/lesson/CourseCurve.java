package costscape.lesson;

import costscape.space.Axis;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A cost over one number, and a ball that goes down it.
 *
 * @param axis what the number is
 * @param costs at the axis' values
 * @param ball where the ball is at each step: the number and the cost
 */
public record CourseCurve(Axis axis, List<Double> costs, List<Place> ball) {
  /** A place on the curve. */
  public record Place(double at, double cost) {}

  static CourseCurve of(Axis axis, DoubleUnaryOperator cost, List<Double> ball) {
    return new CourseCurve(
        axis,
        IntStream.range(0, axis.points()).mapToObj(i -> cost.applyAsDouble(axis.at(i))).toList(),
        ball.stream().map(at -> new Place(at, cost.applyAsDouble(at))).toList());
  }

  public CourseCurve {
    if (costs.size() != axis.points() || ball.isEmpty()) {
      throw new IllegalArgumentException("a cost for each point, and a ball somewhere");
    }
    costs = List.copyOf(costs);
    ball = List.copyOf(ball);
  }
}
