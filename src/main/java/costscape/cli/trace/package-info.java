/**
 * The results of training: the paths, where they ended, their pictures, the summary.
 *
 * <p><b>Start with</b> {@code TracePlan}, a training before its work; {@code TrainedPaths} is what
 * the work gave; {@code TracePicture} draws the paths and says what is true of them.
 *
 * <p><b>The way through.</b> {@code TraceOptions} reads the options into a {@code TracePlan}: a
 * training from a start or some ({@code StartOptions}), or the path of one that is over, from the
 * files that another program kept ({@code CheckpointOptions}; {@code cli.value.KeptPath} reads
 * them, here and for {@code --trace}), and how it is drawn ({@code PathOptions}). {@code
 * TracePlan.brief} takes one step, so that a picture without room is refused before the work;
 * {@code train} does the work and judges the ends ({@code TrainedPaths}, which {@code EndWords}
 * puts into sentences). {@code TracePicture} draws the {@code DrawnPaths}: over a plane as {@code
 * PlacedPaths}, which know what is true of them there; without a plane it draws their cost step by
 * step ({@code TrainingHistory}). {@code MovingLandscape} is the movie in which the plane is swept
 * again at each step. Several rules or starts whose paths are drawn together are {@code NamedRun}s;
 * {@code PathsOnPlane} gives each path a colour and a label. {@code TraceReport} writes the files;
 * {@code TraceSummary} says why training stopped, at which cost, and what kind of place that is;
 * {@code RunsReport} does so for the ends of several paths, and {@code HeldOutReport} for rows held
 * out. {@code CatalogueWords} and {@code BasinsWords} are what {@code minima} and {@code basins}
 * say of the places where training can end.
 *
 * <p><b>What a picture of a path must say.</b> Training moves all parameters, so a path drawn on a
 * plane is a shadow unless only the two swept parameters trained. Every caption says which it is.
 */
package costscape.cli.trace;
