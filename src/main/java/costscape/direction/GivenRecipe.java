package costscape.direction;

import costscape.space.Direction;
import java.util.Optional;

/** A direction that is there already. */
public record GivenRecipe(Direction direction, String note) implements Recipe {
  @Override
  public String name() {
    return direction.name();
  }

  @Override
  public NotedDirection make(Optional<Direction> beside) {
    if (!(direction.norm() > 0)) {
      throw new IllegalArgumentException(
          "%s: every entry is 0, so it leads nowhere".formatted(direction.name()));
    }
    return new NotedDirection(this, direction, note);
  }
}
