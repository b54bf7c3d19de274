package costscape.job;

import java.io.Serializable;
import java.util.List;

/**
 * The results of a piece that has several. A list says nothing of whether it can be sent to another
 * machine; this can be, and so can all that it holds.
 */
public record Several<E extends Serializable>(List<E> all) implements Serializable {
  public Several {
    all = List.copyOf(all);
  }
}
