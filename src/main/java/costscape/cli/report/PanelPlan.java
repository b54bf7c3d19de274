package costscape.cli.report;

import costscape.space.Axis;
import costscape.study.ModelAtPoint;
import java.util.List;
import java.util.Optional;

/**
 * A panel, read and checked, and the long work, which writes nothing.
 *
 * @param model of which there is none where an earlier run's result is drawn
 * @param axes of its line or plane; none where paths are drawn step by step or find their plane
 */
public record PanelPlan(Optional<ModelAtPoint> model, List<Axis> axes, Result.Work<Panel> work) {}
