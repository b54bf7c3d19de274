/**
 * The run record: all that made a result, so that it can be made again.
 *
 * <p><b>Start with</b> {@link RunRecord}, the record as it is written; {@link RecordedRun}, the
 * part of it that is read back; {@link Fingerprint}, the SHA-256 that tells whether a file is still
 * the same.
 *
 * <p><b>Written.</b> A command makes a {@link RunRecord} from its arguments and input files and
 * adds the data, the point, the axes and the cost. The program's version and commit come from
 * {@link Build}. The record goes into {@code STEM.json} beside the results and into the pictures:
 * the formats of {@code render.image} carry it, and {@link PageRecord} puts it into an HTML page. A
 * picture's record holds no time, so the same run gives the same bytes; the file beside it holds
 * the time too, and the SHA-256 of each file that the run wrote.
 *
 * <p><b>Read.</b> {@code again} takes the text out of the file that carries it and hands it to
 * {@link RecordedRun}, which keeps four entries (command, inputs, file, results) and passes over
 * the rest. Before anything runs, {@link RecordedRun#checkUnchanged} compares each input file with
 * its fingerprint. A record may be a stranger's: the page {@code costscape.store} says what is
 * promised then.
 *
 * <p><b>Measured.</b> A movie asks for the record's text for each of its frames, 0.2 ms each time;
 * the text is therefore made once and kept.
 */
package costscape.store.record;
