package costscape.direction;

import costscape.space.Direction;
import java.util.Optional;

/** One parameter, by its unit vector. */
public record ParameterRecipe(Direction parameter) implements Recipe {
  @Override
  public String name() {
    return parameter.name();
  }

  @Override
  public NotedDirection make(Optional<Direction> beside) {
    return new NotedDirection(this, parameter, "");
  }
}
