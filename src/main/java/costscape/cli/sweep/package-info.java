/**
 * A sweep and an atlas at the command line: their options, the order of their work, their words.
 *
 * <p><b>Start with</b> {@code SweepRun}: {@code draw} lets {@code costscape.study.SweepStudy}
 * evaluate the cells, writes the tables, and adds what is found beyond the cells: proofs, networks,
 * minima. The whole is a {@code costscape.study.SweepResult}, of which {@code
 * costscape.render.figure.SweepFigure} makes the picture and {@code SweepWords} the summary;
 * neither computes anything. {@code SweepRun.SweepOverlay} does it for one line at several values
 * of an option, the command {@code atlas} for every slice through a point, whose result is a {@code
 * costscape.study.AtlasResult}.
 *
 * <p><b>To sweep another quantity</b>, add it to {@code costscape.study.Quantity} and to the
 * switches that ask for one.
 */
package costscape.cli.sweep;
