/**
 * Files, opened and written safely; no format is known here.
 *
 * <p><b>Start with</b> {@link InputFile}, which opens a text file and turns every fault into one
 * line; {@link Transaction}, by which all results are written; {@link WorkFolder}, for files that a
 * run needs meanwhile.
 *
 * <p><b>The way of a result.</b> A command names its files to the {@link Transaction} before long
 * work, which says whether they will be written, and keeps other runs from them. Then it hands over
 * one {@link Transaction.Content} after the other, each of which goes to a file of a hidden name
 * beside its place. When all is computed and drawn, {@code commit} renames them in one loop, the
 * record last. Whatever fails, the folder is as it was; where a kill cuts the loop off, the next
 * run ends it, by a {@code RunJournal}. A fault becomes an {@link OutputException}, which says why
 * in plain words.
 *
 * <p><b>The way of an input.</b> {@link InputFile} skips a byte-order mark, decodes UTF-8 strictly
 * and stops after the bytes that such a file may have ({@link BoundedInput}). Whatever is wrong
 * becomes an {@link InputException}: file, line, the value found and what was expected. {@link
 * SafeText} keeps that one line from moving a terminal's cursor, and {@link NearMiss} finds the
 * word that was probably meant. {@code Glob} finds files by a pattern, in a time that grows with
 * the length of their names. The page {@code costscape.store} tells whose files these are and what
 * each reader promises.
 *
 * <p><b>Files of several machines.</b> {@link Storage} opens files to read by names that may be
 * URLs; {@link LocalStorage} knows folders of this machine, a library of a cluster the others.
 *
 * <p><b>Tried and dropped.</b>
 *
 * <ul>
 *   <li>A random name for every unfinished file takes 0.1 ms each. One random name for the run and
 *       a running number for each file serve as well.
 *   <li>Each file renamed as soon as it is whole: a program that died at a later question left a
 *       new table beside an old picture.
 *   <li>Movie frames are not forced to the disk one by one: a killed program loses none of them, a
 *       power cut may take the last seconds' frames.
 * </ul>
 */
package costscape.store.file;
