package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.job.Job;
import costscape.job.Several;
import costscape.space.ParameterVector;
import java.io.Serializable;
import java.util.List;

/** From every saddle a way down to either side, with a proved bound of how high it leads. */
public record WaysDown(NetworkCost cost, List<ParameterVector> saddles)
    implements Job<Several<WaysDown.Way>> {
  /**
   * A polyline's end.
   *
   * @param end where nothing leads down any more
   * @param ceiling the cost is nowhere higher on the way
   */
  public record Way(ParameterVector end, double ceiling) implements Serializable {}

  public WaysDown {
    saddles = List.copyOf(saddles);
  }

  @Override
  public int size() {
    return saddles.size();
  }

  @Override
  public Several<Way> run(int index) {
    return new Several<>(List.of(way(index, 1), way(index, -1)));
  }

  private Way way(int index, int sign) {
    List<double[]> corners = Downhill.from(cost, saddles.get(index).toArray(), sign);
    ParameterVector end = ParameterVector.of(corners.get(corners.size() - 1));
    return new Way(end, Ceiling.over(cost, corners));
  }
}
