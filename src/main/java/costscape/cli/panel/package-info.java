/**
 * One command for several values of one of its options: side by side, or as curves on one chart.
 *
 * <p><b>Start with</b> {@link costscape.cli.panel.Variants}, which reads {@code OPTION=V1|V2} and
 * has the one parser read the map of options for every value, so that a variant means exactly what
 * the same command alone would mean. {@link costscape.cli.panel.PanelOptions} plans all panels,
 * computes them and writes their tables and the one picture; {@code
 * cli.sweep.SweepRun.SweepOverlay} draws curves on one chart.
 *
 * <p><b>What variants may differ in.</b> Whatever is computed: data, network, cost, point,
 * training, slice. How the one picture looks, where it goes and how the program runs is said once.
 * Every option says by {@link costscape.cli.facts.Changes} which of these it is.
 *
 * <p><b>Scales.</b> Panels of planes share their colours, panels of lines their heights, unless
 * each is to have its own; the caption then says so.
 */
package costscape.cli.panel;
