package costscape.cli.report;

import costscape.cli.value.ModelAtPoint;
import java.io.IOException;

/**
 * One of several panels before its work: everything is read and checked.
 *
 * @param model that it is about
 * @param standIn a panel that needs as much room
 */
public record PanelPlan(ModelAtPoint model, Panel standIn, Work work) {
  /** The part of the work that takes long; it writes nothing. */
  @FunctionalInterface
  public interface Work {
    Panel panel() throws IOException;
  }
}
