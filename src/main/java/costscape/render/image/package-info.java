/**
 * From a picture to the bytes of a file: PNG, SVG, PDF, and the palettes of GIF. Everything is
 * written to a stream; {@code store} decides where the bytes land.
 *
 * <p><b>Start with</b> {@link PictureFormat}, which draws a {@code chart.Picture} and writes one
 * format, or finds the run record in a file of it; {@link PngWriter}, the pixels; {@link
 * SvgWriter}, the lines and the text.
 *
 * <p><b>The way of a picture.</b> For PNG it is drawn onto {@link Pixels}, {@link
 * PngStrips.PngRows} turns them into rows, {@link PngStrips} deflates these in strips, and {@link
 * PngWriter} frames the parts. For SVG and PDF the same drawing calls become elements ({@link
 * SvgWriter.SvgGraphics}) and operators ({@link PdfWriter}): lines stay lines, text stays text in
 * the bundled typeface, of which the glyphs used are embedded. No file holds a date or a random
 * number, so the same picture gives the same bytes on every machine.
 *
 * <p><b>The run record</b> ({@link PictureFormat.Inscription}) lies in iTXt ({@link PngText}), in
 * {@code <metadata>} ({@code PictureFormat.SvgRecord}) or in the document information ({@code
 * PictureFormat.PdfRecord}). Its readers take a stranger's file: each looks for its one text in a
 * bounded number of bytes, and follows and fetches nothing.
 *
 * <p><b>Fewer colours.</b> A picture of 256 colours or fewer is stored with a {@link Palette}, a
 * third of the bytes and nothing lost. A movie with more colours gets one from {@link
 * Palette.MedianCut}.
 *
 * <p><b>Tried and dropped,</b> at 800 × 600:
 *
 * <ul>
 *   <li>Deflate's level 9 takes three times as long as level 6 for files 15 % smaller.
 *   <li>Filters of PNG other than "as it is" and "as the row above" make drawings larger.
 *   <li>To deflate a whole frame takes 11 ms; only the strips that changed take 0.6 ms.
 *   <li>A map of boxed numbers counts colours in 30 ms, the open table of {@link
 *       Palette.ColourCount} in 1.
 *   <li>Half of a palette's places kept for the largest areas gives 51 dB and 1.7 MB for 200
 *       frames; 8 places give 52 dB and 1.2 MB.
 * </ul>
 */
package costscape.render.image;
