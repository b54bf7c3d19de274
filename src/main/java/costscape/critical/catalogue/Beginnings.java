package costscape.critical.catalogue;

import costscape.critical.place.Starts;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Several;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search begins with: training goes down from each of the first starts, and from each of the
 * first starts a hunt goes to the nearest stationary point. A piece does both for one start.
 *
 * @param descents how many starts train
 * @param hunts how many starts hunt
 */
public record Beginnings(Terrain terrain, Starts starts, int descents, int hunts)
    implements Job<Several<Visit>> {
  @Override
  public int size() {
    return Math.max(descents, hunts);
  }

  @Override
  public Several<Visit> run(int index) {
    List<Visit> visits = new ArrayList<>();
    if (index < descents) {
      visits.add(Descent.from(terrain, starts.at(index)));
    }
    if (index < hunts) {
      visits.add(new SaddleHunt(terrain, starts, hunts).run(index));
    }
    return new Several<>(visits);
  }

  /** The descent of a piece that has one. */
  static Visit descent(Several<Visit> piece) {
    return piece.all().get(0);
  }

  /** The hunt of a piece that has one. */
  static Visit hunt(Several<Visit> piece) {
    return piece.all().get(piece.all().size() - 1);
  }

  /** What a piece takes in the mean, by what a descent and a hunt take. */
  double mean(double descent, double hunt) {
    return (descents * descent + hunts * hunt) / size();
  }
}
