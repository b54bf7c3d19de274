package costscape.cli.report;

import costscape.study.ModelAtPoint;
import java.util.Optional;

/**
 * A panel, read and checked: a stand-in of its size, and the long work, which writes nothing.
 *
 * @param model of which there is none where an earlier run's result is drawn
 */
public record PanelPlan(Optional<ModelAtPoint> model, Panel standIn, Result.Work<Panel> work) {}
