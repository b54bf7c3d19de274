package costscape.direction;

import costscape.network.RandomDirections;
import costscape.space.Direction;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/** A Gaussian direction, normalised as its maker says. */
public record RandomRecipe(String name, RandomDirections directions, RandomGenerator random)
    implements Recipe {
  @Override
  public NotedDirection make(Optional<Direction> beside) {
    Direction drawn =
        beside
            .map(other -> directions.drawOrthogonal(name, random, other))
            .orElseGet(() -> directions.draw(name, random));
    return new NotedDirection(this, drawn, directions.sentence());
  }

  @Override
  public String caption() {
    return directions.name();
  }
}
