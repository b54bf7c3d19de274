/**
 * Files, opened and written safely; no format is known here.
 *
 * <p><b>Start with</b> {@link InputFile}, which opens a text file and turns every fault into one
 * line; {@link OutputFolder}, where all results go; {@link AtomicFile}, which writes a file whole
 * or not at all.
 *
 * <p><b>The way of a result.</b> A command asks the {@link OutputFolder} before long work whether
 * its files will be written, then hands it a {@link Content}. {@link AtomicFile} lets the content
 * write into a file of another name beside the target, forces it to the disk and moves it into
 * place. Whoever looks sees the old file or the new one, even if the program is killed. A fault
 * becomes an {@link OutputException}, which says why in plain words. {@code HeldNames} keeps two
 * runs from writing the same files at once.
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
 *   <li>A random name for every unfinished file takes 0.1 ms each. One random name for the program
 *       and a running number for each file serve as well.
 *   <li>Movie frames are not forced to the disk one by one: a killed program loses none of them, a
 *       power cut may take the last seconds' frames.
 * </ul>
 */
package costscape.store.file;
