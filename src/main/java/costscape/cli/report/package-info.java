/**
 * The results of a run: files, captions, the summary on standard output.
 *
 * <p><b>Start with</b> {@code Output}, which writes all files of a run, and {@code Summary}, which
 * becomes lines for a person or one JSON object for a program.
 *
 * <p><b>The way through.</b> {@code Output.Settings} is what the options say about files. {@code
 * Output} names the files before the work ({@code PlannedFiles} refuses one that the run reads),
 * collects the record of the run ({@code about}), writes each file whole or not at all, and writes
 * the record last. A part of a run, such as one panel, is written by {@code Output.with}: it
 * changes one setting and keeps the others.
 *
 * <p>{@code Pictures} writes the pictures of a run through {@code Output}. One that has no room, or
 * lacks what an option is about, ends the run as an error after its tables are written: nothing
 * needs to be computed again for another look.
 *
 * <p><b>What was there before.</b> {@code PlannedFiles} says which files a run may replace: those
 * of the same command, or under {@code again} those of the very same run ({@code CarriedRecord}
 * reads the record in a file), or with {@code --replace} all. Frames that an earlier, longer movie
 * left go with the new ones' coming. All files are in their places when the summary is printed.
 *
 * <p>{@code Panel.Plan} and {@code Panel} are one picture of several before and after its work;
 * their colours stay open until the costs of all panels are known.
 *
 * <p><b>To add a file</b> to a command, give its ending to {@code Output.prepare} and write it by
 * {@code Output.file}. To add a fact to the summary, give it a key with {@code put} and a line with
 * {@code line}. Programs rely on keys, so a key is never renamed. What every summary says of its
 * model is in {@code notes}.
 *
 * <p><b>Tried and dropped.</b> {@code Output} used to copy itself for a part and to change itself
 * for a setting; copies then lost how long work may take without being saved. Each layout used to
 * be tried on a stand-in before the work, in 33 files. A single chart of the usual size of which
 * the user changes nothing is not tried for room: it has room, and trying it would take 50 ms.
 */
package costscape.cli.report;
