package costscape.cli.report;

import costscape.cli.value.ModelAtPoint;

/** One of several panels, all read and checked; its stand-in needs as much room. */
public record PanelPlan(ModelAtPoint model, Panel standIn, Result.Work<Panel> work) {}
