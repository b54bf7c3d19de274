/**
 * Text in pictures: one typeface a picture, the same on every machine, parameter names typeset.
 *
 * <p><b>Start with</b> {@link RichText}, a line of text that can be measured and drawn; {@link
 * Typeface}, what all text of a picture is drawn in, a {@link Face} for titles and one for the
 * rest; {@link FontFiles}, which gets a font to Java on machines that make this hard. A picture's
 * typeface is part of its {@code ChartStyle}, which hands out lines of text, and nothing else makes
 * them. The font that draws a line knows its face, so that the writers of SVG and PDF embed the
 * right file.
 *
 * <p><b>The way of a label.</b> A view asks {@link RichText} for a line, perhaps one that must fit
 * a width. A parameter name such as {@code w1_0_1} becomes w with its layer above and its units
 * below. The line is drawn run by run as plain strings, so an SVG or a PDF file holds text that can
 * be selected. Widths are measured without hinting and are therefore the same on every device.
 *
 * <p><b>Why three typefaces travel with the program.</b> The same text has the same width on every
 * machine, one without fonts included. Java reads fonts from files only; {@link FontFiles} writes
 * the bytes to any folder that takes them, and on Linux to a file that has already lost its name,
 * so that nothing stays behind when a run is killed. {@link FontFiles.FontlessMachine} names a list
 * of fonts to a Java that finds none (seen on JDK 17 in bare containers): the pictures are then the
 * same to the byte as on a machine with fonts.
 *
 * <p><b>A user's own font</b> ({@link Typeface#read}) is an input file like any other. {@code
 * FontTables} checks it and leaves out what pictures do not need, {@code OwnFace} says whether it
 * can serve: whether it may be embedded, and whether its letters are of a size that they claim.
 * {@link Face#shown} refuses a text for which it has no glyph; only powers of ten are written
 * otherwise (2e−5) where it lacks raised digits, as many fonts do.
 *
 * <p><b>Tried and dropped.</b> Fontbox in the place of {@code FontTables}, which would be some 460
 * lines less: it does not stop at hostile files. Of a font of 380 kB whose glyphs are ten levels of
 * five parts it was still unfolding outlines after a minute, with 1.3 GB of memory taken; a glyph
 * that is a part of itself ends in a StackOverflowError; a list of characters with 188 stretches
 * that begin again takes 1.3 GB before it is read. Java's own way to a font in a jar, {@code
 * Font.createFont} on a stream: it writes a copy to the temporary folder and ends every drawing if
 * that folder is full, read-only or missing.
 */
package costscape.render.text;
