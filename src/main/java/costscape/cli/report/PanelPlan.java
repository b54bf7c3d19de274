package costscape.cli.report;

import costscape.cli.value.ModelAtPoint;

/**
 * One of several panels before its work: everything is read and checked.
 *
 * @param model that it is about
 * @param standIn a panel that needs as much room
 * @param work the part that takes long; it writes nothing
 */
public record PanelPlan(ModelAtPoint model, Panel standIn, Result.Work<Panel> work) {}
