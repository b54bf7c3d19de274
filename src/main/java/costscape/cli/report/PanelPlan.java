package costscape.cli.report;

import costscape.study.ModelAtPoint;

/** A panel, read and checked: a stand-in of its size, and the long work, which writes nothing. */
public record PanelPlan(ModelAtPoint model, Panel standIn, Result.Work<Panel> work) {}
