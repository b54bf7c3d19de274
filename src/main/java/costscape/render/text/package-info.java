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
 * <p><b>Tried and dropped.</b> A user's own TrueType file: it needs 800 lines that check its
 * tables, since fontbox does not stop at hostile files (of a font of 380 kB it was still unfolding
 * outlines after a minute, with 1.3 GB of memory taken), and that borrow the glyphs which it lacks.
 * LaTeX sets the text of a {@code pdf_tex} in the document's own typeface. Java's own way to a font
 * in a jar, {@code Font.createFont} on a stream: it writes a copy to the temporary folder and ends
 * every drawing if that folder is full, read-only or missing.
 */
package costscape.render.text;
